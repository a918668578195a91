import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import { active, clickOn, frames, tabBack, until } from '../support/acts.js';
import { find, findAll, stage } from '../support/matrix.js';
import { words } from '../support/results.js';
import { codeAt, largeTeam, placeOf, tabStops, teamGrid } from '../support/team-element.js';
import { EIGHT, teamOf } from '../support/teams.js';

const cell = (element: HTMLElement, place: string) => find(element, `[data-place="${place}"]`);
const dialog = (element: HTMLElement) => findAll<HTMLDialogElement>(element, 'dialog')[0];

/** Whether something can be seen: nothing of the grid lies over it. */
function isSeen(element: SkillsTeamElement, target: Element): boolean {
  const { left, top, width, height } = target.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const box = find(element, '[part=grid]').getBoundingClientRect();
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  const over = element.shadowRoot!.elementsFromPoint(x, y)[0];
  return over === target || target.contains(over ?? null);
}

async function press(element: SkillsTeamElement, keys: string, to: string) {
  const all = keys.split('+');
  for (const key of all.slice(0, -1)) await sendKeys({ down: key });
  await sendKeys({ press: all.at(-1)! });
  for (const key of all.slice(0, -1)) await sendKeys({ up: key });
  await until(() => placeOf(element) === to, `${keys} leads to ${to}, not ${String(placeOf(element))}`);
  expect(tabStops(element), keys).to.deep.equal([to]);
}

/** Tab from a button before the element into its grid. */
async function enter(element: SkillsTeamElement) {
  cell(element, '0:0').focus();
  await until(() => placeOf(element) === '0:0');
}

beforeEach(async () => {
  await setViewport({ width: 1280, height: 900 });
  await resetMouse();
});

afterEach(() => {
  stage();
  document.documentElement.dir = '';
});

describe('<skills-team>: the grid, by keys', () => {
  it('is one stop of the Tab key, where one was last', async () => {
    const place = stage();
    const before = place.appendChild(document.createElement('button'));
    const element = await teamGrid({ table: teamOf(EIGHT) }, place);
    const after = place.appendChild(document.createElement('button'));
    before.focus();
    // views, tools, then the grid; then out of it
    for (let i = 0; i < 12 && placeOf(element) === undefined; i++) await sendKeys({ press: 'Tab' });
    expect(placeOf(element)).to.equal('0:0');
    await press(element, 'ArrowDown', '1:0');
    await press(element, 'ArrowRight', '1:1');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === after).to.equal(true);
    await tabBack();
    expect(placeOf(element)).to.equal('1:1');
  });

  it('goes with arrows, Home, End and pages, and stops at the ends', async () => {
    const element = await teamGrid({ table: largeTeam(300, 80) });
    await enter(element);
    await press(element, 'ArrowUp', '0:0');
    await press(element, 'ArrowLeft', '0:0');
    await press(element, 'ArrowRight', '0:1');
    await press(element, 'ArrowDown', '1:1');
    await press(element, 'ArrowDown', '2:1');
    await press(element, 'End', '2:303');
    await press(element, 'ArrowRight', '2:303');
    await press(element, 'ArrowLeft', '2:302');
    await press(element, 'Home', '2:0');
    await press(element, 'Control+End', '80:303');
    await press(element, 'ArrowDown', '80:303');
    await press(element, 'ArrowLeft', '80:302');
    await press(element, 'ArrowLeft', '80:301');
    await press(element, 'ArrowLeft', '80:300');
    await until(() => isSeen(element, cell(element, '80:300')), 'the last person is in sight');
    await press(element, 'Control+Home', '0:0');
    await sendKeys({ press: 'PageDown' });
    await until(() => placeOf(element) !== '0:0');
    const step = Number(placeOf(element)!.split(':')[0]);
    expect(step).to.be.within(5, 25);
    await press(element, 'PageDown', `${String(2 * step)}:0`);
    await press(element, 'PageUp', `${String(step)}:0`);
    await press(element, 'PageUp', '0:0');
  });

  it('shows each cell that has focus, whole and under nothing', async () => {
    const element = await teamGrid({ table: largeTeam(120, 60) });
    await enter(element);
    const walk = [
      ...Array.from({ length: 25 }, () => 'ArrowDown'),
      ...Array.from({ length: 30 }, () => 'ArrowRight'),
      ...Array.from({ length: 25 }, () => 'ArrowUp'),
      ...Array.from({ length: 30 }, () => 'ArrowLeft'),
    ];
    let [row, column] = [0, 0];
    for (const key of walk) {
      row += { ArrowDown: 1, ArrowUp: -1 }[key] ?? 0;
      column += { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0;
      await press(element, key, `${String(row)}:${String(column)}`);
      await until(
        () => isSeen(element, active(element)!),
        `${key} to ${String(placeOf(element))} is in sight`,
      );
    }
  });

  for (const width of [1280, 375])
    it(`brings names, people and measures in sight from far away, at ${String(width)} px`, async () => {
      await setViewport({ width, height: 800 });
      const element = await teamGrid({ table: largeTeam(120, 60) });
      await enter(element);
      for (const [keys, to] of [
        ['Control+End', '60:123'],
        ['Home', '60:0'],
        ['End', '60:123'],
        ['Control+Home', '0:0'],
        ['End', '0:123'],
        ['ArrowLeft', '0:122'],
      ] as const) {
        await press(element, keys, to);
        await until(() => isSeen(element, active(element)!), `${to} is in sight`);
      }
    });

  it('follows the screen in pages that read from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await teamGrid({ table: largeTeam(120, 60) });
    await enter(element);
    await press(element, 'ArrowRight', '0:0');
    await press(element, 'ArrowLeft', '0:1');
    await press(element, 'ArrowLeft', '0:2');
    const [one, two] = ['0:1', '0:2'].map((place) => cell(element, place).getBoundingClientRect());
    expect(two!.left).to.be.below(one!.left);
    await press(element, 'ArrowDown', '1:2');
    for (let i = 3; i < 40; i++) await press(element, 'ArrowLeft', `1:${String(i)}`);
    await until(() => isSeen(element, active(element)!), 'it is in sight');
    await press(element, 'End', '1:123');
    for (let i = 122; i > 118; i--)
      await press(element, 'ArrowLeft'.replace('Left', 'Right'), `1:${String(i)}`);
    await until(() => isSeen(element, active(element)!), 'the last people are in sight');
    await press(element, 'Home', '1:0');
    await until(() => isSeen(element, active(element)!), 'the names are in sight');
  });

  it('keeps focus while it scrolls, and goes on from there', async () => {
    const element = await teamGrid({ table: largeTeam(500, 100) });
    await enter(element);
    await press(element, 'ArrowDown', '1:0');
    await press(element, 'ArrowRight', '1:1');
    const grid = find(element, '[part=grid]');
    for (const [left, top] of [
      [0, 2000],
      [9000, 2000],
      [9000, 0],
      [20_000, 9000],
    ] as const) {
      grid.scrollTo({ left, top });
      await frames();
      await until(() => Math.abs(grid.scrollTop - top) < 6000 && findAll(element, '[part=cell]').length > 40);
      expect(placeOf(element)).to.equal('1:1');
      expect(tabStops(element)).to.deep.equal(['1:1']);
    }
    await press(element, 'ArrowDown', '2:1');
    await until(() => isSeen(element, active(element)!), 'it is in sight');
  });

  it('leaves keys alone that are for the page', async () => {
    const element = await teamGrid({ table: teamOf(EIGHT) });
    await enter(element);
    const told: boolean[] = [];
    document.addEventListener('keydown', ({ defaultPrevented }) => told.push(defaultPrevented));
    await sendKeys({ press: 'a' });
    await sendKeys({ press: 'Escape' });
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Alt' });
    expect(told).to.deep.equal([false, false, false, false]);
    expect(placeOf(element)).to.equal('0:0');
  });
});

describe('<skills-team>: the grid, as it is read', () => {
  it('says how large it is and where each of its cells is, whatever is on screen', async () => {
    const [people, skills] = [10_000, 200];
    const table = largeTeam(people, skills);
    const element = await teamGrid({ table });
    const grid = find(element, '[part=grid]');
    expect(grid.getAttribute('role')).to.equal('grid');
    expect(grid.getAttribute('aria-rowcount')).to.equal(String(1 + 4 + skills));
    expect(grid.getAttribute('aria-colcount')).to.equal(String(1 + people + 3));
    for (const [left, top] of [
      [0, 0],
      [200_000, 3000],
      [600_000, 9999],
    ] as const) {
      grid.scrollTo({ left, top });
      // the cell in the middle is the one whose turn it is there
      const middle = () => {
        const box = grid.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        // there are gaps between cells: one of two points near each other is in none
        const at = [0, 8].flatMap((off) => element.shadowRoot!.elementsFromPoint(x + off, y + off));
        return at.find((each) => each.matches('[part=cell]')) as HTMLElement | undefined;
      };
      await until(middle, `cells at ${String(left)} ${String(top)}`);
      await frames();
      const all = findAll(element, '*');
      expect(all.length).to.be.below(3000);
      const cells = findAll(element, '[part=cell]');
      expect(cells.length).to.be.above(100);
      for (const each of cells) {
        const [row, column] = each.dataset['place']!.split(':').map(Number) as [number, number];
        const [skill, person] = [row - 1, column - 1];
        expect(each.getAttribute('aria-colindex')).to.equal(String(column + 1));
        // its tiers' titles are rows too: four tiers of fifty
        const line = each.closest('[role=row]')!;
        expect(line.getAttribute('aria-rowindex')).to.equal(String(1 + row + Math.floor(skill / 50) + 1));
        const code = codeAt(person, skill);
        expect(words(each), each.dataset['place']).to.equal(['?', '–'][code] ?? String(code - 2));
        const level = `${String(code - 2)} L${String(code - 2)}`;
        const said = ['not rated', 'Not applicable'][code] ?? (code >= 5 ? `${level}, at target` : level);
        expect(each.getAttribute('aria-label')!.toLowerCase()).to.equal(said.toLowerCase());
      }
      for (const head of findAll(element, '.person')) {
        const column = Number(head.dataset['place']!.split(':')[1]);
        expect(words(head)).to.equal(`P ${String(column - 1)}`);
        expect(head.getAttribute('aria-colindex')).to.equal(String(column + 1));
      }
    }
  });

  it('has heads where their columns are, and names where their lines are', async () => {
    const element = await teamGrid({ table: largeTeam(100, 60) });
    const grid = find(element, '[part=grid]');
    grid.scrollTo({ left: 1500, top: 900 });
    await until(() => findAll(element, '[data-place="30:40"]').length > 0);
    await frames();
    const box = (place: string) => cell(element, place).getBoundingClientRect();
    expect(box('0:40').left + box('0:40').width / 2).to.be.closeTo(
      box('30:40').left + box('30:40').width / 2,
      1,
    );
    expect(box('30:0').top + box('30:0').height / 2).to.be.closeTo(
      box('30:40').top + box('30:40').height / 2,
      1,
    );
    const top = grid.getBoundingClientRect().top;
    expect(box('0:40').top).to.be.closeTo(top, 2);
    expect(box('30:0').left).to.be.closeTo(grid.getBoundingClientRect().left, 2);
  });
});

describe('<skills-team>: what is behind a cell', () => {
  const table = teamOf(EIGHT);

  it('opens a person with Enter, and gives focus back on Escape', async () => {
    const element = await teamGrid({ table });
    await enter(element);
    await press(element, 'ArrowRight', '0:1');
    await press(element, 'ArrowDown', '1:1');
    await sendKeys({ press: 'Enter' });
    await until(() => dialog(element)?.open);
    expect(active(element)?.id).to.equal('drill-title');
    expect(words(active(element))).to.equal('Ada');
    const results = find<HTMLElementTagNameMap['skills-results']>(element, 'dialog skills-results');
    await until(() => results.shadowRoot?.querySelector('[part=lede]'));
    // 4, 3, 2 and 0; targets are 3, 2, 4 and none
    expect(words(results.shadowRoot!.querySelector('[part=lede]'))).to.match(/^At target in 2 of 3 skills\./);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(element));
    expect(placeOf(element)).to.equal('1:1');
  });

  it('opens a skill from its name and its measures, and from there a person', async () => {
    const element = await teamGrid({ table });
    await enter(element);
    await press(element, 'ArrowDown', '1:0');
    await sendKeys({ press: ' ' });
    await until(() => dialog(element)?.open);
    expect(words(find(element, '#drill-title'))).to.equal('Kneading');
    // 4 Ada Chidi Farah; 3 Bo Hana; 2 Dana Emil; 1 Goran
    const levels = findAll(element, 'dialog .level').map(words);
    expect(levels).to.deep.equal(['4Expert 3', '3Practitioner 2', '2Working 2', '1Awareness 1']);
    expect(findAll(element, 'dialog .persons').map(words)).to.deep.equal([
      'Ada Chidi Farah',
      'Bo Hana',
      'Dana Emil',
      'Goran',
    ]);
    expect(words(find(element, 'dialog .lede')))
      .to.contain('5 people at target')
      .and.contain('2 needed');
    findAll(element, 'dialog [data-person]')[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => words(find(element, '#drill-title')) === 'Chidi');
    await until(() => active(element)?.id === 'drill-title', 'focus is at the new title');
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(element));
    expect(placeOf(element)).to.equal('1:0');
    await press(element, 'End', '1:11');
    await sendKeys({ press: 'Enter' });
    await until(() => dialog(element)?.open);
    expect(words(find(element, '#drill-title'))).to.equal('Kneading');
    find(element, '[data-ask=close]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !dialog(element));
    expect(placeOf(element)).to.equal('1:11');
  });

  it('opens by mouse, and comes back to what was clicked', async () => {
    const element = await teamGrid({ table });
    await clickOn(cell(element, '2:3'));
    await until(() => dialog(element)?.open);
    expect(words(find(element, '#drill-title'))).to.equal('Chidi');
    await clickOn(find(element, '[data-ask=close]'));
    await until(() => !dialog(element));
    expect(placeOf(element)).to.equal('2:3');
    await clickOn(cell(element, '2:0'));
    await until(() => dialog(element)?.open);
    expect(words(find(element, '#drill-title'))).to.equal('Proofing, "slow"');
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(element));
    await clickOn(cell(element, '0:2'));
    await until(() => dialog(element)?.open);
    expect(words(find(element, '#drill-title'))).to.equal('Bo');
  });
});
