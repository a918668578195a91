// What the widget costs, beside a table of radios written by hand and one written with Lit: medians of interleaved
// rounds, each measure in a fresh page. --sizes=25,500 measures those alone; --strict fails where a target is missed.
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { printResults } from './bench/report.mjs';
import { runRounds } from './bench/rounds.mjs';
import { startServer } from './bench/server.mjs';
import { printTargets } from './bench/targets.mjs';
import { findBrowser } from './find-browser.mjs';
import { madeOf } from './lib/targets.mjs';

const { values: options } = parseArgs({
  options: { sizes: { type: 'string', default: '25,500,2000' }, strict: { type: 'boolean', default: false } },
});
const sizes = options.sizes.split(',').map(Number);
const rounds = Number(process.env.ROUNDS ?? 7);

async function bench() {
  if (!sizes.every((size) => size > 0 && rounds > 0))
    throw new Error('--sizes takes numbers of skills, as in --sizes=25,500, and ROUNDS a number.');
  const server = await startServer();
  const { executablePath, args, env } = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
    headless: true,
    protocolTimeout: 60_000,
  });
  try {
    const results = await runRounds({ browser, url: server.url }, { rounds, sizes });
    console.log(madeOf(rounds, await browser.version()));
    printResults(results, sizes);
    if (!printTargets(results) && options.strict) process.exitCode = 1;
  } finally {
    await browser.close();
    server.close();
  }
}

try {
  await bench();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
