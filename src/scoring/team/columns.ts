import type { RoleProfile } from '../../model/role-profile.js';
import { FIRST_LEVEL } from '../../model/team-codes.js';
import type { TeamProfile, TeamScale, TeamSkill } from '../../model/team.js';
import { roleIndex } from '../../model/role-index.js';
import { demandOf } from '../demand.js';
import { defaultTiers, shownRows } from '../shown.js';
import { stepOf } from '../steps.js';
import type { TeamOptions, TeamSurvey } from './options.js';

/** The skills with the people that a survey wants at target in each. */
export function withNeeds(
  skills: readonly TeamSkill[],
  survey: TeamSurvey | undefined,
): readonly TeamSkill[] {
  const needs = new Map(Object.entries(survey?.needs ?? {}));
  if (needs.size === 0) return skills;
  return skills.map((skill) => {
    const need = needs.get(skill.skill);
    return need === undefined ? skill : { ...skill, need };
  });
}

/** What a team is counted along: the skills shown under the contexts, and what the role asks for in each. */
export function teamSkills(
  profile: RoleProfile,
  { tiers, contexts = [], survey }: TeamOptions,
): readonly TeamSkill[] {
  const rows = shownRows({ profile, contexts, tiersShown: tiers ?? defaultTiers(profile) });
  const skills = rows.map(({ skill, tier }): TeamSkill => {
    const { importance, target } = demandOf(skill, contexts);
    return {
      tier: tier.id,
      skill: skill.id,
      name: skill.name,
      ...(importance && { importance }),
      ...(target !== undefined && { target }),
    };
  });
  return withNeeds(skills, survey);
}

export function teamProfile({ id, version, title, lang }: RoleProfile): TeamProfile {
  return { id, version, title, lang };
}

export function teamScale(profile: RoleProfile): TeamScale {
  const { id, levels } = roleIndex(profile).scale;
  return { ...(id !== undefined && { id }), levels: levels.map(({ value, label }) => ({ value, label })) };
}

/** A code that no cell has. */
export const NO_CODE = 255;

/** Each skill's target as cells have it; `NO_CODE` where there is none. */
export function targetCodes(skills: readonly TeamSkill[], { levels }: TeamScale): Uint8Array {
  return Uint8Array.from(skills, ({ target }) => {
    const step = stepOf(levels, target);
    return step < 0 ? NO_CODE : FIRST_LEVEL + step;
  });
}
