import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostPages, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

const TIP = 'skills-matrix >>> .tip';
const level = (skill: string, place: number) =>
  `skills-matrix >>> [data-skill=${skill}] .level:nth-child(${String(place)})`;

/** The tip's text while it is on screen; empty while it is not. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const tip = document.querySelector('skills-matrix')?.shadowRoot?.querySelector('.tip');
    return tip?.matches(':popover-open') ? tip.textContent.trim() : '';
  });

const untilShown = (page: Page) =>
  page.waitForFunction(() =>
    document.querySelector('skills-matrix')?.shadowRoot?.querySelector('.tip:popover-open'),
  );
const untilGone = (page: Page) =>
  page.waitForFunction(
    () => !document.querySelector('skills-matrix')?.shadowRoot?.querySelector('.tip:popover-open'),
  );

describe('levels explained', () => {
  it('to a mouse that rests on one: as the skill has it, within the window, and it may go onto the tip', async () => {
    const { page, complaints } = await pages.open('rtl.html');
    await page.hover(level('kneading', 3));
    await untilShown(page);
    expect(await shown(page)).toBe('عملي أعجن الأنواع المعتادة وحدي وأعرف متى تكتمل العجينة.');
    await page.hover(TIP);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await shown(page)).not.toBe('');
    await page.hover(level('kneading', 5));
    await page.waitForFunction(() =>
      document
        .querySelector('skills-matrix')
        ?.shadowRoot?.querySelector('.tip')
        ?.textContent.includes('خبير'),
    );
    const edges = await page.$eval(TIP, (tip) => {
      const { left, right, top } = tip.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && top >= 0;
    });
    expect(edges).toBe(true);
    await page.mouse.move(5, 5);
    await untilGone(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('in general at the names in a head, and what not applicable means', async () => {
    const { page } = await pages.open('rtl.html');
    await page.hover('skills-matrix >>> .levels span:last-child');
    await untilShown(page);
    expect(await shown(page)).toBe('لا ينطبق لا ترد في هذا العمل، ولا تُحسب صفرًا.');
    await page.close();
  });

  it('to focus: described at once, shown soon, dismissed by Escape, which then closes nothing else', async () => {
    const { page } = await pages.open('rtl.html');
    await page.focus('skills-matrix >>> [data-skill=kneading] .name');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    const described = () =>
      page.evaluate(() => {
        const root = document.querySelector('skills-matrix')?.shadowRoot;
        const id = root?.activeElement?.getAttribute('aria-describedby');
        return id ? root?.getElementById(id)?.textContent.trim() : undefined;
      });
    await page.waitForFunction(() =>
      document.querySelector('skills-matrix')?.shadowRoot?.activeElement?.hasAttribute('aria-describedby'),
    );
    expect(await described()).toMatch(/^إلمام أتبع وصفة/);
    await untilShown(page);
    await page.keyboard.press('Escape');
    expect(await shown(page)).toBe('');
    expect(
      await page.$eval('skills-matrix >>> [data-skill=kneading] [value="1"]', (it) => it.matches(':focus')),
    ).toBe(true);
    await page.close();
  });

  it('says nothing beside an opened row, which shows its levels in full', async () => {
    const { page } = await pages.open('rtl.html');
    await page.click('skills-matrix >>> [data-skill=kneading] .name');
    await page.hover(level('kneading', 2));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await shown(page)).toBe('');
    await page.hover(level('proofing', 2)); // the next row is not opened
    await untilShown(page);
    await page.close();
  });

  it('to a tap, which rates too; the next touch elsewhere takes it away', async () => {
    const { page } = await pages.open('rtl.html', { width: 375, touch: true });
    await page.tap(level('kneading', 4));
    await untilShown(page);
    expect(await shown(page)).toMatch(/^متمرس /);
    expect(
      await page.$eval(
        'skills-matrix >>> [data-skill=kneading] [value="3"]',
        (it) => (it as HTMLInputElement).checked,
      ),
    ).toBe(true);
    await page.tap('h1');
    await untilGone(page);
    await page.close();
  });
});
