import { LIMITS } from './limits.js';

/** What the rules say, by document and code: the JSON Schemas list these sentences under `x-rules`. */
export const RULE_TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  scale: {
    'scale-order': 'levels[].value: strictly increasing',
  },
  'role profile': {
    'scale-order': 'scale.levels[].value: strictly increasing',
    'too-many-skills': `tiers[].skills[]: at most ${String(LIMITS.skills)} over all tiers`,
    'duplicate-tier-id': 'tiers[].id: unique',
    'duplicate-skill-id': 'tiers[].skills[].id: unique in the whole profile',
    'duplicate-context-id': 'contexts[].id: unique',
    'tier-title-missing': 'tiers[].title: required unless the id is one of the seven known ones',
    'unknown-context': 'when[].context and appliesIn[]: declared in contexts[]',
    'off-scale':
      'target, stretch, when[].target, when[].stretch, the keys of anchors, requires[].fromLevel, requires[].toLevel: levels of the scale',
    'stretch-below-target': 'stretch: not below target',
    'importance-range': 'importanceMax: above importance, which must be there',
    'unknown-tier': 'requires[].tier: one of tiers[].id',
  },
  assessment: {
    'scale-order': 'scale.levels[].value and unplaced[].scale.levels[].value: strictly increasing',
    'duplicate-rating': 'ratings[].skill: unique',
    'level-and-state': 'ratings[].level and unplaced[].level: there if and only if state is "rated"',
    'duplicate-goal': 'plan[]: one goal a skill and horizon',
    'off-scale':
      'ratings[].level and plan[].level: a level of scale; unplaced[].level: of its own scale, or of scale where it has none',
    'submitted-at': 'submittedAt: there if and only if status is "submitted"',
  },
  'team table': {
    'scale-order': 'scale.levels[].value: strictly increasing',
    'duplicate-skill-id': 'skills[].skill: unique',
    'off-scale': 'skills[].target: a level of the scale',
    'duplicate-person-id': 'people[].id: unique',
    'duplicate-attribute-id': 'attributes[].id: unique; values[].id: unique in their attribute',
    'unknown-value': 'people[].attributes: ids of attributes[], with ids of their values[]',
    'row-length': 'people[].cells, interests and lastUsed: one entry a skill',
    'off-scale-cell': 'people[].cells: no code above 1 + the number of levels',
  },
  'team aggregate': {
    'scale-order': 'scale.levels[].value: strictly increasing',
    'duplicate-skill-id': 'skills[].skill: unique',
    'off-scale': 'skills[].target: a level of the scale',
    'everybody-first': 'groups[0]: everybody, without attribute and value',
    'duplicate-group': 'groups[]: unique by attribute and value',
    'cells-shape':
      'cells[]: one list a skill, with one entry a group; levels[]: one number a level of the scale',
    'hidden-group': 'cells[][]: null where the group is hidden',
    'people-of-cell':
      'cells[][]: levels, notApplicable and unrated add up to the people of the group, where those are told',
    'part-of-cell': 'cells[][]: bench and stale together are at most those who rated',
  },
  survey: {
    'closes-after-opens': 'closes: after opens',
    'anonymous-closes': 'closes: required where privacy.mode is "anonymous"',
    'anonymous-ask': 'ask[]: only "interest" and "confidence" where privacy.mode is "anonymous"',
    'audience-size': 'audience.size: not below the number of audience.ids[]',
    'duplicate-person': 'audience.ids[]: unique',
    'duplicate-attribute': 'attributes[].id: unique',
    'duplicate-value': 'attributes[].values[].id: unique in its attribute',
    'unknown-attribute': 'privacy.by: one of attributes[].id',
  },
};
