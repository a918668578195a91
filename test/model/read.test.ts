import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/assessment.js';
import { ASSESSMENT_SHAPES } from '../../src/model/assessment-shapes.js';
import type { Shape } from '../../src/model/fits.js';
import { SHAPES } from '../../src/model/shapes.js';
import { parseDetails, type Details } from '../../src/model/rating.js';
import { readAssessment } from '../../src/model/read-assessment.js';
import { readRoleProfile, unfitDetail } from '../../src/model/read.js';
import { parseRoleProfile } from '../../src/model/role-profile.js';
import { sampleAssessment } from '../support/assessments.js';
import { acceptedByReader, codesFor, conformanceFiles } from '../support/conformance.js';
import { withUnknownFields } from '../support/json.js';
import { sampleProfile } from '../support/profiles.js';

// That both judge every mutant of a document alike, test/data/schemas.test.ts holds.

const files = (['valid', 'invalid', 'rules'] as const)
  .flatMap((folder) => conformanceFiles(folder).map((file) => ({ folder, ...file })))
  .filter(({ kind }) => kind !== 'scale');

describe('readRoleProfile and readAssessment', () => {
  it.each(files)(
    'judge $folder/$file as the parser does, as an object and as text',
    ({ kind, document, folder }) => {
      const right = codesFor(kind, document).length === 0;
      expect(right).toBe(folder === 'valid');
      expect(acceptedByReader(kind, document)).toBe(right);
      expect(acceptedByReader(kind, JSON.stringify(document))).toBe(right);
    },
  );

  it('return what they are given, unknown fields and all', () => {
    const { document: profile } = withUnknownFields(sampleProfile().tiers[2]);
    const whole = { ...sampleProfile(), tiers: [profile] };
    const { contexts: _contexts, requires: _requires, ...rest } = whole;
    expect(readRoleProfile(rest)).toBe(rest);
    const { document: assessment } = withUnknownFields(sampleAssessment());
    expect(readAssessment(assessment)).toBe(assessment);
    expect(readAssessment(JSON.stringify(assessment))).toEqual(assessment);
  });

  it.each([
    undefined,
    null,
    7,
    [],
    '',
    '{',
    'null',
    '[]',
    JSON.stringify(JSON.stringify(sampleProfile())),
    `${JSON.stringify(sampleProfile())}${' '.repeat(5_000_000)}`,
    { ...sampleProfile(), schemaVersion: 2 },
    { ...sampleProfile(), schemaVersion: 0 },
  ])('refuse what the parser refuses (%#)', (input) => {
    expect([parseRoleProfile(input).ok, parseAssessment(input).ok]).toEqual([false, false]);
    expect([readRoleProfile(input), readAssessment(input)]).toEqual([undefined, undefined]);
  });

  it('judge a key that is a word of JavaScript like any other', () => {
    const labelled = (label: unknown) => ({
      ...sampleProfile(),
      translations: { de: { contexts: { constructor: label } } },
    });
    expect(readRoleProfile(labelled('Bauherr'))).toBeDefined();
    expect(parseRoleProfile(labelled(7)).ok).toBe(false);
    expect(readRoleProfile(labelled(7))).toBeUndefined();
  });
});

describe('unfitDetail', () => {
  it.each([
    [{}, undefined],
    [
      { interest: 0, confidence: 3, comment: '', lastUsed: '2026-03', evidence: [{ url: 'http://a' }] },
      undefined,
    ],
    [{ interest: 3, 'x-own': { deep: true }, constructor: 7 }, undefined],
    [{ interest: undefined, comment: undefined }, undefined],
    [{ interest: 4 }, 'interest'],
    [{ interest: 1e-101 }, 'interest'],
    [{ interest: 1, confidence: -1 }, 'confidence'],
    [{ lastUsed: '2026-13' }, 'lastUsed'],
    [{ evidence: [{ url: 'javascript:alert(1)' }] }, 'evidence'],
    [{ evidence: [{ title: 'A loaf' }] }, 'evidence'],
    [{ comment: null }, 'comment'],
    [{ comment: 7, interest: 7 }, 'comment'],
  ])('of %j is %j, as the parser says', (details, expected) => {
    expect(unfitDetail(details as Details)).toBe(expected);
    expect(parseDetails(details).ok).toBe(expected === undefined);
  });

  it('agrees with the parser on whatever it is given', () => {
    const field = fc.oneof(
      fc.anything(),
      fc.integer({ min: -1, max: 4 }),
      fc.constant([{ url: 'http://a' }]),
    );
    const details = fc.record(
      { interest: field, confidence: field, evidence: field, lastUsed: field, comment: field },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(details, (any) => {
        const parsed = parseDetails(any);
        const unfit = unfitDetail(any as Details);
        if (parsed.ok) expect(unfit).toBeUndefined();
        else expect(parsed.issues.map(({ path }) => /\w+/.exec(path)?.[0])).toContain(unfit);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the shapes that documents are read by', () => {
  const namesIn = (shape: Shape | undefined): string[] => {
    if (shape === undefined) return [];
    if (typeof shape === 'string') return [shape];
    if (Array.isArray(shape)) return namesIn((shape as [Shape])[0]);
    const { must = {}, may = {}, keys, values } = shape as Exclude<Shape, string | readonly unknown[]>;
    return [...Object.values(must), ...Object.values(may), keys, values].flatMap(namesIn);
  };

  it('name only shapes that there are: whatever is given would fit an unknown one', () => {
    const all = { ...SHAPES, ...ASSESSMENT_SHAPES };
    const named = Object.values(all).flatMap(namesIn);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !Object.hasOwn(all, name))).toEqual([]);
  });
});
