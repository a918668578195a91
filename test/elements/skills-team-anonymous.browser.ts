import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Survey } from '../../src/model/survey.js';
import { until } from '../support/acts.js';
import { handedOver } from '../support/handed-over.js';
import { find, findAll, stage } from '../support/matrix.js';
import { allWords, words } from '../support/results.js';
import { roleOf, submission } from '../support/team.js';
import { team, turnTo } from '../support/team-element.js';

const profile = roleOf([3, 2, 4]);
const OFFICES = ['lisbon', 'oslo', 'turin'];
const CLOSES = '2026-03-20T17:00:00Z';

const survey: Survey = {
  schemaVersion: 1,
  id: 'spring',
  title: 'Skills in spring',
  lang: 'en',
  profile: { id: profile.id },
  closes: CLOSES,
  audience: { size: 20, ids: ['PLANTED-subject-0'] },
  attributes: [{ id: 'office', label: 'Office', values: OFFICES.map((id) => ({ id, label: `In ${id}` })) }],
  privacy: { mode: 'anonymous', by: 'office', minGroup: 5 },
};

/** Answers with a name in every place that a page could take one from: `PLANTED`. */
const answersOf = (people: number, officeOf: (n: number) => string) =>
  Array.from({ length: people }, (_, n) => {
    const own = `PLANTED-${String(n)}`;
    return submission(n, [n % 4, (n + 1) % 4, { level: n % 5, comment: `${own}-comment`, interest: 3 }], {
      subject: `PLANTED-subject-${String(n)}`,
      rater: { relation: 'self', id: `${own}-rater` },
      attributes: { office: officeOf(n), floor: `${own}-floor` },
    });
  });

const peopleOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `PLANTED-subject-${String(n)}`,
    name: `PLANTED-name-${String(n)}`,
    attributes: { office: OFFICES[n % 2]! },
  }));

/** Six in each of two offices. */
const twelve = { assessments: answersOf(12, (n) => OFFICES[n % 2]!), people: peopleOf(12), profile, survey };
const dom = (element: HTMLElement) => element.shadowRoot!.innerHTML;
const notes = (element: HTMLElement) => allWords(element, '[part=note]');

afterEach(() => {
  stage();
});

describe('<skills-team>: an anonymous survey', () => {
  it('has nothing of single people in any view, in what is behind it, in the counts or the files', async () => {
    const element = await team({ ...twelve, downloads: true });
    const views = findAll<HTMLInputElement>(element, '[data-ask=view]').map(({ value }) => value);
    expect(views).to.deep.equal(['skills', 'gaps', 'groups']);
    for (const view of views) {
      await turnTo(element, view);
      expect(dom(element), view).not.to.contain('PLANTED');
      const [name] = findAll(element, '[data-ask=drill]');
      name!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => findAll(element, 'dialog[open]').length > 0);
      expect(findAll(element, 'dialog [data-person]')).to.have.length(0);
      expect(words(find(element, 'dialog'))).to.contain('Practitioner');
      expect(dom(element), view).not.to.contain('PLANTED');
      await sendKeys({ press: 'Escape' });
      await until(() => findAll(element, 'dialog').length === 0);
    }
    expect(JSON.stringify(element.counts)).not.to.contain('PLANTED');
    expect(element.counts).to.deep.include({ people: { answered: 12, invited: 20 } });
    const formats = () =>
      findAll<HTMLOptionElement>(element, '[name=format] option').map(({ value }) => value);
    await until(() => formats().length > 0);
    expect(formats()).to.deep.equal(['skills', 'xlsx', 'json', 'svg', 'png']);
    for (const format of ['skills', 'json', 'svg']) {
      const { text } = await handedOver(() => {
        find<HTMLSelectElement>(element, '[name=format]').value = format;
        find(element, '[data-ask=download]').click();
      });
      expect(text, format).to.contain('Skill 0').and.not.to.contain('PLANTED');
    }
    expect(words(find(element, '[part=status]'))).to.equal('Anonymous, groups of 5 or more');
  });

  it('finds nobody by name', async () => {
    const many = roleOf(Array.from({ length: 9 }, () => 3));
    const element = await team({ ...twelve, profile: many });
    const search = find<HTMLInputElement>(element, '[data-ask=search]');
    search.focus();
    await sendKeys({ type: 'PLANTED-name-3' });
    await until(() => words(find(element, '[part=team]')).includes('No skill fits this search.'));
    search.value = '';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => findAll(element, '[part=line]').length === 9);
  });

  it('shows nothing before it closes but how many answered', async () => {
    const closes = new Date(Date.now() + 86_400_000).toISOString();
    const element = await team({ ...twelve, survey: { ...survey, closes } }, undefined, '[part=note]');
    expect(notes(element).join()).to.contain('Results appear when the survey has closed');
    expect(words(find(element, '[part=lede]'))).to.match(/^12 of 20 people answered\. Open until /);
    for (const part of ['facts', 'views', 'tools', '~=view'])
      expect(findAll(element, `[part${part.startsWith('~') ? part : `=${part}`}]`), part).to.have.length(0);
    expect(dom(element)).not.to.contain('PLANTED').and.not.to.contain('Skill 0');
    expect(element.counts!.cells.flat().every((cell) => cell === null)).to.equal(true);
    expect(JSON.stringify(element.counts)).not.to.contain('PLANTED');
  });

  it('shows its results when it closes while the page is there, and offers none to take along before', async () => {
    const closes = new Date(Date.now() + 1500).toISOString();
    const assessments = answersOf(12, (n) => OFFICES[n % 2]!).map((each) => ({
      ...each,
      submittedAt: closes,
    }));
    const given = { ...twelve, assessments, survey: { ...survey, closes }, downloads: true };
    const element = await team(given, undefined, '[part=note]');
    expect(findAll(element, '[data-ask=download]')).to.have.length(0);
    await until(() => findAll(element, '[part=line]').length > 0);
    await until(() => findAll(element, '[data-ask=download]').length === 1);
  });

  for (const [people, isTold] of [
    [0, false],
    [1, false],
    [4, false],
    [5, true],
    [6, true],
  ] as const)
    it(`${isTold ? 'counts' : 'says nothing of'} ${String(people)} people`, async () => {
      const assessments = answersOf(people, () => 'lisbon');
      const element = await team({ ...twelve, assessments }, undefined, '[part=lede]');
      expect(words(find(element, '[part=lede]'))).to.contain(`${String(people)} of 20 people answered.`);
      const note = `Fewer than 5 people answered: to keep them anonymous, nothing is shown.`;
      expect(notes(element)).to.deep.equal(isTold ? [] : [note]);
      expect(findAll(element, '[part~=view]').length).to.equal(isTold ? 1 : 0);
      expect(dom(element)).not.to.contain('PLANTED');
    });

  it('says which groups are hidden and why, and that cells are', async () => {
    // 6 in Lisbon, 7 in Oslo, 2 in Turin: Turin is small, and one more must go with it
    const office = (n: number) => OFFICES[n < 6 ? 0 : n < 13 ? 1 : 2]!;
    const element = await team({ ...twelve, people: [], assessments: answersOf(15, office) });
    await turnTo(element, 'groups');
    const hint = words(find(element, '[part~=groups] .hint'));
    expect(hint).to.contain('Hidden, as fewer than 5 people answered: In turin.');
    expect(hint).to.contain('Hidden as well, because the total would give the others away: In lisbon.');
    const heads = allWords(element, '[part=table] thead th').slice(1);
    expect(heads).to.deep.equal([
      'Everybody15 people',
      'In lisbonhidden',
      'In oslo7 people',
      'In turinhidden',
    ]);
    const rows = findAll(element, '[part=line]').map((row) => allCells(row));
    for (const [, lisbon, , turin] of rows) expect([lisbon, turin]).to.deep.equal(['hidden', 'hidden']);
    expect(element.counts!.groups.map(({ people }) => people)).to.deep.equal([15, undefined, 7, undefined]);
  });

  it('says that a skill is hidden in which all agree, and does not say that too few answered', async () => {
    const same = Array.from({ length: 8 }, (_, n) => submission(n, [3, n % 4, 2], {}));
    const element = await team({ assessments: same, profile, survey });
    const lines = allWords(element, '[part~=skills] [part=line]');
    expect(lines[0]).to.match(/^Skill 0 .*hidden hidden hidden hidden/);
    expect(lines[1]).not.to.contain('hidden');
    const all = Array.from({ length: 8 }, (_, n) => submission(n, [3, 3, 3], {}));
    element.assessments = all;
    await until(
      () => notes(element).length > 0 || (allWords(element, '[part=line]')[1] ?? '').includes('hidden'),
    );
    expect(notes(element).join()).not.to.contain('Fewer than');
    expect(words(find(element, '[part=team]'))).to.match(/hidden/i);
  });

  it('offers no other way to group', async () => {
    const floors = { id: 'floor', label: 'Floor', values: [{ id: '1' }, { id: '2' }] };
    const attributes = [...survey.attributes!, floors];
    const element = await team({ ...twelve, survey: { ...survey, attributes }, by: 'floor' });
    await turnTo(element, 'groups');
    expect(findAll(element, '[data-ask=by]')).to.have.length(0);
    expect(words(find(element, 'thead'))).to.contain('In lisbon');
    expect(dom(element)).not.to.contain('Floor');
  });

  it('shows a finished aggregate, whose hidden cells stay hidden', async () => {
    const one = await team(twelve);
    const counts = structuredClone(one.counts!);
    const element = await team({ aggregate: JSON.stringify(counts) });
    expect(findAll(element, '[value=people], [value=answers]')).to.have.length(0);
    expect(allWords(element, '[part=line]')).to.have.length(3);
    expect(words(find(element, '[part=title]'))).to.equal('Skills in spring');
  });
});

const allCells = (row: Element) => Array.from(row.querySelectorAll('td'), (cell) => words(cell));
