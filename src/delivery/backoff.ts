/** The wait after a first failure, and the longest that doubling leads to; in ms. */
const FIRST = 1_000;
const LONGEST = 5 * 60_000;
/** The longest that a server's own word is taken for; in ms. */
const DAY = 24 * 60 * 60_000;

/**
 * How long to wait after so many failures before, in ms: twice as long each time, half of it by chance, so that those
 * who failed together do not come back together. `random` is from 0 to 1.
 */
export function backoff(failures: number, random: number): number {
  const most = Math.min(LONGEST, FIRST * 2 ** failures);
  return (most * (1 + random)) / 2;
}

/**
 * What a `Retry-After` asks for, in ms; nothing where it cannot be read. Its dates are the server's, and are read
 * against the answer's own `Date`: the clock here may be off by a day.
 */
export function retryAfter(given: string | null, date: string | null): number | undefined {
  if (!given) return undefined;
  const wait = /^\s*\d+\s*$/.test(given) ? Number(given) * 1_000 : Date.parse(given) - Date.parse(date ?? '');
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), DAY);
}
