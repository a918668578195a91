import type { Rules } from './check.js';
import { DEFAULT_SCALE } from './default-scale.js';
import type { Path, Place } from './finding.js';
import { importanceRank } from './importance.js';
import { LIMITS } from './limits.js';
import { repeated } from './repeated.js';
import type { RoleProfile } from './role-profile.js';
import { isOnScale, levelsOutOfOrder } from './levels.js';
import type { Skill } from './skill.js';
import { isKnownTier } from './tier-ids.js';

type SkillCheck = (skill: Skill, path: Path, profile: RoleProfile) => Iterable<Place>;

/** Runs a check over every skill of every tier, handing it the skill's path. */
const eachSkill = (check: SkillCheck) =>
  function* (profile: RoleProfile): Iterable<Place> {
    for (const [t, tier] of profile.tiers.entries()) {
      for (const [s, skill] of tier.skills.entries()) yield* check(skill, ['tiers', t, 'skills', s], profile);
    }
  };

function* offScale(value: number | undefined, path: Path, profile: RoleProfile): Iterable<Place> {
  const scale = profile.scale ?? DEFAULT_SCALE;
  if (value !== undefined && !isOnScale(scale, value)) yield { path, input: value, scale };
}

/** What a role profile must keep to beyond its schema. */
export const roleProfileRules: Rules<RoleProfile> = {
  *'scale-order'({ scale }) {
    if (scale) yield* levelsOutOfOrder(scale, ['scale']);
  },
  *'too-many-skills'({ tiers }) {
    const input = tiers.reduce((sum, tier) => sum + tier.skills.length, 0);
    if (input > LIMITS.skills) yield { path: ['tiers'], input };
  },
  'duplicate-tier-id': ({ tiers }) => repeated(tiers.map(({ id }, t) => [id, ['tiers', t, 'id']])),
  'duplicate-skill-id': ({ tiers }) =>
    repeated(
      tiers.flatMap(({ skills }, t) =>
        skills.map(({ id }, s) => [id, ['tiers', t, 'skills', s, 'id']] as const),
      ),
    ),
  'duplicate-context-id': ({ contexts = [] }) =>
    repeated(contexts.map(({ id }, c) => [id, ['contexts', c, 'id']])),
  *'tier-title-missing'({ tiers }) {
    for (const [t, { id, title }] of tiers.entries()) {
      if (title === undefined && !isKnownTier(id)) yield { path: ['tiers', t, 'title'], tier: id };
    }
  },
  'unknown-context': eachSkill(function* ({ when = [], appliesIn = [] }, path, { contexts = [] }) {
    const named = [
      ...when.map(({ context }, i) => [context, [...path, 'when', i, 'context']] as const),
      ...appliesIn.map((id, i) => [id, [...path, 'appliesIn', i]] as const),
    ];
    for (const [input, place] of named) {
      if (!contexts.some(({ id }) => id === input)) yield { path: place, input };
    }
  }),
  *'off-scale'(profile) {
    yield* offScaleInSkills(profile);
    for (const [i, { fromLevel, toLevel }] of (profile.requires ?? []).entries()) {
      yield* offScale(fromLevel, ['requires', i, 'fromLevel'], profile);
      yield* offScale(toLevel, ['requires', i, 'toLevel'], profile);
    }
  },
  'stretch-below-target': eachSkill(function* ({ target, stretch }, path) {
    if (target !== undefined && stretch !== undefined && stretch < target) {
      yield { path: [...path, 'stretch'], input: stretch, target };
    }
  }),
  'importance-range': eachSkill(function* ({ importance, importanceMax }, path) {
    const isRange = importance && importanceRank(importanceMax) > importanceRank(importance);
    if (importanceMax && !isRange)
      yield { path: [...path, 'importanceMax'], input: importanceMax, importance };
  }),
  *'unknown-tier'({ requires = [], tiers }) {
    for (const [i, { tier }] of requires.entries()) {
      if (!tiers.some(({ id }) => id === tier)) yield { path: ['requires', i, 'tier'], input: tier };
    }
  },
};

const offScaleInSkills = eachSkill(function* ({ target, stretch, when = [], anchors = {} }, path, profile) {
  yield* offScale(target, [...path, 'target'], profile);
  yield* offScale(stretch, [...path, 'stretch'], profile);
  for (const [i, raise] of when.entries()) {
    yield* offScale(raise.target, [...path, 'when', i, 'target'], profile);
    yield* offScale(raise.stretch, [...path, 'when', i, 'stretch'], profile);
  }
  for (const level of Object.keys(anchors))
    yield* offScale(Number(level), [...path, 'anchors', level], profile);
});
