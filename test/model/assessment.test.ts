import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/assessment.js';
import { sampleAssessment } from '../support/assessments.js';
import { changed, placesOf, withUnknownFields } from '../support/json.js';

function issuesOf(input: unknown) {
  const parsed = parseAssessment(input);
  return parsed.ok ? [] : parsed.issues;
}

const changedSample = (path: (string | number)[], value: unknown) => changed(sampleAssessment(), path, value);

describe('parseAssessment', () => {
  it('returns the sample as it is', () => {
    expect(parseAssessment(sampleAssessment())).toEqual({ ok: true, value: sampleAssessment() });
  });

  it('reads JSON text', () => {
    expect(parseAssessment(JSON.stringify(sampleAssessment()))).toEqual({
      ok: true,
      value: sampleAssessment(),
    });
  });

  it('keeps unknown fields at every depth', () => {
    const { document, planted } = withUnknownFields(sampleAssessment());
    expect(planted).toBe(24);
    expect(parseAssessment(document)).toEqual({ ok: true, value: document });
  });

  it('does without everything optional', () => {
    const { id, draftId, profile, startedAt, updatedAt, scale, summary } = sampleAssessment();
    const bare = {
      schemaVersion: 1,
      id,
      draftId,
      status: 'draft',
      profile,
      contexts: [],
      tiersShown: [],
      startedAt,
      updatedAt,
      scale,
      ratings: [],
      summary,
    };
    expect(parseAssessment(bare)).toEqual({ ok: true, value: bare });
    for (const name of Object.keys(bare)) {
      const place = { path: `$.${name}`, code: 'missing' };
      expect(issuesOf(changed(bare, [name], undefined)), name).toMatchObject([place]);
    }
  });

  it.each([
    [
      ['id'],
      '4711',
      '$.id',
      'wrong-format',
      'Expected a UUID such as "3f2b8c1e-5a4d-4c6b-9e7f-0a1b2c3d4e5f", found "4711".',
    ],
    [['status'], undefined, '$.status', 'missing', 'Expected "draft" or "submitted", found nothing.'],
    [['status'], 'final', '$.status', 'not-allowed', 'Expected "draft" or "submitted", found "final".'],
    [['subject'], 4711, '$.subject', 'wrong-type', 'Expected text, found 4711.'],
    [['survey'], '', '$.survey', 'wrong-format', 'Expected a text that is not blank, found "".'],
    [
      ['scale', 'levels', 1, 'value'],
      0,
      '$.scale.levels[1].value',
      'scale-order',
      'Expected a value above 0, the level before it, found 0.',
    ],
    [
      ['ratings', 0, 'level'],
      undefined,
      '$.ratings[0].level',
      'level-and-state',
      'Expected a level, because state is "rated", found nothing.',
    ],
    [
      ['ratings', 0, 'level'],
      5,
      '$.ratings[0].level',
      'off-scale',
      'Expected a level of the scale (0, 1, 2, 3 or 4), found 5.',
    ],
    [['ratings', 0, 'level'], 1.5, '$.ratings[0].level', 'wrong-type', 'Expected a whole number, found 1.5.'],
    [
      ['ratings', 0, 'level'],
      2 ** 60,
      '$.ratings[0].level',
      'too-big',
      'Expected at most 9007199254740991, found 1152921504606847000.',
    ],
    [
      ['ratings', 1, 'level'],
      0,
      '$.ratings[1].level',
      'level-and-state',
      'Expected no level, because state is "not-applicable", found 0.',
    ],
    [
      ['ratings', 2, 'level'],
      1,
      '$.ratings[2].level',
      'level-and-state',
      'Expected no level, because state is "details-only", found 1.',
    ],
    [
      ['ratings', 2, 'skill'],
      'kneading',
      '$.ratings[2].skill',
      'duplicate-rating',
      'Expected one rating a skill, found "kneading" again.',
    ],
    [['ratings', 0, 'interest'], 4, '$.ratings[0].interest', 'too-big', 'Expected at most 3, found 4.'],
    [
      ['ratings', 0, 'confidence'],
      -1,
      '$.ratings[0].confidence',
      'too-small',
      'Expected at least 0, found -1.',
    ],
    [
      ['ratings', 0, 'lastUsed'],
      '2026-2',
      '$.ratings[0].lastUsed',
      'wrong-format',
      'Expected a month such as "2026-03", found "2026-2".',
    ],
    [
      ['ratings', 0, 'evidence', 0, 'url'],
      'file:///etc',
      '$.ratings[0].evidence[0].url',
      'wrong-format',
      'Expected an http or https URL, found "file:///etc".',
    ],
    [
      ['ratings', 0, 'comment'],
      '🥖'.repeat(10_001),
      '$.ratings[0].comment',
      'too-big',
      'Expected at most 10000 characters, found 10001.',
    ],
    [
      ['unplaced', 0, 'level'],
      2,
      '$.unplaced[0].level',
      'off-scale',
      'Expected a level of the scale (1 or 9), found 2.',
    ],
    [
      ['unplaced', 0, 'level'],
      undefined,
      '$.unplaced[0].level',
      'level-and-state',
      'Expected a level, because state is "rated", found nothing.',
    ],
    [
      ['unplaced', 0, 'scale', 'levels', 0, 'value'],
      9,
      '$.unplaced[0].scale.levels[1].value',
      'scale-order',
      'Expected a value above 9, the level before it, found 9.',
    ],
    [
      ['unplaced', 0, 'scale'],
      undefined,
      '$.unplaced[0].level',
      'off-scale',
      'Expected a level of the scale (0, 1, 2, 3 or 4), found 9.',
    ],
    [['plan', 0, 'skill'], undefined, '$.plan[0].skill', 'missing', 'Expected text here, found nothing.'],
    [['quality'], [], '$.quality', 'wrong-type', 'Expected an object, found a list of 0.'],
    [
      ['submittedAt'],
      undefined,
      '$.submittedAt',
      'submitted-at',
      'Expected the time of submission, found nothing.',
    ],
    [
      ['status'],
      'draft',
      '$.submittedAt',
      'submitted-at',
      'Expected no submittedAt in a draft, found "2026-03-02T08:21:00.250Z".',
    ],
    [['summary', 'rated'], -1, '$.summary.rated', 'too-small', 'Expected at least 0, found -1.'],
    [['summary', 'gaps', 0, 'gap'], 0, '$.summary.gaps[0].gap', 'too-small', 'Expected at least 1, found 0.'],
  ])('refuses a bad %j with its place and a sentence', (path, value, place, code, message) => {
    expect(issuesOf(changedSample(path, value))).toEqual([{ path: place, code, message }]);
  });

  it('reports everything at once', () => {
    const bad = changed(changedSample(['id'], 1), ['ratings', 1, 'state'], 2);
    expect(issuesOf(bad).map(({ path }) => path)).toEqual(['$.id', '$.ratings[1].state']);
  });

  it('takes a summary that does not add up: receivers recompute it', () => {
    expect(issuesOf(changedSample(['summary', 'rated'], 2))).toEqual([]);
  });

  it('refuses a newer version with one clear sentence', () => {
    expect(issuesOf(changed(changedSample(['schemaVersion'], 3), ['ratings'], 'in another shape'))).toEqual([
      {
        path: '$.schemaVersion',
        code: 'newer-version',
        message:
          'This assessment has schemaVersion 3, and this version of skills-matrix reads up to 1: update the library.',
      },
    ]);
  });

  it.each([
    [null, 'wrong-type', 'Expected an assessment as an object, found null.'],
    [[], 'wrong-type', 'Expected an assessment as an object, found a list of 0.'],
    [7, 'wrong-type', 'Expected an assessment as an object, found 7.'],
    ['[]', 'wrong-type', 'Expected an assessment as an object, found a list of 0.'],
  ])('refuses what is no assessment at all (%#)', (input, code, message) => {
    expect(issuesOf(input)).toEqual([{ path: '$', code, message }]);
  });

  it('says where JSON text breaks off', () => {
    expect(issuesOf('{"id": "c1d4')).toMatchObject([{ path: '$', code: 'not-json' }]);
  });

  it('never throws, and names a place in every issue, whatever it is given', () => {
    const places = placesOf(sampleAssessment());
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...places), (junk, place) => {
        for (const { path, code, message } of issuesOf(changedSample(place, junk))) {
          expect(path).toMatch(/^\$/);
          expect(code).toMatch(/^[a-z-]+$/);
          expect(message).toMatch(/\.$/);
          expect(message).not.toContain('Invalid input');
        }
      }),
    );
  });
});
