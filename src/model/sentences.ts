import type * as z from 'zod/mini';
import { describe } from './issue.js';

type RawIssue = z.core.$ZodIssue;

/** A code of ours and a sentence, for an issue as zod reports it. */
export interface Sentence {
  code: string;
  message: string;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What a value of each format looks like; the key is the format's or the pattern's own name. */
const FORMATS: Record<string, string> = {
  uuid: 'a UUID such as "3f2b8c1e-5a4d-4c6b-9e7f-0a1b2c3d4e5f"',
  datetime: 'a UTC time such as "2026-01-31T09:30:00Z"',
};

const UNITS: Record<string, string> = { string: 'characters', array: 'entries' };

function size(
  issue: RawIssue & { origin: string; inclusive?: boolean | undefined },
  limit: number | bigint,
  word: 'at most' | 'at least',
) {
  const unit = UNITS[issue.origin];
  const found =
    Array.isArray(issue.input) || typeof issue.input === 'string'
      ? String(issue.input.length)
      : describe(issue.input);
  return `Expected ${word} ${String(limit)}${unit ? ` ${unit}` : ''}, found ${found}.`;
}

/**
 * zod/mini ships without a locale: each of its own messages reads "Invalid input". These say what was
 * found and what is expected, without touching zod's global configuration, which belongs to the host.
 */
const SENTENCES: { [Code in RawIssue['code']]?: (issue: Extract<RawIssue, { code: Code }>) => Sentence } = {
  invalid_type: (issue) => {
    const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
    return issue.input === undefined
      ? { code: 'missing', message: `Expected ${expected} here, found nothing.` }
      : { code: 'wrong-type', message: `Expected ${expected}, found ${describe(issue.input)}.` };
  },
  invalid_value: (issue) => ({
    code: 'not-allowed',
    message: `Expected ${issue.values.map((value) => describe(value)).join(' or ')}, found ${describe(issue.input)}.`,
  }),
  too_big: (issue) => ({ code: 'too-big', message: size(issue, issue.maximum, 'at most') }),
  too_small: (issue) => ({ code: 'too-small', message: size(issue, issue.minimum, 'at least') }),
  invalid_format: (issue) => ({
    code: 'wrong-format',
    message: `Expected ${FORMATS[issue.format] ?? `text like ${String(issue.pattern)}`}, found ${describe(issue.input)}.`,
  }),
  invalid_key: (issue) => ({
    code: 'wrong-key',
    message: `The key ${describe(issue.input)} does not belong here.`,
  }),
};

/** The sentence for one of zod's issues; a check that carries its own message keeps it. */
export function sentenceFor(issue: RawIssue): Sentence {
  const own = issue.message !== 'Invalid input' ? issue.message : undefined;
  const write = SENTENCES[issue.code] as ((issue: RawIssue) => Sentence) | undefined;
  const said = write?.(issue) ?? {
    code: issue.code,
    message: `Found ${describe(issue.input)}, which does not fit here.`,
  };
  return own ? { code: said.code, message: `${own}, found ${describe(issue.input)}.` } : said;
}
