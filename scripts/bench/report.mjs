import { median } from '../lib/median.mjs';
import { variants } from './rounds.mjs';

const labels = {
  visible: 'visible rows usable (ms)',
  all: 'every row laid out (ms)',
  script: 'one rating, its script (ms)',
  layout: 'the same with layout (ms)',
  heap: 'heap (kB)',
  dom: 'heap of the DOM (kB)',
  nodes: 'nodes',
  elements: 'elements',
  mount: 'one mount and unmount of 100 (ms)',
  keptByObjects: 'objects kept by each (bytes)',
  kept: 'the same with compiled code (bytes)',
  keptNodes: 'nodes kept by each',
};
const units = { heap: 1000, dom: 1000 };
/** What is zero at best has no ratio. */
const withoutRatio = ['keptByObjects', 'kept', 'keptNodes'];

/** The median of a measure, as a function of variant, size and name; NaN where it was not measured. */
export const mediansOf = (results) => (variant, size, name) =>
  median(results[`${variant} ${size}`]?.[name] ?? [NaN]);

function number(value) {
  if (value === 0) return '0';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function printTable(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
  const [head, ...body] = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))),
  );
  line(head);
  line(widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  body.forEach(line);
}

/** One table a size: what each variant needs, and how many times what the plain one needs. */
export function printResults(results, sizes) {
  const of = mediansOf(results);
  for (const size of sizes) {
    const rows = Object.entries(labels)
      .filter(([name]) => results[`ours ${size}`][name])
      .map(([name, label]) => {
        const values = variants.map((variant) => of(variant, size, name));
        const ratios = values
          .slice(1)
          .map((value) => (withoutRatio.includes(name) ? '' : (value / values[0]).toFixed(2)));
        return [label, ...values.map((value) => number(value / (units[name] ?? 1))), ...ratios];
      });
    console.log(`\n${size} skills\n`);
    printTable([['measure', 'plain', 'naive', 'ours', 'naive ÷ plain', 'ours ÷ plain'], ...rows]);
  }
}
