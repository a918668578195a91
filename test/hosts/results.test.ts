import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { axTree } from '../support/ax-tree.js';
import { axe } from '../support/axe.js';
import { downloaded } from '../support/downloads.js';
import { focused } from '../support/keys.js';
import { hostPages, received, sidewaysOverflow, type Pages } from '../support/pages.js';

const assessments = JSON.parse(
  readFileSync(new URL('../../stories/hosts/growth-assessments.json', import.meta.url), 'utf8'),
) as Assessment[];

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

/** Waits for something inside the results. */
const shown = (page: Page, selector: string) =>
  page.waitForFunction(
    (each) => document.querySelector('skills-results')?.shadowRoot?.querySelector(each),
    {},
    selector,
  );

/** Words of each match inside the results. */
const said = (page: Page, selector: string) =>
  page.$$eval(`skills-results >>> ${selector}`, (all) =>
    all.map(({ textContent }) => textContent.trim().replaceAll(/\s+/g, ' ')),
  );

const clean = (text: string) => text.replaceAll(/\s+/g, '');

describe('the page of results, under its strict policy', () => {
  it('is clean for axe at every width, light, dark, from right to left, with the form open and lists whole', async () => {
    const { page, complaints } = await pages.open('results.html');
    await page.click('skills-results >>> [data-ask=goal-add]');
    await shown(page, '[part=goal-form]');
    await page.$$eval('skills-results >>> button[data-ask=whole]', (all) => {
      for (const button of all) button.click();
    });
    await page.$$eval('skills-results >>> details', (all) => {
      for (const each of all) each.open = true;
    });
    for (const direction of ['ltr', 'rtl'])
      for (const width of [1280, 768, 375, 320])
        for (const dark of [false, true]) {
          await page.$eval('html', (root, dir) => (root.dir = dir), direction);
          await page.setViewport({ width, height: 900 });
          await page.emulateMediaFeatures([
            { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
            { name: 'prefers-reduced-motion', value: 'reduce' },
          ]);
          const look = `${String(width)} px, ${dark ? 'dark' : 'light'}, ${direction}`;
          expect(await axe(page), look).toEqual([]);
          expect(await sidewaysOverflow(page), look).toBe(0);
        }
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);

  it.each([
    ['a view', /chunks\/summary-/, '[part~=radar]'],
    ['what judges assessments', /chunks\/read-assessment-/, '[part=note]'],
  ])('says so where %s cannot be fetched, and shows the rest', async (_name, chunk, rest) => {
    const { page } = await pages.open('index.html');
    await page.setRequestInterception(true);
    page.on('request', (request) => void (chunk.test(request.url()) ? request.abort() : request.continue()));
    await page.goto(new URL('results.html', page.url()).href);
    await shown(page, '[part=note]');
    await shown(page, rest);
    expect(await said(page, '[part=note]')).toEqual([
      'A part of these results could not be loaded. Reload the page to see it.',
    ]);
    expect(await said(page, '[part~=gaps], [part=state]')).toEqual([]);
    await page.close();
  });

  it('tells a screen reader what it shows', async () => {
    const { page } = await pages.open('results.html');
    await page.click('skills-results >>> [data-ask=goal-add]');
    await shown(page, '[part=goal-form]');
    await expect(await axTree(page, 'skills-results')).toMatchFileSnapshot('screen-reader/results.txt');
    await page.close();
  }, 60_000);

  it('takes a whole plan from the keyboard alone: added, changed, removed', async () => {
    const { page, complaints } = await pages.open('results.html');
    const before = await said(page, '[part=goal] > b');
    /** Tabs on until something has the focus. */
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 90; presses++) {
        if ((await focused(page)).startsWith(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reached ${name}.`);
    };
    await tabTo('Add a goal');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('skills-results')?.shadowRoot?.activeElement?.id === 'goal-skill',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await page.keyboard.type('With the review board.');
    await tabTo('Save the goal');
    await page.keyboard.press('Enter');
    const plan = (await received(page)) as { skill: string; name: string; horizon: string; note: string }[];
    expect(plan).toHaveLength(before.length + 1);
    const goal = plan.at(-1);
    expect(goal).toMatchObject({ horizon: '12-months', note: 'With the review board.' });
    await page.waitForFunction(
      (name) =>
        document
          .querySelector('skills-results')
          ?.shadowRoot?.activeElement?.textContent.trim()
          .endsWith(name),
      {},
      goal?.name ?? '',
    );
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(`Remove ${goal?.name ?? ''}`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (count) =>
        document.querySelector('skills-results')?.shadowRoot?.querySelectorAll('[part=goal]').length ===
        count,
      {},
      before.length,
    );
    expect(await said(page, '.plan > .said')).toEqual(['The goal is removed.']);
    expect(await said(page, '[part=goal] > b')).toEqual(before);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it('gives files that arrive, by name and with their content', async () => {
    const { page, complaints } = await pages.open('results.html');
    const folder = mkdtempSync(join(tmpdir(), 'skills-results-'));
    for (const kind of ['json', 'csv'])
      await downloaded(page, folder, () => page.click(`skills-results >>> [data-ask=download-${kind}]`));
    const name = 'senior-computer-vision-scientist-results';
    expect(readdirSync(folder).sort()).toEqual([`${name}.csv`, `${name}.json`]);
    const json = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Record<string, unknown[]>;
    expect(json).toMatchObject({ kind: 'skills-results', subject: 'ines' });
    expect(json).not.toHaveProperty('overall');
    const csv = readFileSync(join(folder, `${name}.csv`), 'utf8');
    expect(csv.startsWith('\uFEFFtier,skill,name,')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + (json['skills']?.length ?? 0));
    const gaps = await page.$$eval('skills-results >>> .gaps [part=line] .what b', (all) => all.length);
    expect(json['gaps']).toHaveLength(gaps);
    expect(complaints).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
    await page.close();
  }, 60_000);
});

describe('results on paper', () => {
  it('hold every gap, every comment and every goal, and nothing to press', async () => {
    const { page } = await pages.open('results.html');
    await page.click('skills-results >>> [data-ask=goal-add]'); // a form half written is no part of the paper
    await shown(page, '[part=goal-form]');
    await page.emulateMediaType('print');
    const paper = await page.$eval('skills-results', (element) => {
      const all = (selector: string) =>
        Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []);
      const isSeen = (each: Element) => each.checkVisibility({ contentVisibilityAuto: false });
      const text = all('.skills').map(({ innerText }) => innerText);
      return {
        pressed: all('button, select, textarea, input')
          .filter(isSeen)
          .map(({ outerHTML }) => outerHTML),
        hidden: all('[part=line], [part=skill], [part=goal], .comment, .evidence, .role li')
          .filter((each) => !isSeen(each) || each.getBoundingClientRect().height === 0)
          .map(({ textContent }) => textContent.trim().slice(0, 60)),
        text: text.join(' '),
      };
    });
    expect(paper.pressed).toEqual([]);
    expect(paper.hidden).toEqual([]);
    const text = clean(paper.text);
    const comments = assessments
      .slice(-4)
      .flatMap(({ ratings }) => ratings.flatMap(({ comment }) => comment ?? []));
    expect(comments.length).toBeGreaterThan(3);
    const missing = comments.filter((comment) => !text.includes(clean(comment)));
    expect(missing).toEqual([]);
    const notes = assessments.flatMap(({ plan = [] }) => plan.flatMap(({ note }) => note ?? []));
    expect(notes.filter((note) => !text.includes(clean(note)))).toEqual([]);

    const pdf = Buffer.from(await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
    const count = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(count).toBeGreaterThan(3);
    expect(count).toBeLessThan(16);
    await page.close();
  }, 60_000);
});
