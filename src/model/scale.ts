import * as z from 'zod/mini';
import type { ParseResult, Path } from './issue.js';
import { LIMITS } from './limits.js';
import type { Known } from './known.js';
import { parseDocument, type DocumentKind } from './parse.js';
import { kebabId, line, text, wholeNumber } from './primitives.js';

export const levelSchema = z.looseObject({
  value: wholeNumber,
  label: line,
  description: z.optional(text),
});

export const scaleSchema = z.looseObject({
  id: z.optional(kebabId),
  title: z.optional(line),
  levels: z.array(levelSchema).check(z.minLength(2), z.maxLength(LIMITS.levels)),
});

/** One step of a scale: an integer, a label, what it means in general. */
export type Level = Known<z.infer<typeof levelSchema>>;
/** 2 to 11 levels, lowest first, values strictly increasing. */
export type Scale = Known<z.infer<typeof scaleSchema>>;

/** Each level whose value does not exceed the one before it. */
export function* levelsOutOfOrder(scale: Scale): Iterable<{ path: Path; message: string }> {
  for (const [index, { value }] of scale.levels.entries()) {
    const before = scale.levels[index - 1];
    if (before && value <= before.value) {
      const message = `Expected a value above ${String(before.value)}, the level before it, found ${String(value)}.`;
      yield { path: ['levels', index, 'value'], message };
    }
  }
}

/** Whether a level stands on the scale. */
export function isOnScale(scale: Scale, value: number): boolean {
  return scale.levels.some((level) => level.value === value);
}

/** The scale's values in words, for sentences: `0, 1, 2, 3 or 4`. */
export function scaleValues(scale: Scale): string {
  const values = scale.levels.map((level) => String(level.value));
  return `${values.slice(0, -1).join(', ')} or ${String(values.at(-1))}`;
}

export const scaleKind: DocumentKind<Scale> = {
  noun: 'scale',
  schema: scaleSchema,
  rules: [
    {
      code: 'scale-order',
      says: 'levels[].value: strictly increasing',
      check: levelsOutOfOrder,
    },
  ],
};

/** Reads a scale such as those in `data/scales/`. */
export function parseScale(input: unknown): ParseResult<Scale> {
  return parseDocument(scaleKind, input);
}
