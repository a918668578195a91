import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/assessment.js';
import { axe } from '../support/axe.js';
import { hostPages, received, shown, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

describe('self-assessment page, under its strict policy', () => {
  it('is rated by "Next unrated", Space and arrows, and the page shows the JSON it received', async () => {
    const { page, complaints } = await pages.open('rate.html');
    for (let row = 0; row < 23; row++) {
      await page.focus('skills-matrix >>> [data-ask=next]');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Space');
      for (let level = 0; level < row % 5; level++) await page.keyboard.press('ArrowRight');
    }
    await page.focus('skills-matrix >>> [data-ask=submit]');
    await page.keyboard.press('Enter');
    const parsed = parseAssessment(await received(page));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { ratings, summary, status, subject } = parsed.value;
    expect({ status, subject }).toEqual({ status: 'submitted', subject: 'candidate' });
    expect(ratings.map(({ level }) => level)).toEqual(Array.from({ length: 23 }, (_, row) => row % 5));
    expect(summary).toMatchObject({ skills: 23, rated: 23, notApplicable: 0 });
    expect(summary.tiers.map(({ skills }) => skills)).toEqual([8, 6, 5, 4]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('stays English where a language cannot be fetched, says so, and speaks another one', async () => {
    const { page } = await pages.open('rate.html');
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) => void (/\/de-[^/]*\.js$/.test(request.url()) ? request.abort() : request.continue()),
    );
    await page.$eval('skills-matrix', (element) => {
      element.addEventListener('skills-error', (event) => {
        document.title = (event as Event & { code: string }).code;
      });
      element.lang = 'de';
    });
    await page.waitForFunction(() => document.title === 'language-unreachable');
    const submit = () =>
      page.$eval('skills-matrix >>> [data-ask=submit]', (button) => button.textContent.trim());
    expect(await submit()).toBe('Submit');
    await page.$eval('skills-matrix', (element) => {
      element.lang = 'ar';
    });
    await shown(page, '.skills[lang=ar] [data-ask=submit]');
    expect(await submit()).toBe('إرسال');
    await page.close();
  });

  it('explains a bad profile, which fetches the explaining part, without a complaint', async () => {
    const { page, complaints } = await pages.open('rate.html');
    await page.$eval('skills-matrix', (element) => {
      Object.assign(element, { profile: { schemaVersion: 1, id: 'Not Kebab' } });
    });
    await shown(page, '[role=alert] .issues'); // the words come in a chunk of their own
    const said = await page.$eval('skills-matrix >>> [role=alert]', (alert) => alert.textContent);
    expect(said).toContain('Expected a kebab-case id such as "model-evaluation", found "Not Kebab".');
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('lets a tier head and its level names stay in sight', async () => {
    const { page } = await pages.open('rate.html');
    const top = await page.evaluate(() => {
      const root = document.querySelector('skills-matrix')?.shadowRoot;
      root?.querySelector('[data-skill=optimization-for-inference]')?.scrollIntoView();
      return root?.querySelector('.tier-head')?.getBoundingClientRect().top;
    });
    expect(top).toBe(0);
    await page.close();
  });
});

describe('right-to-left page, with its profile inline', () => {
  it('speaks Arabic and fills the scale from the right', async () => {
    const { page, complaints } = await pages.open('rtl.html');
    const [first, last] = await page.evaluate(() => {
      const radios = document
        .querySelector('skills-matrix')
        ?.shadowRoot?.querySelectorAll('[data-skill=kneading] .level input');
      return Array.from(radios ?? [], (radio) => radio.getBoundingClientRect().left).filter(
        (_, i) => i === 0 || i === 4,
      );
    });
    expect(first).toBeGreaterThan(last ?? Infinity);
    expect(await page.$eval('skills-matrix >>> .count .long', (count) => count.textContent)).toBe(
      'أُجيب عن 0 من 5',
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('takes an address from left to right, and counts in order where it falls back to English', async () => {
    const { page } = await pages.open('rtl.html');
    await page.$eval('skills-matrix', (element) => {
      Object.assign(element, { ask: 'evidence' });
    });
    await page.click('skills-matrix >>> [data-skill=kneading] .name');
    await shown(page, '[type=url]');
    expect(
      await page.$eval('skills-matrix >>> [type=url]', (field) => getComputedStyle(field).direction),
    ).toBe('ltr');
    await page.$eval('skills-matrix', (element) => {
      element.lang = 'he';
    });
    await shown(page, '.skills[lang=en]');
    const [first, last] = await page.$eval('skills-matrix >>> .count .long', (count) => {
      const text = document.createTreeWalker(count, NodeFilter.SHOW_TEXT);
      let node = text.nextNode();
      while (node && !node.nodeValue?.trim()) node = text.nextNode();
      const at = (offset: number) => {
        const range = document.createRange();
        if (node) range.setStart(node, offset);
        if (node) range.setEnd(node, offset + 1);
        return range.getBoundingClientRect().left;
      };
      return [at(0), at((node?.nodeValue?.length ?? 1) - 1)];
    });
    expect(first).toBeLessThan(last ?? -Infinity);
    await page.close();
  });
});

it('the start page leads to every host page, each with a title of its own', async () => {
  const { page, complaints } = await pages.open('');
  const links = await page.$$eval('main a', (all) => all.map((link) => link.href));
  const names = links.map((link) => new URL(link).pathname);
  // every page there is, but the first, and those that others lead to
  const inner = ['answer.html', 'embedded.html'];
  const files = readdirSync(new URL('../../stories/hosts/', import.meta.url)).filter(
    (file) => file.endsWith('.html') && !inner.includes(file),
  );
  expect([...names, '/index.html'].sort()).toEqual(files.map((file) => `/${file}`).sort());
  const titles = new Set([await page.title()]);
  for (const link of links) {
    expect((await page.goto(link))?.status()).toBe(200);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(links.length + 1);
  expect(complaints.filter((line) => !line.includes('404'))).toEqual([]);
  await page.close();
});
