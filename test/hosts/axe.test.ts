import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axe } from '../support/axe.js';
import { hostPages, shown, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

/** Clicks in the first widget of the page. */
const click = (page: Page, selector: string) => page.click(`skills-matrix >>> ${selector}`);

const states: Record<string, { path: string; reach?: (page: Page) => Promise<void> }> = {
  'start page': { path: '' },
  'self-assessment': {
    path: 'rate.html',
    async reach(page) {
      await click(page, '[data-skill=pytorch] .name');
      await click(page, '[data-skill=pytorch] .level:nth-child(4)');
      await click(page, '[data-ask=submit]');
    },
  },
  'right-to-left page': {
    path: 'rtl.html',
    reach: (page) => click(page, '[data-skill=kneading] .name'),
  },
  'careers form': { path: 'careers.html' },
  'careers form with what is missing': {
    path: 'careers.html',
    async reach(page) {
      await page.type('#person', 'Ada');
      await page.type('#mail', 'ada@example.org');
      await page.click('.send button');
      await shown(page, '[part=problems]');
    },
  },
  'careers review': {
    path: 'careers.html',
    async reach(page) {
      for (let skill = 0; skill < 23; skill++) await click(page, '[part=skip]');
      await shown(page, '.review');
    },
  },
  'portal with an opened row': {
    path: 'portal.html',
    async reach(page) {
      await click(page, '[data-skill=pytorch] .name');
      await shown(page, '.extras');
    },
  },
  'team survey, before it starts': { path: 'team-survey.html' },
  'team survey that is answered': {
    path: 'team-survey.html',
    async reach(page) {
      await page.click('#define button');
      await shown(page, '.row');
    },
  },
  'a person’s page of a survey': {
    path: 'team-survey.html',
    async reach(page) {
      await page.click('#define button');
      await shown(page, '.row');
      await page.goto(await page.$eval('#link', (link) => (link as HTMLAnchorElement).href));
      await shown(page, '.row');
      await click(page, '[data-ask=submit]');
      await page.waitForFunction(() => document.querySelector('#told')?.textContent.includes('are in'));
    },
  },
  'a person’s page without its link': { path: 'answer.html' },
  'the page that another one frames': { path: 'embedded.html' },
  'all states': { path: 'states.html' },
};

const looks = [{ width: 1280 }, { width: 375, dark: true }, { width: 768 }, { width: 320, dark: true }];

it.each(Object.entries(states))(
  'axe finds nothing in: %s',
  async (name, { path, reach }) => {
    const { page, complaints } = await pages.open(path);
    await reach?.(page);
    for (const { width, dark = false } of name === 'all states' ? looks.slice(0, 2) : looks) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      expect(await axe(page), `${width} px, ${dark ? 'dark' : 'light'}`).toEqual([]);
    }
    expect(complaints.filter((line) => name !== 'all states' || !line.includes('404'))).toEqual([]);
    await page.close();
  },
  60_000,
);
