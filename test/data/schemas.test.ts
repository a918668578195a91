import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/model/migrate.js';
import {
  acceptedByReader,
  codesFor,
  conformanceFiles,
  dataFiles,
  KINDS,
  readData,
  refusedByAjv,
  RULE_CODES,
} from '../support/conformance.js';
import { changed, placesOf, type Json } from '../support/json.js';

const valid = conformanceFiles('valid');
const invalid = conformanceFiles('invalid');
const rules = conformanceFiles('rules');

describe('data/schemas', () => {
  it('is what the sources say', () => {
    const script = fileURLToPath(new URL('../../scripts/schemas.mjs', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it.each(KINDS)('of a %s leaves every object open, and lists the rules it cannot say', (kind) => {
    const schema = readData(`schemas/${kind}.schema.json`) as Json;
    const records = (node: unknown): Json[] => {
      if (typeof node !== 'object' || node === null) return [];
      const own = Object.hasOwn(node, 'properties') && Object.hasOwn(node, 'type') ? [node as Json] : [];
      return [...own, ...Object.values(node).flatMap(records)];
    };
    expect(records(schema).length).toBeGreaterThan(1);
    for (const { additionalProperties } of records(schema)) expect(additionalProperties).toBe(true);
    expect((schema['x-rules'] as { code: string }[]).map(({ code }) => code)).toEqual(RULE_CODES[kind]);
    expect(schema['$id']).toBe(`urn:skills-matrix:${kind}:1`);
    expect(MIGRATIONS).toEqual({});
  });
});

describe('data/conformance', () => {
  it('says why in one sentence, and has no document twice', () => {
    const all = [...valid, ...invalid, ...rules];
    for (const { why, file } of all) expect(why, file).toMatch(/^\S.*\.$/);
    expect(new Set(all.map(({ document, kind }) => kind + JSON.stringify(document))).size).toBe(all.length);
  });

  it.each(valid)('valid/$file: $why', ({ kind, document }) => {
    expect(codesFor(kind, document)).toEqual([]);
    expect(refusedByAjv(kind, document)).toBeUndefined();
  });

  it.each(invalid)('invalid/$file: $why', ({ kind, document }) => {
    const codes = codesFor(kind, document);
    expect(codes).toHaveLength(1);
    expect(RULE_CODES[kind]).not.toContain(codes[0]);
    expect(refusedByAjv(kind, document)).toBeDefined();
  });

  it.each(rules)('rules/$file: $why', ({ kind, document, code }) => {
    expect(codesFor(kind, document)).toEqual([code]);
    expect(refusedByAjv(kind, document)).toBeUndefined();
  });

  it.each(KINDS)('breaks every rule of a %s', (kind) => {
    const broken = rules.filter((file) => file.kind === kind).map(({ code }) => code);
    expect(RULE_CODES[kind].length).toBeGreaterThan(0);
    expect([...new Set(broken)].sort()).toEqual([...RULE_CODES[kind]].sort());
  });
});

describe('the data that we ship', () => {
  const files = [
    ...dataFiles('roles').map((file) => ({ path: `roles/${file}`, kind: 'role-profile' as const })),
    ...dataFiles('scales').map((file) => ({ path: `scales/${file}`, kind: 'scale' as const })),
  ];

  it.each(files)('$path is valid', ({ path, kind }) => {
    expect(codesFor(kind, readData(path))).toEqual([]);
    expect(refusedByAjv(kind, readData(path))).toBeUndefined();
  });
});

/** Values near every limit and format. */
const pointed = fc.oneof(
  fc.constantFrom(0, -1, 1, 3, 4, 11, 1.5, -0, 5_000, 5_001, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e300),
  fc.constantFrom(1, 100, 101, 300, 301, 2_048, 2_049, 10_000, 10_001).map((length) => 'x'.repeat(length)),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\u00a0',
    '\ufeff',
    'a-b',
    'a--b',
    'A',
    'en',
    'en-',
    'x\n',
    '-0',
    '01',
    '-3',
  ),
  fc.constantFrom('must-have', 'kneading', 'critical', 'rated', 'submitted', 'draft', 'constructor'),
  fc.constantFrom(150, 300, 301).map((length) => '🥖'.repeat(length)),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom('\ud800', '\ud83e'.repeat(301), `${'\ud83e'.repeat(299)}🥖`),
  fc.constantFrom('http://a', 'https://', 'https://a b', 'HTTPS://a?b', 'http://?', '//a', 'https://a\u2028'),
  fc.constantFrom(
    '2026-03',
    '2026-00',
    '2026-03-02T08:15:00Z',
    '2026-03-02t08:15:00z',
    '2016-12-31T23:59:60Z',
  ),
  fc.constantFrom(
    '2026-03-02T08:15Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T08:15:00.Z',
    '2026-03-02T08:15:00+00:00',
  ),
  fc.uuid(),
  fc.constantFrom(12, 51, 101, 5_001).map((length) => Array.from({ length }, () => 'a')),
);

/** A key that zod leaves out of what it returns, wherever it stands, and does not judge. */
const plain = (value: unknown) => !JSON.stringify(value).includes('"__proto__"');

const junk = fc.oneof(
  { weight: 2, arbitrary: pointed },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).filter(plain) },
);

type Edit = ['set' | 'remove' | 'add', at: number, value: unknown, key: string];
const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('set', 'set', 'remove', 'add'),
  fc.nat(),
  junk,
  fc.constantFrom(
    'x-own',
    'kneading',
    '3',
    '-1',
    '03',
    'de',
    'de_AT',
    'constructor',
    'A B',
    '',
    'title',
    'level',
  ),
);

/** A document with one place set, removed, or, where it holds others, given one more. */
function edited(document: unknown, [action, at, value, key]: Edit): Json {
  const places = placesOf(document);
  const place = places[at % places.length];
  if (!place) return document as Json;
  const found = place.reduce<unknown>((node, step) => (node as Json)[step], document);
  if (action !== 'add' || typeof found !== 'object' || found === null) {
    return changed(
      document,
      place,
      action === 'remove' && typeof place.at(-1) === 'string' ? undefined : value,
    );
  }
  return changed(document, [...place, Array.isArray(found) ? found.length : key], value);
}

describe('our parser and an independent validator', () => {
  it('judge alike whatever becomes of a valid document, rules aside', () => {
    const seen = { accepted: 0, refused: 0, ruled: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        ({ kind, document }, edits) => {
          const mutant = edits.reduce<unknown>(edited, document);
          const codes = codesFor(kind, mutant);
          // that there are more than are listed is a rule's word too where all the listed ones are
          const ruled =
            codes.length > 0 &&
            codes.every((code) => code === 'more-issues' || RULE_CODES[kind].includes(code));
          seen[ruled ? 'ruled' : codes.length > 0 ? 'refused' : 'accepted']++;
          expect(acceptedByReader(kind, mutant) ?? codes.length === 0).toBe(codes.length === 0);
          if (codes.length === 0 || ruled) expect(refusedByAjv(kind, mutant)).toBeUndefined();
          else expect(refusedByAjv(kind, mutant), codes.join()).toBeDefined();
        },
      ),
      { numRuns: 3_000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });
});
