/** An assessment that could count for somebody. */
export interface Claim {
  id: string;
  subject: string | undefined;
  /** When it was submitted, in milliseconds. */
  at: number;
  /** The assessment that it corrects. */
  replaces: string | undefined;
}

/** Goes from an assessment to the one that it corrects, and so on; ids that go in a circle end where they began. */
function* corrected<T extends Claim>(claim: T, byId: ReadonlyMap<string, T>): Iterable<T> {
  const seen = new Set([claim.id]);
  for (let each = claim.replaces; each !== undefined && !seen.has(each);) {
    const next = byId.get(each);
    if (!next) return;
    yield next;
    seen.add(each);
    each = next.replaces;
  }
}

/**
 * Of one person's assessments the one that counts: none that another of them corrects; of the others the latest.
 * A correction is as late as what it corrects, at least, since clocks differ. Which came first in the file
 * decides nothing: at the same time it is the id.
 */
function latestClaim<T extends Claim>(claims: readonly T[]): T | undefined {
  if (claims.length < 2) return claims[0];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const outdated = new Set(claims.filter(({ id, replaces }) => replaces !== id).map((each) => each.replaces));
  const open = claims.filter(({ id }) => !outdated.has(id));
  // all correct each other in a circle: then time alone is left
  const candidates = open.length > 0 ? open : claims;
  const time = (claim: T) => Math.max(claim.at, ...Array.from(corrected(claim, byId), ({ at }) => at));
  const timed = candidates.map((claim) => ({ claim, at: time(claim) }));
  return timed.reduce((a, b) => (b.at > a.at || (b.at === a.at && b.claim.id > a.claim.id) ? b : a)).claim;
}

/**
 * Whose assessments they are, each person's together, in the order in which people first come. Without a subject each is
 * a person of its own, and its corrections are the same person's.
 */
export function byPerson<T extends Claim>(claims: readonly T[]): T[][] {
  const unnamed = new Map<string, T>();
  for (const claim of claims) if (claim.subject === undefined) unnamed.set(claim.id, claim);
  const keyOf = (claim: T): string => {
    const first = [...corrected(claim, unnamed)].at(-1) ?? claim;
    const start = unnamed.get(first.replaces ?? first.id);
    // of a circle every part is the first: it goes by the least id
    const circle = start ? [start, ...corrected(start, unnamed)].map(({ id }) => id) : [];
    return circle.sort()[0] ?? first.replaces ?? first.id;
  };
  const people: T[][] = [];
  const named = new Map<string, T[]>();
  const nameless = new Map<string, T[]>();
  for (const claim of claims) {
    const [those, key] = claim.subject === undefined ? [nameless, keyOf(claim)] : [named, claim.subject];
    const known = those.get(key);
    if (known) {
      known.push(claim);
      continue;
    }
    const own = [claim];
    those.set(key, own);
    people.push(own);
  }
  return people;
}

/** The assessment that counts of each person. */
export function latestClaims<T extends Claim>(claims: readonly T[]): T[] {
  return byPerson(claims).flatMap((each) => latestClaim(each) ?? []);
}
