import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostPages, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

/** Presses a key as a keyboard with another script does: what it writes, and where it lies. */
async function press(page: Page, key: string, code: string) {
  const session = await page.createCDPSession();
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
  await session.detach();
}

const chosen = (page: Page, skill: string) =>
  page.$eval(
    `skills-matrix >>> [data-skill=${skill}] :checked`,
    (radio) => (radio as HTMLInputElement).value,
  );

it('takes digits and N from a keyboard that writes Arabic', async () => {
  const { page } = await pages.open('rtl.html');
  await page.focus('skills-matrix >>> [data-skill=kneading] .name');
  await press(page, '٣', 'Digit3');
  expect(await chosen(page, 'kneading')).toBe('3');
  await page.focus('skills-matrix >>> [data-skill=proofing] .name');
  await press(page, 'ى', 'KeyN');
  expect(await chosen(page, 'proofing')).toBe('not-applicable');
  await page.close();
});
