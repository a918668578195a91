import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

  it('ends with 1 where nothing usable was found, and says where what is wrong stands', async () => {
    const path = file('broken.json', '{\n"tiers": [\n}');
    const { code, out, err } = await cli('import', path);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${path}:3: This looks like JSON and is none`);
    expect(err).toMatch(/^Nothing usable was found\.$/m);
    expect((await cli('import', join(folder, 'none.txt'))).err).toContain('ENOENT');
  });
});
