import { expect } from 'chai';
import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import { until } from '../support/acts.js';
import { handedOver } from '../support/handed-over.js';
import { find, findAll } from '../support/matrix.js';
import { team } from '../support/team-element.js';
import { EIGHT, teamOf } from '../support/teams.js';

describe('<skills-team>: files', () => {
  const fileOf = async (element: SkillsTeamElement, format: string) => {
    await until(() => findAll(element, '[name=format] option').length > 0);
    find<HTMLSelectElement>(element, '[name=format]').value = format;
    return handedOver(() => {
      find(element, '[data-ask=download]').click();
    });
  };

  it('are made in every format, and are safe to open', async () => {
    const element = await team({ table: teamOf({ ...EIGHT, '=1+1': '4321' }), downloads: true });
    const starts = { csv: '', skills: '', xlsx: 'PK', ndjson: '{', json: '{', svg: '<svg', png: '\uFFFDPNG' };
    for (const [format, start] of Object.entries(starts)) {
      const { name, text } = await fileOf(element, format);
      expect(name).to.equal(`baker-team.${format === 'skills' ? 'skills.csv' : format}`);
      expect(text.trimStart().startsWith(start), `${format}: ${text.slice(0, 20)}`).to.equal(true);
    }
    const { text } = await fileOf(element, 'csv');
    expect(text)
      .to.contain('1+1')
      .and.not.to.match(/(^|[,;\n"])=1\+1/);
  });
});
