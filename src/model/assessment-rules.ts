import type { Assessment } from './assessment.js';
import { describe } from './issue.js';
import type { Rule } from './parse.js';
import { isOnScale, levelsOutOfOrder, scaleValues } from './scale.js';

/** What an assessment must keep to beyond its schema; the JSON Schema lists these sentences. */
export const assessmentRules: readonly Rule<Assessment>[] = [
  {
    code: 'scale-order',
    says: 'scale.levels[].value: strictly increasing',
    *check({ scale }) {
      for (const { path, message } of levelsOutOfOrder(scale)) yield { path: ['scale', ...path], message };
    },
  },
  {
    code: 'duplicate-rating',
    says: 'ratings[].skill: unique',
    *check({ ratings }) {
      const seen = new Set<string>();
      for (const [i, { skill }] of ratings.entries()) {
        if (seen.has(skill)) {
          const message = `Expected one rating a skill, found ${describe(skill)} again.`;
          yield { path: ['ratings', i, 'skill'], message };
        }
        seen.add(skill);
      }
    },
  },
  {
    code: 'level-and-state',
    says: 'ratings[].level: there if and only if state is "rated"',
    *check({ ratings }) {
      for (const [i, { state, level }] of ratings.entries()) {
        if ((state === 'rated') === (level !== undefined)) continue;
        const expected =
          state === 'rated' ? 'a level, because state is "rated"' : `no level, because state is "${state}"`;
        yield { path: ['ratings', i, 'level'], message: `Expected ${expected}, found ${describe(level)}.` };
      }
    },
  },
  {
    code: 'off-scale',
    says: 'ratings[].level: a level of scale',
    *check({ ratings, scale }) {
      for (const [i, { level }] of ratings.entries()) {
        if (level === undefined || isOnScale(scale, level)) continue;
        const message = `Expected a level of the scale (${scaleValues(scale)}), found ${String(level)}.`;
        yield { path: ['ratings', i, 'level'], message };
      }
    },
  },
  {
    code: 'submitted-at',
    says: 'submittedAt: there if and only if status is "submitted"',
    *check({ status, submittedAt }) {
      if ((status === 'submitted') === (submittedAt !== undefined)) return;
      const expected = status === 'submitted' ? 'the time of submission' : 'no submittedAt in a draft';
      yield { path: ['submittedAt'], message: `Expected ${expected}, found ${describe(submittedAt)}.` };
    },
  },
];
