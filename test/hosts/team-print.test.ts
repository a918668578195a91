import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostPages, sidewaysOverflow, type Pages } from '../support/pages.js';
import { skills } from '../support/role.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

const TEAM = 'skills-team:not(#anonymous)';
/** What A4 has between usual margins, in pixels. */
const PAPER = 718;

const texts = (page: Page, selector: string) =>
  page.$$eval(`${TEAM} >>> ${selector}`, (all) =>
    all.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
  );

const count = (page: Page, selector: string) =>
  page.evaluate(
    (each) => document.querySelector('skills-team')?.shadowRoot?.querySelectorAll(each).length,
    selector,
  );

const until = (page: Page, selector: string, holds = true) =>
  page.waitForFunction(
    (each, wanted) =>
      Boolean(document.querySelector('skills-team')?.shadowRoot?.querySelector(each)) === wanted,
    {},
    selector,
    holds,
  );

/** The page, with the grid or another view of its team on screen. */
async function opened(view = 'people') {
  const { page, complaints } = await pages.open('team.html');
  await until(page, '[part~=cell]');
  await page.$eval(`${TEAM} >>> input[value=${view}]`, (radio) => {
    radio.click();
  });
  await until(page, `[part~=${view}]`);
  return { page, complaints };
}

/** As it is laid out on paper, for as long as one likes to look. */
async function onPaper(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.setViewport({ width: PAPER, height: 1000 });
  await page.emulateMediaType('print');
}

async function onScreen(page: Page) {
  await page.emulateMediaType('screen');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.setViewport({ width: 1280, height: 900 });
}

/** What of the team is laid out and should not be on paper: what is pressed, what stays where the page scrolls. */
const outOfPlace = (page: Page) =>
  page.$$eval(`${TEAM} >>> *`, (all) =>
    all
      .filter((each) => each.getClientRects().length > 0)
      .filter((each) => {
        const { position, overflowX, overflowY } = getComputedStyle(each);
        const scrolls = [overflowX, overflowY].some(
          (overflow) => overflow === 'auto' || overflow === 'scroll',
        );
        return (
          each.matches('input, select, button:not(.link), [role=grid]') ||
          position === 'sticky' ||
          position === 'fixed' ||
          scrolls
        );
      })
      .map((each) => each.outerHTML.slice(0, 100)),
  );

describe('a team on paper', () => {
  it('has every skill of every tier, as many people as fit, and how many more there are', async () => {
    const { page, complaints } = await opened();
    const people = (await texts(page, '.person')).slice(0, 10);
    const rows = new Map<string, string[]>();
    const read = async () => {
      const lines = await page.$$eval(`${TEAM} >>> .line:not(.heads)`, (all) =>
        all.map((line) =>
          Array.from(line.querySelectorAll('.name, [part~=cell], .measure'))
            .filter(({ ariaColIndex }) => Number(ariaColIndex) <= 11 || Number(ariaColIndex) > 55)
            .map(({ textContent }) => textContent.trim()),
        ),
      );
      for (const [name = '', ...cells] of lines) rows.set(name, cells);
    };
    await read();
    await page.$eval(`${TEAM} >>> [part=grid]`, (grid) => {
      grid.scrollTo({ top: grid.scrollHeight });
    });
    await until(page, '[data-place^="23:"]');
    await read();
    expect([...rows.keys()]).toEqual(skills.map(({ name }) => name));
    await onPaper(page);
    const measures = ['Coverage', 'Bus factor', 'Bench'];
    expect(await texts(page, '.printed thead th')).toEqual(['Skill', ...people, ...measures]);
    expect(await texts(page, '.printed [scope=rowgroup]')).toEqual([
      ...['Must-have', 'Good-to-have', 'Advanced', 'Emerging'],
    ]);
    const printed = await page.$$eval(`${TEAM} >>> .printed tbody tr:has(td)`, (lines) =>
      lines.map((line) => Array.from(line.children, ({ textContent }) => textContent.trim())),
    );
    expect(printed).toEqual(Array.from(rows, ([name, cells]) => [name, ...cells]));
    expect(await texts(page, '.printed .hint')).toEqual(['44 people more are not on paper.']);
    const seen = await page.$eval(`${TEAM} >>> .printed`, (each) => each.getClientRects().length);
    expect(seen).toBe(1);
    // fills are what a heat map is
    const adjust = await page.$$eval(`${TEAM} >>> .printed .swatch`, (all) =>
      all.map((each) => getComputedStyle(each).getPropertyValue('print-color-adjust')),
    );
    expect(new Set(adjust)).toEqual(new Set(['exact']));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['people', 'skills', 'gaps', 'groups', 'answers'])(
    'has in %s nothing to press, nothing that covers or scrolls, and fits',
    async (view) => {
      const { page } = await opened(view);
      expect(await outOfPlace(page)).not.toEqual([]); // so that there is something to be away
      const lines = await texts(page, '[part~=line]');
      await onPaper(page);
      expect(await outOfPlace(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
      const right = await page.$eval(`${TEAM} >>> [part=team]`, (card) => card.getBoundingClientRect().right);
      const beyond = await page.$$eval(
        `${TEAM} >>> :is(td, th, li, p)`,
        (all, edge) =>
          all
            .filter((each) => each.getBoundingClientRect().right > edge + 1)
            .map(({ innerText }) => innerText),
        right,
      );
      expect(beyond).toEqual([]);
      expect(await texts(page, '[part~=line]')).toEqual(lines);
      expect((await texts(page, '[part=lede]'))[0]).toMatch(/^54 of 60 people answered/);
      await onScreen(page);
      expect(await outOfPlace(page)).not.toEqual([]);
      expect(await count(page, '.printed')).toBe(0);
      await page.close();
    },
  );

  it('has lists whole that are cut on screens, and cuts them again', async () => {
    const { page } = await opened('answers');
    await page.$eval(TEAM, (element) => {
      const { survey } = element as unknown as { survey: { audience: { ids: string[] } } };
      const ids = [...survey.audience.ids, ...Array.from({ length: 100 }, (_, n) => `late-${String(n)}`)];
      Object.assign(element, { survey: { ...survey, audience: { size: ids.length, ids } } });
    });
    await until(page, '.more');
    expect(await count(page, '[part~=answers] li')).toBe(60 + 54);
    await onPaper(page);
    expect(await count(page, '[part~=answers] li')).toBe(106 + 54);
    await onScreen(page);
    await until(page, '.more');
    expect(await count(page, '[part~=answers] li')).toBe(60 + 54);
    await page.close();
  });

  it('leaves the grid as it was, with its focus and where it was scrolled to', async () => {
    const { page, complaints } = await opened();
    const state = () =>
      page.evaluate(() => {
        const root = document.querySelector('skills-team')?.shadowRoot;
        const grid = root?.querySelector('[part=grid]');
        return {
          focus: root?.activeElement?.getAttribute('data-place'),
          scrolled: [grid?.scrollLeft, grid?.scrollTop, scrollY],
          cells: root?.querySelectorAll('[part~=cell]').length,
        };
      });
    await page.focus(`${TEAM} >>> [data-place="0:0"]`);
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown'] as const) {
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    }
    const before = await state();
    expect(before.focus).toBe('2:54');
    expect(before.scrolled[0]).toBeGreaterThan(1000);
    // real paper: what is drawn for it has to be there before the browser lays it out
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        queueMicrotask(() => {
          const rows = document
            .querySelector('skills-team')
            ?.shadowRoot?.querySelectorAll('.printed tr').length;
          document.body.dataset['printed'] = String(rows);
        });
      });
    });
    await page.pdf({ format: 'A4' });
    expect(await page.$eval('body', ({ dataset }) => dataset['printed'])).toBe(String(1 + 4 + skills.length));
    await until(page, '.printed', false);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await state()).toEqual(before);
    await page.keyboard.press('ArrowRight');
    await until(page, '[data-place="2:55"][tabindex="0"]');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
