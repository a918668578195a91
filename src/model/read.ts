import { assessmentRules } from './assessment-rules.js';
import type { Assessment } from './assessment.js';
import type { Rule } from './check.js';
import { DETAIL_NAMES } from './detail-names.js';
import { fits } from './fits.js';
import { readJsonText } from './json-text.js';
import { migrate } from './migrate.js';
import type { Details } from './rating.js';
import { roleProfileRules } from './role-profile-rules.js';
import type { RoleProfile } from './role-profile.js';
import { SHAPES } from './shapes.js';

// These say only yes or no, from shapes that are generated from the zod schemas: a page whose data is right
// never fetches zod. What is wrong, and where, `parse…` says; a property test holds that both judge alike.

function read<T>(input: unknown, shape: string, rules: readonly Rule<T>[]): T | undefined {
  const text = typeof input === 'string' ? readJsonText(input) : undefined;
  const given = text ? text.ok && text.value : input;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const document = migrate(given as Record<string, unknown>, 1);
  if (!fits(document, { $ref: shape }, SHAPES)) return undefined;
  const right = rules.every(({ check }) => Array.from(check(document as T)).length === 0);
  return right ? (document as T) : undefined;
}

/** The role profile in an object or JSON text; `undefined` where `parseRoleProfile` finds an issue. */
export function readRoleProfile(input: unknown): RoleProfile | undefined {
  return read(input, 'role-profile', roleProfileRules);
}

/** The assessment in an object or JSON text; `undefined` where `parseAssessment` finds an issue. */
export function readAssessment(input: unknown): Assessment | undefined {
  return read(input, 'assessment', assessmentRules);
}

/** The first of some details that `parseDetails` would refuse, by name. */
export function unfitDetail(details: { [Name in keyof Details]?: Details[Name] | undefined }):
  keyof Details | undefined {
  const names = Object.keys(details) as (keyof Details)[];
  return names.find((name) => {
    const shape = DETAIL_NAMES.includes(name) ? SHAPES['rating']?.properties?.[name] : undefined;
    return shape && details[name] !== undefined && !fits(details[name], shape, SHAPES);
  });
}
