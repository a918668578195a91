import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostPages, shown, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

const hears = (page: Page, selector: string, words: string) =>
  page.waitForFunction(
    (where, expected) => {
      const [host = '', inside] = where.split(' >>> ');
      const element = document.querySelector(host);
      const at = inside === undefined ? element : element?.shadowRoot?.querySelector(inside);
      return at?.textContent.includes(expected);
    },
    {},
    selector,
    words,
  );

const people = (page: Page) =>
  page.$$eval('skills-team >>> .person', (all) => all.map(({ textContent }) => textContent.trim()));

/** Answers the first row by its digit, and submits. */
async function answer(page: Page, digit: '1' | '4') {
  await shown(page, '.row input');
  await page.focus('skills-matrix >>> .row input');
  await page.keyboard.press(digit);
  await page.focus('skills-matrix >>> [data-ask=submit]');
  await page.keyboard.press('Enter');
}

it('a survey is answered on its people’s own pages while the server stops and starts, and the manager’s page fills', async () => {
  const manager = await pages.open('team-survey.html');
  await manager.page.click('#define button');
  await shown(manager.page, '.row');
  const linkOf = async (id: string) => {
    await manager.page.select('#who', id);
    return manager.page.$eval('#link', (link) => (link as HTMLAnchorElement).href);
  };
  const [first, second] = [await linkOf('p-2'), await linkOf('p-5')];

  const bo = await pages.open(first);
  await answer(bo.page, '4');
  await hears(bo.page, '#told', 'your answers are in');
  await hears(manager.page, 'skills-team >>> [part=lede]', '1 of 12');
  expect(await people(manager.page)).toEqual(['Bo']);

  const emil = await pages.open(second);
  await shown(emil.page, '.row input');
  await pages.stop();
  await answer(emil.page, '1');
  await hears(emil.page, 'skills-matrix >>> [part=status]', 'Kept on this device, will be sent');
  await pages.start();
  // nobody touches it: it is tried again
  await hears(emil.page, '#told', 'your answers are in');
  await hears(manager.page, 'skills-team >>> [part=lede]', '2 of 12');
  expect(await people(manager.page)).toEqual(['Bo', 'Emil']);

  // another visit, another browser: it is all there by its address
  const again = await pages.open(manager.page.url().split('/').at(-1) ?? '');
  await hears(again.page, 'skills-team >>> [part=lede]', '2 of 12');
  expect(bo.complaints).toEqual([]);
  expect(again.complaints).toEqual([]);
  for (const { page } of [manager, bo, emil, again]) await page.close();
}, 120_000);

it('an application is there for the hiring team', async () => {
  const { page } = await pages.open('careers.html');
  await page.type('#person', 'Ada Moreau');
  await page.type('#mail', 'ada@example.org');
  await page.$eval('skills-matrix', (matrix) => {
    matrix.required = false;
  });
  await page.focus('skills-matrix >>> #deep-learning-for-computer-vision--0');
  await page.keyboard.press('3');
  await page.click('.send button');
  await page.waitForSelector('#after:not([hidden])');
  const manager = await pages.open('team-survey.html');
  await manager.page.waitForSelector('#kept a');
  await manager.page.click('#kept a[href*=careers]');
  await hears(manager.page, 'skills-team >>> [part=lede]', '1 of 50');
  expect(manager.complaints).toEqual([]);
  await page.close();
  await manager.page.close();
}, 60_000);

it('a page for one person says what it needs where its link is missing, or of another one’s making', async () => {
  const { page } = await pages.open('answer.html');
  await hears(page, '#told', 'by the link that you were sent');
  const other = await pages.open('answer.html#survey=nowhere&token=abc');
  await hears(other.page, '#told', 'The survey cannot be shown.');
  await page.close();
  await other.page.close();
}, 60_000);
