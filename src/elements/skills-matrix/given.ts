import { ASK_NAMES, type AskName } from '../../model/ask-names.js';
import { RELATIONS, type Relation } from '../../model/relations.js';
import { LIMITS } from '../../model/limits.js';
import { roleIndex } from '../../model/role-index.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Given, GivenChange } from '../../store/state.js';
import { ids, textOf } from '../shared/ids.js';

/** What says something of the assessment itself. As properties, frameworks set null, numbers and lists too. */
export interface GivenAttributes {
  context?: unknown;
  tiers?: unknown;
  subject?: unknown;
  rater?: unknown;
  relation?: unknown;
  survey?: unknown;
  ask?: unknown;
  order?: unknown;
}

/** The orders that the skills of a tier may be shown in. */
const ORDERS = ['profile', 'shuffled'] as const;

/** Attributes that hold ids of the host's own. */
export const OWN_IDS = ['subject', 'rater', 'survey'] as const;

/** A host's own id; blank is not given, and neither is what no assessment may hold. */
export function said(given: unknown): string | undefined {
  const text = textOf(given);
  return text && text.length <= LIMITS.line ? text : undefined;
}

/** What each attribute that holds names may hold; ids that a profile does not have are left out. */
export function knownNames(profile: RoleProfile) {
  return {
    context: profile.contexts?.map(({ id }) => id) ?? [],
    tiers: [...roleIndex(profile).byTier.keys()],
    relation: RELATIONS,
    ask: ASK_NAMES,
    order: ORDERS,
  } as const satisfies Partial<Record<keyof GivenAttributes, readonly string[]>>;
}

/** Of the names in an attribute, those that exist. */
function known<Name extends string>(given: unknown, names: readonly Name[]): Name[] | undefined {
  return ids(given)?.filter((id): id is Name => (names as readonly string[]).includes(id));
}

/** The extras that are asked for. */
export const askedExtras = (given: unknown): AskName[] => known(given, ASK_NAMES) ?? [];

/** What the attributes say of an assessment of this profile; `seed` is for one that is shuffled and has none yet. */
export function given(attributes: GivenAttributes, profile: RoleProfile, seed: () => number): Given {
  const names = knownNames(profile);
  const [rater, relation] = [said(attributes.rater), said(attributes.relation)];
  const tiers = known(attributes.tiers, names.tiers);
  return {
    subject: said(attributes.subject),
    survey: said(attributes.survey),
    rater:
      rater !== undefined || relation !== undefined
        ? {
            ...(rater && { id: rater }),
            relation: names.relation.find((each): each is Relation => each === relation) ?? 'self',
          }
        : undefined,
    contexts: known(attributes.context, names.context),
    tiersShown: tiers?.length ? tiers : undefined,
    seed: known(attributes.order, names.order)?.includes('shuffled') ? seed() : undefined,
  };
}

/** What is given otherwise than before; `null` for what no longer is. What a person chose since stays. */
export function givenChange(now: Given, before: Given): GivenChange {
  const changed = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Given]),
  );
  return Object.fromEntries(changed.map(([name, value]) => [name, value ?? null]));
}
