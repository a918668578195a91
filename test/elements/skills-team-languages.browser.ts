import { expect } from 'chai';
import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import { find, findAll, stage } from '../support/matrix.js';
import { words } from '../support/results.js';
import { team, teamGrid } from '../support/team-element.js';
import { EIGHT, teamOf } from '../support/teams.js';

const table = teamOf(EIGHT);
const profile = { ...table.profile, lang: 'de' };
const labels = ['Nichts', 'Gehört', 'Angewandt', 'Geübt', 'Gemeistert'];
const german = { ...table, profile, scale: { levels: labels.map((label, value) => ({ value, label })) } };
/** Levels that the library has a word for in every language, of a role in another one. */
const known = { ...table, profile };

const cell = (element: HTMLElement, place: string) => find(element, `[data-place="${place}"]`);
const langOf = (node: Element | null) => node?.closest('[lang]')?.getAttribute('lang');

/** What a cell says, each piece with the language that it is in. */
function said(element: SkillsTeamElement, place: string) {
  const one = cell(element, place);
  const more = element.shadowRoot!.getElementById(one.getAttribute('aria-describedby') ?? '');
  return [
    [one.getAttribute('aria-label'), langOf(one)],
    ...(one.hasAttribute('aria-describedby') ? [[words(more), langOf(more)]] : []),
  ];
}

afterEach(() => {
  stage();
});

describe('<skills-team>: levels that are called in another language than the page', () => {
  it('are told in theirs, and all else in the language of the page', async () => {
    const element = await teamGrid({ table: german });
    // Kneading, of which 3 is the target: Ada 4, Bo 3, Dana 2
    expect(said(element, '1:1')).to.deep.equal([
      ['4 Gemeistert', 'de'],
      ['At target', 'en'],
    ]);
    expect(said(element, '1:2')).to.deep.equal([
      ['3 Geübt', 'de'],
      ['At target', 'en'],
    ]);
    expect(said(element, '1:4')).to.deep.equal([['2 Angewandt', 'de']]);
    // Proofing: Emil not applicable, Goran not rated
    expect(said(element, '2:5')).to.deep.equal([['Not applicable', 'en']]);
    expect(said(element, '2:7')).to.deep.equal([['not rated', 'en']]);
  });

  it('are told in the language of the page where it has words for them', async () => {
    const element = await teamGrid({ table: known });
    expect(said(element, '1:1')).to.deep.equal([['4 Expert, at target', 'en']]);
    expect(said(element, '1:4')).to.deep.equal([['2 Working', 'en']]);
    expect(findAll(element, '[part=cell][lang]')).to.have.length(0);
  });

  it('are told in English where nobody else has a name for them', async () => {
    const element = await teamGrid({ table: known, lang: 'ar' });
    expect(said(element, '1:1')).to.deep.equal([
      ['4 Expert', 'en'],
      ['عند المستهدف', 'ar'],
    ]);
    expect(langOf(find(element, '[part=legend] li'))).to.equal('en');
  });

  it('are told in theirs by the bars of skills', async () => {
    const bars = async (given: typeof table) => {
      const element = await team({ table: given, view: 'skills' });
      const bar = element.shadowRoot!.querySelector('svg.spread');
      return [bar?.getAttribute('aria-label'), langOf(bar)];
    };
    expect(await bars(german)).to.deep.equal(['Gehört: 1, Angewandt: 2, Geübt: 2, Gemeistert: 3', 'de']);
    expect(await bars(known)).to.deep.equal(['Awareness: 1, Working: 2, Practitioner: 2, Expert: 3', 'en']);
  });
});
