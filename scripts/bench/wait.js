import { levels } from './profile.js';

/**
 * Resolves when the first `rows` rows have all their radios. It is told of changes and does not keep asking:
 * a loop of tasks would take the idle time away in which an element may render its far rows.
 */
export async function present({ root, radio }, rows) {
  let row = 0;
  const found = () => {
    while (row < rows && radio(row, levels - 1)) row++;
    return row === rows;
  };
  if (found()) return;
  await new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!found()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root, { childList: true, subtree: true });
  });
}

const { port1, port2 } = new MessageChannel();

export const nextTask = () =>
  new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

/** Lit renders in microtasks: a row of them lets every update that a click has asked for happen. */
export async function microtasks() {
  for (let turn = 0; turn < 20; turn++) await null;
}

/** Until the page has painted what there is and has nothing left to do. */
export async function quiet() {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
}
