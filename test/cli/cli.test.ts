import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startCollector } from '../../scripts/proof/server.mjs';
import { cliFolder } from '../support/cli.js';
import { newSurvey } from '../support/collector.js';
import { roleOf, submission } from '../support/team.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { cli, file, folder } = cliFolder();

describe('skills-matrix', () => {
  it('tells what it does, and when it was called the wrong way', async () => {
    for (const command of [[], ['serve'], ['validate'], ['schema'], ['import']]) {
      const { code, out } = await cli(...command, '--help');
      expect(code).toBe(0);
      expect(out).toMatch(/^Usage: skills-matrix/);
    }
    for (const [args, sentence] of [
      [['bake'], 'There is no command "bake".'],
      [['toString'], 'There is no command "toString".'],
      [['validate'], 'Expected a file.'],
      [['validate', '--kind', 'cake', 'a.json'], 'Expected a kind of'],
      [['schema', 'cake'], 'Expected one of assessment,'],
      [['serve', '--port', '99999999'], 'Expected a number up to 65535 as --port, found "99999999".'],
      [['serve', '--bake'], 'bake'],
      [['import'], 'Expected one file.'],
      [['import', '--lang', 'no tag', 'a.txt'], 'Expected a language tag as --lang, found "no tag".'],
      [['import', '--format', 'cake', 'a.txt'], 'Expected a format of profile'],
      [
        ['import', '--map', 'name', 'a.csv'],
        'Expected a field and a header as --map field=header, found "name".',
      ],
      [['import', 'a.txt', '--out', 'a.txt'], '"a.txt" stands for two files.'],
    ] as const) {
      const { code, out, err } = await cli(...args);
      expect(code, err).toBe(2);
      expect(out).toBe('');
      expect(err).toContain(sentence);
    }
  });

  it('says of files whether they are valid, and where they are not', async () => {
    const good = file('good.json', roleOf([3]));
    const assessment = file('assessment.json', submission(1, [3]));
    const survey = file('survey.json', newSurvey());
    expect(await cli('validate', good, assessment, survey)).toMatchObject({ code: 0, out: '3 valid.\n' });
    const bad = file('bad.json', { ...submission(1, [3]), id: 'no uuid' });
    const { code, out } = await cli(
      'validate',
      good,
      bad,
      file('text.json', '{'),
      file('other.json', {}),
      join(folder, 'none.json'),
    );
    expect(code).toBe(1);
    expect(out).toContain(`${bad}: $.id: Expected a UUID`);
    expect(out).toContain('text.json: this is no JSON');
    expect(out).toContain('other.json: it cannot be told what this is');
    expect(out).toContain('none.json: it cannot be read');
    expect(out).toMatch(/^4 wrong\.$/m);
    expect((await cli('validate', '--kind', 'role-profile', assessment)).code).toBe(1);
  });

  it('reads lines, and tells which are wrong', async () => {
    const line = JSON.stringify(submission(1, [3]));
    const lines = file(
      'team.ndjson',
      [line, '{"half', line, JSON.stringify({ ...submission(2, [9]) }), ''].join('\n'),
    );
    const { code, out } = await cli('validate', lines);
    expect(code).toBe(1);
    expect(out).toContain('team.ndjson:2: ');
    expect(out).toContain('team.ndjson:4: $.ratings[0].level');
    expect(out).toMatch(/^2 wrong\.$/m);
    expect((await cli('validate', file('fine.ndjson', `${line}\n${line}\n`))).code).toBe(0);
  });

  it('prints schemas', async () => {
    const files = { assessment: 'assessment.schema.json', openapi: 'collector.openapi.json' };
    for (const [name, file] of Object.entries(files)) {
      const { out } = await cli('schema', name);
      expect(out).toBe(readFileSync(join(root, 'data/schemas', file), 'utf8'));
    }
  });
});

describe('skills-matrix serve', () => {
  it('ends with a sentence where its port is taken, or its keys are damaged, and leaves the folder free', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    const { port } = server.address() as AddressInfo;
    const busy = join(folder, 'busy');
    const taken = await cli('serve', '--folder', busy, '--port', String(port));
    expect(taken.code).toBe(1);
    expect(taken.err).toContain('EADDRINUSE');
    expect(existsSync(join(busy, 'lock'))).toBe(false);
    server.close();
    for (const [text, words] of [
      ['{"adminKey":', 'it is no JSON'],
      ['{"adminKey":"a","secret":"b"}', '64 hexadecimal digits'],
    ] as const) {
      writeFileSync(join(busy, 'keys.json'), text);
      const { code, err } = await cli('serve', '--folder', busy);
      expect(code).toBe(1);
      expect(err).toContain(join(busy, 'keys.json'));
      expect(err).toContain(words);
    }
  }, 60_000);

  it(
    'keeps its keys, is one process a folder, and ends when it is told to',
    { timeout: 120_000 },
    async () => {
      const kept = join(folder, 'kept');
      const server = await startCollector(['--folder', kept], { DATABASE_URL: undefined });
      expect((await fetch(`${server.url}ready`)).status).toBe(200);
      // a file beside what was built
      expect(await (await fetch(`${server.url}openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' });
      const keys = readFileSync(join(kept, 'keys.json'), 'utf8');
      const second = startCollector(['--folder', kept], { DATABASE_URL: undefined });
      await expect(second).rejects.toThrow(/Another process has .*kept open: \d+ on /);
      expect(await server.kill('SIGTERM')).toBe(0);
      expect(existsSync(join(kept, 'lock'))).toBe(false);

      const again = await startCollector(['--folder', kept], { DATABASE_URL: undefined });
      expect(readFileSync(join(kept, 'keys.json'), 'utf8')).toBe(keys);
      const { adminKey } = JSON.parse(keys) as { adminKey: string };
      const survey = newSurvey();
      const put = await fetch(`${again.url}surveys/${survey.id}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ survey, profile: roleOf([3]) }),
      });
      expect(put.status).toBe(200);
      await again.kill();
      // killed, it left its lock, which holds up nobody
      expect(existsSync(join(kept, 'lock'))).toBe(true);
      const third = await startCollector(['--folder', kept], { DATABASE_URL: undefined });
      const response = await fetch(`${third.url}surveys/${survey.id}`, {
        headers: { authorization: `Bearer ${adminKey}` },
      });
      expect(await response.json()).toEqual(survey);
      expect(await third.kill('SIGTERM')).toBe(0);
    },
  );
});
