import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCase } from '../../src/interchange/in/case.js';
import { fromLadder } from '../../src/interchange/in/ladder.js';
import type { Imported } from '../../src/interchange/in/profile-of.js';
import { fromSurveyJs } from '../../src/interchange/in/surveyjs.js';
import { profileCase } from '../../src/interchange/out/case.js';
import { changed, placesOf, type JsonPath } from '../support/json.js';
import { sampleProfile } from '../support/profiles.js';

const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++)
    value = i % 2 ? [value] : { CFItems: value, elements: [value], title: value };
  return value;
};
/** What a place may hold instead. */
const anyValue = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    true,
    0,
    -1,
    1e300,
    0.5,
    '',
    [],
    {},
    [null],
    [[]],
    { default: 5 },
    nested(200),
  ),
  fc.constantFrom('x'.repeat(50_000), '__proto__', 'constructor', 'toString', '\u0000\n"'),
  fc.jsonValue(),
);

/** A document with up to five places changed. */
const mutated = (document: unknown) => {
  const places = placesOf(document);
  return fc.array(fc.tuple(fc.nat(), anyValue), { minLength: 1, maxLength: 5 }).map((changes) =>
    changes.reduce<unknown>((whole, [at, value]) => {
      const place: JsonPath = places[at % places.length]!;
      try {
        return changed(whole, place, value);
      } catch {
        // an earlier change took the place away
        return whole;
      }
    }, document),
  );
};

function expectSound({ profile, doubts }: Imported) {
  for (const { message, line, at } of doubts) {
    expect(message).not.toBe('');
    expect(line ?? at).toBeDefined();
  }
  if (!profile)
    expect(
      doubts.map(({ code }) => code),
      JSON.stringify(doubts),
    ).toContain('no-skills');
}

const survey = {
  title: { default: 'T', de: 'T' },
  elements: [
    { type: 'panel', title: 'Tools', elements: [{ type: 'rating', name: 'r', rateMax: 4, rateStep: 1 }] },
    {
      type: 'matrix',
      name: 'm',
      columns: [1, { value: 2, text: { default: 'B', de: 'C' } }],
      rows: ['a', { value: 'b', text: 'B', visibleIf: 'x' }],
      cells: { a: { 1: 'x', 2: { default: 'y' } } },
    },
    { type: 'matrixdropdown', name: 'd', columns: [{ name: 'c', choices: [1, 2] }], rows: ['e'] },
  ],
};
const ladder = [
  'title: &t Ladder',
  'levels: [{ name: A, description: x }, { name: B }]',
  'topics:',
  '  - name: one',
  '    content:',
  '      - level: A',
  '        criteria: [*t, "two"]',
  '      - level: 2',
  '        exampleCriteria:',
  '          - criteria: x',
  '            examples: [y]',
  '# Kneading',
  '## Level 1',
  '- a',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
];

describe('frameworks that are damaged', () => {
  it('are read without an exception, and every doubt has a place', () => {
    fc.assert(
      fc.property(mutated(profileCase(sampleProfile(), { base: 'https://hr.example' })), (pack) => {
        expectSound(fromCase(pack));
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(mutated(survey), (each) => {
        expectSound(fromSurveyJs(each));
      }),
      { numRuns: 300 },
    );
  });

  it('may be any JSON, and any beginning of a file', () => {
    const text = JSON.stringify(profileCase(sampleProfile(), { base: 'https://hr.example' }), null, 1);
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.jsonValue(), (end, value) => {
        expectSound(fromCase(text.slice(0, end)));
        expectSound(fromCase(value));
        expectSound(fromSurveyJs(value));
      }),
    );
  });

  it('may be ladders with lines lost, moved, indented and repeated', () => {
    const anyLine = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...ladder) },
      fc.constantFrom(
        '---',
        '  - [',
        '? x',
        '&a *a',
        '!!x y',
        '"',
        "'",
        '|',
        '>',
        '\t- x',
        '{{{{',
        '- - - -',
        '`'.repeat(999),
      ),
      fc.constantFrom(
        '['.repeat(5_000),
        '*'.repeat(5_000),
        '> '.repeat(90),
        'x'.repeat(50_000),
        '| '.repeat(2_000),
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const anyLines = fc.array(fc.tuple(anyLine, fc.nat({ max: 12 })), { maxLength: 25 });
    fc.assert(
      fc.property(anyLines, fc.boolean(), (lines, isFront) => {
        const text = lines
          .map(([line, indent]) => (indent > 6 ? line : ' '.repeat(indent) + line))
          .join('\n');
        expectSound(fromLadder(isFront ? `---\n${text}\n---\n# T\n${text}` : text));
      }),
      { numRuns: 200 },
    );
  });

  it('take no more than some times longer when they are some times larger', () => {
    const items = (count: number) => ({
      CFDocument: { identifier: 'd', title: 'T' },
      CFItems: Array.from({ length: count }, (_, i) => ({
        identifier: `i${String(i)}`,
        fullStatement: `S ${String(i)}`,
      })),
      CFAssociations: Array.from({ length: count - 1 }, (_, i) => ({
        associationType: 'isChildOf',
        originNodeURI: { identifier: `i${String(i + 1)}` },
        destinationNodeURI: { identifier: `i${String(i)}` },
      })),
    });
    const time = (count: number) => {
      const pack = items(count);
      const start = performance.now();
      fromCase(pack);
      return performance.now() - start;
    };
    time(2_000);
    const small = Math.min(...[1, 2, 3].map(() => time(5_000)));
    const large = Math.min(...[1, 2].map(() => time(50_000)));
    expect(large / small).toBeLessThan(40);
  });
});
