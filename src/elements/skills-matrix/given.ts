import { RELATIONS, type Relation } from '../../model/relations.js';
import type { Issue } from '../../model/issue.js';
import { LIMITS } from '../../model/limits.js';
import { roleIndex } from '../../model/role-index.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Given, GivenChange } from '../../store/state.js';

/** The attributes that say something of the assessment itself; a framework may set them to null. */
export interface GivenAttributes {
  context?: string | null | undefined;
  tiers?: string | null | undefined;
  subject?: string | null | undefined;
  rater?: string | null | undefined;
  relation?: string | null | undefined;
  survey?: string | null | undefined;
}

const isRelation = (text: string): text is Relation => (RELATIONS as readonly string[]).includes(text);

/** Ids in an attribute: separated by white space, each once. Blank is not given. */
function ids(text: string | null | undefined): string[] | undefined {
  const found = new Set(text?.split(/\s+/).filter(Boolean));
  return found.size > 0 ? [...found] : undefined;
}

/** A host's own id; blank is not given, and neither is what no assessment may hold. */
function said(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed && trimmed.length <= LIMITS.line ? trimmed : undefined;
}

/** What the attributes say of an assessment of this profile. Ids that it does not have are left out. */
export function given(attributes: GivenAttributes, profile: RoleProfile): Given {
  const { byTier } = roleIndex(profile);
  const [rater, relation] = [said(attributes.rater), said(attributes.relation)];
  const tiers = ids(attributes.tiers)?.filter((id) => byTier.has(id));
  return {
    subject: said(attributes.subject),
    survey: said(attributes.survey),
    rater:
      rater !== undefined || relation !== undefined
        ? { ...(rater && { id: rater }), relation: relation && isRelation(relation) ? relation : 'self' }
        : undefined,
    contexts: ids(attributes.context)?.filter((id) => profile.contexts?.some((context) => context.id === id)),
    tiersShown: tiers?.length ? tiers : undefined,
  };
}

/** What is given now, and `null` for what was given before and no longer is. */
export function givenChange(now: Given, before: Given): GivenChange {
  const names = Object.keys(before) as (keyof Given)[];
  const gone = names.filter((name) => before[name] !== undefined && now[name] === undefined);
  return { ...now, ...Object.fromEntries(gone.map((name) => [name, null])) };
}

const listed = (known: readonly string[]) => known.join(', ') || 'none';

function unknown(attribute: string, found: readonly string[] = [], known: readonly string[]): Issue[] {
  return found
    .filter((id) => !known.includes(id))
    .map((id) => ({
      path: '$',
      code: `unknown-${attribute}`,
      message: `Expected one of ${listed(known)} in "${attribute}", found "${id}".`,
    }));
}

function tooLong(attribute: 'subject' | 'rater' | 'survey', text: string | null | undefined): Issue[] {
  const length = text?.trim().length ?? 0;
  if (length <= LIMITS.line) return [];
  const message = `Expected at most ${String(LIMITS.line)} characters in "${attribute}", found ${String(length)}.`;
  return [{ path: '$', code: `too-long-${attribute}`, message }];
}

/** What the attributes name that does not exist, or cannot be kept. */
export function attributeIssues(attributes: GivenAttributes, profile: RoleProfile): Issue[] {
  const relation = said(attributes.relation);
  return [
    ...unknown('context', ids(attributes.context), profile.contexts?.map(({ id }) => id) ?? []),
    ...unknown('tiers', ids(attributes.tiers), [...roleIndex(profile).byTier.keys()]),
    ...tooLong('subject', attributes.subject),
    ...tooLong('rater', attributes.rater),
    ...tooLong('survey', attributes.survey),
    ...unknown('relation', relation === undefined ? [] : [relation], RELATIONS),
  ];
}
