import { held, heldByObjects } from './heap.mjs';

export const variants = ['plain', 'naive', 'ours'];

/** Where mounting again and again is measured: a leak shows at any size, and soonest at a small one. */
const mountSize = 25;
const warmUps = 50;
const mounts = 100;

/** Opens a page of its own for a piece of work, with nothing cached. */
async function inPage({ browser, url }, variant, size, work) {
  const page = await browser.newPage();
  try {
    await page.setCacheEnabled(false);
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${url}?variant=${variant}&skills=${size}`);
    return await work(page);
  } catch (error) {
    throw new Error(`${variant}, ${size} skills: ${error.message}`, { cause: error });
  } finally {
    await page.close();
  }
}

const difference = (before, after) =>
  Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));

const rowsInView = new Map();

/** Each in a page load of its own, in this order: only where everything is laid out it shows which rows fill the screen. */
const kinds = {
  async all(page, variant, size) {
    const result = await page.evaluate(() => globalThis.bench.all());
    rowsInView.set(`${variant} ${size}`, result.rowsInView);
    return result;
  },

  visible: (page, variant, size) =>
    page.evaluate((rows) => globalThis.bench.visible(rows), rowsInView.get(`${variant} ${size}`)),

  async steady(page) {
    const before = await held(page);
    const { elements } = await page.evaluate(() => globalThis.bench.steady());
    const after = await held(page);
    const times = await page.evaluate(() => globalThis.bench.rate());
    return { elements, ...difference(before, after), ...times };
  },

  async mounts(page, variant, size) {
    const rows = rowsInView.get(`${variant} ${size}`);
    const run = (rounds) => page.evaluate((...args) => globalThis.bench.mounts(...args), rounds, rows);
    const state = async () => ({ objects: await heldByObjects(page), ...(await held(page)) });
    await run(warmUps);
    const before = await state();
    const { mount } = await run(mounts);
    const { objects, heap, nodes } = difference(before, await state());
    return { mount, keptByObjects: objects / mounts, kept: heap / mounts, keptNodes: nodes / mounts };
  },
};

/** What the rounds hold: one kind at a time, so that what is compared is measured side by side. */
function* schedule(rounds, sizes) {
  for (let round = 0; round <= rounds; round++)
    for (const size of sizes)
      for (const kind of Object.keys(kinds))
        for (const variant of round % 2 ? variants : variants.toReversed())
          if (kind !== 'mounts' || size === mountSize) yield { round, size, kind, variant };
}

/** Measures every variant at every size; resolves to lists of values: `results['ours 25'].visible`. */
export async function runRounds(place, { rounds, sizes }) {
  const results = {};
  for (const { round, size, kind, variant } of schedule(rounds, sizes)) {
    const values = await inPage(place, variant, size, (page) => kinds[kind](page, variant, size));
    if (round === 0) continue; // it warms up
    const lists = (results[`${variant} ${size}`] ??= {});
    for (const [name, value] of Object.entries(values)) (lists[name] ??= []).push(value);
  }
  return results;
}
