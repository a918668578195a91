import { createHash } from 'node:crypto';
import type { Pick } from './words.js';

/** Every row of the grammar as an axis; a document is one value of each. */
export const AXES = {
  container: ['text', 'markdown', 'html', 'word-press'],
  boilerplate: ['none', 'around', 'between', 'everywhere'],
  section: ['bracket', 'dot', 'strong'],
  words: ['technical', 'other', 'capitals', 'spaced', 'bare'],
  horizon: ['2–5 year horizon', 'next 2–5 years', 'none'],
  item: ['bullet', 'numbered', 'hyphen', 'strong'],
  children: ['same-level', 'deeper', 'break-dash', 'inline-dash'],
  labels: ['description-use', 'why-use', 'tools-job', 'none'],
  importances: ['plain', 'ranges', 'qualified', 'mixed'],
  parentheses: ['none', 'some'],
  notes: ['none', 'some'],
  missing: ['nothing', 'children', 'importance', 'empty-tier', 'tier-twice', 'late-sections'],
  tables: ['pipe', 'html', 'joined'],
  scorecard: ['example', 'interview loop', 'exceptional', 'none'],
  damage: ['none', 'thai', 'western', 'lost'],
} as const;

export type Choices = { readonly [Axis in keyof typeof AXES]: (typeof AXES)[Axis][number] };

export function choose(pick: Pick): Choices {
  const chosen = Object.entries(AXES).map(([axis, values]) => [axis, pick<string>(values)]);
  return Object.fromEntries(chosen) as Choices;
}

/** A combination is in one half for good: the importer is written on the open one, and measured on the hidden one. */
export function isHidden(choices: Choices): boolean {
  const key = Object.keys(AXES)
    .map((axis) => choices[axis as keyof Choices])
    .join('|');
  return (createHash('sha256').update(key).digest()[0] ?? 0) % 2 === 1;
}
