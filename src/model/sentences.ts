import type { Finding } from './finding.js';
import { describe } from './issue.js';
import { LIMITS } from './limits.js';
import { PATTERNS } from './patterns.js';
import { scaleValues } from './levels.js';
import type { Scale } from './scale.js';

type Sentence = readonly [code: string, message: string];

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What a text of each pattern looks like. */
const PATTERN_NAMES: Readonly<Record<keyof typeof PATTERNS, string>> = {
  kebabId: 'a kebab-case id such as "model-evaluation"',
  languageTag: 'a language tag such as "en" or "pt-BR"',
  line: 'a text that is not blank',
  webUrl: 'an http or https URL',
  address: 'an address without white space such as "roles/baker.json"',
  levelKey: 'a level value such as "3"',
  month: 'a month such as "2026-03"',
  wordingHash: '"sha256-" and 64 hexadecimal digits',
  cellCodes: 'a code a skill, 0 to 9 and a to c',
  interestCodes: 'a code a skill, 0 to 4',
};

/** What a text of each of zod's own formats looks like. */
const FORMAT_NAMES: Readonly<Record<string, string>> = {
  uuid: 'a UUID such as "3f2b8c1e-5a4d-4c6b-9e7f-0a1b2c3d4e5f"',
  datetime: 'a UTC time such as "2026-01-31T09:30:00Z"',
};

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

const withArticle = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

/** "Expected this, found that." */
const expected = (what: string, found: unknown) => `Expected ${what}, found ${describe(found)}.`;
const expectedOnce = (what: string, found: unknown) =>
  `Expected ${what} once, found ${describe(found)} again.`;

function formatName({ format, pattern }: Finding): string {
  const own = FORMAT_NAMES[String(format)];
  if (own) return own;
  const names = Object.keys(PATTERNS) as (keyof typeof PATTERNS)[];
  const name = names.find((each) => String(PATTERNS[each]) === pattern);
  return name ? PATTERN_NAMES[name] : `text like ${String(pattern)}`;
}

/** A text is as long as it has code points, for zod as for JSON Schema. */
function sizeOf(input: unknown): unknown {
  const sized = typeof input === 'string' ? Array.from(input) : input;
  return Array.isArray(sized) ? sized.length : input;
}

const limit =
  (code: string, words: string, bound: 'maximum' | 'minimum') =>
  (finding: Finding): Sentence => {
    const unit = UNITS[String(finding['origin'])] ?? '';
    return [code, expected(`${words} ${String(finding[bound])}${unit}`, sizeOf(finding.input))];
  };

/**
 * The sentence for each code, and the code that is reported. zod/mini ships without a locale: each of its
 * own messages reads "Invalid input". These need no change of zod's global configuration, which is the host's.
 */
export const SENTENCES: Readonly<Partial<Record<string, (finding: Finding, noun: string) => Sentence>>> = {
  // zod's
  invalid_type: ({ input, expected: type }) => {
    const name = TYPE_NAMES[String(type)] ?? String(type);
    return input === undefined
      ? ['missing', `Expected ${name} here, found nothing.`]
      : ['wrong-type', expected(name, input)];
  },
  invalid_value: ({ input, values }) => {
    const allowed = (values as unknown[]).map((value) => describe(value)).join(' or ');
    return [input === undefined ? 'missing' : 'not-allowed', expected(allowed, input)];
  },
  too_big: limit('too-big', 'at most', 'maximum'),
  too_small: limit('too-small', 'at least', 'minimum'),
  invalid_format: (finding) => ['wrong-format', expected(formatName(finding), finding.input)],
  invalid_key: ({ input }) => ['wrong-key', `The key ${describe(input)} does not belong here.`],

  // any document's
  'no-document': ({ input }, noun) => ['wrong-type', expected(`${withArticle(noun)} as an object`, input)],
  'not-json': ({ input }, noun) => [
    'not-json',
    `Expected ${withArticle(noun)} as JSON, but the text cannot be read: ${String(input)}`,
  ],
  'too-long': ({ input, bytes = LIMITS.bytes }, noun) => [
    'too-long',
    expected(`${withArticle(noun)} of at most ${String(bytes)} bytes`, input),
  ],
  'newer-version': ({ input, known }, noun) => [
    'newer-version',
    `This ${noun} has schemaVersion ${String(input)}, and this version of skills-matrix reads up to ${String(known)}: update the library.`,
  ],

  // a scale's, a role profile's
  'scale-order': ({ input, before }) => [
    'scale-order',
    expected(`a value above ${String(before)}, the level before it`, input),
  ],
  'off-scale': ({ input, scale }) => [
    'off-scale',
    expected(`a level of the scale (${scaleValues(scale as Scale)})`, input),
  ],
  'too-many-skills': ({ input }) => [
    'too-many-skills',
    expected(`at most ${String(LIMITS.skills)} skills over all tiers`, input),
  ],
  'duplicate-tier-id': ({ input }) => ['duplicate-tier-id', expectedOnce('every tier id', input)],
  'duplicate-skill-id': ({ input }) => ['duplicate-skill-id', expectedOnce('every skill id', input)],
  'duplicate-context-id': ({ input }) => ['duplicate-context-id', expectedOnce('every context id', input)],
  'tier-title-missing': ({ tier }) => [
    'tier-title-missing',
    expected(`a title for the tier ${describe(tier)}`, undefined),
  ],
  'unknown-context': ({ input }) => [
    'unknown-context',
    expected('a context that $.contexts declares', input),
  ],
  'stretch-below-target': ({ input, target }) => [
    'stretch-below-target',
    expected(`a stretch target of at least ${String(target)}, the target`, input),
  ],
  'importance-range': ({ input, importance }) => [
    'importance-range',
    expected(`an importanceMax above importance (${describe(importance)})`, input),
  ],
  'unknown-tier': ({ input }) => ['unknown-tier', expected('the id of a tier of this profile', input)],

  // an assessment's
  'duplicate-rating': ({ input }) => [
    'duplicate-rating',
    `Expected one rating a skill, found ${describe(input)} again.`,
  ],
  'duplicate-goal': ({ input, horizon }) => [
    'duplicate-goal',
    `Expected one goal a skill and horizon, found ${describe(input)} ${horizon ? `for ${describe(horizon)}` : 'without a horizon'} again.`,
  ],
  'level-and-state': ({ input, state }) => [
    'level-and-state',
    expected(`${state === 'rated' ? 'a level' : 'no level'}, because state is ${describe(state)}`, input),
  ],
  'submitted-at': ({ input, status }) => [
    'submitted-at',
    expected(status === 'submitted' ? 'the time of submission' : 'no submittedAt in a draft', input),
  ],

  // a team's
  'duplicate-person-id': ({ input }) => ['duplicate-person-id', expectedOnce('every person', input)],
  'duplicate-attribute-id': ({ input }) => [
    'duplicate-attribute-id',
    expectedOnce('every attribute and every value of it', input),
  ],
  'unknown-value': ({ input }) => ['unknown-value', expected('a value that $.attributes lists', input)],
  'row-length': ({ input, length }) => [
    'row-length',
    expected(`${String(length)} codes, one a skill`, input),
  ],
  'off-scale-cell': ({ input, most }) => [
    'off-scale-cell',
    expected(`codes from 0 to ${String(most)}, the highest level`, input),
  ],
  'everybody-first': ({ input }) => [
    'everybody-first',
    expected('everybody as the first group, without attribute and value', input),
  ],
  'duplicate-group': ({ input }) => ['duplicate-group', expectedOnce('every group', input)],
  'cells-shape': ({ input, length }) => ['cells-shape', expected(`${String(length)} entries`, input)],
  'hidden-group': () => ['hidden-group', 'Expected no counts in a group that is hidden, found some.'],
  'people-of-cell': ({ input, people }) => [
    'people-of-cell',
    expected(`${String(people)} people, all of the group`, input),
  ],
  'part-of-cell': ({ input, rated }) => [
    'part-of-cell',
    expected(`bench and stale of at most ${String(rated)} together, those who rated`, input),
  ],
  // a survey's
  'closes-after-opens': ({ input, opens }) => [
    'closes-after-opens',
    expected(`a time after ${describe(opens)}, when it opens`, input),
  ],
  'anonymous-closes': ({ input }) => [
    'anonymous-closes',
    expected('when it closes, because anonymous results are shown only then', input),
  ],
  'anonymous-ask': ({ input }) => [
    'anonymous-ask',
    expected('"interest" or "confidence", because privacy.mode is "anonymous"', input),
  ],
  'audience-size': ({ input, people }) => [
    'audience-size',
    expected(`at least ${String(people)}, as many as $.audience.ids`, input),
  ],
  'duplicate-person': ({ input }) => ['duplicate-person', expectedOnce('every person', input)],
  'duplicate-attribute': ({ input }) => ['duplicate-attribute', expectedOnce('every attribute id', input)],
  'duplicate-value': ({ input }) => [
    'duplicate-value',
    expectedOnce('every value id of an attribute', input),
  ],
  'unknown-attribute': ({ input }) => ['unknown-attribute', expected('the id of one of $.attributes', input)],
};
