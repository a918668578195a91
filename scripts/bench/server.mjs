import { createServer } from 'node:http';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../lib/paths.mjs';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };
const ours = 'dist/cdn/skills-matrix.js';

/** As somebody would ship it: in one file, minified, with the production build of Lit. */
async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    write: false,
  });
  return Buffer.from(outputFiles[0].contents);
}

/** URL path → content of every file in a folder that a page may ask for. */
export const filesIn = (folder, prefix) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((file) => extname(file) in types)
    .map((file) => [`${prefix}${file.replaceAll('\\', '/')}`, readFileSync(join(root, folder, file))]);

/** What a build has put in dist/cdn, by URL path. */
export function builtFiles() {
  if (!existsSync(join(root, ours))) throw new Error(`There is no ${ours}: run "npm run build" first.`);
  return filesIn('dist/cdn', '/dist/cdn/');
}

/** Serves files from memory: no disk in the times, and a build meanwhile changes nothing. */
export async function serve(files) {
  const server = createServer(({ url }, response) => {
    const path = url.split('?')[0];
    const content = files.get(path);
    if (!content) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)], 'cache-control': 'no-store' });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() };
}

/** Serves the pages of this bench, and the scripts that it compares. */
export async function startServer() {
  const files = new Map([...filesIn('scripts/bench', '/bench/'), ...builtFiles()]);
  files.set('/bench/naive.js', await bundle(join(root, 'scripts/bench/naive.js')));
  const { url, close } = await serve(files);
  return { url: `${url}/bench/page.html`, close };
}
