import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoleProfile } from '../../src/model/read.js';
import { parseRoleProfile } from '../../src/model/role-profile.js';
import { largeProfile, sampleProfile } from '../support/profiles.js';

type Json = Record<string, unknown>;

/** A copy of the sample with one place set (or, with `undefined`, removed). */
function changed(path: (string | number)[], value: unknown): Json {
  const copy = structuredClone(sampleProfile()) as unknown as Json;
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Json)[key], copy) as Json;
  const last = path.at(-1) as string;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

function issuesOf(input: unknown) {
  const parsed = parseRoleProfile(input);
  return parsed.ok ? [] : parsed.issues;
}

describe('parseRoleProfile', () => {
  it('returns the sample as it is', () => {
    expect(parseRoleProfile(sampleProfile())).toEqual({ ok: true, value: sampleProfile() });
  });

  it('reads JSON text', () => {
    expect(parseRoleProfile(JSON.stringify(sampleProfile()))).toEqual({ ok: true, value: sampleProfile() });
  });

  it('reads JSON text that starts with a byte order mark, as some editors write it', () => {
    const text = `\uFEFF${JSON.stringify(sampleProfile())}`;
    expect(parseRoleProfile(text)).toEqual({ ok: true, value: sampleProfile() });
    expect(readRoleProfile(text)).toEqual(sampleProfile());
  });

  it('keeps unknown fields at every depth', () => {
    const plant = (node: unknown): unknown => {
      if (Array.isArray(node)) return node.map(plant);
      if (typeof node !== 'object' || node === null) return node;
      const isMap = Object.keys(node).every((key) => /^\d+$/.test(key));
      const entries = Object.entries(node).map(([key, value]) => [key, plant(value)] as const);
      return { ...Object.fromEntries(entries), ...(isMap ? {} : { 'x-own': { deep: [1, { more: true }] } }) };
    };
    const planted = plant(sampleProfile());
    expect(JSON.stringify(planted).split('x-own')).toHaveLength(1 + 16);
    expect(parseRoleProfile(planted)).toEqual({ ok: true, value: planted });
  });

  it.each([
    [['title'], undefined, '$.title', 'missing', 'Expected text here, found nothing.'],
    [['title'], 7, '$.title', 'wrong-type', 'Expected text, found 7.'],
    [['title'], '  ', '$.title', 'wrong-format', 'Expected a text that is not blank, found "  ".'],
    [['schemaVersion'], '1', '$.schemaVersion', 'not-allowed', 'Expected 1, found "1".'],
    [
      ['id'],
      'The Baker',
      '$.id',
      'wrong-format',
      'Expected a kebab-case id such as "model-evaluation", found "The Baker".',
    ],
    [
      ['lang'],
      'english!',
      '$.lang',
      'wrong-format',
      'Expected a language tag such as "en" or "pt-BR", found "english!".',
    ],
    [['tiers'], [], '$.tiers', 'too-small', 'Expected at least 1 entries, found 0.'],
    [
      ['tiers', 0, 'skills', 1, 'importance'],
      'vital',
      '$.tiers[0].skills[1].importance',
      'not-allowed',
      'Expected "optional" or "important" or "critical", found "vital".',
    ],
    [
      ['tiers', 0, 'skills', 1, 'target'],
      2.5,
      '$.tiers[0].skills[1].target',
      'wrong-type',
      'Expected a whole number, found 2.5.',
    ],
    [
      ['tiers', 0, 'skills', 1, 'target'],
      9,
      '$.tiers[0].skills[1].target',
      'off-scale',
      'Expected a level of the scale (0, 1, 2, 3 or 4), found 9.',
    ],
    [
      ['tiers', 1, 'skills', 0, 'when', 1, 'target'],
      -1,
      '$.tiers[1].skills[0].when[1].target',
      'off-scale',
      'Expected a level of the scale (0, 1, 2, 3 or 4), found -1.',
    ],
    [
      ['tiers', 0, 'skills', 0, 'anchors', '7'],
      'x',
      '$.tiers[0].skills[0].anchors["7"]',
      'off-scale',
      'Expected a level of the scale (0, 1, 2, 3 or 4), found 7.',
    ],
    [
      ['tiers', 0, 'skills', 0, 'anchors', 'high'],
      'x',
      '$.tiers[0].skills[0].anchors.high',
      'wrong-key',
      'The key "high" does not belong here.',
    ],
    [
      ['tiers', 0, 'skills', 0, 'stretch'],
      2,
      '$.tiers[0].skills[0].stretch',
      'stretch-below-target',
      'Expected a stretch target of at least 3, the target, found 2.',
    ],
    [
      ['tiers', 1, 'skills', 0, 'importanceMax'],
      'optional',
      '$.tiers[1].skills[0].importanceMax',
      'importance-range',
      'Expected an importanceMax above importance ("optional"), found "optional".',
    ],
    [
      ['tiers', 0, 'skills', 0, 'references', 0, 'uri'],
      'javascript:alert(1)',
      '$.tiers[0].skills[0].references[0].uri',
      'wrong-format',
      'Expected an http or https URL, found "javascript:alert(1)".',
    ],
    [
      ['source', 'url'],
      'ftp://example.org',
      '$.source.url',
      'wrong-format',
      'Expected an http or https URL, found "ftp://example.org".',
    ],
    [
      ['tiers', 0, 'skills', 1, 'id'],
      'selling',
      '$.tiers[2].skills[0].id',
      'duplicate-skill-id',
      'Expected every skill id once, found "selling" again.',
    ],
    [
      ['tiers', 1, 'id'],
      'must-have',
      '$.tiers[1].id',
      'duplicate-tier-id',
      'Expected every tier id once, found "must-have" again.',
    ],
    [
      ['contexts', 1, 'id'],
      'night',
      '$.contexts[1].id',
      'duplicate-context-id',
      'Expected every context id once, found "night" again.',
    ],
    [
      ['tiers', 2, 'title'],
      undefined,
      '$.tiers[2].title',
      'tier-title-missing',
      'Expected a title for the tier "front-of-house", found nothing.',
    ],
    [
      ['tiers', 1, 'skills', 0, 'when', 0, 'context'],
      'noon',
      '$.tiers[1].skills[0].when[0].context',
      'unknown-context',
      'Expected a context that $.contexts declares, found "noon".',
    ],
    [
      ['tiers', 1, 'skills', 1, 'appliesIn'],
      ['moon'],
      '$.tiers[1].skills[1].appliesIn[0]',
      'unknown-context',
      'Expected a context that $.contexts declares, found "moon".',
    ],
    [
      ['requires', 0, 'tier'],
      'tools',
      '$.requires[0].tier',
      'unknown-tier',
      'Expected the id of a tier of this profile, found "tools".',
    ],
    [
      ['scale'],
      { levels: [{ value: 1, label: 'a' }] },
      '$.scale.levels',
      'too-small',
      'Expected at least 2 entries, found 1.',
    ],
    [
      ['scale'],
      { levels: [0, 1, 2, 3, 4, 4].map((value) => ({ value, label: 'a' })) },
      '$.scale.levels[5].value',
      'scale-order',
      'Expected a value above 4, the level before it, found 4.',
    ],
    [
      ['scale'],
      { levels: Array.from({ length: 12 }, (_, value) => ({ value, label: 'a' })) },
      '$.scale.levels',
      'too-big',
      'Expected at most 11 entries, found 12.',
    ],
    [
      ['summary'],
      'x'.repeat(10_001),
      '$.summary',
      'too-big',
      'Expected at most 10000 characters, found 10001.',
    ],
  ])('refuses a bad %j with its place and a sentence', (path, value, place, code, message) => {
    expect(issuesOf(changed(path, value))).toContainEqual({ path: place, code, message });
  });

  it('refuses a newer version with one clear sentence', () => {
    const [issue, ...others] = issuesOf(changed(['schemaVersion'], 2));
    expect(others).toEqual([]);
    expect(issue).toEqual({
      path: '$.schemaVersion',
      code: 'newer-version',
      message:
        'This role profile has schemaVersion 2, and this version of skills-matrix reads up to 1: update the library.',
    });
  });

  it.each([
    [null, 'wrong-type', 'Expected a role profile as an object, found null.'],
    [undefined, 'wrong-type', 'Expected a role profile as an object, found nothing.'],
    [[1, 2], 'wrong-type', 'Expected a role profile as an object, found a list of 2.'],
    ['null', 'wrong-type', 'Expected a role profile as an object, found null.'],
    [
      `"${'x'.repeat(5_000_000)}"`,
      'too-long',
      'Expected a role profile of at most 5000000 bytes, found 5000002.',
    ],
  ])('refuses what is no profile at all (%#)', (input, code, message) => {
    expect(issuesOf(input)).toEqual([{ path: '$', code, message }]);
  });

  it('says where JSON text breaks off', () => {
    const [issue] = issuesOf('{"title": "Bak');
    expect(issue?.code).toBe('not-json');
    expect(issue?.message).toMatch(/cannot be read: .+/);
  });

  it('reads 5,000 skills and 50 tiers, and no more', () => {
    expect(parseRoleProfile(largeProfile(5_000)).ok).toBe(true);
    expect(issuesOf(largeProfile(5_001))).toEqual([
      {
        path: '$.tiers',
        code: 'too-many-skills',
        message: 'Expected at most 5000 skills over all tiers, found 5001.',
      },
    ]);
    const tiers = Array.from({ length: 51 }, (_, i) => ({ id: `t${String(i)}`, title: 'T', skills: [] }));
    expect(issuesOf(changed(['tiers'], tiers))[0]?.message).toBe('Expected at most 50 entries, found 51.');
  });

  it('lists at most a hundred issues, and says how many it left out', () => {
    const skills = Array.from({ length: 150 }, () => ({ id: 'A B' }));
    const issues = issuesOf(changed(['tiers', 0, 'skills'], skills));
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)?.message).toBe('200 more issues are not listed.');
  });

  it('never throws at a version that cannot even be made a text of', () => {
    const copy = { ...sampleProfile(), schemaVersion: { toString: 0 } };
    expect(issuesOf(copy).map(({ path }) => path)).toEqual(['$.schemaVersion']);
  });

  it('never throws, and names a place in every issue, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.nat(30), (junk, at) => {
        const copy = structuredClone(sampleProfile()) as unknown as Json;
        const places: [Json, string][] = [];
        const walk = (node: unknown) => {
          if (typeof node !== 'object' || node === null) return;
          for (const key of Object.keys(node)) {
            places.push([node as Json, key]);
            walk((node as Json)[key]);
          }
        };
        walk(copy);
        const [parent, key] = places[at % places.length]!;
        parent[key] = junk;
        for (const { path, code, message } of issuesOf(copy)) {
          expect(path).toMatch(/^\$/);
          expect(code).toMatch(/^[a-z-]+$/);
          expect(message).toMatch(/\.$/);
          expect(message).not.toContain('Invalid input');
        }
      }),
    );
  });
});
