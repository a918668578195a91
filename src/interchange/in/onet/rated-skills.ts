import { DEFAULT_SCALE } from '../../../model/default-scale.js';
import type { Importance } from '../../../model/importance.js';
import type { Place } from '../doubt.js';
import type { ReadDoubt, ReadSkill } from '../read-profile.js';
import type { Table } from '../spreadsheet/table.js';
import { counted, quoted } from '../tally.js';
import { cellOf, type OnetColumns, type OnetField } from './columns.js';
import type { Occupation } from './occupations.js';

/** The scales of O*NET that are read, by their lowest and highest values. */
const SCALES = { IM: [1, 5], LV: [0, 7] } as const;
type ScaleId = keyof typeof SCALES;

/** From which standardised importance on. */
const CRITICAL = 75;
const IMPORTANT = 50;

/** 0 to 100: (O − L) / (H − L) · 100, as O*NET standardises its scales to compare them. */
export function standardised(scale: ScaleId, value: number): number {
  const [low, high] = SCALES[scale];
  return ((value - low) / (high - low)) * 100;
}

export function importanceOf(value: number): Importance {
  const share = standardised('IM', value);
  if (share >= CRITICAL) return 'critical';
  return share >= IMPORTANT ? 'important' : 'optional';
}

/** The nearest level of the default scale; none where that is the lowest. */
export function targetOf(value: number): number | undefined {
  const most = DEFAULT_SCALE.levels.length - 1;
  const at = Math.round((standardised('LV', value) / 100) * most);
  return at > 0 ? DEFAULT_SCALE.levels[at]?.value : undefined;
}

const isYes = (cell: string) => /^y/i.test(cell);

/** The elements of one occupation, each of its two rows: how important it is, and at which level. */
export function ratedSkills(
  table: Table,
  columns: OnetColumns,
  { rows }: Occupation,
  doubts: ReadDoubt[],
): ReadSkill[] {
  const skills = new Map<string, ReadSkill>();
  const seen = new Map<ReadSkill, Set<string>>();
  const others = new Map<string, { count: number; place: Place }>();
  for (const at of rows) {
    const row = table.rows[at] ?? [];
    const of = (field: OnetField) => cellOf(row, columns, field);
    const place = table.placeOf(at);
    const name = of('element');
    if (name === '') {
      doubts.push({ code: 'row-without-name', message: 'A row without an element was left out.', ...place });
      continue;
    }
    const id = of('elementId');
    const key = id === '' ? name.toLowerCase() : id;
    const skill: ReadSkill = skills.get(key) ?? { name, place };
    if (!skills.has(key) && /^[\w.]+$/.test(id))
      skill.references = [{ scheme: 'onet', uri: `https://www.onetonline.org/find/descriptor/result/${id}` }];
    skills.set(key, skill);
    const say = (code: string, message: string) => doubts.push({ code, message, ...place, about: skill });

    const scale = of('scale').toUpperCase();
    if (scale !== 'IM' && scale !== 'LV') {
      const other = others.get(scale) ?? { count: 0, place };
      others.set(scale, { ...other, count: other.count + 1 });
      continue;
    }
    const what = scale === 'IM' ? 'importance' : 'level';
    const had = seen.get(skill) ?? new Set();
    seen.set(skill, had);
    if (had.has(scale)) {
      say(
        'value-twice',
        `The ${what} of ${quoted(name)} stands in the file more than once; the first was taken.`,
      );
      continue;
    }
    had.add(scale);
    const value = of('value') === '' ? NaN : Number(of('value'));
    const [low, high] = SCALES[scale];
    if (isYes(of('suppress')))
      say('suppressed', `O*NET recommends to suppress the ${what} of ${quoted(name)}; it was not used.`);
    else if (scale === 'LV' && isYes(of('irrelevant')))
      say('not-relevant', `O*NET calls the level of ${quoted(name)} not relevant here; it has no target.`);
    else if (!(value >= low && value <= high))
      say(
        'value-unread',
        `${quoted(of('value'))} is no ${what} from ${String(low)} to ${String(high)}; ${quoted(name)} has none.`,
      );
    else if (scale === 'IM') skill.importance = importanceOf(value);
    else {
      const target = targetOf(value);
      if (target !== undefined) skill.target = target;
    }
  }
  for (const [skill, had] of seen)
    for (const [scale, what] of [
      ['IM', 'importance'],
      ['LV', 'level'],
    ] as const)
      if (!had.has(scale)) {
        const message = `The file has no ${what} (scale ${scale}) of ${quoted(skill.name)}.`;
        doubts.push({ code: `no-${what}`, message, ...skill.place, about: skill });
      }
  for (const [scale, { count, place }] of others) {
    const message = `Of the scale ${quoted(scale)}, ${counted(count, 'row')} ${count === 1 ? 'was' : 'were'} left out; IM and LV are read.`;
    doubts.push({ code: 'other-scale', message, ...place });
  }
  const message = `Importances were derived from O*NET's (standardised, from ${String(CRITICAL)} critical, from ${String(IMPORTANT)} important), targets from its levels of 0 to 7 on a scale of 0 to 4; O*NET names no tier: all were put under must-have.`;
  doubts.push({ code: 'target-derived', message, ...table.placeOf(rows[0] ?? 0) });
  return [...skills.values()];
}
