import { RELATIONS, type Relation } from '../../model/relations.js';
import type { Issue } from '../../model/issue.js';
import { LIMITS } from '../../model/limits.js';
import { roleIndex } from '../../model/role-index.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Given, GivenChange } from '../../store/state.js';

/** What says something of the assessment itself. As properties, frameworks set null, numbers and lists too. */
export interface GivenAttributes {
  context?: unknown;
  tiers?: unknown;
  subject?: unknown;
  rater?: unknown;
  relation?: unknown;
  survey?: unknown;
}

function textOf(given: unknown): string {
  if (Array.isArray(given)) return given.join(' ').trim();
  return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
}

const isRelation = (text: string): text is Relation => (RELATIONS as readonly string[]).includes(text);

/** Ids in an attribute: separated by white space, each once. Blank is not given. */
function ids(given: unknown): string[] | undefined {
  const found = new Set(textOf(given).split(/\s+/).filter(Boolean));
  return found.size > 0 ? [...found] : undefined;
}

/** A host's own id; blank is not given, and neither is what no assessment may hold. */
function said(given: unknown): string | undefined {
  const text = textOf(given);
  return text && text.length <= LIMITS.line ? text : undefined;
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

const issue = (attribute: string, expected: string, found: string | number): Issue => ({
  path: '$',
  code: `unfit-${attribute}`,
  message: `Expected ${expected} in "${attribute}", found ${JSON.stringify(found)}.`,
});

/** What the attributes name that does not exist, or hold that cannot be kept. */
export function attributeIssues(attributes: GivenAttributes, profile: RoleProfile): Issue[] {
  const relation = said(attributes.relation);
  const named: [string, string[] | undefined, readonly string[]][] = [
    ['context', ids(attributes.context), profile.contexts?.map(({ id }) => id) ?? []],
    ['tiers', ids(attributes.tiers), [...roleIndex(profile).byTier.keys()]],
    ['relation', relation === undefined ? [] : [relation], RELATIONS],
  ];
  const lengths = (['subject', 'rater', 'survey'] as const).map(
    (name) => [name, textOf(attributes[name]).length] as const,
  );
  return [
    ...named.flatMap(([attribute, found = [], known]) =>
      found
        .filter((id) => !known.includes(id))
        .map((id) => issue(attribute, `one of ${known.join(', ') || 'none'}`, id)),
    ),
    ...lengths
      .filter(([, length]) => length > LIMITS.line)
      .map(([attribute, length]) => issue(attribute, `at most ${String(LIMITS.line)} characters`, length)),
  ];
}
