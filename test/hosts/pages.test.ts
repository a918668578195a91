import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/assessment.js';
import { hostPages, type Pages } from '../support/pages.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

/** What axe finds, in a line each. Injected through the debugger, which a page's policy does not bind. */
async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

const sidewaysOverflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function received(page: Page) {
  await page.waitForSelector('#received:not([hidden])');
  return JSON.parse((await page.$eval('#received pre', (pre) => pre.textContent)) || 'null') as unknown;
}

describe('careers page, under its strict policy', () => {
  it('is rated from the first row to the last by keys alone, and the page shows the JSON it received', async () => {
    const { page, complaints } = await pages.open('careers.html');
    await page.focus('skills-matrix >>> [data-ask=next]');
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

  it('tells a screen reader the group, its place, the levels and what is chosen', async () => {
    const { page } = await pages.open('careers.html');
    await page.click('skills-matrix >>> [data-skill=pytorch] .level:nth-child(4)');
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    type Node = NonNullable<typeof tree>;
    const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
    const nodes = tree ? all(tree) : [];
    const row = nodes.find(
      ({ role, name }) => role === 'group' && name === 'PyTorch, must-have, critical, skill 3 of 8',
    );
    const choices = row ? all(row).filter(({ role }) => role === 'radio' || role === 'button') : [];
    expect(choices.map(({ role, name, checked, expanded }) => ({ role, name, checked, expanded })))
      .toMatchInlineSnapshot(`
      [
        {
          "checked": undefined,
          "expanded": false,
          "name": "PyTorch",
          "role": "button",
        },
        {
          "checked": false,
          "expanded": undefined,
          "name": "None",
          "role": "radio",
        },
        {
          "checked": false,
          "expanded": undefined,
          "name": "Awareness",
          "role": "radio",
        },
        {
          "checked": false,
          "expanded": undefined,
          "name": "Working",
          "role": "radio",
        },
        {
          "checked": true,
          "expanded": undefined,
          "name": "Practitioner",
          "role": "radio",
        },
        {
          "checked": false,
          "expanded": undefined,
          "name": "Expert",
          "role": "radio",
        },
        {
          "checked": false,
          "expanded": undefined,
          "name": "Not applicable",
          "role": "radio",
        },
      ]
    `);
    await page.close();
  });

  it.each([
    [1280, false],
    [1280, true],
    [768, false],
    [375, false],
    [375, true],
    [320, false],
  ])(
    'has no axe violation, no complaint and no sideways scrolling at %i px, dark: %s',
    async (width, dark) => {
      const { page, complaints } = await pages.open('careers.html', { width, dark });
      await page.click('skills-matrix >>> [data-skill=pytorch] .name');
      await page.click('skills-matrix >>> [data-skill=pytorch] .level:nth-child(4)');
      await page.click('skills-matrix >>> [data-ask=submit]');
      expect(await axe(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each([
    [1280, 900, 0],
    [1280, 700, 64],
    [375, 800, 0],
  ])(
    'never hides what has focus under its bars, tabbing at %i × %i px with a host bar of %i px',
    async (width, height, bar) => {
      const { page } = await pages.open('careers.html', { width });
      await page.setViewport({ width, height });
      await page.$eval(
        'skills-matrix',
        (element, top) => {
          element.style.setProperty('--skills-sticky-top', `${String(top)}px`);
        },
        bar,
      );
      const covered = () =>
        page.evaluate(() => {
          const root = document.querySelector('skills-matrix')?.shadowRoot;
          const focused = root?.activeElement;
          if (!focused?.closest('.row')) return '';
          const { top, bottom, left, width: wide } = focused.getBoundingClientRect();
          const at = (y: number) => root?.elementFromPoint(left + wide / 2, y);
          const isSeen = (y: number) => focused.contains(at(y) ?? null) || at(y)?.contains(focused);
          return isSeen(top + 2) && isSeen(bottom - 2)
            ? ''
            : `${focused.className || focused.id} ${String(top)}`;
        });
      await page.focus('skills-matrix >>> .name');
      const hidden: string[] = [];
      for (let i = 0; i < 46; i++) {
        hidden.push(await covered());
        await page.keyboard.press('Tab');
      }
      for (let i = 0; i < 46; i++) {
        await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        await page.keyboard.up('Shift');
        hidden.push(await covered());
      }
      expect(hidden.filter(Boolean)).toEqual([]);
      await page.close();
    },
  );

  it('stays English where a language cannot be fetched, says so, and speaks another one', async () => {
    const { page } = await pages.open('careers.html');
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) => void (/\/de-[^/]*\.js$/.test(request.url()) ? request.abort() : request.continue()),
    );
    const code = await page.$eval('skills-matrix', async (element) => {
      const told = new Promise((resolve) => {
        element.addEventListener('skills-error', (event) => {
          resolve((event as Event & { code: string }).code);
        });
      });
      element.lang = 'de';
      return told;
    });
    expect(code).toBe('language-unreachable');
    const submit = () =>
      page.$eval('skills-matrix >>> [data-ask=submit]', (button) => button.textContent.trim());
    expect(await submit()).toBe('Submit');
    await page.$eval('skills-matrix', (element) => {
      element.lang = 'ar';
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await submit()).toBe('إرسال');
    expect(await page.$eval('skills-matrix >>> .skills', (base) => base.getAttribute('lang'))).toBe('ar');
    await page.close();
  });

  it('explains a bad profile, which fetches the explaining part, without a complaint', async () => {
    const { page, complaints } = await pages.open('careers.html');
    await page.$eval('skills-matrix', async (element) => {
      const told = new Promise((resolve) => {
        element.addEventListener('skills-error', resolve);
      });
      Object.assign(element, { profile: { schemaVersion: 1, id: 'Not Kebab' } });
      await told;
    });
    await new Promise((resolve) => setTimeout(resolve, 500)); // the words come in a chunk of their own
    const said = await page.$eval('skills-matrix >>> [role=alert]', (alert) => alert.textContent);
    expect(said).toContain('Expected a kebab-case id such as "model-evaluation", found "Not Kebab".');
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('lets a tier head and its level names stay in sight', async () => {
    const { page } = await pages.open('careers.html');
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
  it.each([1280, 375])(
    'has no axe violation, no complaint and no sideways scrolling at %i px',
    async (width) => {
      const { page, complaints } = await pages.open('rtl.html', { width });
      await page.click('skills-matrix >>> [data-skill=kneading] .name');
      expect(await axe(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('speaks Arabic and fills the scale from the right', async () => {
    const { page } = await pages.open('rtl.html');
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
    await page.close();
  });
});

it('the start page leads to every host page', async () => {
  const { page, complaints } = await pages.open('');
  const links = await page.$$eval('main a', (all) => all.map((link) => link.href));
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) expect((await page.goto(link))?.status()).toBe(200);
  expect(complaints).toEqual([]);
  await page.close();
});
