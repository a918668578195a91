import { nothing } from 'lit';
import { FIRST_LEVEL, NOT_APPLICABLE } from '../../../model/team-codes.js';
import { targetPlace } from '../../../scoring/team/measures.js';
import { heatOf, type TeamScene } from '../scene.js';

/** What a cell shows, and what it says to those who listen. */
interface CellWords {
  sign: string;
  label: string;
  look: string;
  /** Language of the label, where it is a level's name in another one. */
  lang: string | typeof nothing;
  /** Id of what more is said, in the language on screen. */
  more: string | typeof nothing;
}

/** Id of the words for those who are at target. */
export const AT_TARGET = 'at-target';

export type ReadCode = (person: number, skill: number) => CellWords;

/** Reads cells of the table. There are few different ones, so that each is put into words once. */
export function codeReader({ table, aggregate, text, number, levelLang }: TeamScene): ReadCode {
  const { levels } = aggregate.scale;
  const targets = aggregate.skills.map((skill) => targetPlace(skill, aggregate.scale));
  const plain: CellWords[] = [
    { sign: '?', label: text('legendUnrated'), look: '', lang: nothing, more: nothing },
    { sign: '–', label: text('notApplicable'), look: '', lang: nothing, more: nothing },
    ...levels.map(({ value, label }, place): CellWords => ({
      sign: number(value),
      label: `${number(value)} ${label}`,
      look: `heat-${String(heatOf(place, levels.length))}`,
      lang: levelLang,
      more: nothing,
    })),
  ];
  // a label is in one language: where the level's is another, the rest is said by words of their own
  const isOther = levelLang !== nothing;
  const reached = plain.map((words): CellWords => ({
    ...words,
    label: isOther ? words.label : text('atTargetCell', { level: words.label }),
    look: `${words.look} reached`,
    more: isOther ? AT_TARGET : nothing,
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
