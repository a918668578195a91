import { sameLevels } from '../../model/answers.js';
import type { Assessment } from '../../model/assessment.js';
import type { Path } from '../../model/finding.js';
import { describe } from '../../model/issue.js';
import { PATTERNS } from '../../model/patterns.js';
import { roleIndex } from '../../model/role-index.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { monthCode } from '../../model/team-codes.js';
import type { TeamOptions } from './options.js';

/** Why something is set aside. */
export interface Fault {
  code: string;
  message: string;
  path?: Path;
}

export type Loose = Partial<Record<keyof Assessment | 'attributes', unknown>>;
export type LooseRating = Partial<Record<keyof Assessment['ratings'][number], unknown>>;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): value is string => typeof value === 'string' && /\S/.test(value);

export const isSkillId = (value: unknown): value is string =>
  typeof value === 'string' && PATTERNS.kebabId.test(value);

export function isInterest(value: unknown): value is number {
  return typeof value === 'number' && (value & 3) === value;
}

export const wrong = (what: string, found: unknown, path: Path): Fault => ({
  code: found === undefined ? 'missing' : 'wrong-type',
  message: `Expected ${what}, found ${describe(found)}.`,
  path,
});

/** Finds why an assessment cannot count, of what is counted of it. */
export function createFaults(profile: RoleProfile, { survey, relation = 'self' }: TeamOptions) {
  const { scale } = roleIndex(profile);
  const values = scale.levels.map(({ value }) => value);

  /** What is wrong with all but the ratings; `at` is when it was submitted, NaN where that cannot be told. */
  function headFault(given: Loose, at: number): Fault | undefined {
    const { schemaVersion, status, id, subject, replaces, submittedAt, rater, ratings } = given;
    if (schemaVersion !== 1)
      return {
        code: 'newer-version',
        message: `Expected schemaVersion 1, found ${describe(schemaVersion)}.`,
        path: ['schemaVersion'],
      };
    if (status !== 'submitted')
      return {
        code: 'draft',
        message: `Only submitted assessments count, and the status of this one is ${describe(status)}.`,
        path: ['status'],
      };
    if (!isObject(given.profile) || given.profile['id'] !== profile.id)
      return {
        code: 'other-role',
        message: `Expected an assessment for the role ${describe(profile.id)}, found ${describe(isObject(given.profile) ? given.profile['id'] : given.profile)}.`,
        path: ['profile', 'id'],
      };
    const found = rater === undefined ? 'self' : isObject(rater) ? rater['relation'] : rater;
    if (found !== relation)
      return {
        code: 'other-relation',
        message: `Expected ratings by ${describe(relation)}, found ${describe(found)}.`,
        path: ['rater', 'relation'],
      };
    if (survey && given.survey !== undefined && given.survey !== survey.id)
      return {
        code: 'other-survey',
        message: `Expected an assessment of the survey ${describe(survey.id)}, found ${describe(given.survey)}.`,
        path: ['survey'],
      };
    if (!isName(id)) return wrong('an id', id, ['id']);
    if (subject !== undefined && !isName(subject)) return wrong('an id', subject, ['subject']);
    if (replaces !== undefined && !isName(replaces)) return wrong('an id', replaces, ['replaces']);
    if (Number.isNaN(at)) return wrong('the time of submission', submittedAt, ['submittedAt']);
    if (!Array.isArray(ratings)) return wrong('a list', ratings, ['ratings']);
    return scaleFault(given.scale);
  }

  /** What is wrong with a scale: a level of another one would mean something else. */
  function scaleFault(found: unknown): Fault | undefined {
    const levels = isObject(found) ? found['levels'] : undefined;
    if (!Array.isArray(levels) || !levels.every(isObject)) return wrong('a scale', found, ['scale']);
    if (sameLevels(found as Assessment['scale'], scale)) return undefined;
    const message = `Expected the levels ${values.join(', ')} of the role's own scale, found ${levels.map(({ value }) => String(value)).join(', ')}: a level would mean another thing.`;
    return { code: 'other-scale', message, path: ['scale'] };
  }

  /** What is wrong with a rating that could not be written. */
  function ratingFault(rating: unknown, list: string, i: number): Fault {
    if (!isObject(rating)) return wrong('a rating', rating, [list, i]);
    const { skill, state, level, interest, lastUsed: month } = rating as LooseRating;
    const at = (key: string) => [list, i, key];
    if (!isSkillId(skill)) return wrong('the id of a skill', skill, at('skill'));
    if (state === 'rated' && !values.includes(level as number)) {
      const message = `Expected a level of the scale (${values.join(', ')}), found ${describe(level)}.`;
      return { code: 'off-scale', message, path: at('level') };
    }
    if (state !== 'rated' && state !== 'not-applicable' && state !== 'details-only')
      return wrong('"rated", "not-applicable" or "details-only"', state, at('state'));
    if (state !== 'rated' && level !== undefined) {
      const message = `Expected no level, because state is ${describe(state)}, found ${describe(level)}.`;
      return { code: 'level-and-state', message, path: at('level') };
    }
    if (interest !== undefined && !isInterest(interest))
      return wrong('a whole number from 0 to 3', interest, at('interest'));
    if (month !== undefined && monthCode(month) === 0)
      return wrong('a month such as "2026-03"', month, at('lastUsed'));
    const message = `Expected one rating a skill, found ${describe(skill)} again.`;
    return { code: 'duplicate-rating', message, path: at('skill') };
  }

  return { headFault, scaleFault, ratingFault };
}
