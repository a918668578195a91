import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/assessment.js';
import { hostPages, received, shown, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

describe('HR portal', () => {
  it('shows what was saved before, lets it be changed, and says when it is saved', async () => {
    const { page, complaints } = await pages.open('portal.html');
    const count = await page.$eval('skills-matrix >>> .count .long', (text) => text.textContent);
    expect(count).toBe('12 of 23 answered');
    await page.click('skills-matrix >>> [data-skill=pytorch] .name');
    await shown(page, '[id="pytorch--comment"]');
    const comment = await page.$eval(
      'skills-matrix >>> [id="pytorch--comment"]',
      (field) => (field as HTMLTextAreaElement).value,
    );
    expect(comment).toMatch(/^Daily since the detector project\./);
    await page.click('skills-matrix >>> [data-skill=data-and-labeling-strategy] .level:nth-child(4)');
    await page.click('skills-matrix >>> .contexts summary');
    await page.click('skills-matrix >>> [data-ask=context][value=regulated]');
    await page.click('skills-matrix >>> [data-ask=submit]');
    expect(await page.$eval('#told', (line) => line.textContent)).toBe('Saving …');
    const parsed = parseAssessment(await received(page));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(await page.$eval('#told', (line) => line.textContent)).toMatch(/^Saved at \d/);
    const { contexts, ratings, status, subject, summary } = parsed.value;
    expect({ contexts, status, subject }).toEqual({
      contexts: ['real-time', 'mid-size', 'regulated'],
      status: 'submitted',
      subject: 'employee/4711',
    });
    const level = (id: string) => ratings.find(({ skill }) => skill === id);
    expect(level('data-and-labeling-strategy')?.level).toBe(3);
    expect(level('pytorch')).toMatchObject({ level: 3, interest: 2, lastUsed: '2026-11', comment });
    expect(level('document-ai-ocr-pipelines')?.state).toBe('not-applicable');
    expect(summary).toMatchObject({ rated: 11, notApplicable: 1 });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([false, true])('is branded by custom properties alone, dark: %s', async (dark) => {
    const { page } = await pages.open('portal.html', { dark });
    const accent = dark ? 'rgb(127, 211, 178)' : 'rgb(15, 110, 82)';
    for (const selector of ['.button.main', '.ticks .on', '[data-skill=pytorch] input:checked'])
      await page.waitForFunction(
        (each, color) => {
          const element = document.querySelector('skills-matrix')?.shadowRoot?.querySelector(each);
          return element && getComputedStyle(element).backgroundColor === color;
        },
        { timeout: 5_000 },
        selector,
        accent,
      );
    await page.close();
  });

  it('keeps its own bar and the heads of tiers in sight, one under the other', async () => {
    const { page } = await pages.open('portal.html');
    const edges = await page.evaluate(() => {
      const root = document.querySelector('skills-matrix')?.shadowRoot;
      root?.querySelector('[data-skill=optimization-for-inference]')?.scrollIntoView();
      const head = root?.querySelector('.tier-head')?.getBoundingClientRect().top;
      return [document.querySelector('.stays')?.getBoundingClientRect().bottom, head];
    });
    expect(edges).toEqual([48, 48]);
    await page.close();
  });
});

it('the page of all states shows each of them, and complains of nothing but the file that is not there', async () => {
  const { page, complaints } = await pages.open('states.html');
  const seen = (id: string, selector: string) => page.$(`#${id} >>> ${selector}`).then(Boolean);
  const states: Record<string, string> = {
    loading: '.skeleton',
    failed: '[part=retry]',
    bad: '.issues li',
    'no-profile': '[part=state]',
    none: '[part=state]',
    two: '.level:nth-child(2) input:checked',
    empty: '.unrated',
    draft: '[data-ask=draft-continue]',
    half: '.na input:checked',
    submitted: '[part=status] b',
    opened: '.extras textarea',
    problems: '[part=problems]',
    target: '.level.target',
    readonly: '[part=answer] b',
    disabled: 'input:disabled:checked',
    fieldset: 'input:disabled:checked',
    first: '.choice',
    answered: '.choice input:checked',
    review: '.review',
    undo: '[data-ask=undo]',
    cards: '.row',
    table: '.row',
    long: '.row',
    eleven: '.level:nth-child(8) input:checked',
    german: '[lang=de]',
    arabic: '[lang=ar]',
    dark: '.row',
    small: '.row',
    branded: '.row',
  };
  const missing: string[] = [];
  for (const [id, selector] of Object.entries(states)) if (!(await seen(id, selector))) missing.push(id);
  expect(missing).toEqual([]);
  expect(await page.$$eval('skills-matrix', (all) => all.map(({ id }) => id))).toEqual(Object.keys(states));
  expect(complaints.filter((line) => !line.includes('404'))).toEqual([]);
  const scrolls = await page.$eval('#table', (element) => element.scrollWidth > element.clientWidth);
  expect(scrolls).toBe(true);

  await page.click('#failed >>> [part=retry]');
  await page.waitForFunction(() =>
    document.querySelector('#failed')?.shadowRoot?.querySelector('[part=retry]'),
  );
  await page.close();
});
