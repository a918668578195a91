import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axRegions, axTree } from '../support/ax-tree.js';
import { hostPages, type Pages } from '../support/pages.js';
import { role } from '../support/role.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

/** What a screen reader is told, to be read as one hears it. */
const told = (tree: string | undefined, file: string) =>
  expect(tree?.replace(/answers from .*\./, 'answers from today.')).toMatchFileSnapshot(
    `screen-reader/${file}.txt`,
  );

describe('what a screen reader is told', () => {
  it('of the table, of cards, of steps and of each state; in German and Arabic no word of another', async () => {
    const { page } = await pages.open('states.html');
    await page.waitForFunction(() => {
      const widgets = [...document.querySelectorAll('skills-matrix')];
      const said = widgets.flatMap((each) => [...(each.shadowRoot?.querySelectorAll('.note .unseen') ?? [])]);
      return said.length > 2 && said.every((each) => !each.textContent); // what is told once has been
    });
    const regions = await axRegions(page);
    await told(regions.get('Baker · Half rated'), 'table');
    await told(regions.get('Baker · Opened row with extras'), 'opened');
    await told(regions.get('Baker · Problems shown'), 'problems');
    await told(regions.get('Baker · Targets shown'), 'target');
    await told(regions.get('Baker · Read-only'), 'readonly');
    await told(regions.get('Baker · Disabled'), 'disabled');
    await told(regions.get('Baker · Steps: answered'), 'steps-question');
    await told(regions.get('Baker · Steps: review'), 'steps-review');
    await told(regions.get('Baker · A draft is back'), 'draft');
    await told(regions.get('Baker · After a reset'), 'undo');
    await told(regions.get('Bäckerin oder Bäcker'), 'german');
    const arabic = regions.get('خبّاز');
    await told(arabic, 'arabic');
    const words = arabic?.match(/"[^"]*"/g) ?? [];
    expect(words.filter((each) => /[a-z]/i.test(each))).toEqual(['"N"', '"Enter"']); // as they stand on keys
    await told(await axTree(page, '#failed'), 'failed');
    await told(await axTree(page, '#loading'), 'loading');
    await page.setViewport({ width: 375, height: 667 });
    await told((await axRegions(page)).get('Baker · Half rated'), 'cards');
    await page.close();
  }, 60_000);

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
