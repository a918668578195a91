import role from '../../data/roles/senior-computer-vision-scientist.json' with { type: 'json' };
import { createAssessmentStore, selectAssessment } from '../../src/core.js';
import type { Assessment, AssessmentStore, RoleProfile } from '../../src/core.js';

/** The real role: 23 skills in the four main tiers, more in three further ones. */
export const scientist = role as unknown as RoleProfile;

/** One answer for a row; `null` leaves it open. */
export type Level = number | 'not-applicable' | null;

/** A role of a few skills, named and anchored; where a story is about something else than length. */
export function roleOf(
  title: string,
  skills: readonly string[],
  more: Partial<RoleProfile> = {},
): RoleProfile {
  return {
    schemaVersion: 1,
    id: title.toLowerCase().replace(/\W+/g, '-'),
    version: '1.0.0',
    lang: 'en',
    title,
    tiers: [
      {
        id: 'must-have',
        skills: skills.map((name, i) => ({
          id: `skill-${String(i + 1)}`,
          name,
          importance: i < 2 ? 'critical' : 'important',
        })),
      },
    ],
    ...more,
  };
}

/** A store of a profile with the first rows of the main tiers answered. */
function answeredStore(profile: RoleProfile, levels: readonly Level[]): AssessmentStore {
  const store = createAssessmentStore({ profile, rater: { relation: 'self' } });
  const skills = profile.tiers.flatMap(({ skills }) => skills);
  for (const [i, level] of levels.entries()) {
    const skill = skills[i];
    if (skill && level !== null) store.rate(skill.id, level);
  }
  return store;
}

/** An assessment in which the first rows are answered, as an earlier visit left it. */
export const answered = (profile: RoleProfile, levels: readonly Level[]): Assessment =>
  selectAssessment(answeredStore(profile, levels).getState());

/** The same, handed over. */
export const submitted = (profile: RoleProfile, levels: readonly Level[]): Assessment =>
  answeredStore(profile, levels).submit();

/** Half of the real role's rows. */
export const HALF: readonly Level[] = [3, 4, 3, 2, null, 3, 1, 4, 2, 'not-applicable', null, 1];

/** All of the real role's rows. */
export const ALL: readonly Level[] = [
  ...[3, 4, 3, 2, 3, 3, 1, 4],
  ...[2, 'not-applicable' as const, 0, 1, 3, 2],
  ...[1, 2, 0, 1, 'not-applicable' as const],
  ...[0, 1, 0, 2],
];
