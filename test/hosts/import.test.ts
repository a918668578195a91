import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../support/axe.js';
import {
  BAKER,
  choose,
  doubts,
  field,
  importFolder,
  matrixShows,
  rows,
  saved,
  told,
} from '../support/importing.js';
import { hostPages, shown, type Pages } from '../support/pages.js';

const { folder, file } = importFolder();
let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

describe('the page of the importer, under its strict policy', () => {
  it('shows a file as the matrix, with its doubts beside the rows, and axe finds nothing', async () => {
    const { page, complaints } = await pages.open('import.html');
    await choose(page, file('baker.txt', BAKER));
    expect(await rows(page)).toEqual([
      ['must-have', 'Kneading', 'Shaping'],
      ['good-to-have', 'Lamination'],
    ]);
    expect(await told(page)).toMatch(/^baker\.txt was read: 3 skills, \d+ doubts?\.$/);
    await matrixShows(page, 'Kneading', 'Shaping', 'Lamination');
    await shown(page, '.row');
    const beside = await page.$eval(
      '[data-skill=shaping]',
      (row) => row.querySelector('.doubts')?.textContent,
    );
    expect(beside).toContain('Line 10:');
    for (const { width, dark } of [
      { width: 1280, dark: false },
      { width: 375, dark: true },
    ]) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await page.$$eval('#tiers details', (all) => {
        for (const each of all) each.open = true;
      });
      expect(await axe(page), String(width)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is mended by keys alone: name, tier, importance, target and a level’s text; undone, done again and saved', async () => {
    const { page, complaints } = await pages.open('import.html');
    await choose(page, file('baker.txt', BAKER));
    await page.focus(field('shaping', 'name'));
    await page.keyboard.press('End');
    await page.keyboard.type(' loaves');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown'); // the next tier
    await matrixShows(page, 'Kneading', 'Lamination', 'Shaping loaves');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('tier');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Imp');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Cri');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.focus('[data-skill=shaping] summary');
    await page.keyboard.press('Enter');
    await page.focus('[data-skill=shaping] [data-level="2"]');
    await page.keyboard.type('Rounds ten rolls a minute');
    const profile = await saved(page, folder);
    const shaping = profile.tiers[1]?.skills[1];
    expect(shaping).toEqual({
      id: 'shaping',
      name: 'Shaping loaves',
      use: 'Loaves and rolls.',
      importance: 'important',
      importanceMax: 'critical',
      target: 3,
      anchors: { 2: 'Rounds ten rolls a minute' },
    });
    for (const what of ['Text of level 2', 'Target', 'Importance', 'Importance', 'Tier', 'Name']) {
      await page.focus('#undo');
      await page.keyboard.press('Enter');
      expect(await told(page)).toMatch(new RegExp(`^Undone: ${what} of “Shaping`));
    }
    expect(await page.$eval('#undo', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('redo');
    await matrixShows(page, 'Kneading', 'Shaping', 'Lamination');
    for (let step = 0; step < 6; step++) {
      await page.focus('#save');
      await page.keyboard.down('Control');
      await page.keyboard.press('y');
      await page.keyboard.up('Control');
    }
    expect(await saved(page, folder)).toEqual(profile);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('goes from doubt to doubt, and forgets none that is settled', async () => {
    const { page } = await pages.open('import.html');
    await choose(page, file('baker.txt', BAKER));
    const all = await doubts(page);
    await page.focus('#next');
    await page.keyboard.press('Enter');
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(all.map((each) => `Settled: ${each}`)).toContain(label);
    await page.keyboard.press('Enter');
    expect(await page.$$eval('.doubt.settled', ({ length }) => length)).toBe(1);
    await page.click('#undo');
    expect(await page.$$eval('.doubt.settled', ({ length }) => length)).toBe(0);
    await page.click('#doubtful');
    expect(await page.$$eval('.row', ({ length }) => length)).toBe(1);
    await page.close();
  });

  it('adds and removes skills, and keeps a name until there is another', async () => {
    const { page } = await pages.open('import.html');
    await choose(page, file('baker.txt', BAKER));
    await page.click('[data-tier=good-to-have] .add');
    await page.keyboard.type('Glazing');
    await matrixShows(page, 'Kneading', 'Shaping', 'Lamination', 'Glazing');
    await page.focus(field('kneading', 'name'));
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Backspace');
    const { description, invalid } = (await page.accessibility.snapshot({
      root: (await page.$(field('kneading', 'name')))!,
    }))!;
    expect({ description, invalid }).toEqual({
      description: 'A skill needs a name. The last one is kept until there is another.',
      invalid: 'true',
    });
    await page.keyboard.press('Tab');
    expect(await page.$eval(field('kneading', 'name'), (input) => (input as HTMLInputElement).value)).toBe(
      'Kneading',
    );
    await page.click('[data-skill=lamination] summary');
    await page.click('[data-skill=lamination] .remove');
    await matrixShows(page, 'Kneading', 'Shaping', 'Glazing');
    expect(await told(page)).toBe('“Lamination” was removed. Undo brings it back.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Name, Glazing',
    );
    await page.close();
  });
});
