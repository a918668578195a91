import { describe, expect, it } from 'vitest';
import { placeRatings } from '../../src/model/answers.js';
import { parseAssessment, type Assessment, type Unplaced } from '../../src/model/assessment.js';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import type { Rating } from '../../src/model/rating.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { sampleAssessment } from '../support/assessments.js';
import { sampleProfile } from '../support/profiles.js';

const rated = (skill: string, level: number, more: Partial<Unplaced> = {}): Unplaced => ({
  tier: 'must-have',
  skill,
  name: skill,
  state: 'rated',
  level,
  ...more,
});

const threeLevels = { levels: [1, 2, 3].map((value) => ({ value, label: `Level ${String(value)}` })) };
const profile = sampleProfile();
const onThree: RoleProfile = {
  ...profile,
  scale: threeLevels,
  tiers: [{ id: 'must-have', skills: [{ id: 'kneading', name: 'Kneading' }] }],
};

const placed = (ratings: Rating[], more: Partial<Assessment> = {}, along: RoleProfile = profile) =>
  placeRatings(along, { scale: DEFAULT_SCALE, ratings, ...more });

describe('placeRatings', () => {
  it('lays ratings out along the profile, whatever their order', () => {
    const { answers, unplaced } = placed([rated('selling', 1), rated('kneading', 3)]);
    expect(answers).toEqual([
      { state: 'rated', level: 3 },
      undefined,
      undefined,
      undefined,
      { state: 'rated', level: 1 },
    ]);
    expect(unplaced).toEqual([]);
  });

  it('keeps what the rater said and leaves what the profile says', () => {
    const [kneading, proofing, sourdough] = sampleAssessment().ratings;
    const { answers } = placed([{ ...kneading!, 'x-own': 1 } as Rating, proofing!, sourdough!]);
    expect(answers[0]).toEqual({
      state: 'rated',
      level: 2,
      interest: 3,
      confidence: 1,
      evidence: [{ url: 'https://example.org/loaf', title: 'A loaf' }],
      lastUsed: '2026-02',
      comment: 'At home.',
      ratedAt: '2026-03-02T08:16:05Z',
      'x-own': 1,
    });
    expect(answers.slice(1, 3)).toEqual([
      { state: 'not-applicable' },
      { state: 'details-only', interest: 2 },
    ]);
  });

  it('finds a skill in whatever tier it is now', () => {
    expect(placed([rated('selling', 2, { tier: 'emerging' })]).answers[4]).toEqual({
      state: 'rated',
      level: 2,
    });
  });

  it('has no place for a skill that the profile does not have', () => {
    const gone = rated('constructor', 2);
    expect(placed([gone, rated('kneading', 1)])).toEqual({
      answers: [{ state: 'rated', level: 1 }, undefined, undefined, undefined, undefined],
      unplaced: [gone],
    });
  });

  it('keeps the second of two ratings of one skill aside', () => {
    const again = rated('kneading', 4);
    const { answers, unplaced } = placed([rated('kneading', 1)], { unplaced: [again] });
    expect(answers[0]).toEqual({ state: 'rated', level: 1 });
    expect(unplaced).toEqual([again]);
    expect(placed([rated('kneading', 1), again])).toEqual({ answers, unplaced: [again] });
  });

  it('finds the place of a rating whose skill is back', () => {
    expect(placed([], { unplaced: [rated('proofing', 2)] })).toEqual({
      answers: [undefined, { state: 'rated', level: 2 }, undefined, undefined, undefined],
      unplaced: [],
    });
  });

  describe('where the levels are not the same', () => {
    it('has no place for a level, and lets it bring its scale along', () => {
      expect(placed([rated('kneading', 2)], {}, onThree)).toEqual({
        answers: [undefined],
        unplaced: [rated('kneading', 2, { scale: DEFAULT_SCALE })],
      });
    });

    it('places what is no level', () => {
      const notApplicable: Rating = {
        tier: 'must-have',
        skill: 'kneading',
        name: 'K',
        state: 'not-applicable',
      };
      expect(placed([notApplicable], {}, onThree)).toEqual({
        answers: [{ state: 'not-applicable' }],
        unplaced: [],
      });
    });

    it.each([
      ['another value', [0, 1, 2, 3, 5]],
      ['one more', [0, 1, 2, 3, 4, 5]],
      ['one fewer', [0, 1, 2, 3]],
    ])('sees %s', (_name, values) => {
      const scale = { levels: values.map((value) => ({ value, label: 'L' })) };
      expect(placed([rated('kneading', 1)], { scale }).unplaced).toEqual([rated('kneading', 1, { scale })]);
    });

    it('is at ease with other labels for the same values', () => {
      const scale = { levels: [0, 1, 2, 3, 4].map((value) => ({ value, label: 'Stufe' })) };
      expect(placed([rated('kneading', 1)], { scale }).answers[0]).toEqual({ state: 'rated', level: 1 });
    });
  });

  it('never takes a level of another scale for one of the profile, however often it is restored', () => {
    const original = { ...sampleAssessment(), ratings: [rated('kneading', 4)], unplaced: [] };
    const first = placed(original.ratings, {}, onThree);
    const emitted = { ...original, scale: threeLevels, ratings: [], unplaced: first.unplaced };
    expect(parseAssessment(emitted).ok).toBe(true);
    expect(placeRatings(onThree, emitted)).toEqual(first);
    const back = placeRatings(profile, emitted);
    expect(back.answers[0]).toEqual({ state: 'rated', level: 4 });
    expect(back.unplaced).toEqual([]);
  });

  it('drops the scale of its own once the profile is on it', () => {
    const gone = rated('wood-oven', 2, { scale: threeLevels });
    expect(placed([], { unplaced: [gone] }).unplaced).toEqual([gone]);
    expect(placed([], { unplaced: [gone] }, onThree).unplaced).toEqual([rated('wood-oven', 2)]);
  });

  it('changes nothing that it is given', () => {
    const assessment = sampleAssessment();
    placeRatings(onThree, assessment);
    expect(assessment).toEqual(sampleAssessment());
  });
});
