// Runs in the page; the query says how many people. What can be measured hangs on `globalThis.bench`.
import '/dist/cdn/skills-team.js';
import { tableOf } from './table.js';

const table = tableOf(Number(new URLSearchParams(location.search).get('people')));
/** How far a step goes: some lines, some people. */
const STEP = 110;
const STEPS = 30;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));

const host = document.createElement('skills-team');
document.body.append(host);
const grid = () => host.shadowRoot.querySelector('[role=grid]');
const isThere = () => host.shadowRoot.querySelector('[role=gridcell][part=cell]') !== null;

/** Resolves when there are cells. */
async function cells() {
  if (isThere()) return;
  await new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(host.shadowRoot, { childList: true, subtree: true });
  });
}

/** From a table to its cells on screen. */
async function shownIn(given) {
  await idle();
  await frame();
  const start = performance.now();
  host.table = given;
  await host.updateComplete;
  await cells();
  await frame();
  await frame();
  return performance.now() - start;
}

/** The first team of a page: words, views and all else that is fetched on the way. */
const first = () => shownIn(table);

/** The same on a page that has all scripts: another team was there. */
async function again() {
  await shownIn({ ...tableOf(5) });
  host.table = null;
  await host.updateComplete;
  if (isThere()) throw new Error('The team that went is still on screen.');
  return shownIn(table);
}

/** Brings the middle of the grid on screen, with as many steps along the axis before it as after it. */
async function ready(axis) {
  await shownIn(table);
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = grid();
  const before = (STEP * STEPS) / 2;
  await scrollTo(
    (scrollWidth - clientWidth) / 2 - (axis === 'across' ? before : 0),
    (scrollHeight - clientHeight) / 2 - (axis === 'down' ? before : 0),
  );
  await idle();
}

/** Scrolls, and resolves when what came on screen was painted. */
async function scrollTo(left, top) {
  grid().scrollTo({ left, top });
  await frame();
  await frame();
}

/** Steps along one axis, one a frame; resolves to how many. */
async function steps(axis) {
  const { scrollLeft, scrollTop } = grid();
  for (let step = 1; step <= STEPS; step++)
    await scrollTo(
      scrollLeft + (axis === 'across' ? step * STEP : 0),
      scrollTop + (axis === 'down' ? step * STEP : 0),
    );
  return STEPS;
}

function say(ask, value, type) {
  const field = host.shadowRoot.querySelector(`[data-ask=${ask}]`);
  field.value = value;
  field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** People in the order of their names: what searching has to keep. */
async function sorted() {
  await shownIn(table);
  say('people-order', 'name', 'change');
  await host.updateComplete;
  await idle();
}

/** Searches, one letter after another; resolves to how many. */
async function letters(query) {
  for (const end of query.split('').keys()) {
    say('search', query.slice(0, end + 1), 'input');
    await frame();
    await frame();
  }
  return query.length;
}

/** Most elements there ever are, from one corner to the next, with focus left behind in one of them. */
async function elements() {
  let most = 0;
  const count = () => {
    most = Math.max(most, host.shadowRoot.querySelectorAll('*').length);
  };
  const observer = new MutationObserver(count);
  observer.observe(host.shadowRoot, { childList: true, subtree: true });
  await shownIn(table);
  grid().querySelector('[part=cell]').focus();
  count();
  const { scrollWidth: width, scrollHeight: height } = grid();
  const corners = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [width / 2, height / 2],
  ];
  for (const [x, y] of corners)
    for (const near of [0, STEP, 5 * STEP, 2 * STEP]) await scrollTo(Math.abs(x - near), Math.abs(y - near));
  observer.disconnect();
  return most;
}

globalThis.bench = { first, again, ready, steps, sorted, letters, elements };
