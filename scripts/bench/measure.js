// Runs in the page; the query says which variant and how many skills. Leaves its result in `window.result`.
import { generateProfile } from './profile.js';

const query = new URLSearchParams(location.search);
const count = Number(query.get('skills'));
const profile = generateProfile(count);
const levels = 5;
const ratings = 200;

const radiosIn = (root) => root.querySelectorAll('input[type=radio]');
const { port1, port2 } = new MessageChannel();
const nextTask = () =>
  new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

/** Lit renders in microtasks: a row of them lets every update that a click has asked for happen. */
async function microtasks() {
  for (let turn = 0; turn < 20; turn++) await null;
}

const elementsIn = (root) =>
  [...root.querySelectorAll('*')].reduce(
    (sum, el) => sum + 1 + (el.shadowRoot ? elementsIn(el.shadowRoot) : 0),
    0,
  );

/** From the request for the script until every radio exists and layout is done. */
async function ready() {
  const start = performance.now();
  const { mount } = await import(`./${query.get('variant')}.js`);
  const root = mount(profile);
  while (radiosIn(root).length < count * levels) await nextTask();
  document.body.getBoundingClientRect();
  radiosIn(root)[0].getBoundingClientRect();
  return { root, ready: performance.now() - start };
}

/** The work for one rating, as the mean of many, each of another level or skill than the one before. */
async function rating(root, { layout, shift }) {
  const rows = Map.groupBy(radiosIn(root), (radio) => radio.name);
  const choices = [...rows.values()].map((radios) => radios.slice(0, levels));
  const targets = Array.from({ length: ratings }, (_, index) => {
    const radios = choices[(index * 7) % choices.length];
    return radios[Math.floor(index / choices.length + index + shift) % levels];
  });
  const start = performance.now();
  for (const radio of targets) {
    if (radio.checked || !radio.isConnected) throw new Error('This click would rate nothing.');
    radio.click();
    await microtasks();
    if (layout) radio.getBoundingClientRect();
  }
  return (performance.now() - start) / ratings;
}

try {
  const { root, ready: readyAfter } = await ready();
  const elements = elementsIn(document.body);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await rating(root, { layout: false, shift: 0 }); // warms up
  const script = await rating(root, { layout: false, shift: 1 });
  const layout = await rating(root, { layout: true, shift: 2 });
  window.result = { ready: readyAfter, script, layout, elements };
} catch (error) {
  window.result = { error: String(error?.stack ?? error) };
}
