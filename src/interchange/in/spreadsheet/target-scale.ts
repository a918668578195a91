import { DEFAULT_SCALE } from '../../../model/default-scale.js';
import { isOnScale } from '../../../model/levels.js';
import type { Scale } from '../../../model/scale.js';
import type { Place } from '../doubt.js';
import type { Cell, Entry } from './entry.js';
import { levelIn } from './levels.js';

/** No scale goes further than this by targets alone. */
const HIGHEST = 10;

const labelOf = (value: number) => DEFAULT_SCALE.levels.find((level) => level.value === value)?.label;

/** Whether a cell names a level of the default scale by its name. */
const isByName = ({ text }: Cell) => {
  const value = levelIn(text, DEFAULT_SCALE);
  const label = value === undefined ? undefined : labelOf(value);
  return label !== undefined && text.toLowerCase().includes(label.toLowerCase());
};

/**
 * The scale that the targets of a file without one are taken on, which is said: the default one, or the whole numbers up to
 * the highest where they go beyond it and none is named. Nothing where the default one stays.
 */
export function scaleOfTargets(
  entries: readonly Entry[],
  say: (code: string, message: string, place?: Place) => void,
): Scale | undefined {
  const cells = entries.flatMap((entry) => [
    ...(['target', 'stretch'] as const).flatMap((field) => entry.cells.get(field) ?? []),
    ...entry.targets.values(),
  ]);
  const read = cells.flatMap((cell) => {
    const value = levelIn(cell.text, DEFAULT_SCALE);
    return value === undefined ? [] : [{ cell, value }];
  });
  const fitting = read.filter(({ value }) => value >= 0 && value <= HIGHEST);
  const beyond = fitting.find(({ value }) => !isOnScale(DEFAULT_SCALE, value));
  if (beyond && !cells.some(isByName)) {
    const most = fitting.reduce((highest, { value }) => Math.max(highest, value), 0);
    const least = fitting.some(({ value }) => value === 0) ? 0 : 1;
    const levels = Array.from({ length: most - least + 1 }, (_, i) => ({
      value: least + i,
      label: String(least + i),
    }));
    say(
      'scale-of-targets',
      `The file names no scale, and its targets go up to ${String(most)}; a scale of ${String(least)} to ${String(most)} was made, whose levels are called by their numbers.`,
      beyond.cell.place,
    );
    return { levels };
  }
  const first = fitting.find(({ value }) => isOnScale(DEFAULT_SCALE, value));
  if (first)
    say(
      'targets-on-default',
      'The file names no scale; its targets were taken on the default one, 0 to 4.',
      first.cell.place,
    );
  return undefined;
}
