import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import { isOnScale, scaleValues } from '../../src/model/levels.js';
import { parseScale, type Scale } from '../../src/model/scale.js';
import { dataFiles, readData } from '../support/conformance.js';
import { withUnknownFields } from '../support/json.js';

const scaleOf = (...values: number[]): Scale => ({
  levels: values.map((value) => ({ value, label: `Level ${String(value)}` })),
});

const issuesOf = (input: unknown) => {
  const parsed = parseScale(input);
  return parsed.ok ? [] : parsed.issues;
};

describe('parseScale', () => {
  it('reads an object or its JSON text, and keeps unknown fields', () => {
    const { document, planted } = withUnknownFields(scaleOf(0, 1));
    expect(planted).toBe(3);
    expect(parseScale(document)).toEqual({ ok: true, value: document });
    expect(parseScale(JSON.stringify(document))).toEqual({ ok: true, value: document });
  });

  it('reads 2 to 11 levels, from below zero and with gaps', () => {
    const counted = (length: number) => scaleOf(...Array.from({ length }, (_, i) => i * 3 - 5));
    expect([1, 2, 11, 12].map((length) => parseScale(counted(length)).ok)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('accepts values that rise and no others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 11 }), (values) => {
        const rising = values.every((value, i) => i === 0 || value > values[i - 1]!);
        expect(parseScale(scaleOf(...values)).ok).toBe(rising);
        expect(parseScale(scaleOf(...new Set(values.toSorted((a, b) => a - b)))).ok).toBe(
          new Set(values).size > 1,
        );
      }),
    );
  });

  it('names each level that does not rise', () => {
    expect(issuesOf(scaleOf(3, 3, 5, 4))).toEqual([
      {
        path: '$.levels[1].value',
        code: 'scale-order',
        message: 'Expected a value above 3, the level before it, found 3.',
      },
      {
        path: '$.levels[3].value',
        code: 'scale-order',
        message: 'Expected a value above 5, the level before it, found 4.',
      },
    ]);
  });

  it.each([
    [null, '$', 'wrong-type', 'Expected a scale as an object, found null.'],
    [{}, '$.levels', 'missing', 'Expected a list here, found nothing.'],
    [{ levels: 'five' }, '$.levels', 'wrong-type', 'Expected a list, found "five".'],
    [
      {
        levels: [
          { value: 0, label: ' ' },
          { value: 1, label: 'b' },
        ],
      },
      '$.levels[0].label',
      'wrong-format',
      'Expected a text that is not blank, found " ".',
    ],
  ])('refuses %j', (input, path, code, message) => {
    expect(issuesOf(input)).toEqual([{ path, code, message }]);
  });
});

describe('the default scale', () => {
  it('is a scale, and the one in data/scales/', () => {
    expect(parseScale(DEFAULT_SCALE)).toEqual({ ok: true, value: DEFAULT_SCALE });
    expect(DEFAULT_SCALE).toEqual(readData('scales/default-five-level.json'));
    expect(DEFAULT_SCALE.levels.map(({ value, label }) => `${String(value)} ${label}`)).toEqual([
      '0 None',
      '1 Awareness',
      '2 Working',
      '3 Practitioner',
      '4 Expert',
    ]);
  });

  it('is one of several in data/scales/, each named as its file', () => {
    const files = dataFiles('scales');
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const file of files)
      expect(readData(`scales/${file}`)).toMatchObject({ id: file.replace('.json', '') });
  });
});

describe('isOnScale', () => {
  it('knows the levels and nothing between or around them', () => {
    const scale = scaleOf(-2, 0, 5);
    expect([-3, -2, -1, 0, 0.5, 4, 5, 6, NaN].filter((value) => isOnScale(scale, value))).toEqual([-2, 0, 5]);
  });
});

describe('scaleValues', () => {
  it('writes the levels as a sentence has them', () => {
    expect(scaleValues(scaleOf(0, 1))).toBe('0 or 1');
    expect(scaleValues(scaleOf(-1, 0, 1))).toBe('-1, 0 or 1');
  });
});
