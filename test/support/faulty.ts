import type { Entry } from '../../src/delivery/database.js';
import { withDatabase } from '../../src/delivery/database.js';

/** What a faulty server was asked, and what it keeps. */
export interface Room {
  asked: { id: string; step: string; token?: string }[];
  kept: { id: string; body: unknown }[];
}

let count = 0;

/** A fresh room of the server, which does each step of the plan for one request. */
export function room(...plan: string[]) {
  const path = `/faulty/${String(Date.now())}-${String((count += 1))}`;
  const url = new URL(
    plan.length > 0 ? `${path}?plan=${plan.map(encodeURIComponent).join(',')}` : path,
    location.href,
  ).href;
  const look = async () => (await (await fetch(path)).json()) as Room;
  return {
    url,
    look,
    steps: async () => (await look()).asked.map(({ step }) => step),
    kept: async () => (await look()).kept.map(({ id }) => id),
    /** Answers what was held back. */
    letGo: () => fetch(path, { method: 'DELETE' }),
  };
}

/** All that waits in this browser. */
export const outbox = (): Promise<Entry[]> =>
  withDatabase((database) => database.transaction('outbox').store.getAll());

/** Leaves nothing behind, in whatever frame it was written. */
export const emptied = (): Promise<void> =>
  withDatabase(async (database) => {
    const all = database.transaction(['outbox', 'turns'], 'readwrite');
    await Promise.all([all.objectStore('outbox').clear(), all.objectStore('turns').clear(), all.done]);
  });

/** Waits for what a server or a database says. */
export async function untilAsync(holds: () => Promise<unknown>, expected = String(holds)): Promise<void> {
  const end = performance.now() + 8000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${expected}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Another tab: a frame with modules of its own, which share the storage with this page. */
export async function otherTab<Modules extends Record<string, string>>(
  modules: Modules,
  before: (of: Window & typeof globalThis) => void = () => undefined,
) {
  const frame = document.createElement('iframe');
  frame.src = '/test/support/blank.html';
  const isThere = new Promise((resolve) => (frame.onload = resolve));
  document.body.append(frame);
  await isThere;
  const page = frame.contentWindow as Window & typeof globalThis & Record<keyof Modules, unknown>;
  before(page);
  const script = page.document.createElement('script');
  script.type = 'module';
  const names = Object.entries(modules);
  script.textContent = [
    ...names.map(([name, path]) => `import * as ${name} from '${path}';`),
    `Object.assign(globalThis, { ${names.map(([name]) => name).join(', ')} });`,
    `dispatchEvent(new Event('ready'));`,
  ].join('\n');
  const isReady = new Promise((resolve) => {
    page.addEventListener('ready', resolve, { once: true });
  });
  page.document.head.append(script);
  await isReady;
  return { frame, page };
}
