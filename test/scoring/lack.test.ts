import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.js';
import { roleIndex } from '../../src/model/role-index.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { isRequired, lacking, lackOf, requiredDetails } from '../../src/scoring/lack.js';
import { isAnswered } from '../../src/scoring/progress.js';
import { sampleProfile } from '../support/profiles.js';

const view = (profile: RoleProfile, contexts: string[] = []) => ({
  profile,
  contexts,
  tiersShown: ['must-have', 'advanced'],
});

function rowOf(profile: RoleProfile, id: string) {
  const row = roleIndex(profile).bySkill.get(id);
  if (!row) throw new Error(`no skill ${id}`);
  return row;
}

describe('isRequired', () => {
  it('asks for critical and important skills, by the active contexts', () => {
    const profile = sampleProfile();
    expect(isRequired(rowOf(profile, 'kneading'), [])).toBe(true);
    expect(isRequired(rowOf(profile, 'proofing'), [])).toBe(true);
    expect(isRequired(rowOf(profile, 'sourdough'), [])).toBe(false);
    expect(isRequired(rowOf(profile, 'sourdough'), ['night'])).toBe(true);
    expect(isRequired(rowOf(profile, 'selling'), [])).toBe(false);
  });

  it.each([true, false])("follows the skill's own word (%s)", (required) => {
    const profile = sampleProfile();
    for (const { skills } of profile.tiers) for (const skill of skills) skill.required = required;
    for (const row of roleIndex(profile).rows) expect(isRequired(row, ['export'])).toBe(required);
  });
});

describe('requiredDetails', () => {
  it('begins at the level the profile names, in that tier alone', () => {
    const profile = sampleProfile();
    expect(requiredDetails(profile, 'must-have', 2)).toEqual([]);
    expect(requiredDetails(profile, 'must-have', 3)).toEqual(['evidence']);
    expect(requiredDetails(profile, 'advanced', 4)).toEqual([]);
    expect(requiredDetails(profile, 'must-have', undefined)).toEqual([]);
  });
});

describe('requiredDetails of a range', () => {
  const requires = [
    { tier: 'must-have', fromLevel: 0, toLevel: 1, comment: true },
    { tier: 'must-have', fromLevel: 4, comment: true, evidence: true },
  ];

  it('asks within the range alone: at both ends of the scale, and not between', () => {
    const profile = { ...sampleProfile(), requires };
    const asked = [0, 1, 2, 3, 4].map((level) => requiredDetails(profile, 'must-have', level));
    expect(asked).toEqual([['comment'], ['comment'], [], [], ['evidence', 'comment']]);
  });
});

describe('lackOf', () => {
  const profile = { ...sampleProfile(), requires: [{ tier: 'must-have', fromLevel: 3, comment: true }] };
  const row = rowOf(profile, 'kneading');
  const of = (answer: Answer | undefined, required = true) => lackOf(row, answer, view(profile), required);

  it('asks for a level first, then for what the level needs', () => {
    expect(of(undefined)).toBe('level');
    expect(of(undefined, false)).toBe(undefined);
    expect(of({ state: 'details-only', comment: 'x' })).toBe('level');
    expect(of({ state: 'not-applicable' })).toBe(undefined);
    expect(of({ state: 'rated', level: 3 }, false)).toBe('comment');
    expect(of({ state: 'rated', level: 3, comment: '  ' })).toBe('comment');
    expect(of({ state: 'rated', level: 3, comment: 'Daily.' })).toBe(undefined);
  });

  it('finds, of all shown rows, exactly those that lack something, in order', () => {
    const answer = fc.option(
      fc.oneof(
        fc.integer({ min: 0, max: 4 }).map((level): Answer => ({ state: 'rated', level })),
        fc.constant<Answer>({ state: 'not-applicable' }),
      ),
      { nil: undefined },
    );
    const { rows } = roleIndex(profile);
    fc.assert(
      fc.property(fc.array(answer, { minLength: rows.length, maxLength: rows.length }), (answers) => {
        const shown = rows.filter(({ skill, tier }) => tier.id !== 'front-of-house' && !skill.appliesIn);
        const expected = shown
          .filter(({ index, skill, tier }) => {
            const given = answers[index];
            const isNeeded = skill.importance !== 'optional';
            return (
              (isNeeded && !isAnswered(given)) ||
              (tier.id === 'must-have' && given?.level !== undefined && given.level >= 3)
            );
          })
          .map(({ skill }) => skill.id);
        expect(lacking(view(profile), answers, true).map(({ row: each }) => each.skill.id)).toEqual(expected);
      }),
    );
  });
});
