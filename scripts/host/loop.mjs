// What stands behind the host pages: a collector under /collector/, and under /portal/ the server of the company whose
// pages they are, which makes surveys there and hands out links. Their database is opened by the first request.
import { createPortal } from './portal.mjs';

export const isLoop = (path) => /^\/(?:collector|portal)\//.test(path);

/**
 * @param {{ folder: string, url?: string, now?: () => Date }} options what is kept is in `folder`, and in the Postgres
 * that `url` names; else in one in the folder.
 */
export function createLoop({ folder, url, now }) {
  let opening;

  async function start() {
    // loaded only now: the library may have been built a moment ago, and its packages installed
    const { createCollector, folderKeys, openFolder, openPostgres } = await import('../../dist/collector.js');
    const { Hono } = await import('hono');
    const { getRequestListener } = await import('@hono/node-server');
    const keys = await folderKeys(folder);
    const { db, name, close, stopped } = await (url ? openPostgres(url) : openFolder(folder));
    // one that has stopped, by a full disk, say, is opened again by the next request
    void stopped.then(async () => {
      await close();
      opening = undefined;
    });
    const collector = createCollector({ db, ...keys, now, requestsPerMinute: 100_000 });
    const portal = createPortal({ Hono, collector, adminKey: keys.adminKey, folder });
    const app = new Hono().mount('/collector', collector.fetch).mount('/portal', portal.fetch);
    return { name, close, listener: getRequestListener(app.fetch) };
  }

  const open = () =>
    (opening ??= start().catch((error) => {
      opening = undefined;
      throw error;
    }));

  return {
    /** Opens the database, and tells which. */
    open: async () => (await open()).name,
    async respond(request, response) {
      try {
        const { listener } = await open();
        await listener(request, response);
      } catch (error) {
        const detail = `What is kept cannot be opened: ${error.message}`;
        response.writeHead(503, { 'content-type': 'application/problem+json' });
        response.end(JSON.stringify({ type: 'about:blank', title: 'Not available', status: 503, detail }));
      }
    },
    async close() {
      const opened = await opening?.catch(() => undefined);
      await opened?.close();
    },
  };
}
