import { cpus } from 'node:os';

/** Whole numbers as they are, others with two places. */
const plain = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(2));

/**
 * Prints whether a measure keeps to its bound, and gives that.
 *
 * @param {{ label: string, value: number, least?: number, most?: number, format?: (value: number) => string }} target
 */
export function printTarget({ label, value, least, most, format = plain }) {
  const isMet = value >= (least ?? -Infinity) && value <= (most ?? Infinity);
  const bound = least === undefined ? `at most ${format(most)}` : `at least ${format(least)}`;
  console.log(`- ${isMet ? 'met   ' : 'missed'} ${label}: ${format(value)}, ${bound}`);
  return isMet;
}

/** What was measured where: nothing else is the same number. */
export const madeOf = (rounds, ...more) =>
  [
    `Medians of ${rounds} rounds`,
    ...more,
    `Node ${process.version}`,
    `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}`,
  ].join(', ');
