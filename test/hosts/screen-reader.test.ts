import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axTree } from '../support/ax-tree.js';
import { hostPages, type Pages } from '../support/pages.js';
import { role } from '../support/role.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

/** What a screen reader is told of one of the states, to be read as one hears it. */
const told = async (page: Page, state: string, file = state) => {
  const tree = await axTree(page, `#${state}`);
  await expect(tree.replace(/answers from .*\./, 'answers from today.')).toMatchFileSnapshot(
    `screen-reader/${file}.txt`,
  );
};

describe('what a screen reader is told', () => {
  it('of the table, of cards, of steps and of each state', async () => {
    const { page } = await pages.open('states.html');
    await told(page, 'half', 'table');
    await told(page, 'opened');
    await told(page, 'problems');
    await told(page, 'target');
    await told(page, 'readonly');
    await told(page, 'disabled');
    await told(page, 'answered', 'steps-question');
    await told(page, 'review', 'steps-review');
    await told(page, 'draft');
    await told(page, 'undo');
    await told(page, 'failed');
    await told(page, 'loading');
    await page.setViewport({ width: 375, height: 667 });
    await told(page, 'half', 'cards');
    await page.close();
  });

  it('in German and in Arabic: no word of another language', async () => {
    const { page } = await pages.open('states.html');
    await told(page, 'german');
    await told(page, 'arabic');
    const words = (await axTree(page, '#arabic')).match(/"[^"]*"/g) ?? [];
    expect(words.filter((each) => /[a-z]/i.test(each))).toEqual(['"N"', '"Enter"']); // as they stand on keys
    await page.close();
  });

  it('names every row of the role, its tier, importance and place, wherever one is on the page', async () => {
    const { page } = await pages.open('rate.html', { width: 375, height: 667 });
    const groups = (await axTree(page)).split('\n').filter((line) => line.trim().startsWith('group "'));
    const named = role.tiers
      .slice(0, 4)
      .flatMap(({ id, skills }) =>
        skills.map(
          ({ name, importance = '' }, i) =>
            `group "${name}, ${id}, ${importance}, skill ${i + 1} of ${skills.length}"`,
        ),
      );
    expect(groups.map((line) => line.trim())).toEqual(['group "Progress by tier"', ...named]);
    expect(named).toContain('group "PyTorch, must-have, critical, skill 3 of 8"');
    await page.close();
  });
});
