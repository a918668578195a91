import type { TeamCell, TeamScale, TeamSkill } from '../../model/team.js';
import {
  atTarget,
  belowTarget,
  coverageOf,
  meanLevel,
  medianLevel,
  ratedIn,
} from '../../scoring/team/measures.js';

/** What is written of a cell beside its own counts. */
export interface Measured {
  rated: number;
  mean?: number | undefined;
  median?: number | undefined;
  atTarget?: number | undefined;
  belowTarget?: number | undefined;
  need?: number | undefined;
  missing?: number | undefined;
}

const rounded = (value: number | undefined) =>
  value === undefined ? undefined : Math.round(value * 100) / 100;

export function lineOf(cell: TeamCell, skill: Wanted, scale: TeamScale): Measured {
  const { need, ...asked } = skill;
  const coverage = coverageOf(cell, { ...asked, ...(need !== undefined && { need }) }, scale);
  return {
    rated: ratedIn(cell),
    mean: rounded(meanLevel(cell, scale)),
    median: medianLevel(cell, scale),
    atTarget: atTarget(cell, asked, scale),
    belowTarget: belowTarget(cell, asked, scale),
    need,
    missing: coverage?.missing,
  };
}

/** Of a skill what it is measured by. */
export type Wanted = Pick<TeamSkill, 'target'> & { need?: number | undefined };
