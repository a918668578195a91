import { FIRST_LEVEL, NOT_APPLICABLE } from '../../../model/team-codes.js';
import { targetPlace } from '../../../scoring/team/measures.js';
import { heatOf, type TeamScene } from '../scene.js';

/** What a cell shows, and what it says to those who listen. */
interface CellWords {
  sign: string;
  label: string;
  look: string;
}

export type ReadCode = (person: number, skill: number) => CellWords;

/** Reads cells of the table. There are few different ones, so that each is put into words once. */
export function codeReader({ table, aggregate, text, number }: TeamScene): ReadCode {
  const { levels } = aggregate.scale;
  const targets = aggregate.skills.map((skill) => targetPlace(skill, aggregate.scale));
  const plain: CellWords[] = [
    { sign: '?', label: text('legendUnrated'), look: '' },
    { sign: '–', label: text('notApplicable'), look: '' },
    ...levels.map(({ value, label }, place) => ({
      sign: number(value),
      label: `${number(value)} ${label}`,
      look: `heat-${String(heatOf(place, levels.length))}`,
    })),
  ];
  const reached = plain.map(({ sign, label, look }) => ({
    sign,
    label: text('atTargetCell', { level: label }),
    look: `${look} reached`,
  }));
  const width = aggregate.skills.length;
  return (person, skill) => {
    const code = table?.cells[person * width + skill] ?? 0;
    const target = targets[skill];
    const isReached = code > NOT_APPLICABLE && target !== undefined && code - FIRST_LEVEL >= target;
    const words = (isReached ? reached : plain)[code] ?? plain[0];
    if (!words) throw new RangeError('A scale has levels.');
    return words;
  };
}
