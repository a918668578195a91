import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/assessment.js';
import { focused, focusOn, keyboard } from '../support/keys.js';
import { hostPages, received, shown, type Pages } from '../support/pages.js';
import { skills } from '../support/role.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

const [first, second] = skills;
const before = ['All pages', 'Must-have 0 of 8', 'Good-to-have 0 of 6', 'Advanced 0 of 5', 'Emerging 0 of 4'];
const tools = ['Search 23 skills', 'Unrated only 23'];

/** What Tab reaches, one after the other, in words. */
async function tabs(page: Page, keys: ReturnType<typeof keyboard>, count: number) {
  const reached: string[] = [];
  for (let i = 0; i < count; i++) {
    await keys.press('Tab');
    reached.push(
      await page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const field = at instanceof HTMLInputElement && at.type !== 'radio' ? at : undefined;
        const words = [field?.placeholder, field?.labels?.[0]?.textContent, at?.id, at?.textContent];
        return (words.find(Boolean) ?? '').trim().replaceAll(/\s+/g, ' ');
      }),
    );
  }
  return reached;
}

describe('the table, by keys alone', () => {
  it('is rated whole, from the first Tab on, by two presses a skill', async () => {
    const { page, complaints } = await pages.open('rate.html');
    const keys = keyboard(page);
    // into the page: its link, the four tiers, search, unrated only, the first skill's name, its scale
    await keys.press(...Array.from({ length: 9 }, () => 'Tab' as const));
    await focusOn(page, `${first?.id ?? ''}--0`);
    for (const [row, { id }] of skills.entries()) {
      await focusOn(page, `${id}--0`);
      await keys.press(`${row % 5}` as '0', 'Enter');
    }
    expect(keys.count).toBe(9 + 2 * 23);
    expect(await page.$eval('skills-matrix >>> [part=status]', (said) => said.textContent.trim())).toBe(
      'Every skill is answered.',
    );
    // on to Next unrated, and Submit
    expect(await tabs(page, keys, 2)).toEqual(['Next unrated', 'Submit']);
    await keys.press('Enter');
    expect(keys.count).toBe(9 + 2 * 23 + 3);
    const parsed = parseAssessment(await received(page));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { ratings, summary, status, subject } = parsed.value;
    expect({ status, subject }).toEqual({ status: 'submitted', subject: 'candidate' });
    expect(ratings.map(({ level }) => level)).toEqual(skills.map((_, row) => row % 5));
    expect(summary.tiers.map(({ rated }) => rated)).toEqual([8, 6, 5, 4]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is gone through by Tab row by row, a stop for the name and one for the scale, and out again', async () => {
    const { page } = await pages.open('rate.html');
    const keys = keyboard(page);
    const rows = skills.flatMap(({ id }) => [`${id}--name`, `${id}--0`]);
    const order = [...before, ...tools, ...rows, 'Next unrated', 'Submit'];
    expect(await tabs(page, keys, order.length)).toEqual(order);
    await keys.press('Tab');
    expect(await focused(page)).toBe(''); // left the page
    // and back out at the start; a group without an answer is entered at its first choice
    await page.focus(`skills-matrix >>> [id="${first?.id ?? ''}--name"]`);
    const back: string[] = [];
    for (let i = 0; i < 8; i++) {
      await keys.back();
      back.push(await focused(page));
    }
    expect(back.at(-1)).toBe('');
    await page.focus('skills-matrix >>> [data-ask=next]');
    await keys.back();
    expect(await focused(page)).toBe(`${skills.at(-1)?.id ?? ''}--0`);
    await page.close();
  });

  it('lets arrows choose inside a row, around its ends, and never leave it', async () => {
    const { page } = await pages.open('rate.html');
    const id = first?.id ?? '';
    await page.focus(`skills-matrix >>> [id="${id}--0"]`);
    const chosen: string[] = [];
    for (const key of [
      'ArrowRight',
      'ArrowDown',
      'ArrowLeft',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
    ] as const) {
      await page.keyboard.press(key);
      chosen.push((await focused(page)).replace(`${id}--`, ''));
    }
    expect(chosen).toEqual(['1', '2', '1', '0', 'not-applicable', '0']);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(`${second?.id ?? ''}--name`);
    await page.close();
  });

  it('opens, closes and leaves a row by keys, with the focus kept', async () => {
    const { page } = await pages.open('rate.html');
    const name = `${first?.id ?? ''}--name`;
    const isOpen = () =>
      page.$eval(`skills-matrix >>> [id="${name}"]`, (button) => button.getAttribute('aria-expanded'));
    await page.focus(`skills-matrix >>> [id="${name}"]`);
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe('true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe('false');
    expect(await focused(page)).toBe(name);
    await page.keyboard.press('n');
    expect(await focused(page)).toBe(name);
    expect(
      await page.$eval(
        `skills-matrix >>> [id="${first?.id ?? ''}--not-applicable"]`,
        (radio) => (radio as HTMLInputElement).checked,
      ),
    ).toBe(true);
    await page.close();
  });
});

describe('keys outside of rows', () => {
  /** Keys that the page hears, and whether they were taken. */
  async function heard(page: Page, act: () => Promise<void>) {
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(globalThis, { keys });
      addEventListener('keydown', ({ key, defaultPrevented }) =>
        keys.push(defaultPrevented ? `${key}!` : key),
      );
    });
    await act();
    return page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys.join(' '));
  }

  const rated = (page: Page) =>
    page.$$eval('skills-matrix >>> input[type=radio]:checked', (all) => all.length);

  it('are the page’s: none is taken from its own fields, from the search, from buttons', async () => {
    const { page } = await pages.open('rate.html');
    await page.evaluate(() => {
      document.querySelector('main')?.prepend(Object.assign(document.createElement('input'), { id: 'own' }));
    });
    const keys = await heard(page, async () => {
      for (const field of ['#own', 'skills-matrix >>> [data-ask=search]']) {
        await page.focus(field);
        for (const key of ['3', 'n', 'Enter', 'Escape'] as const) await page.keyboard.press(key);
      }
      await page.focus('skills-matrix >>> .progress button');
      for (const key of ['3', 'n', 'Escape'] as const) await page.keyboard.press(key);
    });
    expect(keys).toBe('3 n Enter Escape 3 n Enter Escape 3 n Escape');
    expect(await page.$eval('#own', (field) => (field as HTMLInputElement).value)).toBe('3n');
    expect(await rated(page)).toBe(0);
    await page.close();
  });

  it('type in the search, in a comment and in a link, where digits and n are text', async () => {
    const { page } = await pages.open('portal.html');
    const search = 'skills-matrix >>> [data-ask=search]';
    await page.type(search, 'n3');
    expect(await page.$eval(search, (field) => (field as HTMLInputElement).value)).toBe('n3');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    const before = await rated(page);
    await page.click('skills-matrix >>> [data-skill=pytorch] .name');
    await shown(page, '[id="pytorch--comment"]');
    await page.click('skills-matrix >>> [id="pytorch--comment"]');
    await page.keyboard.press('End');
    await page.keyboard.type(' n0');
    await page.focus('skills-matrix >>> [id="pytorch--url-1"]');
    await page.keyboard.type('https://example.org/n0');
    await page.keyboard.press('Tab');
    expect(await rated(page)).toBe(before);
    const said = await page.$eval('skills-matrix', (element) => {
      const { assessment } = element as unknown as {
        assessment: { ratings: { skill: string; level?: number; comment?: string; evidence?: object[] }[] };
      };
      return assessment.ratings.find(({ skill }) => skill === 'pytorch');
    });
    expect(said?.level).toBe(3);
    expect(said?.comment).toMatch(/ n0$/);
    expect(said?.evidence).toHaveLength(2);
    await page.close();
  });

  it('inside a row, takes only what it answers; with Control, Alt or Meta nothing', async () => {
    const { page } = await pages.open('rate.html');
    const keys = await heard(page, async () => {
      await page.focus(`skills-matrix >>> [id="${first?.id ?? ''}--0"]`);
      await page.keyboard.press('7');
      await page.keyboard.press('k');
      await page.keyboard.press('Escape');
      for (const held of ['Control', 'Alt'] as const) {
        await page.keyboard.down(held);
        await page.keyboard.press('3');
        await page.keyboard.up(held);
      }
    });
    expect(keys).toBe('7 k Escape Control 3 Alt 3');
    expect(await rated(page)).toBe(0);
    await page.close();
  });
});
