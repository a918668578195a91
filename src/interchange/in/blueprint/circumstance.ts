import type { Context } from '../../../model/role-profile.js';
import { kebabOf } from '../ids.js';

/** Circumstances that every trade has, by the words that name them; the first that fits counts. */
const KNOWN: readonly (readonly [id: string, words: RegExp])[] = [
  ['startup', /^start-?ups?\b|\bstart-?ups?$/i],
  ['mid-size', /\bmid-?(?:sized?|market)\b|\bmedium-sized?\b/i],
  ['enterprise', /^(?:large\s+|global\s+)?enterprises?$/i],
  ['regulated', /(?<!non-|un|non )\bregulated\b/i],
  ['real-time', /\breal[\s-]?time\b/i],
];

/** Words that only say that it is a circumstance, and none of which. */
const GENERAL =
  /\s+(?:systems?|contexts?|environments?|settings?|situations?|industr(?:y|ies)|organi[sz]ations?|compan(?:y|ies)|firms?|sectors?|domains?|teams?|products?|deployments?|platforms?)$/i;
const HOW_MANY = /^(?:(?:many|most|some|all|any|very|highly|heavily|larger?|the|an?|our|certain)\s+)+/i;

/** `Security / identity software` is `security-software`: what the first of several leaves to the last. */
const SHARED_NOUN = /\s(software|services)$/i;

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The id of a circumstance by the words for it: of several words for one, the first. */
export function circumstanceId(words: string): string {
  const bare = words
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [first = bare, ...others] = bare.split(/\s?\/\s?/);
  const known = KNOWN.find(([, pattern]) => pattern.test(first));
  if (known) return known[0];
  const noun = SHARED_NOUN.exec(others.at(-1) ?? '')?.[1];
  const whole = noun !== undefined && /^\S+$/.test(first) ? `${first} ${noun}` : first;
  return kebabOf(whole, 'context');
}

/** A label of section 17 as a context. */
export function variantContext(label: string): Context {
  // `Product-led company` and `Product-led` are one; `Developer platforms` would be something else without its noun
  const short = /-led\s+compan(?:y|ies)$/i.test(label) ? label.replace(GENERAL, '') : label;
  return { id: circumstanceId(short), label: sentence(label) };
}

const NO_CIRCUMSTANCE =
  /-(?:specific|dependent)\b|\bdepend|\b(?:senior|junior|lead|staff|principal|role|practice|cases?|general|part|time|level)\b/i;
const IN = /^(?:with)?in\s+|^under\s+/i;

/**
 * What a qualifier beside an importance says. It names a circumstance when it begins with `in` (`in real-time systems`)
 * or ends with a word for one (`regulated contexts`), and speaks neither of seniority nor of "depends": then it is a
 * context. All else (`context-specific`, `scale-dependent`, `for Senior impact`, `at Senior`) is a note.
 */
export function circumstancesOf(qualifier: string): Context[] {
  const isNamed =
    IN.test(qualifier) || GENERAL.test(qualifier) || /\b(?:enterprises|startups|start-ups)$/i.test(qualifier);
  if (!isNamed || NO_CIRCUMSTANCE.test(qualifier.replace(/real[\s-]time/gi, 'live'))) return [];
  return qualifier
    .replace(IN, '')
    .split(/\s+or\s+/i)
    .map((part) => part.replace(HOW_MANY, ''))
    .filter((part) => part !== '')
    .map((part) => ({ id: circumstanceId(part.replace(GENERAL, '')), label: sentence(part) }));
}
