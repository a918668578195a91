import type { Page } from 'puppeteer-core';

/**
 * What live regions of the page's first widget begin to say from now on, in order. A region that is put there with its
 * words counts as well; what falls silent is not heard.
 */
export async function listen(page: Page) {
  await page.evaluate(() => {
    const root = document.querySelector('skills-matrix')?.shadowRoot;
    if (!root) throw new Error('There is no widget.');
    const said: string[] = [];
    let last = new Map<Element, string>();
    const look = () => {
      const now = new Map<Element, string>();
      for (const region of root.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
        const text = region.textContent;
        now.set(region, text);
        if (text.trim() && text !== last.get(region))
          said.push(`${region.role ?? 'live'}: ${text.trim().replaceAll(/\s+/g, ' ')}`);
      }
      last = now;
    };
    look();
    said.length = 0;
    new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { said });
  });
  /** What was said since the last time it was asked. */
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));
}
