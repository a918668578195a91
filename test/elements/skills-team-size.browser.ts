import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import type { Survey } from '../../src/model/survey.js';
import { active, frames, until } from '../support/acts.js';
import { find, findAll, stage } from '../support/matrix.js';
import { allWords, words } from '../support/results.js';
import { choose, codeAt, largeTeam, team, turnTo } from '../support/team-element.js';

const MOST = 3000;
const [PEOPLE, GROUPS, ASKED] = [10_000, 600, 20_000];

const ids = (count: number, sign: string) =>
  Array.from({ length: count }, (_, i) => `${sign}-${String(i).padStart(5, '0')}`);

/** Ten thousand people in six hundred groups, of twice as many who were asked. */
function given(skills: number) {
  const table = largeTeam(PEOPLE, skills);
  const survey: Survey = {
    schemaVersion: 1,
    id: 'large',
    title: 'Large',
    profile: { id: 'large' },
    audience: { size: ASKED, ids: ids(ASKED, 'q') },
    privacy: { mode: 'named' },
  };
  const values = ids(GROUPS, 'g').map((id) => ({ id }));
  const people = ids(PEOPLE, 'q').map((id, i) => ({ id, attributes: { office: values[i % GROUPS]!.id } }));
  return { table: { ...table, people, attributes: [{ id: 'office', values }] }, survey, downloads: true };
}

/** Elements in a shadow tree and in all that are in it. */
const sizeOf = (root: ParentNode): number =>
  Array.from(root.querySelectorAll('*')).reduce(
    (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? sizeOf(shadowRoot) : 0),
    0,
  );

function expectSmall(element: SkillsTeamElement, where: string) {
  expect(sizeOf(element.shadowRoot!), where).to.be.below(MOST);
}

const turns = (element: HTMLElement, list: string, words_: string) =>
  findAll(element, `[data-ask=turn][data-list="${list}"]`).find((each) => words(each).startsWith(words_));

/** Turns a list on to its end, each time by the button; what was seen on the way, page by page. */
async function turnAll(element: SkillsTeamElement, list: string, seen: () => string[]) {
  const pages = [seen()];
  for (let next = turns(element, list, 'Next'); next; next = turns(element, list, 'Next')) {
    next.click();
    await element.updateComplete;
    expectSmall(element, `${list}, page ${String(pages.length)}`);
    pages.push(seen());
  }
  return pages;
}

beforeEach(async () => {
  await setViewport({ width: 1280, height: 900 });
  await resetMouse();
});
afterEach(() => {
  stage();
});

describe('<skills-team>: ten thousand people in six hundred groups', function () {
  this.timeout(60_000);

  for (const [width, height, density] of [
    [1280, 900, undefined],
    [3840, 2160, 'compact'],
    [320, 700, 'roomy'],
  ] as const)
    it(`are a small grid wherever one scrolls to, at ${String(width)} px`, async () => {
      await setViewport({ width, height });
      const element = await team({ ...given(200), density });
      await until(() => findAll(element, '[part=cell]').length > 0);
      const grid = find(element, '[part=grid]');
      for (const [left, top] of [
        [0, grid.scrollHeight],
        [grid.scrollWidth, grid.scrollHeight],
        [grid.scrollWidth, 0],
        [grid.scrollWidth / 2, grid.scrollHeight / 2],
      ] as const) {
        grid.scrollTo({ left, top });
        await frames();
        await frames();
        expectSmall(element, `at ${String(left)} ${String(top)}`);
      }
    });

  for (const skills of [1, 23, 200])
    it(`are all to be had, and never at once, with ${String(skills)} skills`, async () => {
      const all = given(skills);
      const element = await team({ ...all, view: 'groups skills gaps answers' });
      expectSmall(element, 'groups');
      const heads = () => allWords(element, '[part~=groups] thead th').map((name) => name.slice(0, 7));
      const names = () => allWords(element, '[part=line] th');

      const columns = await turnAll(element, 'columns', heads);
      for (const page of columns) expect(page.slice(0, 2)).to.deep.equal(['Skill', 'Everybo']);
      const groups = new Set(columns.flatMap((page) => page.slice(2)));
      expect([...groups].sort()).to.deep.equal(all.table.attributes[0]!.values.map(({ id }) => id));

      const known = all.table.skills.map(({ name }) => name).sort();
      // codes of the levels below the target
      const isBelow = (skill: number) =>
        [0, 1, 2, 3, 4, 5, 6].some((i) => [2, 3, 4].includes(codeAt(i, skill)));
      const lacking = all.table.skills.flatMap(({ name }, skill) => (isBelow(skill) ? [name] : [])).sort();
      for (const view of ['groups', 'skills', 'gaps']) {
        await turnTo(element, view);
        expectSmall(element, view);
        const pages = await turnAll(element, view, names);
        const listed = view === 'gaps' ? lacking : known;
        expect([...new Set(pages.flat())].sort(), view).to.deep.equal(listed);
        expect(pages).to.have.length(Math.ceil(listed.length / 60));
      }
    });

  it('are all told to have answered, or not yet', async () => {
    const element = await team({ ...given(5), view: 'answers' });
    const [missing, answered] = ['missing', 'answered'].map(
      (list) => () => allWords(element, `[data-lines~=${list}] > li > :is(.link, [dir=auto])`),
    );
    expectSmall(element, 'answers');
    expect(new Set((await turnAll(element, 'missing', missing!)).flat())).to.have.property(
      'size',
      ASKED - PEOPLE,
    );
    expect(new Set((await turnAll(element, 'answered', answered!)).flat())).to.have.property('size', PEOPLE);
  });

  for (const view of ['people', 'skills', 'groups', 'answers'])
    it(`are named by level, a few at once, over ${view}`, async () => {
      const element = await team({ ...given(200), view: `${view} people` });
      if (view === 'answers') await turnTo(element, 'people');
      const opener = () => findAll(element, '[data-ask=drill][data-skill], [data-place="1:0"]')[0];
      await until(opener);
      opener()!.click();
      await until(() => findAll(element, 'dialog[open]').length > 0);
      expectSmall(element, 'a skill');
      const lists = findAll(element, 'dialog [data-lines]').map(({ dataset }) => dataset['lines']!);
      expect(lists).to.have.length(7);
      if (view !== 'people') return;
      const people = new Set<string>();
      for (const list of lists.slice(0, 2))
        for (const page of await turnAll(element, list, () =>
          allWords(element, `dialog [data-lines="${list}"] li`),
        ))
          for (const name of page) people.add(name);
      const shown = findAll(element, 'dialog h4')
        .slice(0, 2)
        .map((head) => Number(words(head.querySelector('.faint')).replace(',', '')));
      expect(people.size).to.equal(shown[0]! + shown[1]!);
    });
});

describe('<skills-team>: a long list', () => {
  it('is turned by keys: focus is at its beginning, and what is new is in sight', async () => {
    await setViewport({ width: 1280, height: 600 });
    const element = await team({ ...given(130), view: 'skills' });
    const range = () => words(find(element, '.more bdi'));
    const firstInSight = () => {
      const { top, bottom } = find(element, '[part=line]').getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    expect(range()).to.equal('1–60 of 130');
    for (const [button, to, first] of [
      ['Next 60', '61–120 of 130', 'Skill 60'],
      ['Next 10', '71–130 of 130', 'Skill 70'],
      ['Previous 60', '11–70 of 130', 'Skill 10'],
      ['Previous 10', '1–60 of 130', 'Skill 0'],
    ] as const) {
      const press = turns(element, 'skills', button)!;
      press.focus();
      press.scrollIntoView();
      await sendKeys({ press: 'Enter' });
      await until(() => range() === to, to);
      expect(words(find(element, '[part=line] th'))).to.equal(first);
      await until(() => (active(element) as HTMLElement | null)?.dataset['lines'] === 'skills', 'focus');
      await until(firstInSight, `${first} is in sight`);
    }
    expect(turns(element, 'skills', 'Previous')).to.equal(undefined);
  });

  it('begins anew where what is listed, or its order, changes', async () => {
    const element = await team({ ...given(130), view: 'skills' });
    const range = () => words(find(element, '.more bdi'));
    for (const change of [
      () => choose(element, 'skill-order', 'name'),
      () => choose(element, 'tier', 'must-have').then(() => choose(element, 'tier', '')),
      async () => {
        find(element, '[data-ask=search]').focus();
        await sendKeys({ type: 'skill' });
      },
    ]) {
      turns(element, 'skills', 'Next')!.click();
      await until(() => range().startsWith('61–'));
      await change();
      await until(() => range() === '1–60 of 130');
    }
  });

  it('turns to other groups, and says which', async () => {
    const element = await team({ ...given(23), view: 'groups' });
    const more = find(element, '[role=group].more');
    expect(more.getAttribute('aria-label')).to.equal('Groups');
    expect(words(more)).to.match(/^Groups 1–(\d+) of 600 Next \1$/);
    turns(element, 'columns', 'Next')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => words(find(element, '.more')).includes('Previous'));
    await until(() => (active(element) as HTMLElement | null)?.dataset['lines']?.includes('columns'));
  });
});
