import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atRest } from '../support/at-rest.js';
import { hostPages, shown, type Pages } from '../support/pages.js';
import { prefer, systemColors } from '../support/prefer.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

/** How something in a widget is drawn. */
const drawn = (page: Page, selector: string, ...names: string[]) =>
  page.$eval(
    `skills-matrix >>> ${selector}`,
    (element, each) => {
      const style = getComputedStyle(element);
      return each.map((name) => style.getPropertyValue(name)).join(' | ');
    },
    names,
  );

describe('with the system’s own colours', () => {
  it('a chosen level, a filled tick and the current step are told apart, and text is the system’s', async () => {
    const { page, complaints } = await pages.open('rate.html');
    await prefer(page, { name: 'forced-colors', value: 'active' });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await page.reload({ waitUntil: 'load' });
    await shown(page, '.row');
    await page.click('skills-matrix >>> [data-skill=pytorch] .level:nth-child(3)');
    await page.waitForNetworkIdle({ idleTime: 100 });
    await atRest(page);
    const level = (place: number) =>
      drawn(
        page,
        `[data-skill=pytorch] .level:nth-child(${place}) input`,
        'background-color',
        'border-color',
      );
    const {
      Highlight: highlight,
      CanvasText: text,
      Canvas: canvas,
    } = await systemColors(page, 'Highlight', 'CanvasText', 'Canvas');
    expect(await level(3)).toBe(`${highlight} | ${highlight}`);
    for (const other of [1, 2, 4, 5]) expect(await level(other)).not.toContain(highlight);
    expect(await drawn(page, '[data-skill=pytorch] .na input', 'background-color')).not.toBe(highlight);
    expect(await drawn(page, '.ticks .on', 'background-color')).toBe(highlight);
    expect(await drawn(page, '.ticks i:not(.on)', 'background-color')).not.toBe(highlight);
    expect(await drawn(page, '.title', 'color')).toBe(text);
    expect(await drawn(page, '.tier-head', 'background-color')).toBe(canvas);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('a chosen sentence in steps is told apart', async () => {
    const { page } = await pages.open('careers.html');
    await prefer(page, { name: 'forced-colors', value: 'active' });
    await page.focus('skills-matrix >>> .choice:nth-child(2) input');
    await page.keyboard.press('Space');
    await page.focus('#person');
    await atRest(page);
    const choice = (place: number) =>
      drawn(page, `.choice:nth-child(${place})`, 'outline-style', 'outline-width');
    const input = (place: number) => drawn(page, `.choice:nth-child(${place}) input`, 'background-color');
    expect(await choice(2)).toMatch(/^solid \| [23]px$/);
    expect(await choice(1)).toMatch(/^none/);
    expect(await input(2)).not.toBe(await input(1));
    await page.close();
  });
});

describe('with less motion', () => {
  it('nothing moves for longer than a millisecond, in any state', async () => {
    const { page } = await pages.open('states.html');
    const moving = () =>
      page.evaluate(() => {
        const found = new Set<string>();
        for (const { shadowRoot } of document.querySelectorAll('skills-matrix'))
          for (const element of shadowRoot?.querySelectorAll('*') ?? [])
            for (const part of [null, '::before', '::after']) {
              const { transitionDuration, animationDuration, animationName } = getComputedStyle(
                element,
                part,
              );
              const times = `${transitionDuration},${animationName === 'none' ? '0s' : animationDuration}`;
              if (times.split(',').some((time) => parseFloat(time) > 0.001)) found.add(element.className);
            }
        return [...found].map(String);
      });
    expect((await moving()).length).toBeGreaterThan(0); // so that there is something to be still
    await prefer(page, { name: 'prefers-reduced-motion', value: 'reduce' });
    expect(await moving()).toEqual([]);
    await page.close();
  });
});

describe('with more contrast', () => {
  it('lines, controls and quiet text are drawn stronger, and the ring is thicker', async () => {
    const look = async (page: Page) => {
      await page.focus('skills-matrix >>> [data-skill=pytorch] .name');
      await page.keyboard.press('Tab');
      return {
        control: await drawn(page, '[data-skill=pytorch] .na input', 'border-color'),
        text: await drawn(page, '.progress small', 'color'),
        ring: await drawn(page, '[data-skill=pytorch] input:focus', 'outline-width'),
      };
    };
    const { page } = await pages.open('rate.html');
    const before = await look(page);
    await prefer(page, { name: 'prefers-contrast', value: 'more' });
    await page.reload({ waitUntil: 'load' });
    await shown(page, '.row');
    await page.waitForNetworkIdle({ idleTime: 100 });
    const after = await look(page);
    expect(before.ring).toBe('2px');
    expect(after.ring).toBe('3px');
    expect(after.control).not.toBe(before.control);
    expect(after.text).not.toBe(before.text);
    await page.close();
  });
});
