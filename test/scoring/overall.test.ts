import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.js';
import { roleIndex } from '../../src/model/role-index.js';
import {
  areWeights,
  DEFAULT_WEIGHTS,
  OVERALL_FORMULA,
  overallOf,
  reached,
} from '../../src/scoring/overall.js';
import { shownRows } from '../../src/scoring/shown.js';
import { anyOrder, anySituation } from '../support/arbitraries.js';
import { linesOf, sumOf } from '../support/naive.js';
import { sampleProfile } from '../support/profiles.js';

const level = (value: number): Answer => ({ state: 'rated', level: value });
const off: Answer = { state: 'not-applicable' };
const { rows } = roleIndex(sampleProfile());

describe('reached', () => {
  it.each([
    [0, 4, 0],
    [1, 4, 0.25],
    [4, 4, 1],
    [5, 4, 1],
    [-1, 4, 0],
    [0, 0, 1],
    [2, 0, 1],
    [-2, -1, 0],
    [-1, -1, 1],
  ])('of level %j and target %j is %j', (at, target, share) => {
    expect(reached(at, target)).toBe(share);
  });
});

describe('overallOf', () => {
  it('weighs by importance, and says how it came about', () => {
    // kneading: critical, 1 of 3; proofing: important, 4 of 2; labels: important, 1 of 2; selling: 1 of 2
    expect(overallOf(rows, [level(1), level(4), undefined, level(1), level(1)], [])).toStrictEqual({
      score: (3 * (1 / 3) + 2 * 1 + 2 * 0.5 + 1 * 0.5) / (3 + 2 + 2 + 1),
      formula: OVERALL_FORMULA,
      weights: { critical: 3, important: 2, optional: 1 },
      unrated: 'left-out',
      counted: 4,
      leftOut: 1,
    });
  });

  it('follows the contexts, the weights and the rule for unrated skills', () => {
    const answers = [undefined, off, level(1), { state: 'details-only' } as const];
    const three = rows.slice(0, 3);
    expect(overallOf(three, answers, [])).toMatchObject({ score: 1, counted: 1, leftOut: 2 });
    expect(overallOf(three, answers, ['night'])).toMatchObject({ score: 0.5, counted: 1 });
    const weights = { critical: 1, important: 3, optional: 0 };
    const zero = overallOf(three, answers, ['night'], { weights, unrated: 'zero' });
    expect(zero).toMatchObject({ score: (3 * 0.5) / 4, weights, unrated: 'zero', counted: 2, leftOut: 1 });
    expect(overallOf(rows.slice(3), answers, [], { unrated: 'zero' })).toMatchObject({
      score: 0,
      counted: 2,
    });
  });

  it('has no score where nothing counts', () => {
    expect(overallOf([], [], [])).not.toHaveProperty('score');
    expect(overallOf(rows, [off, undefined], [])).not.toHaveProperty('score');
    const weightless = { critical: 0, important: 2, optional: 1 };
    const first = overallOf(rows.slice(0, 1), [level(4)], [], { weights: weightless });
    expect(first).toMatchObject({ counted: 1 });
    expect(first).not.toHaveProperty('score');
    const tiers = [{ id: 'tools', skills: [{ id: 'oven', name: 'Oven', importance: 'critical' as const }] }];
    const own = roleIndex({ ...sampleProfile(), tiers }).rows;
    const targetless = overallOf(own, [level(4)], [], { unrated: 'zero' });
    expect(targetless).toMatchObject({ counted: 0, leftOut: 1 });
    expect(targetless).not.toHaveProperty('score');
  });

  const weight = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 10);
  const someWeights = fc.record({ critical: weight, important: weight, optional: weight });
  const someRule = fc.constantFrom('left-out' as const, 'zero' as const);

  it('is what the formula says, done by hand, whatever the order of rows', () => {
    fc.assert(
      fc.property(anySituation, someWeights, someRule, anyOrder, (situation, weights, unrated, order) => {
        const { answers, ...view } = situation;
        const counted = linesOf(view).flatMap(({ index, target, importance }) => {
          const given = answers[index];
          if (target === undefined || given?.state === 'not-applicable') return [];
          if (given?.state !== 'rated' && unrated === 'left-out') return [];
          const own = weights[importance ?? 'optional'];
          if (given?.state !== 'rated') return [{ own, share: 0 }];
          if (target <= 0) return [{ own, share: given.level! >= target ? 1 : 0 }];
          const ratio = given.level! / target;
          return [{ own, share: ratio > 1 ? 1 : ratio < 0 ? 0 : ratio }];
        });
        const shown = shownRows(view);
        const overall = overallOf(order(shown), answers, view.contexts, { weights, unrated });
        expect(overall).toMatchObject({ weights, unrated, counted: counted.length });
        expect(overall.counted + overall.leftOut).toBe(shown.length);
        const total = sumOf(counted.map(({ own }) => own));
        if (total === 0) {
          expect(overall).not.toHaveProperty('score');
          return;
        }
        expect(overall.score).toBeCloseTo(sumOf(counted.map(({ own, share }) => own * share)) / total, 9);
        expect(overall.score).toBeGreaterThanOrEqual(0);
        expect(overall.score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 when all are at target or above', () => {
    fc.assert(
      fc.property(anySituation, someWeights, someRule, ({ answers, ...view }, weights, unrated) => {
        const top = [...answers];
        for (const { index, target } of linesOf(view))
          if (target !== undefined) top[index] = level(target + (index % 2));
        expect([1, undefined]).toContain(
          overallOf(shownRows(view), top, view.contexts, { weights, unrated }).score,
        );
      }),
    );
  });

  it('does not change when all weights grow alike', () => {
    fc.assert(
      fc.property(
        anySituation,
        someWeights,
        someRule,
        fc.integer({ min: 1, max: 50 }),
        (some, weights, unrated, by) => {
          const { answers, ...view } = some;
          const { critical, important, optional } = weights;
          const grown = { critical: critical * by, important: important * by, optional: optional * by };
          const [small, large] = [weights, grown].map(
            (each) => overallOf(shownRows(view), answers, view.contexts, { weights: each, unrated }).score,
          );
          expect(large === undefined).toBe(small === undefined);
          if (small !== undefined) expect(large).toBeCloseTo(small, 9);
        },
      ),
    );
  });

  it('is never higher when unrated skills count as zero', () => {
    fc.assert(
      fc.property(anySituation, someWeights, ({ answers, ...view }, weights) => {
        const of = (unrated: 'left-out' | 'zero') =>
          overallOf(shownRows(view), answers, view.contexts, { weights, unrated });
        const [left, zero] = [of('left-out'), of('zero')];
        expect(zero.counted).toBeGreaterThanOrEqual(left.counted);
        if (left.score !== undefined) expect(zero.score).toBeLessThanOrEqual(left.score);
        else expect(zero.score ?? 0).toBe(0);
      }),
    );
  });

  it('does not count what is not applicable: the row might as well not be there', () => {
    fc.assert(
      fc.property(anySituation, someWeights, someRule, ({ answers, ...view }, weights, unrated) => {
        const shown = shownRows(view);
        const asked = shown.filter(({ index }) => answers[index]?.state !== 'not-applicable');
        const [all, rest] = [shown, asked].map((each) =>
          overallOf(each, answers, view.contexts, { weights, unrated }),
        );
        expect(all).toEqual({ ...rest, leftOut: rest!.leftOut + shown.length - asked.length });
      }),
    );
  });
});

describe('areWeights', () => {
  it.each<[unknown, boolean]>([
    [DEFAULT_WEIGHTS, true],
    [{ critical: 1, important: 0, optional: 0 }, true],
    [{ critical: 0.5, important: 0.25, optional: 0, more: 'x' }, true],
    [{ critical: 0, important: 0, optional: 0 }, false],
    [{ critical: 3, important: 2 }, false],
    [{ critical: 3, important: 2, optional: -1 }, false],
    [{ critical: 3, important: 2, optional: '1' }, false],
    [{ critical: 3, important: 2, optional: NaN }, false],
    [{ critical: Infinity, important: 2, optional: 1 }, false],
    [[3, 2, 1], false],
    [3, false],
    [null, false],
    [undefined, false],
  ])('of %j is %s', (given, usable) => {
    expect(areWeights(given)).toBe(usable);
  });
});
