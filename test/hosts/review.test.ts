import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAssessment, type Assessment } from '../../src/model/assessment.js';
import { axe } from '../support/axe.js';
import { focused, focusOn, keyboard } from '../support/keys.js';
import { hostPages, received, shown, sidewaysOverflow, type Pages } from '../support/pages.js';
import { skills } from '../support/role.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

type Keys = ReturnType<typeof keyboard>;

/** Goes on by Tab until something has the focus that is called so. */
async function tabTo(page: Page, keys: Keys, name: string) {
  for (let i = 0; i < 120; i++) {
    await keys.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`No Tab leads to "${name}".`);
}

/** Rates one row after the other from the one with the focus on: a digit, then Enter leads to the next. */
async function rate(page: Page, keys: Keys, levels: readonly number[], rows = skills) {
  for (const [i, { id }] of rows.entries()) {
    await focusOn(page, `${id}--0`);
    await keys.press(`${levels[i] ?? 0}` as '0', 'Enter');
  }
}

const current = (page: Page) => page.$eval('.walk [aria-current]', (step) => step.textContent);
const given = (page: Page, skill: string) =>
  page.$eval(`skills-matrix >>> [id="${skill}--given"]`, (line) =>
    line.textContent.replace(/\s+/g, ' ').trim(),
  );

/** All that is in a page, its shadow trees too. */
const everything = (page: Page) =>
  page.evaluate(() => {
    const of = (root: ParentNode & Node): string =>
      [...root.querySelectorAll('*')]
        .map((each) => each.outerHTML + (each.shadowRoot ? of(each.shadowRoot) : ''))
        .join('\n');
    return of(document);
  });

const self = skills.map((_, i) => i % 5);
const manager = skills.map((_, i) => (i % 3 === 0 ? (i + 2) % 5 : i % 5));

describe('the review page', () => {
  it('is walked by keys alone: self, manager blind, agreed; without a complaint', async () => {
    const { page, complaints } = await pages.open('review.html');
    const keys = keyboard(page);
    await tabTo(page, keys, `${skills[0]?.id ?? ''}--0`);
    await rate(page, keys, self);
    await tabTo(page, keys, 'Submit');
    await keys.press('Enter');

    await page.waitForFunction(() => document.querySelector('skills-matrix')?.hasAttribute('blind'));
    expect(await current(page)).toBe('Ines rates Ana, blind');
    await focusOn(page, `${skills[0]?.id ?? ''}--0`);
    await rate(page, keys, manager);
    await tabTo(page, keys, 'Submit');
    expect(await page.$$eval('skills-matrix >>> .given', (lines) => lines.length)).toBe(0);
    await keys.press('Enter');

    // what comes is read from the title on
    await focusOn(page, 'title');
    expect(await current(page)).toBe('Both agree');
    const apart = skills.filter((_, i) => self[i] !== manager[i]);
    expect(await page.$eval('skills-matrix >>> .raters p', (line) => line.textContent)).toBe(
      `${apart.length} skills differ`,
    );
    expect(await given(page, skills[0]?.id ?? '')).toBe('Manager: Working · Self: None · 2 levels apart');
    await tabTo(page, keys, `${apart[0]?.id ?? ''}--0`);
    await rate(
      page,
      keys,
      apart.map(() => 1),
      apart,
    );
    await tabTo(page, keys, 'Submit');
    await keys.press('Enter');

    const kept = (await received(page)) as Record<'self' | 'manager' | 'agreed', Assessment>;
    for (const each of Object.values(kept)) expect(parseAssessment(each)).toMatchObject({ ok: true });
    expect(Object.keys(kept)).toEqual(['self', 'manager', 'agreed']);
    expect(kept.self.ratings.map(({ level }) => level)).toEqual(self);
    expect(kept.manager.ratings.map(({ level }) => level)).toEqual(manager);
    expect(kept.agreed.ratings.map(({ level }) => level)).toEqual(
      self.map((level, i) => (level === manager[i] ? level : 1)),
    );
    expect(kept.agreed.rater).toEqual({ relation: 'agreed' });
    expect(kept.agreed.basedOn).toEqual([
      { id: kept.manager.id, relation: 'manager', rater: 'employee/2001' },
      { id: kept.self.id, relation: 'self', rater: 'employee/4711' },
    ]);
    expect(await focused(page)).toBe('What this page received');
    // and the page lays out what the three say
    await page.waitForSelector('skills-results >>> .compare .line-row');
    const legend = await page.$$eval('skills-results >>> .compare .legend li', (all) =>
      all.map((each) => each.textContent.trim()),
    );
    expect(legend).toEqual(['Self', 'Agreed', 'Manager']);
    const statuses = await page.$$eval('skills-results >>> [part=status]', (all) =>
      all.map((each) => each.textContent.split(' · ')[0]),
    );
    expect(statuses[0]).toBe('Agreed'); // what is summed up is what was agreed on
    expect(statuses).toHaveLength(2);
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);

  it('has nothing of the sample in it while Ines rates, and all of it once she has submitted', async () => {
    const { page } = await pages.open('review.html');
    const keys = keyboard(page);
    await tabTo(page, keys, 'sample');
    await keys.press('Enter');
    await shown(page, '[part=note]');
    const secrets = ['code.fernhill.example', 'The training loop', 'weekly error review'];
    const before = await everything(page);
    for (const secret of secrets) expect(before).not.toContain(secret);
    expect(before).toContain('can no longer be changed');
    await focusOn(page, `${skills[0]?.id ?? ''}--0`);
    await rate(page, keys, manager);
    await tabTo(page, keys, 'Submit');
    await keys.press('Enter');
    await focusOn(page, 'title');
    for (const skill of ['pytorch', 'model-evaluation-and-error-analysis']) {
      await page.focus(`skills-matrix >>> [id="${skill}--name"]`);
      await keys.press('Enter');
      await shown(page, `[data-skill=${skill}] .heard`);
    }
    const after = await everything(page);
    for (const secret of secrets) expect(after).toContain(secret);
    await page.close();
  }, 60_000);

  it('has nothing for axe to find while both agree, at any width, light and dark', async () => {
    const { page, complaints } = await pages.open('review.html');
    await page.click('#sample');
    await shown(page, '[part=note]');
    const look = async (width: number, dark: boolean) => {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      expect(await axe(page), `${width} px`).toEqual([]);
      expect(await sidewaysOverflow(page), `${width} px`).toBe(0);
    };
    for (const width of [1280, 320]) await look(width, width === 320);
    await page.evaluate(async () => {
      const element = document.querySelector('skills-matrix')!;
      element.rate('pytorch', 2);
      element.rate('on-device-and-edge-ai-optimization', 'not-applicable');
      await element.submit();
    });
    await shown(page, '.raters');
    await page.click('skills-matrix >>> [data-skill=pytorch] .name');
    await shown(page, '.heard');
    for (const width of [1280, 768, 375, 320]) await look(width, width < 500);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);
});
