import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostPages, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

it('leaves far rows out of layout until they come near, and their text within reach of find-in-page', async () => {
  const { page } = await pages.open('rtl.html');
  await page.$eval('skills-matrix', async (element) => {
    const skills = Array.from({ length: 500 }, (_, i) => ({
      id: `skill-${String(i)}`,
      name: `Quux ${String(i)}`,
    }));
    const tiers = [{ id: 'must-have', skills }];
    Object.assign(element, {
      profile: { schemaVersion: 1, id: 'far', version: '1', lang: 'en', title: 'Far', tiers },
    });
    await element.updateComplete;
  });
  const far = () =>
    page.$eval('skills-matrix >>> [data-skill=skill-400]', (row) => ({
      isLaidOut: row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
      isNear: row.getBoundingClientRect().top < innerHeight,
    }));
  expect(await far()).toEqual({ isLaidOut: false, isNear: false });
  // `auto` and not `hidden`: browsers search such text, and lay it out where they find it
  const row = await page.$('skills-matrix >>> [data-skill=skill-400]');
  expect(
    await row?.evaluate((it) => [
      getComputedStyle(it).contentVisibility,
      it.textContent.includes('Quux 400'),
    ]),
  ).toEqual(['auto', true]);
  await row?.evaluate((it) => {
    it.scrollIntoView();
  });
  await page.waitForFunction(() => {
    const row = document.querySelector('skills-matrix')?.shadowRoot?.querySelector('[data-skill=skill-400]');
    return row?.firstElementChild?.checkVisibility({ contentVisibilityAuto: true });
  });
  expect(await far()).toEqual({ isLaidOut: true, isNear: true });
  await page.close();
});
