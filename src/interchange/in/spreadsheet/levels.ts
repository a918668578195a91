import { DEFAULT_SCALE } from '../../../model/default-scale.js';
import { LIMITS } from '../../../model/limits.js';
import type { Level, Scale } from '../../../model/scale.js';
import { namedLevel, rankOf, type NamedLevel } from './level-names.js';
import { quoted } from '../tally.js';

type Say = (code: string, message: string) => void;

/** Levels that were given numbers and names, lowest first, and where each one of them came from. */
export interface Numbered<T> {
  scale: Scale;
  values: ReadonlyMap<T, number>;
}

const same = (a: readonly Level[], b: readonly Level[]) =>
  a.length === b.length && a.every(({ value, label }, i) => value === b[i]?.value && label === b[i].label);

/** The library's own scale where it is the same by numbers and names: that one has descriptions. */
const scaleOf = (levels: Level[]): Scale => (same(levels, DEFAULT_SCALE.levels) ? DEFAULT_SCALE : { levels });

/**
 * A scale of levels that have numbers, or names alone. Names stand in the order in which they come, or in that of usual
 * scales: names of rows, which come in any order, and columns that have the highest one first. What was made of names is
 * said. Nothing of fewer than two.
 */
export function numbered<T extends NamedLevel>(
  found: readonly T[],
  say: Say,
  areColumns = false,
): Numbered<T> | undefined {
  if (found.length < 2) return undefined;
  const values = new Map<T, number>();
  if (found.every(({ value }) => value !== undefined))
    for (const each of found) values.set(each, each.value ?? 0);
  else {
    const ranks = found.map(({ label = '' }) => rankOf(label));
    const isDistinct = !ranks.includes(undefined) && new Set(ranks).size === ranks.length;
    const isFalling = ranks.every((rank = 0, i) => i === 0 || rank < (ranks[i - 1] ?? 0));
    const isRising = ranks.every((rank = 0, i) => i === 0 || rank > (ranks[i - 1] ?? 0));
    const isKnown = isDistinct && (!areColumns || isFalling || isRising);
    const order = isKnown
      ? [...found].sort((a, b) => (rankOf(a.label ?? '') ?? 0) - (rankOf(b.label ?? '') ?? 0))
      : [...found];
    const first = rankOf(order[0]?.label ?? '') === 0 ? 0 : 1;
    for (const [i, each] of order.entries()) values.set(each, first + i);
    const names = order.map(({ label = '' }) => quoted(label)).join(', ');
    const why = isKnown ? '' : ', in the order in which they stand';
    say(
      'levels-numbered',
      `The levels ${names} have no numbers; ${String(first)} to ${String(first + order.length - 1)} were given to them${why}.`,
    );
  }
  const labels = new Map<number, string>();
  for (const [each, value] of values)
    if (!labels.get(value)) labels.set(value, each.label?.slice(0, LIMITS.line) ?? '');
  const levels = [...labels]
    .sort(([a], [b]) => a - b)
    .map(([value, label]) => ({ value, label: label.trim() === '' ? `Level ${String(value)}` : label }));
  return { scale: scaleOf(levels), values };
}

/** The level that a cell names by number, by name, or by both. */
export function levelIn(text: string, { levels }: Scale): number | undefined {
  const wanted = text.trim().toLowerCase();
  const number = /^-?\d{1,4}(?:\.0+)?$/.test(wanted) ? Number(wanted) : undefined;
  if (number !== undefined && levels.some(({ value }) => value === number)) return number;
  const byName = levels.find(({ label }) => label.toLowerCase() === wanted);
  if (byName) return byName.value;
  if (number !== undefined) return number;
  const { value, label } = namedLevel(text) ?? {};
  const named = levels.find((each) => each.label.toLowerCase() === label?.toLowerCase());
  if (value === undefined) return named?.value;
  return named === undefined || named.value === value ? value : undefined;
}
