import type { Issue } from '../../model/issue.js';
import { roleIndex } from '../../model/role-index.js';
import type { Relation } from '../../model/assessment.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Given } from '../../store/state.js';

/** The attributes that say something of the assessment itself. */
export interface GivenAttributes {
  context: string | undefined;
  tiers: string | undefined;
  subject: string | undefined;
  rater: string | undefined;
  relation: Relation | undefined;
  survey: string | undefined;
}

const NAMES = ['context', 'tiers', 'subject', 'rater', 'relation', 'survey'] as const;

/** Ids in an attribute: separated by white space, each once. */
export const ids = (text: string | undefined) =>
  text === undefined ? undefined : [...new Set(text.split(/\s+/).filter(Boolean))];

/** What the attributes say, where they have changed; one that was just taken away says the default. */
export function given(
  { context, tiers, subject, rater, relation, survey }: GivenAttributes,
  changed: ReadonlyMap<PropertyKey, unknown>,
  first: boolean,
): Given | undefined {
  if (!first && !NAMES.some((name) => changed.has(name))) return undefined;
  return {
    subject,
    survey,
    rater: rater || relation ? { ...(rater && { id: rater }), relation: relation ?? 'self' } : undefined,
    contexts: ids(context) ?? (changed.has('context') ? [] : undefined),
    tiersShown: ids(tiers) ?? (changed.has('tiers') ? [] : undefined),
  };
}

const listed = (ids: Iterable<string>) => [...ids].join(', ') || 'none';

function unknown(attribute: string, given: readonly string[], known: readonly string[]): Issue[] {
  return given
    .filter((id) => !known.includes(id))
    .map((id) => ({
      path: '$',
      code: `unknown-${attribute}`,
      message: `Expected ids that the profile has (${listed(known)}) in "${attribute}", found "${id}".`,
    }));
}

/** What a host's `context` and `tiers` name that the profile does not have. */
export function unknownIds(
  profile: RoleProfile,
  contexts: readonly string[] = [],
  tiers: readonly string[] = [],
): Issue[] {
  const declared = profile.contexts?.map(({ id }) => id) ?? [];
  return [
    ...unknown('context', contexts, declared),
    ...unknown('tiers', tiers, [...roleIndex(profile).byTier.keys()]),
  ];
}
