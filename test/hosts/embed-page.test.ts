import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/assessment.js';
import { axe } from '../support/axe.js';
import { clickIn, shows } from '../support/embedding.js';
import { hostPages, received, sidewaysOverflow, type Look, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

/** The page with what it frames, once that shows the answers of last year. */
async function open(look?: Look) {
  const { page, complaints } = await pages.open('embed.html', look);
  const inner = await page.waitForFrame((frame) => frame.url().endsWith('/embedded.html'));
  await shows(inner, '[data-skill=pytorch] input:checked');
  return { page, complaints, inner };
}

describe('portal that frames the matrix from another origin', () => {
  it('shows what it knows, loses nothing where saving fails, and receives what is submitted', async () => {
    const { page, inner, complaints } = await open();
    expect(new URL(inner.url()).origin).not.toBe(new URL(page.url()).origin);
    const count = await inner.$eval('skills-matrix >>> .count .long', (text) => text.textContent);
    expect(count).toBe('12 of 23 answered');
    await clickIn(inner, '[data-skill=data-and-labeling-strategy] .level:nth-child(4)');
    await page.click('[name=down]');
    await clickIn(inner, '[data-ask=submit]');
    await page.waitForFunction(() => document.querySelector('#told')?.textContent.startsWith('Not saved.'));
    await inner.waitForFunction(() => document.querySelector('#told')?.textContent.includes('draft again'));
    expect(await page.$eval('#received', (section) => (section as HTMLElement).hidden)).toBe(true);
    await page.click('[name=down]');
    await clickIn(inner, '[data-ask=submit]');
    const parsed = parseAssessment(await received(page));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { ratings, status, subject } = parsed.value;
    expect({ status, subject }).toEqual({ status: 'submitted', subject: 'employee/4711' });
    expect(ratings.find(({ skill }) => skill === 'data-and-labeling-strategy')?.level).toBe(3);
    await inner.waitForFunction(
      () => document.querySelector('#told')?.textContent === 'The portal has your answers.',
    );
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it('lets the frame speak another language, from the right where that is read so', async () => {
    const { page, inner, complaints } = await open();
    await page.select('[name=lang]', 'ar');
    await shows(inner, '.skills[lang=ar]');
    const [first, last] = await inner.$$eval('skills-matrix >>> [data-skill=pytorch] .level input', (all) =>
      [all[0], all.at(-1)].map((radio) => radio?.getBoundingClientRect().left ?? 0),
    );
    expect(first).toBeGreaterThan(last ?? Infinity);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it.each([
    { width: 1280 },
    { width: 768, dark: true },
    { width: 375, touch: true },
    { width: 375, touch: true, dark: true },
  ])(
    'scrolls nowhere but in the page, and axe finds nothing in either document: %o',
    async (look) => {
      const { page, inner } = await open(look);
      const isWhole = () =>
        inner.waitForFunction(
          () => document.documentElement.scrollHeight <= innerHeight && innerHeight > 600,
        );
      await isWhole();
      await clickIn(inner, '[data-skill=pytorch] .name');
      await shows(inner, '.anchors, [part=anchors]');
      await isWhole();
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await inner.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      expect(await axe(page)).toEqual([]);
      expect(await axe(inner)).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
