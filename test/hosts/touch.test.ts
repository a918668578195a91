import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostPages, shown, type Pages } from '../support/pages.js';
import { skills } from '../support/role.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

const first = skills[0]?.id ?? '';
const press = (page: Page, selector: string) =>
  page.$eval(`skills-matrix >>> ${selector}`, (target) => {
    (target as HTMLElement).click();
  });

/**
 * What can be pressed in the first widget and is smaller than it may be: the box of the control, or of the label that
 * presses it too.
 */
const small = (page: Page, least: number) =>
  page.evaluate((size) => {
    const root = document.querySelector('skills-matrix')?.shadowRoot;
    const targets = root?.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, a[href], label.anchor',
    );
    return Array.from(targets ?? [])
      .filter((target) => target.checkVisibility())
      .flatMap((target) => {
        const labels = target instanceof HTMLInputElement ? Array.from(target.labels ?? []) : [];
        const boxes = [target, ...labels, target.closest('.field')].flatMap((box) =>
          box ? [box.getBoundingClientRect()] : [],
        );
        // the layout of cards at 320 px leaves a fraction less than 44 px to each of six in a line
        const isLarge = boxes.some(({ width, height }) => width >= size - 0.5 && height >= size - 0.5);
        const { width, height } = target.getBoundingClientRect();
        return isLarge
          ? []
          : [
              `${target.id || target.className || target.localName} ${width.toFixed(1)} × ${height.toFixed(1)}`,
            ];
      });
  }, least);

const layouts: Record<string, { path: string; reach: (page: Page) => Promise<void> }> = {
  'rows, one of them opened, with a note and what is missing': {
    path: 'rate.html',
    async reach(page) {
      await page.$eval('skills-matrix', (element) => {
        const asked = {
          required: true,
          contextControl: true,
          ask: 'interest confidence evidence last-used comment',
        };
        Object.assign(element, asked);
      });
      await press(page, `[data-skill=${first}] .level input`);
      await press(page, `[data-skill=${first}] .name`);
      await shown(page, '.extras');
      await page.$eval(`skills-matrix >>> [id="${first}--url-0"]`, (field) => {
        (field as HTMLInputElement).value = 'https://example.org/';
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await shown(page, '[data-ask=remove-link]');
      await press(page, '[data-ask=submit]');
      await shown(page, '[part=problems]');
      await shown(page, '.contexts summary');
      await press(page, '.contexts summary');
    },
  },
  'an opened row of short sentences': {
    path: 'rtl.html',
    async reach(page) {
      await press(page, '.name');
      await shown(page, '.anchors');
    },
  },
  'the note of a reset': {
    path: 'portal.html',
    async reach(page) {
      await page.$eval('skills-matrix', (element) => {
        const matrix = element as unknown as { rate(skill: string, level: number): void; reset(): void };
        matrix.rate('pytorch', 1);
        matrix.reset();
      });
      await shown(page, '[data-ask=undo]');
    },
  },
  'a question': {
    path: 'careers.html',
    async reach(page) {
      await press(page, '.choice input');
      await shown(page, '[part=clear]');
    },
  },
  'the review': {
    path: 'careers.html',
    async reach(page) {
      for (let skill = 0; skill < 23; skill++) await press(page, '[part=skip]');
      await shown(page, '.review');
    },
  },
};

describe.each(Object.entries(layouts))('targets in %s', (_name, { path, reach }) => {
  it.each([
    ['a finger', 44, true, [320, 375, 768, 1280]],
    ['a mouse', 24, false, [320, 1280]],
  ] as const)('are large enough for %s: %i px', async (_pointer, least, touch, widths) => {
    const { page } = await pages.open(path, { width: widths[0], touch });
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(touch);
    await reach(page);
    for (const width of widths) {
      await page.setViewport({ width, height: 800, isMobile: touch, hasTouch: touch });
      expect(await small(page, least), `${width} px`).toEqual([]);
    }
    await page.close();
  });
});

describe('on a phone', () => {
  it('a tap rates, and a second one elsewhere changes it', async () => {
    const { page, complaints } = await pages.open('rate.html', { width: 375, height: 667, touch: true });
    const chosen = () =>
      page.$$eval(`skills-matrix >>> [data-skill=${first}] input:checked`, (all) =>
        all.map((radio) => radio.value),
      );
    await page.tap(`skills-matrix >>> [data-skill=${first}] .level:nth-child(4)`);
    expect(await chosen()).toEqual(['3']);
    await page.tap(`skills-matrix >>> [data-skill=${first}] .na`);
    expect(await chosen()).toEqual(['not-applicable']);
    // no keyboard, no hint of keys
    expect(await page.$eval('skills-matrix >>> .keys', (hint) => hint.checkVisibility())).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['rate.html', 'careers.html'])(
    'a keyboard that leaves 300 px does not cover the comment one writes: %s',
    async (path) => {
      const { page } = await pages.open(path, { width: 375, height: 667, touch: true });
      await page.$eval('skills-matrix', (element) => {
        Object.assign(element, { ask: 'comment' });
      });
      if (path === 'rate.html') await press(page, `[data-skill=${first}] .name`);
      await shown(page, `[id="${first}--comment"]`);
      await page.tap(`skills-matrix >>> [id="${first}--comment"]`);
      await page.setViewport({ width: 375, height: 300, isMobile: true, hasTouch: true });
      await page.keyboard.type('Some words, and a few more of them, so that they take a second line.');
      await page.waitForFunction(
        (id) => {
          const root = document.querySelector('skills-matrix')?.shadowRoot;
          const field = root?.getElementById(id);
          if (!field) return false;
          const { left, top, bottom } = field.getBoundingClientRect();
          const at = (y: number) => root?.elementFromPoint(left + 20, y) === field;
          return top >= 0 && bottom <= innerHeight && at(top + 3) && at(bottom - 3);
        },
        {},
        `${first}--comment`,
      );
      await page.close();
    },
  );
});
