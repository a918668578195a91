import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { RELATIONS, type Relation } from '../../src/model/relations.js';
import { readingOf, roundOf } from '../../src/scoring/readings.js';
import { anyOrder } from '../support/arbitraries.js';
import { sampleAssessment } from '../support/assessments.js';
import { inOrder } from '../support/naive.js';
import { sampleProfile } from '../support/profiles.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

interface Given {
  relation?: Relation | undefined;
  id?: string | undefined;
  draft?: number;
  minute: number;
  isDraft?: boolean;
}

/** An assessment of some minute; its `id` says which. */
function assessmentOf({ relation, id, draft = 0, minute, isDraft = false }: Given): Assessment {
  const { rater: _rater, submittedAt: _submittedAt, ...rest } = sampleAssessment();
  const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  return {
    ...rest,
    id: uuid(minute),
    draftId: uuid(1000 + draft),
    ...(relation && { rater: { relation, ...(id && { id }) } }),
    ...(isDraft
      ? { status: 'draft', updatedAt: at }
      : { updatedAt: '2026-06-01T00:00:00Z', submittedAt: at }),
  };
}

const profile = sampleProfile();
const readings = (...given: Given[]) => given.map((one) => readingOf(profile, assessmentOf(one)));
const minutes = (found: readonly { assessment: Assessment }[] | undefined) =>
  found?.map(({ assessment }) => Number(assessment.id.slice(-6)));

describe('readingOf', () => {
  it('lays answers out along the profile, and says whose they are and since when', () => {
    const assessment = sampleAssessment();
    const reading = readingOf(profile, assessment);
    expect(reading).toMatchObject({
      relation: 'manager',
      rater: 'ana@example.org',
      at: '2026-03-02T08:21:00.250Z',
    });
    expect(reading.assessment).toBe(assessment);
    expect(reading.answers).toMatchObject([
      { state: 'rated', level: 2 },
      { state: 'not-applicable' },
      { state: 'details-only', interest: 2 },
      undefined,
      undefined,
    ]);
    expect(reading.unplaced.map(({ skill }) => skill)).toEqual(['wood-oven']);
  });

  it('counts as the own one without a rater, and as of its last change while it is a draft', () => {
    const { rater: _rater, submittedAt: _submittedAt, ...draft } = sampleAssessment();
    const reading = readingOf(profile, { ...draft, status: 'draft', updatedAt: '2026-05-05T05:05:00Z' });
    expect(reading).toMatchObject({ relation: 'self', rater: undefined, at: '2026-05-05T05:05:00Z' });
  });

  it('is of when it was handed in, though it was touched later', () => {
    expect(readingOf(profile, { ...sampleAssessment(), updatedAt: '2026-05-05T05:05:00Z' }).at).toBe(
      '2026-03-02T08:21:00.250Z',
    );
  });

  it('places no level of another scale', () => {
    const levels = [0, 1, 2].map((value) => ({ value, label: 'L' }));
    const { answers, unplaced } = readingOf({ ...profile, scale: { levels } }, sampleAssessment());
    expect(answers[0]).toBe(undefined);
    expect(answers[1]).toEqual({ state: 'not-applicable' });
    expect(unplaced.map(({ skill }) => skill)).toEqual(['kneading', 'wood-oven']);
  });
});

describe('roundOf', () => {
  it('is about the own answers where there are any, however late the others are', () => {
    const round = roundOf(
      readings(
        { minute: 9, relation: 'manager' },
        { minute: 1 },
        { minute: 8, relation: 'agreed' },
        { minute: 3, relation: 'self', id: 'me', draft: 1 },
      ),
    );
    expect(minutes([round!.main])).toEqual([3]);
    expect(minutes(round?.history)).toEqual([1, 3]);
    expect(minutes(round?.latest)).toEqual([3, 8, 9]);
  });

  it.each<[Relation[], Relation]>([
    [['interviewer', 'peer', 'manager', 'agreed'], 'agreed'],
    [['interviewer', 'peer', 'manager'], 'manager'],
    [['interviewer', 'peer'], 'peer'],
    [['interviewer'], 'interviewer'],
  ])('is, of %j, about what is %s', (relations, main) => {
    expect(
      roundOf(readings(...relations.map((relation, minute) => ({ relation, minute }))))?.main,
    ).toMatchObject({ relation: main });
  });

  it('keeps two interviewers without ids two, and one who corrects herself one', () => {
    const round = roundOf(
      readings(
        { minute: 1, relation: 'interviewer', draft: 1 },
        { minute: 2, relation: 'interviewer', draft: 2 },
        { minute: 3, relation: 'interviewer', draft: 1 },
      ),
    );
    expect(minutes(round?.latest)).toEqual([3, 2]);
    expect(minutes(round?.history)).toEqual([1, 3]);
  });

  it('knows a rater by id from one draft to the next, and the same person as peer and manager apart', () => {
    const round = roundOf(
      readings(
        { minute: 1, relation: 'peer', id: 'ana', draft: 1 },
        { minute: 2, relation: 'peer', id: 'ana', draft: 2 },
        { minute: 3, relation: 'peer', id: 'ben', draft: 2 },
        { minute: 4, relation: 'manager', id: 'ana', draft: 3 },
      ),
    );
    expect(minutes(round?.latest)).toEqual([4, 2, 3]);
    expect(minutes(round?.history)).toEqual([4]);
  });

  it('goes by the moment, not by how it is written', () => {
    const [whole, half] = ['2026-03-02T08:21:00Z', '2026-03-02T08:21:00.500Z'].map((submittedAt, draft) =>
      readingOf(profile, { ...assessmentOf({ minute: 0, draft }), submittedAt }),
    );
    expect(roundOf([half!, whole!])?.main).toBe(half);
    expect(roundOf([whole!, half!])?.main).toBe(half);
  });

  it('is nothing without assessments', () => {
    expect(roundOf([])).toBe(undefined);
  });

  const anyGiven = fc.uniqueArray(fc.nat(999), { maxLength: 12 }).chain((times) =>
    fc.tuple(
      ...times.map((minute) =>
        fc.record<Given>({
          minute: fc.constant(minute),
          relation: fc.constantFrom(undefined, ...RELATIONS),
          id: fc.constantFrom(undefined, 'ana', 'ben'),
          draft: fc.nat(2),
          isDraft: fc.boolean(),
        }),
      ),
    ),
  );

  it('is what a naive sorting says, whatever the order they came in', () => {
    const ORDER = ['self', 'agreed', 'manager', 'peer', 'interviewer'];
    fc.assert(
      fc.property(anyGiven, anyOrder, (given, order) => {
        const raters: { relation: string; who: string; minutes: number[] }[] = [];
        for (const { relation = 'self', id, draft, minute } of given) {
          const isOne = relation === 'self' || relation === 'agreed';
          const who = isOne ? relation : JSON.stringify([relation, id ?? null, id ? null : draft]);
          const known = raters.find((rater) => rater.who === who);
          if (known) known.minutes.push(minute);
          else raters.push({ relation, who, minutes: [minute] });
        }
        const round = roundOf(order(readings(...given)));
        if (given.length === 0) {
          expect(round).toBe(undefined);
          return;
        }
        const first = ORDER.find((relation) => raters.some((rater) => rater.relation === relation));
        const isFirst = ({ relation }: { relation: string }) => relation === first;
        const last = Math.max(...raters.filter(isFirst).flatMap((rater) => rater.minutes));
        const main = raters.find((rater) => isFirst(rater) && rater.minutes.includes(last))!;
        const others = inOrder(
          raters.filter((rater) => rater !== main),
          (rater) => [ORDER.indexOf(rater.relation), Math.min(...rater.minutes)],
        );
        expect(minutes([round!.main])).toEqual([last]);
        expect(minutes(round?.history)).toEqual(main.minutes.sort((a, b) => a - b));
        expect(minutes(round?.latest)).toEqual([last, ...others.map((rater) => Math.max(...rater.minutes))]);
      }),
    );
  });

  it('has main first in latest and last in history, even of one moment', () => {
    const sameMoment = anyGiven.map((given) => given.map((one) => ({ ...one, minute: one.minute % 2 })));
    fc.assert(
      fc.property(sameMoment, (given) => {
        fc.pre(given.length > 0);
        const all = readings(...given);
        const { main, latest, history } = roundOf(all)!;
        expect(latest[0]).toBe(main);
        expect(history.at(-1)).toBe(main);
        for (const one of [...latest, ...history]) expect(all).toContain(one);
        expect(new Set(latest).size).toBe(latest.length);
      }),
    );
  });
});
