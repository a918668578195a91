import { DEFAULT_SCALE } from './default-scale.js';
import { importanceRank } from './importance.js';
import { describe, type Path } from './issue.js';
import { LIMITS } from './limits.js';
import type { Rule } from './parse.js';
import type { RoleProfile } from './role-profile.js';
import { isOnScale, levelsOutOfOrder, scaleValues } from './scale.js';
import type { Skill } from './skill.js';
import { isKnownTier } from './tier-ids.js';

type Place = { path: Path; message: string };
type SkillCheck = (skill: Skill, path: Path, profile: RoleProfile) => Iterable<Place>;

/** Runs a check over every skill of every tier, handing it the skill's path. */
const eachSkill = (check: SkillCheck) =>
  function* (profile: RoleProfile): Iterable<Place> {
    for (const [t, tier] of profile.tiers.entries()) {
      for (const [s, skill] of tier.skills.entries()) yield* check(skill, ['tiers', t, 'skills', s], profile);
    }
  };

/** Each value that was already there, with where it was first. */
function* repeats(entries: Iterable<{ id: string; path: Path }>, noun: string): Iterable<Place> {
  const seen = new Set<string>();
  for (const { id, path } of entries) {
    if (seen.has(id)) yield { path, message: `Expected every ${noun} once, found ${describe(id)} again.` };
    seen.add(id);
  }
}

function* offScale(value: number | undefined, path: Path, profile: RoleProfile): Iterable<Place> {
  const scale = profile.scale ?? DEFAULT_SCALE;
  if (value === undefined || isOnScale(scale, value)) return;
  yield { path, message: `Expected a level of the scale (${scaleValues(scale)}), found ${String(value)}.` };
}

const declaredContexts = (profile: RoleProfile) => new Set(profile.contexts?.map((context) => context.id));

function undeclared(id: string, path: Path): Place {
  return { path, message: `Expected a context that $.contexts declares, found ${describe(id)}.` };
}

/** What a role profile must keep to beyond its schema; the JSON Schema lists these sentences. */
export const roleProfileRules: readonly Rule<RoleProfile>[] = [
  {
    code: 'scale-order',
    says: 'scale.levels[].value: strictly increasing',
    *check({ scale }) {
      if (!scale) return;
      for (const { path, message } of levelsOutOfOrder(scale)) yield { path: ['scale', ...path], message };
    },
  },
  {
    code: 'too-many-skills',
    says: `tiers[].skills[]: at most ${String(LIMITS.skills)} over all tiers`,
    *check({ tiers }) {
      const found = tiers.reduce((sum, tier) => sum + tier.skills.length, 0);
      if (found <= LIMITS.skills) return;
      const message = `Expected at most ${String(LIMITS.skills)} skills over all tiers, found ${String(found)}.`;
      yield { path: ['tiers'], message };
    },
  },
  {
    code: 'duplicate-tier-id',
    says: 'tiers[].id: unique',
    check: ({ tiers }) =>
      repeats(
        tiers.map(({ id }, t) => ({ id, path: ['tiers', t, 'id'] })),
        'tier id',
      ),
  },
  {
    code: 'duplicate-skill-id',
    says: 'tiers[].skills[].id: unique in the whole profile',
    check: ({ tiers }) =>
      repeats(
        tiers.flatMap(({ skills }, t) =>
          skills.map(({ id }, s) => ({ id, path: ['tiers', t, 'skills', s, 'id'] })),
        ),
        'skill id',
      ),
  },
  {
    code: 'duplicate-context-id',
    says: 'contexts[].id: unique',
    check: ({ contexts = [] }) =>
      repeats(
        contexts.map(({ id }, c) => ({ id, path: ['contexts', c, 'id'] })),
        'context id',
      ),
  },
  {
    code: 'tier-title-missing',
    says: 'tiers[].title: required unless the id is one of the seven known ones',
    *check({ tiers }) {
      for (const [t, { id, title }] of tiers.entries()) {
        if (title !== undefined || isKnownTier(id)) continue;
        yield {
          path: ['tiers', t, 'title'],
          message: `Expected a title for the tier ${describe(id)}, found nothing.`,
        };
      }
    },
  },
  {
    code: 'unknown-context',
    says: 'when[].context and appliesIn[]: declared in contexts[]',
    check: eachSkill(function* ({ when = [], appliesIn = [] }, path, profile) {
      const declared = declaredContexts(profile);
      for (const [i, { context }] of when.entries()) {
        if (!declared.has(context)) yield undeclared(context, [...path, 'when', i, 'context']);
      }
      for (const [i, id] of appliesIn.entries()) {
        if (!declared.has(id)) yield undeclared(id, [...path, 'appliesIn', i]);
      }
    }),
  },
  {
    code: 'off-scale',
    says: 'target, stretch, when[].target, when[].stretch, the keys of anchors, requires[].fromLevel: levels of the scale',
    *check(profile) {
      yield* offScaleInSkills(profile);
      for (const [i, { fromLevel }] of (profile.requires ?? []).entries()) {
        yield* offScale(fromLevel, ['requires', i, 'fromLevel'], profile);
      }
    },
  },
  {
    code: 'stretch-below-target',
    says: 'stretch: not below target',
    check: eachSkill(function* ({ target, stretch }, path) {
      if (target === undefined || stretch === undefined || stretch >= target) return;
      const message = `Expected a stretch target of at least ${String(target)}, the target, found ${String(stretch)}.`;
      yield { path: [...path, 'stretch'], message };
    }),
  },
  {
    code: 'importance-range',
    says: 'importanceMax: above importance, which must be there',
    check: eachSkill(function* ({ importance, importanceMax }, path) {
      if (!importanceMax || (importance && importanceRank(importanceMax) > importanceRank(importance)))
        return;
      const message = `Expected an importanceMax above importance (${describe(importance)}), found ${describe(importanceMax)}.`;
      yield { path: [...path, 'importanceMax'], message };
    }),
  },
  {
    code: 'unknown-tier',
    says: 'requires[].tier: one of tiers[].id',
    *check({ requires = [], tiers }) {
      for (const [i, { tier }] of requires.entries()) {
        if (tiers.some(({ id }) => id === tier)) continue;
        yield {
          path: ['requires', i, 'tier'],
          message: `Expected the id of a tier of this profile, found ${describe(tier)}.`,
        };
      }
    },
  },
];

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
