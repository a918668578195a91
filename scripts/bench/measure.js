// Runs in the page; the query says which variant and how many skills. What can be measured hangs on `globalThis.bench`.
import { generateProfile, levels } from './profile.js';
import { variants } from './variants.js';
import { microtasks, nextTask, present, quiet } from './wait.js';

const query = new URLSearchParams(location.search);
const count = Number(query.get('skills'));
const variant = variants[query.get('variant')];
const profile = generateProfile(count);
const ratings = 200;
/** What takes one variant milliseconds takes a naive one seconds: after so many the mean is known well enough. */
const enough = 1000;

const laidOut = new CSSStyleSheet();
laidOut.replaceSync('* { content-visibility: visible !important }');

let module;
let mounted;

async function mount() {
  module = await import(variant.script);
  mounted = variant.mount(profile, module);
}

const elementsIn = (root) =>
  [...root.querySelectorAll('*')].reduce(
    (sum, el) => sum + 1 + (el.shadowRoot ? elementsIn(el.shadowRoot) : 0),
    0,
  );

/** How many rows, from the first on, begin within the screen. Further down is not looked: that would lay out those too. */
function rowsInView() {
  const top = (row) => mounted.radio(row, levels - 1)?.getBoundingClientRect().top;
  let row = 0;
  while (row < count && top(row) < innerHeight) row++;
  return row;
}

function ensure(condition, message) {
  if (!condition) throw new Error(message);
}

/** From the request for the script until all rows are there and none is left out of layout. */
async function all() {
  await quiet();
  const start = performance.now();
  await mount();
  await present(mounted, count);
  if (variant.defersLayout) mounted.root.adoptedStyleSheets.push(laidOut);
  mounted.radio(count - 1, levels - 1).getBoundingClientRect();
  const time = performance.now() - start;
  const radios = mounted.root.querySelectorAll('input[type=radio]').length;
  ensure(radios >= count * levels, `There are ${radios} radios.`);
  return { all: time, rowsInView: rowsInView() };
}

/** From the request for the script until the rows that fill the screen are laid out and the first one takes a click. */
async function visible(rows) {
  await quiet();
  const start = performance.now();
  await mount();
  await present(mounted, rows);
  for (let row = 0; row < rows; row++) mounted.radio(row, levels - 1).getBoundingClientRect();
  mounted.radio(0, 2).click();
  await microtasks();
  const time = performance.now() - start;
  ensure(mounted.radio(0, 2).checked && mounted.answer(0) === 2, 'The first click was lost.');
  await present(mounted, count);
  ensure(rowsInView() <= rows, `${rowsInView()} rows are in view, and ${rows} were waited for.`);
  return { visible: time };
}

/** Everything there and nothing going on any more. */
async function steady() {
  await mount();
  await present(mounted, count);
  await quiet();
  return { elements: elementsIn(document.body) };
}

/** The work for one rating, as the mean of many, each of another level or skill than the one before. */
async function rating({ layout, shift }) {
  const targets = Array.from({ length: ratings }, (_, index) => {
    const level = Math.floor(index / count + index + shift) % levels;
    return { row: (index * 7) % count, level };
  });
  const radios = targets.map(({ row, level }) => mounted.radio(row, level));
  let done = 0;
  const start = performance.now();
  while (done < ratings && performance.now() - start < enough) {
    const radio = radios[done++];
    ensure(!radio.checked && radio.isConnected, 'This click would rate nothing.');
    radio.click();
    await microtasks();
    if (layout) radio.getBoundingClientRect();
  }
  const time = (performance.now() - start) / done;
  const { row, level } = targets[done - 1];
  ensure(mounted.answer(row) === level, 'The last click was lost.');
  return time;
}

async function rate() {
  await rating({ layout: false, shift: 0 }); // warms up
  const script = await rating({ layout: false, shift: 1 });
  return { script, layout: await rating({ layout: true, shift: 2 }) };
}

/** Mounts and unmounts, each time with a profile of its own, so that whatever is kept for one would show. */
async function mounts(rounds, rows) {
  module ??= await import(variant.script);
  const start = performance.now();
  for (let round = 0; round < rounds; round++) {
    const one = variant.mount(generateProfile(count), module);
    await present(one, rows);
    one.radio(rows - 1, levels - 1).getBoundingClientRect();
    one.host.remove();
    await nextTask();
  }
  const time = (performance.now() - start) / rounds;
  await quiet();
  return { mount: time };
}

globalThis.bench = { all, visible, steady, rate, mounts };
