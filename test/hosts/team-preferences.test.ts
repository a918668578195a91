import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostPages, type Pages } from '../support/pages.js';
import { prefer, systemColors } from '../support/prefer.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

const TEAM = 'skills-team:not(#anonymous)';

/** Waits until something of the team is on screen. */
const shownIn = (page: Page, selector: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('skills-team')?.shadowRoot?.querySelector(wanted) !== null,
    {},
    selector,
  );

/** The page of a team in the system's own colours, with something of it on screen. */
async function forced() {
  const { page, complaints } = await pages.open('team.html');
  await prefer(page, { name: 'forced-colors', value: 'active' });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  await shownIn(page, '[part~=cell]');
  const colors = await systemColors(page, 'Canvas', 'CanvasText', 'GrayText', 'Highlight');
  expect(new Set(Object.values(colors)).size, 'the four can be told apart').toBe(4);
  return { page, complaints, ...colors };
}

const view = async (page: Page, name: string) => {
  await page.$eval(`${TEAM} >>> input[value=${name}]`, (radio) => {
    radio.click();
  });
  await shownIn(page, `[part~=${name}]`);
};

/** How each match is drawn: its text, its edge, and the line under it. */
const drawn = (page: Page, selector: string) =>
  page.$$eval(selector, (all) =>
    all.map((each) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor, color } =
        getComputedStyle(each);
      const line = getComputedStyle(each, '::after');
      return {
        text: each.textContent.trim(),
        color,
        ground: backgroundColor,
        edge: borderTopStyle === 'none' ? 'none' : `${borderTopWidth} ${borderTopColor}`,
        line: line.content === 'none' ? 'none' : `${line.height} ${line.backgroundColor}`,
        isReached: each.classList.contains('reached'),
      };
    }),
  );

/** What has focus, and the ring around it. */
const ring = (page: Page) =>
  page.evaluate(() => {
    const inside = document.querySelector('skills-team')?.shadowRoot?.activeElement;
    const ringed = inside?.closest('.views label, .pick, .field') ?? inside;
    if (!ringed) return 'nothing has focus';
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed);
    return [outlineStyle, outlineWidth, outlineColor].join(' ');
  });

describe('a team in the system’s own colours', () => {
  it('has a number and an edge in each cell, and a line and another edge where the target is reached', async () => {
    const { page, complaints, Canvas, CanvasText, GrayText, Highlight } = await forced();
    // a ground that is not there, or the system's
    const clear = new RegExp(`, 0\\)$|^${Canvas.replace(/[()]/g, '\\$&')}$`);
    const cells = await drawn(page, `${TEAM} >>> [part~=cell]`);
    expect(new Set(cells.map(({ isReached }) => isReached))).toEqual(new Set([true, false]));
    for (const { text, color, ground, edge, line, isReached } of cells) {
      expect(text).toMatch(/^[0-4?–]$/);
      expect(color).toBe(CanvasText);
      expect(ground).toMatch(clear);
      expect(edge).toBe(`1px ${isReached ? Highlight : GrayText}`);
      expect(line).toBe(isReached ? `2px ${Highlight}` : 'none');
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('has a legend whose entries are told apart by what stands in them, and the target by its line', async () => {
    const { page, GrayText, Highlight } = await forced();
    const legend = await drawn(page, `${TEAM} >>> [part=legend] .swatch`);
    expect(legend.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4', '0', '–', '?']);
    expect(legend.map(({ line }) => line)).toEqual(
      legend.map((_, i) => (i === 5 ? `2px ${Highlight}` : 'none')),
    );
    expect(new Set(legend.map(({ edge }) => edge))).toEqual(new Set([`1px ${GrayText}`]));
    await page.close();
  });

  it('draws edges around levels in bars, around means, and around the view that is chosen', async () => {
    const { page, CanvasText, GrayText, Highlight } = await forced();
    const outlines = () =>
      page.$$eval(`${TEAM} >>> .views label`, (labels) =>
        labels.map((label) => {
          const { outlineStyle, outlineColor } = getComputedStyle(label);
          return outlineStyle === 'none' ? 'none' : outlineColor;
        }),
      );
    expect(await outlines()).toEqual([Highlight, 'none', 'none', 'none', 'none']);
    await view(page, 'skills');
    const strokes = await page.$$eval(`${TEAM} >>> .spread rect`, (bars) =>
      bars.map((bar) => getComputedStyle(bar).stroke),
    );
    expect(strokes.length).toBeGreaterThan(23);
    expect(new Set(strokes)).toEqual(new Set([CanvasText]));
    await view(page, 'groups');
    expect(await outlines()).toEqual(['none', 'none', 'none', Highlight, 'none']);
    const means = await drawn(page, `${TEAM} >>> .mean .swatch`);
    expect(new Set(means.map(({ edge }) => edge))).toEqual(new Set([`1px ${GrayText}`]));
    for (const { text } of means) expect(text).toMatch(/^[0-4]\.\d$/);
    await page.close();
  });

  it('shows where focus is: on each control, in each kind of cell, on each list of a table', async () => {
    const { page, Canvas } = await forced();
    const seen = /^(solid|auto) [23](\.\d+)?px rgb/;
    const check = async (where: string) => {
      const found = await ring(page);
      expect(found, where).toMatch(seen);
      expect(found, where).not.toContain(Canvas);
    };
    await page.focus(`${TEAM} >>> .views :checked`);
    await page.keyboard.press('ArrowRight');
    await shownIn(page, '[part~=skills]');
    await check('the choice of views');
    for (const stop of ['search', 'tier', 'importance', 'order', 'filter', 'room', 'skill']) {
      await page.keyboard.press('Tab');
      await check(stop);
    }
    await view(page, 'people');
    await shownIn(page, '[data-place="1:1"]');
    await page.focus(`${TEAM} >>> [data-place="0:0"]`);
    for (const key of [
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'ArrowUp',
      'ArrowUp',
      'End',
    ] as const) {
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      await check(key);
    }
    await page.close();
  });
});
