import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { xlsx } from '../../src/interchange/out/xlsx.js';
import { cliFolder } from '../support/cli.js';
import { roleOf } from '../support/team.js';

const { cli, file, folder } = cliFolder();

describe('skills-matrix import', () => {
  it('writes the profile to standard output or to a file, and tells how much there is', async () => {
    const profile = roleOf([3, 2]);
    const path = file('role.json', profile);
    const printed = await cli('import', path);
    expect(printed).toMatchObject({ code: 0, err: '2 skills in 1 tier, 0 doubts.\n' });
    expect(JSON.parse(printed.out)).toEqual(profile);
    const out = join(folder, 'out.json');
    expect(await cli('import', path, '--out', out)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(out, 'utf8')).toBe(printed.out);
  });

  it('says each doubt with its line, and writes the scorecard where it is told to', async () => {
    const path = file(
      'baker.md',
      [
        '# Senior Baker: Role Blueprint',
        '## 8) Technical skills',
        '### Must-have technical skills',
        '- **Kneading** (Critical)\n- **Shaping**',
        '### Good-to-have technical skills',
        '- **Glazing** (Optional)',
        '## 19) Hiring',
        '### Scorecard dimensions (example)',
        '| Dimension | Meets | Exceeds |\n|---|---|---|\n| Dough | Mixes it | Teaches it |',
      ].join('\n\n'),
    );
    const told = await cli('import', path);
    expect(told.code).toBe(0);
    expect(told.err).toContain(`${path}:8: No importance is said of "Shaping"; it has none.`);
    expect(told.err).toContain('There is a scorecard too');
    const card = join(folder, 'card.json');
    expect((await cli('import', path, '--scorecard', card)).err).not.toContain('There is a scorecard too');
    expect(await cli('validate', card)).toMatchObject({ code: 0 });
  });

  it('takes columns, an occupation and a title that it is told', async () => {
    const csv = file('skills.csv', 'Was,Wie\nKneading,3\n');
    const said = ['--map', 'name=Was', '--map', 'target=Wie', '--title', 'Baker', '--lang', 'de-AT'];
    const mapped = await cli('import', csv, ...said);
    expect(JSON.parse(mapped.out)).toMatchObject({
      ...{ title: 'Baker', lang: 'de-AT' },
      tiers: [{ skills: [{ name: 'Kneading', target: 3 }] }],
    });
    const head = 'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand';
    const rows = ['51-3011.00\tMixer\t1\tMixers\tN\tY', '15-2051.00\tPython\t2\tLanguages\tY\tN'];
    const onet = file('technology.txt', [head, ...rows, ''].join('\n'));
    const none = await cli('import', csv, '--map', 'name=Was', '--scorecard', join(folder, 'none.json'));
    expect(none.err).toContain('There is no scorecard in it.');
    const book = file(
      'two.xlsx',
      xlsx([
        { name: 'One', rows: [['Skill'], ['Kneading']] },
        { name: 'Two', rows: [['Skill'], ['Glazing']] },
      ]),
    );
    expect((await cli('import', book, '--sheet', 'Two')).out).toContain('Glazing');
    const several = await cli('import', onet);
    expect(several).toMatchObject({ code: 1, out: '' });
    expect(several.err).toContain('51-3011.00, 15-2051.00');
    const one = await cli('import', onet, '--occupation', '51-3011.00');
    expect(JSON.parse(one.out)).toMatchObject({ tiers: [{ skills: [{ name: 'Mixer' }] }] });
  });

  it('ends with 1 where nothing usable was found, and says where what is wrong stands', async () => {
    const path = file('broken.json', '{\n"tiers": [\n}');
    const { code, out, err } = await cli('import', path);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${path}:3: This looks like JSON and is none`);
    expect(err).toMatch(/^Nothing usable was found\.$/m);
    expect((await cli('import', join(folder, 'none.txt'))).err).toContain('ENOENT');
  });
});
