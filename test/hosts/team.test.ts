import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axTree } from '../support/ax-tree.js';
import { axe } from '../support/axe.js';
import { downloaded } from '../support/downloads.js';
import { hostPages, shown, sidewaysOverflow, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

/** Waits until something inside the team's page is there. */
const inTeam = (page: Page, selector: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('skills-team')?.shadowRoot?.querySelector(wanted) !== null,
    {},
    selector,
  );

const teamTexts = (page: Page, selector: string) =>
  page.$$eval(`skills-team >>> ${selector}`, (all) =>
    all.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
  );

const place = (page: Page) =>
  page.evaluate(
    () => document.querySelector('skills-team')?.shadowRoot?.activeElement?.getAttribute('data-place') ?? '',
  );

describe('the page of a team, under its strict policy', () => {
  it('has nothing for axe to find in any view, at any width, light and dark', async () => {
    const { page, complaints } = await pages.open('team.html');
    await inTeam(page, '[part~=cell]');
    const [lede] = await teamTexts(page, '[part=lede]');
    expect(lede).toBe('54 of 60 people answered. Closed on March 20, 2026.');
    for (const view of ['people', 'skills', 'gaps', 'groups', 'answers'])
      for (const [width, scheme] of [
        [1280, 'light'],
        [375, 'dark'],
      ] as const) {
        await page.setViewport({ width, height: 900 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.$eval(`skills-team >>> input[value=${view}]`, (radio) => {
          radio.click();
        });
        await inTeam(page, `[part~="${view}"]`);
        expect(await axe(page), `${view} at ${String(width)} px`).toEqual([]);
        expect(await sidewaysOverflow(page), `${view} at ${String(width)} px`).toBe(0);
      }
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);

  it('is gone through by keys: one stop, arrows, a person behind Enter, and back with Escape', async () => {
    const { page, complaints } = await pages.open('team.html');
    await inTeam(page, '[part~=cell]');
    await page.focus('skills-team >>> [tabindex="0"][data-place]');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'] as const)
      await page.keyboard.press(key);
    await page.waitForFunction(
      () =>
        document.querySelector('skills-team')?.shadowRoot?.activeElement?.getAttribute('data-place') ===
        '2:2',
    );
    await page.keyboard.press('Enter');
    await inTeam(page, 'dialog[open] skills-results');
    expect(await teamTexts(page, '#drill-title')).toEqual(['Ivan Okafor']);
    await page.waitForFunction(
      () =>
        document
          .querySelector('skills-team')
          ?.shadowRoot?.querySelector('skills-results')
          ?.shadowRoot?.querySelector('[part=lede]') !== null,
    );
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => !document.querySelector('skills-team')?.shadowRoot?.querySelector('dialog'),
    );
    expect(await place(page)).toBe('2:2');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it('is clean from right to left too, with the anonymous survey, at every width', async () => {
    const { page, complaints } = await pages.open('team.html');
    await page.$eval('html', (root) => Object.assign(root, { dir: 'rtl', lang: 'ar' }));
    await page.waitForFunction(() =>
      [...document.querySelectorAll('skills-team')].every((team) =>
        team.shadowRoot?.querySelector('[lang=ar] [part~=view]'),
      ),
    );
    for (const width of [1280, 768, 375, 320])
      for (const scheme of ['light', 'dark']) {
        const look = `${String(width)} px, ${scheme}`;
        await page.setViewport({ width, height: 900 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        expect(await axe(page), look).toEqual([]);
        expect(await sidewaysOverflow(page), look).toBe(0);
      }
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);

  it('has of the anonymous survey nothing but counts, and two offices hidden, each for its reason', async () => {
    const { page } = await pages.open('team.html');
    const anonymous = (selector: string) =>
      page.$$eval(`#anonymous >>> ${selector}`, (all) =>
        all.map((each) => (each as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
      );
    await page.waitForSelector('#anonymous >>> [part~=groups]');
    expect(await anonymous('thead th')).toEqual([
      'Skill',
      'Everybody 54 people',
      'Lisbon 22 people',
      'Toronto hidden',
      'Bengaluru 17 people',
      'Remote hidden',
    ]);
    const [hint] = await anonymous('.hint');
    expect(hint).toContain('fewer than 5 people answered: Remote.');
    expect(hint).toContain('the total would give the others away: Toronto.');
    expect(new Set(await anonymous('tbody td:is(:nth-child(4), :nth-child(6))'))).toEqual(
      new Set(['hidden']),
    );
    await page.close();
  });

  it('keeps the names of groups whole on a phone, where the table scrolls', async () => {
    const { page } = await pages.open('team.html', { width: 375 });
    await page.waitForSelector('#anonymous >>> [part~=groups]');
    const lines = await page.$$eval('#anonymous >>> thead th', (heads) =>
      heads.map((head) => {
        const name = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
        while (name.nextNode() && !name.currentNode.nodeValue?.trim());
        const range = document.createRange();
        range.selectNodeContents(name.currentNode);
        return new Set(Array.from(range.getClientRects(), ({ top }) => top)).size;
      }),
    );
    expect(lines).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.close();
  });

  it('counts in order where words of another direction stand on the page', async () => {
    const { page } = await pages.open('team.html');
    await page.$eval('html', (root) => Object.assign(root, { dir: 'rtl' }));
    const [first, last] = await page.$eval('skills-team >>> dd', (fact) => {
      const text = document.createTreeWalker(fact, NodeFilter.SHOW_TEXT).nextNode();
      const at = (offset: number) => {
        const range = document.createRange();
        if (text) range.setStart(text, offset);
        if (text) range.setEnd(text, offset + 1);
        return range.getBoundingClientRect().left;
      };
      return [at(0), at((text?.nodeValue?.length ?? 1) - 1)];
    });
    expect(first).toBeLessThan(last ?? -Infinity);
    await page.close();
  });

  it('tells a screen reader what it shows', async () => {
    const { page } = await pages.open('team.html');
    await inTeam(page, '[part~=cell]');
    // one line says how all of them are told
    await page.type('skills-team >>> [data-ask=search]', 'PyTorch');
    await page.waitForFunction(
      () => document.querySelector('skills-team')?.shadowRoot?.querySelectorAll('[part=skill]').length === 1,
    );
    await expect(await axTree(page, 'skills-team')).toMatchFileSnapshot('screen-reader/team.txt');
    await expect(await axTree(page, '#anonymous')).toMatchFileSnapshot('screen-reader/team-offices.txt');
    await page.close();
  }, 60_000);

  it('gives files that arrive, a picture too', async () => {
    const { page, complaints } = await pages.open('team.html');
    await inTeam(page, '[name=format]');
    const folder = mkdtempSync(join(tmpdir(), 'skills-team-'));
    for (const format of ['csv', 'xlsx', 'png', 'svg'])
      await downloaded(page, folder, async () => {
        await page.select('skills-team >>> [name=format]', format);
        await page.click('skills-team >>> [data-ask=download]');
      });
    const names = ['csv', 'png', 'svg', 'xlsx'].map((ending) => `team-60-team.${ending}`);
    expect(readdirSync(folder).sort()).toEqual(names);
    expect(readFileSync(join(folder, 'team-60-team.png')).subarray(1, 4).toString()).toBe('PNG');
    expect(readFileSync(join(folder, 'team-60-team.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(folder, 'team-60-team.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(55);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);
});

/** Rates every must-have of the person who answers and hands it over. */
async function answer(page: Page, person: string, level: number) {
  await page.select('#who', person);
  await page.evaluate(async (value) => {
    const matrix = document.querySelector('skills-matrix')!;
    const settled = async () => {
      for (let i = 0; i < 3; i++) await matrix.updateComplete;
    };
    await settled();
    const profile = matrix.store!.getState().profile;
    for (const { id } of profile.tiers[0]!.skills) matrix.rate(id, value);
    await settled();
    await matrix.submit();
    await settled();
  }, level);
}

describe('the page of a survey, under its strict policy', () => {
  it('fills the team’s matrix as people answer', async () => {
    const { page, complaints } = await pages.open('team-survey.html');
    expect(await axe(page)).toEqual([]);
    await page.focus('#define button');
    await page.keyboard.press('Enter');
    await shown(page, '.row');
    await answer(page, 'p-1', 4);
    await answer(page, 'p-2', 2);
    await answer(page, 'p-3', 3);
    await page.waitForFunction(() =>
      document
        .querySelector('skills-team')
        ?.shadowRoot?.querySelector('[part=lede]')
        ?.textContent.includes('3 of 12'),
    );
    await inTeam(page, '[part~=cell]');
    expect(await teamTexts(page, '.person')).toEqual(['Ada', 'Bo', 'Chidi']);
    expect(await teamTexts(page, '[data-place^="1:"][part~=cell]')).toEqual(['4', '2', '3']);
    expect(await axe(page)).toEqual([]);
    await page.setViewport({ width: 375, height: 900 });
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  }, 90_000);

  it('shows nothing of an anonymous one before it has closed, and then nobody', async () => {
    const { page, complaints } = await pages.open('team-survey.html');
    await page.click('input[value=anonymous]');
    await page.click('#define button');
    await shown(page, '.row');
    for (let i = 1; i <= 12; i++) await answer(page, `p-${String(i)}`, i % 5);
    await page.waitForFunction(() =>
      document
        .querySelector('skills-team')
        ?.shadowRoot?.querySelector('[part=lede]')
        ?.textContent.includes('12 of 12'),
    );
    expect((await teamTexts(page, '[part=note]')).join()).toContain(
      'Results appear when the survey has closed',
    );
    expect(await teamTexts(page, '[part~=line]')).toEqual([]);
    pages.wait(15 * 86_400_000);
    await inTeam(page, '[part~=line]');
    const all = await page.$eval('skills-team', (team) => team.shadowRoot?.textContent ?? '');
    for (const name of ['Ada', 'Bo ', 'Chidi', 'p-1']) expect(all).not.toContain(name);
    expect(await teamTexts(page, '[part=status]')).toEqual(['Anonymous, groups of 5 or more']);
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);
});
