import type { TeamCell, TeamSkill } from '../../../model/team.js';
import { atTarget } from '../../../scoring/team/measures.js';
import type { TeamScene } from '../scene.js';

/** What is measured of a skill, in a cell. */
interface MeasureCell {
  words: string;
  /** What it says to those who listen, where that is more. */
  label?: string;
  /** Whether fewer are at target than are needed. */
  isShort?: boolean;
  /** Whether the skill goes when one person does, or is not there. */
  isRisk?: boolean;
}

export const measureHeads = ({ text }: TeamScene) => [
  { title: text('coverage'), hint: text('coverageHint') },
  { title: text('busFactor'), hint: text('busFactorHint') },
  { title: text('bench'), hint: text('benchHint') },
];

/** Coverage, bus factor and bench of a skill, in the order of the heads. */
export function measuresOf(
  { aggregate, text, number }: TeamScene,
  skill: TeamSkill,
  cell: TeamCell | null,
): readonly MeasureCell[] {
  if (!cell) return measureHidden(text('hidden'));
  const found = atTarget(cell, skill, aggregate.scale);
  if (found === undefined) return [{ words: '–' }, { words: '–' }, { words: '–' }];
  const { need } = skill;
  const seen =
    need === undefined ? number(found) : text('haveNeed', { have: number(found), need: number(need) });
  const coverage: MeasureCell = {
    words: seen,
    // what is said begins with what is seen, for those who speak to the page
    ...(need !== undefined && {
      label: `${seen}, ${text('haveNeedLabel', { have: number(found), need: number(need) })}`,
    }),
    isShort: found < (need ?? 1),
  };
  const people = found === 0 ? text('nobody') : text('peopleCount', { count: found });
  const bus: MeasureCell = found < 2 ? { words: people, isRisk: true } : { words: number(found) };
  return [coverage, bus, { words: number(cell.bench) }];
}

const measureHidden = (words: string): readonly MeasureCell[] => [{ words }, { words }, { words }];
