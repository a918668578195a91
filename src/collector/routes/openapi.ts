import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';

/** Generated, and shipped beside what is built. */
const DOCUMENT = new URL('../../../data/schemas/collector.openapi.json', import.meta.url);

/** What can be asked here, for whoever wants to know: it tells nothing that is secret. */
export function openApiRoutes(app: Hono): void {
  app.get('/openapi.json', async (c) =>
    c.body(await readFile(DOCUMENT, 'utf8'), 200, { 'content-type': 'application/json' }),
  );
}
