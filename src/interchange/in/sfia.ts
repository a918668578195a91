import type { Scale } from '../../model/scale.js';
import type { Columns } from './spreadsheet/columns.js';
import { plainHeader } from './spreadsheet/fields.js';

/** The names of SFIA's seven levels of responsibility. Its texts are licensed: users bring their own. */
const NAMES = [
  'Follow',
  'Assist',
  'Apply',
  'Enable',
  'Ensure, advise',
  'Initiate, influence',
  'Set strategy, inspire, mobilise',
];

export const SFIA_SCALE: Scale = {
  id: 'sfia',
  title: 'Seven levels of responsibility',
  levels: NAMES.map((label, i) => ({ value: i + 1, label })),
};

export interface SfiaShape {
  columns: Columns;
  scale: Scale;
  sayOf(skills: number): string;
}

/** Whether headers are those of SFIA's own spreadsheet: code, skill, category, subcategory and texts of levels 1 to 7. */
export function isSfia(headers: readonly string[]): boolean {
  const known = new Set(headers.map(plainHeader));
  const levels = [...known].filter((header) => /^level [1-7](?: description)?$/.test(header)).length;
  return ['code', 'skill', 'category', 'subcategory'].every((name) => known.has(name)) && levels >= 2;
}

/**
 * The shape of a file that holds SFIA's skills, and nothing of any other. Code is the skill's id, category and subcategory
 * its group, the overall description its description, guidance notes its note. A skill stands at some of the seven levels
 * only, which is no hole; what ticks the levels beside their texts says nothing more, and is left out.
 */
export function sfiaShape(headers: readonly string[], columns: Columns): SfiaShape | undefined {
  if (!isSfia(headers)) return undefined;
  const isTick = (header: string) => /^level [1-7]$/.test(plainHeader(header));
  const ticks = columns.others.filter(({ header }) => isTick(header));
  return {
    columns: { ...columns, others: columns.others.filter((other) => !ticks.includes(other)) },
    scale: SFIA_SCALE,
    sayOf: (skills) =>
      `The file is shaped like SFIA's: of ${String(skills)} skills, levels without a text are those at which a skill is not defined.${ticks.length > 0 ? ' The columns that tick levels were left out.' : ''}`,
  };
}
