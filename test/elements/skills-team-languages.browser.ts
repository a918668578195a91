import { expect } from 'chai';
import { find, stage } from '../support/matrix.js';
import { teamGrid } from '../support/team-element.js';
import { EIGHT, teamOf } from '../support/teams.js';

const table = teamOf(EIGHT);
/** Levels that the library has a word for in every language, of a role in another one. */
const known = { ...table, profile: { ...table.profile, lang: 'de' } };

const langOf = (node: Element | null) => node?.closest('[lang]')?.getAttribute('lang');

afterEach(() => {
  stage();
});

describe('<skills-team>: levels that nobody named', () => {
  for (const lang of ['en', 'ar'])
    it(`are in English, whatever the role is in: on a page in ${lang}`, async () => {
      const element = await teamGrid({ table: known, lang });
      expect(langOf(find(element, '[part=legend] li'))).to.equal('en');
    });
});
