import type { Rules } from './check.js';
import { fits, type Shapes } from './fits.js';
import { readJsonText } from './json-text.js';
import { migrate } from './migrate.js';
import type { Details } from './rating.js';
import { roleProfileRules } from './role-profile-rules.js';
import type { RoleProfile } from './role-profile.js';
import { SHAPES } from './shapes.js';

// These say only yes or no, from shapes that are generated from the zod schemas: a page whose data is right
// never fetches zod. What is wrong, and where, `parse…` says; a property test holds that both judge alike.

/** The document in an object or JSON text, if it has a shape and keeps to some rules. */
export function read<T>(input: unknown, shape: string, shapes: Shapes, rules: Rules<T>): T | undefined {
  const text = typeof input === 'string' ? readJsonText(input) : undefined;
  const given = text ? text.ok && text.value : input;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const document = migrate(given as Record<string, unknown>, 1);
  if (!fits(document, shape, shapes)) return undefined;
  const right = Object.values(rules).every((check) => Array.from(check(document as T)).length === 0);
  return right ? (document as T) : undefined;
}

/** The role profile in an object or JSON text; `undefined` where `parseRoleProfile` finds an issue. */
export function readRoleProfile(input: unknown): RoleProfile | undefined {
  return read(input, 'role-profile', SHAPES, roleProfileRules);
}

/** The first of some details that `parseDetails` would refuse, by name. */
export function unfitDetail(details: { [Name in keyof Details]?: Details[Name] | undefined }):
  keyof Details | undefined {
  const names = Object.keys(details) as (keyof Details)[];
  return names.find(
    (name) => details[name] !== undefined && !fits({ [name]: details[name] }, 'details', SHAPES),
  );
}
