import type { TeamAggregate, TeamCell, TeamScale, TeamSkill } from '../../model/team.js';
import { DEFAULT_WEIGHTS, type Weights } from '../overall.js';
import { atTarget, belowTarget, coverageOf, ratedIn, targetPlace } from './measures.js';

/** A skill in which people are below what the role asks for. */
export interface Priority {
  /** Place in the aggregate's `skills`. */
  index: number;
  skill: TeamSkill;
  /** Steps of the scale that a rated person lacks, on average; whoever is above the target makes up for nobody. */
  gap: number;
  /** weight × gap */
  priority: number;
  rated: number;
  atTarget: number;
  belowTarget: number;
  /** People needed at target who are not there, where the survey says how many are needed. */
  missing?: number;
}

/** Steps that all people together lack. */
function stepsBelow({ levels }: TeamCell, skill: TeamSkill, scale: TeamScale): number {
  const place = targetPlace(skill, scale) ?? 0;
  return levels.reduce((sum, people, i) => sum + people * Math.max(place - i, 0), 0);
}

/**
 * What a team lacks, the most pressing first. Formula: weight × Σ people × steps below target ⁄ rated people; weights by
 * importance as of the overall score (critical 3, important 2, optional and none 1). Equal ones: more people missing of those
 * needed first, then in the order of the role. Hidden cells and skills that nobody rated have no priority: nothing is known.
 */
export function prioritiesOf(
  { skills, cells, scale }: TeamAggregate,
  { group = 0, weights = DEFAULT_WEIGHTS }: { group?: number; weights?: Weights } = {},
): Priority[] {
  const found = skills.flatMap((skill, index): Priority[] => {
    const cell = cells[index]?.[group];
    const [at, below] = cell ? [atTarget(cell, skill, scale), belowTarget(cell, skill, scale)] : [];
    if (!cell || at === undefined || below === undefined || below === 0) return [];
    const steps = stepsBelow(cell, skill, scale);
    const rated = ratedIn(cell);
    // needed is a number of people in the whole team
    const missing = group === 0 ? coverageOf(cell, skill, scale)?.missing : undefined;
    return [
      {
        index,
        skill,
        gap: steps / rated,
        // divided last, so that equal fractions are equal
        priority: (weights[skill.importance ?? 'optional'] * steps) / rated,
        rated,
        atTarget: at,
        belowTarget: below,
        ...(missing !== undefined && { missing }),
      },
    ];
  });
  return found.sort(
    (a, b) => b.priority - a.priority || (b.missing ?? 0) - (a.missing ?? 0) || a.index - b.index,
  );
}
