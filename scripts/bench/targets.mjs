import { printTarget } from '../lib/targets.mjs';
import { mediansOf } from './report.mjs';

/**
 * Bytes that a mount may leave behind: tables grow in steps, which comes to some twenty; a store or a profile that
 * is kept would be thousands. The heap as a whole proves nothing: it grows for as long as the engine compiles.
 */
const kept = 100;

const times = (value) => `${value.toFixed(2)}×`;
const bytes = (value) => `${value.toFixed(0)} bytes`;

/** What the widget promises; `of` gives the median of a measure. */
const targets = [
  ...[
    ['visible', 'visible rows usable', 25, 2.5],
    ['visible', 'visible rows usable', 500, 1],
    ['visible', 'visible rows usable', 2000, 1],
    ['all', 'every row laid out', 25, 2.5],
    ['all', 'every row laid out', 500, 1.6],
    ['all', 'every row laid out', 2000, 1.6],
  ].map(([name, label, size, bound]) => ({
    label: `${size} skills: ${label}, of plain's time to all rows`,
    value: (of) => of('ours', size, name) / of('plain', size, 'all'),
    bound,
    unit: times,
  })),
  {
    label: "2000 skills: one rating's script, of that at 25",
    value: (of) => of('ours', 2000, 'script') / of('ours', 25, 'script'),
    bound: 1.3,
    unit: times,
  },
  {
    label: '25 skills: what each of 100 mounts leaves in the heap',
    value: (of) => of('ours', 25, 'keptByObjects'),
    bound: kept,
    unit: bytes,
  },
];

/** Prints each target that was measured, and resolves to whether all are met. */
export function printTargets(results) {
  const of = mediansOf(results);
  const measured = targets
    .map(({ value, ...rest }) => ({ ...rest, value: value(of) }))
    .filter(({ value }) => !Number.isNaN(value));
  console.log('\nTargets\n');
  return measured
    .map(({ label, value, bound, unit }) => printTarget({ label, value, most: bound, format: unit }))
    .every(Boolean);
}
