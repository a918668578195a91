import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { isLoop } from './host/loop.mjs';
import { isMain, root } from './lib/paths.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ndjson': 'application/x-ndjson',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** URL prefix → folder of the repository; the first that fits. */
const mounts = [
  ['/dist/', 'dist'],
  ['/data/', 'data'],
  ['/', 'stories/hosts'],
];

/** The policy under which every host page must work; `frameSrc` is whom a page frames, if anybody. */
export const policy = ({ frameAncestors = "'none'", frameSrc } = {}) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
    ...(frameSrc ? [`frame-src ${frameSrc}`] : []),
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** The file behind a URL path, or null: none, a folder, or one outside the folders that are served. */
async function find(path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const [prefix, folder] = mounts.find(([start]) => decoded.startsWith(start)) ?? [];
  if (!folder || decoded.includes('\0')) return null;
  const base = join(root, folder);
  const file = join(base, decoded.slice(prefix.length) || 'index.html');
  if (!file.startsWith(base + sep)) return null;
  const info = await stat(file).catch(() => null);
  return info?.isFile() ? { file, size: info.size } : null;
}

/** Answers a request for `path`; also used by the browser tests, which mount it beside their own pages. */
export async function respond(request, response, path, options) {
  const allowed = request.method === 'GET' || request.method === 'HEAD';
  const found = allowed ? await find(path) : null;
  if (!found) {
    const [status, text] = allowed ? [404, 'Not found'] : [405, 'Method not allowed'];
    response.writeHead(status, { 'content-type': types['.txt'], 'x-content-type-options': 'nosniff' });
    return void response.end(`${text}\n`);
  }
  const type = types[extname(found.file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, {
    'content-type': type,
    'content-length': found.size,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(type.startsWith('text/html') && { 'content-security-policy': policy(options) }),
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The other name of this machine: a page of that is of another origin. */
const twin = (host = '') =>
  host.startsWith('localhost')
    ? `http://${host.replace('localhost', '127.0.0.1')}`
    : `http://${host.replace('127.0.0.1', 'localhost')}`;

/** The page that frames another one, and that one: who else may take part. */
const embedding = {
  '/embed.html': (request) => ({ frameSrc: twin(request.headers.host) }),
  '/embedded.html': (request) => ({ frameAncestors: twin(request.headers.host) }),
};

const listen = (server, port, host = process.env.HOST ?? 'localhost') =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

/**
 * Serves the host pages on `port`, or on the next free one; port 0 means any. With `loop`, what stands behind them too.
 *
 * @param {{ port?: number, loop?: ReturnType<typeof import('./host/loop.mjs').createLoop> }} options
 */
export async function startServer({ port = 4173, loop } = {}) {
  const answer = (request, response) => {
    const path = request.url.split(/[?#]/)[0];
    if (loop && isLoop(path)) void loop.respond(request, response);
    else void respond(request, response, path, embedding[path]?.(request));
  };
  const server = createServer(answer);
  const other = createServer(answer);
  for (let candidate = port; ; candidate++) {
    try {
      await listen(server, candidate);
      // where localhost is ::1 alone
      if (server.address().address === '::1') await listen(other, server.address().port, '127.0.0.1');
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate >= port + 50) throw error;
      if (server.listening) await new Promise((done) => server.close(done));
    }
  }
  const url = `http://localhost:${server.address().port}/`;
  return {
    url,
    server,
    async close() {
      await new Promise((done) => {
        other.close(() => server.close(done));
        for (const each of [other, server]) each.closeAllConnections();
      });
      await loop?.close();
    },
  };
}

if (isMain(import.meta)) {
  const { url } = await startServer({ port: Number(process.env.PORT ?? 4173) });
  console.log(url);
}
