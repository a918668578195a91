import type { KeyInput, Page } from 'puppeteer-core';

/** Presses keys and counts them. */
export function keyboard(page: Page) {
  let count = 0;
  return {
    get count() {
      return count;
    },
    async press(...keys: KeyInput[]) {
      for (const key of keys) {
        await page.keyboard.press(key);
        count++;
      }
    },
    /** Back by Shift+Tab, which is one press as people count. */
    async back() {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      count++;
    },
  };
}

/** What has focus, inside widgets too: its id, else its words. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return '';
    return at.id || (at.getAttribute('aria-label') ?? at.textContent.trim().replaceAll(/\s+/g, ' '));
  });

/** Waits until something has focus: a move that follows a rendering takes a moment. */
export const focusOn = (page: Page, id: string) =>
  page.waitForFunction(
    (wanted) => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.id === wanted;
    },
    {},
    id,
  );
