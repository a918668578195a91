import type { Path, Place } from './finding.js';
import type { Scale } from './scale.js';

/** Each level whose value does not exceed the one before it; `at` is the scale's own path. */
export function* levelsOutOfOrder({ levels }: Scale, at: Path = []): Iterable<Place> {
  for (const [index, { value }] of levels.entries()) {
    const before = levels[index - 1]?.value;
    if (before !== undefined && value <= before)
      yield { path: [...at, 'levels', index, 'value'], input: value, before };
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
