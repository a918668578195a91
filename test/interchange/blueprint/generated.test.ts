import { describe, expect, it } from 'vitest';
import { blueprint, blueprints } from '../../support/blueprints/blueprint.js';
import { AXES, isHidden } from '../../support/blueprints/choices.js';
import { imported, judge, judged, type Figures, type Score } from '../../support/blueprints/score.js';

const COUNT = 250;
const share = ({ figures }: Score, name: keyof Figures) => figures[name].right / figures[name].of;

describe.each(['open', 'hidden'] as const)('documents of the %s half', (half) => {
  const made = blueprints(COUNT, half);
  const score = judged(made);

  it('have the right tier, name and importance in at least 95 % of their skills', () => {
    expect(score.figures.skills.of).toBeGreaterThan(10 * COUNT);
    expect(share(score, 'skills')).toBeGreaterThanOrEqual(0.95);
  });

  it('have the rest right too', () => {
    for (const name of [
      'soft skills',
      'promotion',
      'qualifiers',
      'contexts',
      'titles and summaries',
    ] as const)
      expect(share(score, name), name).toBeGreaterThanOrEqual(0.95);
    const split = judged(made.filter(({ truth }) => !truth.isJoined));
    for (const name of ['tools', 'scorecard', 'texts'] as const)
      expect(share(split, name), name).toBeGreaterThanOrEqual(0.95);
  });

  it('have no error of which no doubt speaks', () => {
    expect(score.unsaid).toEqual([]);
  });

  it('cover every value of every axis', () => {
    for (const [axis, values] of Object.entries(AXES))
      expect(new Set(made.map(({ choices }) => choices[axis as keyof typeof AXES])), axis).toEqual(
        new Set(values),
      );
    for (const { choices } of made) expect(isHidden(choices)).toBe(half === 'hidden');
  });
});

describe('the measure', () => {
  const [made] = blueprints(1, 'open');
  const judgedAs = (change: (given: ReturnType<typeof imported>) => void) => {
    const given = structuredClone(imported(made!));
    change(given);
    const score = judged([]);
    judge(made!, given, score);
    return score;
  };
  const firstOf = (given: ReturnType<typeof imported>) => given.profile!.tiers[0]!.skills[0]!;

  it('writes the same document for the same seed', () => {
    expect(blueprint(made!.seed)).toEqual(made);
  });

  it('finds a name, an importance and a tier that are wrong, and whether it was said', () => {
    const right = judgedAs(() => undefined).figures.skills.right;
    for (const change of [
      (given: ReturnType<typeof imported>) => (firstOf(given).name += ' and more'),
      (given: ReturnType<typeof imported>) =>
        (firstOf(given).importance = firstOf(given).importance === 'critical' ? 'optional' : 'critical'),
      (given: ReturnType<typeof imported>) =>
        given.profile!.tiers[1]!.skills.push(given.profile!.tiers[0]!.skills.shift()!),
    ]) {
      const score = judgedAs((given) => {
        change(given);
        given.doubts = [];
      });
      expect(score.figures.skills.right).toBe(right - 1);
      expect(score.unsaid.length).toBeGreaterThan(0);
    }
  });
});
