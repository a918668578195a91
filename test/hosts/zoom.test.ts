import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostPages, shown, sidewaysOverflow, type Pages } from '../support/pages.js';
import { skills } from '../support/role.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

const first = skills[0]?.id ?? '';
const click = (page: Page, selector: string) =>
  page.$eval(`skills-matrix >>> ${selector}`, (target) => {
    (target as HTMLElement).click();
  });

/** What a person sees of each page, with as much on it as there may be. */
const layouts: Record<string, { path: string; reach?: (page: Page) => Promise<void> }> = {
  'start page': { path: '' },
  'table or cards, a row opened, problems shown': {
    path: 'rate.html',
    async reach(page) {
      await page.$eval('skills-matrix', (element) => {
        Object.assign(element, { required: true, ask: 'interest confidence evidence last-used comment' });
      });
      await click(page, '.name');
      await shown(page, '.extras');
      await click(page, '[data-ask=submit]');
      await shown(page, '[part=problems]');
    },
  },
  'portal, a row opened': {
    path: 'portal.html',
    async reach(page) {
      await click(page, '[data-skill=pytorch] .name');
      await shown(page, '.extras');
    },
  },
  'steps, a question with a problem': {
    path: 'careers.html',
    async reach(page) {
      await click(page, '[data-ask=step-next]');
      await shown(page, '[part=problem]');
    },
  },
  'steps, the review': {
    path: 'careers.html',
    async reach(page) {
      for (let skill = 0; skill < 23; skill++) await click(page, '[part=skip]');
      await shown(page, '.review');
    },
  },
  'right to left': { path: 'rtl.html', reach: (page) => click(page, '.name') },
  'all states': { path: 'states.html' },
  'results, all lists whole, a goal being written': {
    path: 'results.html',
    async reach(page) {
      await page.$eval('skills-results', (element) => {
        const all = (selector: string) =>
          Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []);
        for (const button of all('[data-ask=whole], [data-ask=goal-add]')) button.click();
        for (const summary of all('summary')) summary.click();
      });
      await page.waitForFunction(() =>
        document.querySelector('skills-results')?.shadowRoot?.querySelector('[part=goal-form]'),
      );
    },
  },
};

/** Texts and controls that stick out of the window, or are cut where they stand; tables may scroll in their own room. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const look = (root: ParentNode, isForced: boolean) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot, element.getAttribute('layout') === 'table');
        if (
          isForced ||
          element.closest('.unseen, pre, .ticks, .scale, .levels, .table-room, svg') ||
          !element.checkVisibility()
        )
          continue;
        const { left, right, width } = element.getBoundingClientRect();
        const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
        const isControl = element.matches('button, input, select, textarea, a');
        if ((!hasText && !isControl) || width === 0) continue;
        const isOut = left < -1 || right > innerWidth + 1;
        const isCut =
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
        if (isOut || (isCut && !isControl))
          found.push(`${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`);
      }
    };
    look(document, false);
    return found;
  });

describe.each(Object.entries(layouts))('%s', (_name, { path, reach }) => {
  it('fits without sideways scrolling at 320 px, with text of 200 %, and zoomed to 400 %', async () => {
    const { page } = await pages.open(path);
    await reach?.(page);
    const looks = [
      { width: 320, height: 640, text: '100%' },
      { width: 1280, height: 900, text: '200%' },
      { width: 768, height: 900, text: '200%' },
      { width: 375, height: 800, text: '200%' },
      { width: 320, height: 225, text: '100%', zoom: 4 },
    ];
    for (const { width, height, text, zoom = 1 } of looks) {
      await page.setViewport({ width, height, deviceScaleFactor: zoom });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      const look = `${width} × ${height} px, text of ${text}`;
      expect(await sidewaysOverflow(page), look).toBe(0);
      expect(await cut(page), look).toEqual([]);
    }
    await page.close();
  }, 60_000);
});

/** What has focus in the first widget, where something covers it or it is off the screen. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('skills-matrix')?.shadowRoot;
    const at = root?.activeElement;
    const target = at?.matches('.choice input') ? at.closest('label') : at;
    if (!root || !target) return '';
    const { top, bottom, left, width } = target.getBoundingClientRect();
    const isSeen = (y: number) => {
      const hit = root.elementFromPoint(left + width / 2, y);
      return y >= 0 && y <= innerHeight && (target.contains(hit) || (hit?.contains(target) ?? false));
    };
    // of what is taller than the window, one end is enough
    const ends = [top + 2, bottom - 2].map(isSeen);
    const isWell = bottom - top > innerHeight / 2 ? ends.some(Boolean) : ends.every(Boolean);
    return isWell ? '' : `${target.id || target.className} ${Math.round(top)}–${Math.round(bottom)}`;
  });

const frame = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** Tabs through all and back, and lists what was covered while it had the focus. */
async function tabThrough(page: Page, count: number) {
  const hidden: string[] = [];
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('Tab');
    await frame(page);
    hidden.push(await covered(page));
  }
  await page.keyboard.down('Shift');
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('Tab');
    await frame(page);
    hidden.push(await covered(page));
  }
  await page.keyboard.up('Shift');
  return hidden.filter(Boolean);
}

describe('bars that stay in sight never hide what has focus', () => {
  it.each([
    ['portal.html', 1280, 900],
    ['portal.html', 375, 560],
    ['rate.html', 1280, 500],
    ['rate.html', 320, 225],
    ['careers.html', 375, 560],
    ['careers.html', 320, 225],
  ])('%s at %i × %i px', async (path, width, height) => {
    const { page } = await pages.open(path, { width, height });
    const isSteps = path === 'careers.html';
    if (!isSteps) {
      await click(page, `[data-skill=${first}] .name`);
      await shown(page, '.details');
    }
    await page.focus(isSteps ? '#mail' : `skills-matrix >>> [id="${first}--name"]`);
    expect(await tabThrough(page, isSteps ? 5 : 24)).toEqual([]);
    await page.close();
  });
});
