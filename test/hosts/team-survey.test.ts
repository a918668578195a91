import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focusOn, keyboard } from '../support/keys.js';
import { hostPages, shown, sidewaysOverflow, type Pages } from '../support/pages.js';
import { skills } from '../support/role.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

type Keys = ReturnType<typeof keyboard>;

const DAY = 86_400_000;

/** What was asked: the must-haves. */
const asked = skills.slice(0, 8);

/** Whether what has the focus, inside widgets too, fits a selector. */
const isOn = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.matches(wanted) === true;
  }, selector);

/** Goes on by Tab, or back, until something has the focus that fits a selector. */
async function tabTo(page: Page, keys: Keys, selector: string, isBack = false) {
  for (let i = 0; i < 120; i++) {
    await (isBack ? keys.back() : keys.press('Tab'));
    if (await isOn(page, selector)) return;
  }
  throw new Error(`No Tab leads to "${selector}".`);
}

/** Rates the rows of whoever answers, from the choice of people on, and hands that over. */
async function answer(page: Page, keys: Keys, levels: readonly number[]) {
  await shown(page, `[id="${asked[0]?.id ?? ''}--0"]`);
  await tabTo(page, keys, `[id="${asked[0]?.id ?? ''}--0"]`);
  for (const [i, { id }] of asked.entries()) {
    await focusOn(page, `${id}--0`);
    await keys.press(`${levels[i] ?? 0}` as '0', 'Enter');
  }
  await tabTo(page, keys, '[data-ask=submit]');
  const before = await told(page);
  await keys.press('Enter');
  await page.waitForFunction((old) => document.querySelector('#told')?.textContent !== old, {}, before);
}

const told = (page: Page) => page.$eval('#told', (line) => line.textContent);

/** Starts the survey as it is defined. */
async function start(page: Page, keys: Keys) {
  await tabTo(page, keys, '#define button');
  await keys.press('Enter');
  await focusOn(page, 'who');
}

/** On to whoever stands next in the list. */
async function nextPerson(page: Page, keys: Keys) {
  await tabTo(page, keys, '#who', true);
  await keys.press('ArrowDown');
}

const texts = (page: Page, selector: string) =>
  page.$$eval(`skills-team >>> ${selector}`, (all) =>
    all.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()),
  );

/** Waits until the team's page says who answered. */
const counted = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) =>
      document
        .querySelector('skills-team')
        ?.shadowRoot?.querySelector('[part=lede]')
        ?.textContent.includes(wanted),
    {},
    words,
  );

const ratings = (page: Page) =>
  page.$eval('skills-matrix', (matrix) => matrix.assessment?.ratings.map(({ level }) => level));

describe('the page of a survey, by keys alone', () => {
  it('is defined, answered by three, fills the matrix, and leads to a person and back', async () => {
    const { page, complaints } = await pages.open('team-survey.html');
    const keys = keyboard(page);
    await tabTo(page, keys, '[name=title]');
    await page.keyboard.type('Spring'); // a field that one tabs to is selected whole
    await tabTo(page, keys, '[name=purpose]');
    await page.keyboard.type('For next year.');
    await tabTo(page, keys, '[name=mode]');
    await keys.press('ArrowDown', 'ArrowUp'); // anonymous, and named again
    await tabTo(page, keys, '[data-skill=pytorch]');
    await keys.press('ArrowUp');
    await start(page, keys);
    await shown(page, '[part=survey]');
    const notice = await page.$eval('skills-matrix >>> [part=survey]', (note) =>
      note.textContent.replaceAll(/\s+/g, ' '),
    );
    for (const words of ['Spring', 'For next year.', 'You can answer until', 'under your name'])
      expect(notice).toContain(words);

    await answer(page, keys, [4, 4, 4, 4, 4, 4, 4, 4]);
    await counted(page, '1 of 12');
    await nextPerson(page, keys);
    await answer(page, keys, [2, 2, 2, 2, 2, 2, 2, 2]);
    await nextPerson(page, keys);
    await answer(page, keys, [0, 1, 3, 3, 4, 0, 1, 2]);
    await counted(page, '3 of 12 people answered.');
    expect(await texts(page, '[part=title]')).toEqual(['Spring']);
    expect(await texts(page, '.person')).toEqual(['Ada', 'Bo', 'Chidi']);
    expect(await texts(page, '[data-place^="3:"][part~=cell]')).toEqual(['4', '2', '3']);
    // two of the three people that are needed
    expect(await texts(page, '[data-place="3:4"]')).toEqual(['2 / 3']);

    await tabTo(page, keys, '[data-place]');
    await keys.press('ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter');
    await focusOn(page, 'drill-title');
    expect(await texts(page, '#drill-title')).toEqual(['Bo']);
    await keys.press('Escape');
    await page.waitForFunction(
      () => !document.querySelector('skills-team')?.shadowRoot?.querySelector('dialog'),
    );
    expect(await isOn(page, '[data-place="1:2"]')).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);

  it('shows nobody what others answered, and everybody what they did', async () => {
    const { page, complaints } = await pages.open('team-survey.html');
    const keys = keyboard(page);
    await start(page, keys);
    const own = [4, 3, 2, 1, 0, 1, 2, 3];
    await answer(page, keys, own);
    await nextPerson(page, keys);
    await shown(page, '[data-ask=submit]');
    expect(await ratings(page)).toEqual([]);
    await keys.press('ArrowUp');
    await shown(page, 'input:checked');
    expect(await ratings(page)).toEqual(own);
    // who thinks again is still one person
    await tabTo(page, keys, `[id^="${asked[0]?.id ?? ''}--"]`);
    await keys.press('2');
    await tabTo(page, keys, '[data-ask=submit]');
    await keys.press('Enter');
    await page.waitForFunction(
      () =>
        document
          .querySelector('skills-team')
          ?.shadowRoot?.querySelector('[data-place="1:1"]')
          ?.textContent.trim() === '2',
    );
    expect(await texts(page, '.person')).toEqual(['Ada']);
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);

  it('takes one anonymous answer of each, and the first five are seen once it is closed', async () => {
    const { page, complaints } = await pages.open('team-survey.html', { width: 375 });
    const keys = keyboard(page);
    await tabTo(page, keys, '[name=mode]');
    await keys.press('ArrowDown');
    await start(page, keys);
    for (let i = 0; i < 5; i++) {
      if (i > 0) await nextPerson(page, keys);
      await answer(
        page,
        keys,
        asked.map((_, row) => (row + i) % 5),
      );
    }
    await counted(page, '5 of 12');
    expect(await texts(page, '[part~=line]')).toEqual([]);
    const closedTo = await page.$$eval('#who option', (all) =>
      all.filter(({ disabled }) => disabled).map(({ value }) => value),
    );
    expect(closedTo).toEqual(['p-1', 'p-2', 'p-3', 'p-4', 'p-5']);
    expect(await page.$eval('#close', (button) => (button as HTMLElement).hidden)).toBe(true);
    pages.wait(15 * DAY);
    await counted(page, 'Closed on');
    expect(await texts(page, '[part~=line]')).not.toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);
});
