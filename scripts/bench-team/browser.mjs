import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { builtFiles, filesIn, serve } from '../bench/server.mjs';
import { findBrowser } from '../find-browser.mjs';
import { median } from '../lib/median.mjs';

const SIZES = [100, 10_000];
const SCREEN = { width: 1280, height: 800 };
const SCREENS = [SCREEN, { width: 2560, height: 1440 }];
const AXES = ['down', 'across'];

async function work(page) {
  const { ScriptDuration, LayoutDuration, RecalcStyleDuration } = await page.metrics();
  return (ScriptDuration + LayoutDuration + RecalcStyleDuration) * 1000;
}

/** Milliseconds of script, style and layout of one turn of something that resolves to how many it did. */
async function perTurn(page, turns) {
  const before = await work(page);
  const count = await turns();
  return ((await work(page)) - before) / count;
}

/** Each in a page of its own. */
const kinds = {
  first: async (page) => ({ first: await page.evaluate(() => globalThis.bench.first()) }),
  again: async (page) => ({ again: await page.evaluate(() => globalThis.bench.again()) }),
  async steps(page) {
    const times = {};
    for (const axis of AXES) {
      const steps = () => page.evaluate((along) => globalThis.bench.steps(along), axis);
      await page.evaluate((along) => globalThis.bench.ready(along), axis);
      await steps(); // warms up
      await page.evaluate((along) => globalThis.bench.ready(along), axis);
      times[axis] = await perTurn(page, steps);
    }
    return times;
  },
  async letters(page) {
    await page.evaluate(() => globalThis.bench.sorted());
    const type = (query) => page.evaluate((text) => globalThis.bench.letters(text), query);
    await type('surname'); // warms up
    return { letter: await perTurn(page, () => type('somebody')) };
  },
};

/** Opens a page with a team that is not shown yet, and nothing cached. */
async function inPage({ browser, url }, { people, screen = SCREEN }, measure) {
  const page = await browser.newPage();
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(error));
  try {
    await page.setCacheEnabled(false);
    await page.setViewport(screen);
    await page.goto(`${url}/bench-team/page.html?people=${people}`);
    await page.waitForFunction(() => globalThis.bench);
    const value = await measure(page);
    if (thrown.length > 0) throw thrown[0];
    return value;
  } catch (error) {
    throw new Error(`${people} people: ${error.message}`, { cause: error });
  } finally {
    await page.close();
  }
}

/** Lists of values by kind and size: `results.first[100]`. */
async function roundsIn(place, rounds) {
  const results = {};
  for (let round = 0; round <= rounds; round++)
    for (const kind of Object.values(kinds))
      for (const people of round % 2 ? SIZES : SIZES.toReversed())
        for (const [name, value] of Object.entries(await inPage(place, { people }, kind)))
          if (round > 0) ((results[name] ??= {})[people] ??= []).push(value); // the first warms up
  return results;
}

async function mostElements(place) {
  let most = 0;
  for (const people of SIZES)
    for (const screen of SCREENS) {
      const count = await inPage(place, { people, screen }, (page) =>
        page.evaluate(() => globalThis.bench.elements()),
      );
      most = Math.max(most, count);
    }
  return most;
}

const LABELS = {
  first: 'first paint',
  again: 'first paint, scripts there',
  down: 'one step down',
  across: 'one step across',
  letter: 'a letter in the search',
};
/** What is promised; the rest is told alone. */
const MOST = { first: 2, again: 2, down: 1.3, across: 1.3 };

async function measured(place, rounds) {
  const results = await roundsIn(place, rounds);
  const [few, many] = SIZES;
  const times = Object.entries(results).flatMap(([name, bySize]) =>
    SIZES.map((people) => [`${LABELS[name]}, ${people} × 200`, median(bySize[people])]),
  );
  const targets = Object.entries(MOST).map(([name, most]) => ({
    label: `${LABELS[name]}, of that with ${few} people`,
    value: median(results[name][many].map((ms, round) => ms / results[name][few][round])),
    most,
  }));
  targets.push({ label: 'elements at once', value: await mostElements(place), most: 3000 });
  return { times: Object.fromEntries(times), targets };
}

/** Showing 10,000 × 200 from a table in the page, beside 100 × 200: dist/cdn in a browser. */
export async function inBrowser({ root, rounds }) {
  const files = new Map([...filesIn('scripts/bench-team', '/bench-team/'), ...builtFiles()]);
  files.set('/bench-team/seeded.js', readFileSync(join(root, 'scripts/lib/seeded.mjs')));
  const server = await serve(files);
  const { executablePath, args, env } = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
    headless: true,
    protocolTimeout: 60_000,
  });
  try {
    return await measured({ browser, url: server.url }, rounds);
  } finally {
    await browser.close();
    server.close();
  }
}
