import type { Scale } from './scale.js';

/** What a level is called; `undefined` where there is none of that value. A file of its own: only files need it, not the matrix. */
export function levelLabel({ levels }: Pick<Scale, 'levels'>, value: number | undefined): string | undefined {
  return levels.find((level) => level.value === value)?.label;
}
