// What the widget costs, against a hand-written table of radios: medians of interleaved rounds, each in a fresh page.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { basename, extname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';
import { root } from './lib/paths.mjs';
import { respond } from './serve.mjs';

const rounds = Number(process.env.ROUNDS ?? 9);
const sizes = [25, 500];
const variants = ['plain', 'ours'];
const measures = {
  ready: 'ready (ms)',
  script: 'one rating, its script (ms)',
  layout: 'the same with layout (ms)',
  elements: 'elements',
};

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/** The pages of the benchmark beside what `npm start` serves. */
const server = createServer((request, response) => {
  const path = request.url.split('?')[0];
  if (!path.startsWith('/bench/')) return void respond(request, response, path);
  const file = join(root, 'scripts/bench', basename(path));
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(file)], 'cache-control': 'no-store' });
  createReadStream(file).pipe(response);
});

async function measure(browser, variant, skills) {
  const page = await browser.newPage();
  try {
    await page.setCacheEnabled(false);
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(
      `http://localhost:${server.address().port}/bench/page.html?variant=${variant}&skills=${skills}`,
    );
    const handle = await page.waitForFunction('window.result', { timeout: 60_000, polling: 50 });
    const result = await handle.jsonValue();
    if (result.error) throw new Error(`${variant}, ${skills} skills: ${result.error}`);
    return result;
  } finally {
    await page.close();
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const number = (value) => (value >= 1000 ? value.toFixed(0) : value.toPrecision(3));

function print(results) {
  const widths = [6, 27, 13, 13, 8];
  const line = (cells) =>
    console.log(
      `| ${cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`,
    );
  line(['skills', 'measure', 'plain', 'skills-matrix', 'ratio']);
  line(widths.map((width, i) => (i < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  for (const size of sizes) {
    for (const [key, label] of Object.entries(measures)) {
      const [plain, ours] = variants.map((variant) =>
        median(results[`${variant} ${size}`].map((result) => result[key])),
      );
      line([String(size), label, number(plain), number(ours), (ours / plain).toFixed(2)]);
    }
  }
}

await new Promise((resolve) => server.listen(0, 'localhost', resolve));
const { executablePath, args, env } = await findBrowser();
const browser = await puppeteer.launch({
  executablePath,
  args,
  env: { ...process.env, ...env },
  headless: true,
});
try {
  const results = {};
  // the first round warms up and does not count
  for (let round = 0; round <= rounds; round++) {
    for (const size of sizes) {
      for (const variant of round % 2 ? variants : variants.toReversed()) {
        const result = await measure(browser, variant, size);
        if (round > 0) (results[`${variant} ${size}`] ??= []).push(result);
      }
    }
  }
  console.log(
    `Medians of ${rounds} rounds, ${await browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}\n`,
  );
  print(results);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}
