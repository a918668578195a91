import type { TeamCell, TeamScale, TeamSkill } from '../../model/team.js';
import { stepOf } from '../steps.js';

// Unrated is never zero, and not applicable neither: both are left out of everything below.

/** What of a skill these need. */
export type Target = Pick<TeamSkill, 'target'>;

/** People who gave a level. */
export function ratedIn({ levels }: TeamCell): number {
  return levels.reduce((sum, people) => sum + people, 0);
}

/** Arithmetic mean of the levels given, as values of the scale; `undefined` where nobody rated. Levels are ordinal: it is a convention. */
export function meanLevel(cell: TeamCell, scale: TeamScale): number | undefined {
  const rated = ratedIn(cell);
  if (rated === 0) return undefined;
  const sum = scale.levels.reduce((total, { value }, i) => total + value * (cell.levels[i] ?? 0), 0);
  return sum / rated;
}

/** The level in the middle; of two in the middle the lower, so that it is always one of the scale. `undefined` where nobody rated. */
export function medianLevel(cell: TeamCell, scale: TeamScale): number | undefined {
  const middle = Math.ceil(ratedIn(cell) / 2);
  let below = 0;
  const place = cell.levels.findIndex((people) => (below += people) >= middle);
  return middle === 0 ? undefined : scale.levels[place]?.value;
}

/** The place of the level that is nearest to a mean; values of a scale may lie unevenly. */
export function nearestPlace(mean: number, { levels }: TeamScale): number {
  const distances = levels.map(({ value }) => Math.abs(value - mean));
  return distances.indexOf(Math.min(...distances));
}

/** Which of some steps of a palette a place on a scale has: the lowest the first, the highest the last. */
export function paletteStep(place: number, levels: number, steps: number): number {
  const share = levels > 1 ? place / (levels - 1) : 0;
  return Math.round(Math.min(Math.max(share, 0), 1) * (steps - 1));
}

/** Where a skill's target stands on the scale, from 0; `undefined` where there is none. */
export function targetPlace({ target }: Target, { levels }: TeamScale): number | undefined {
  const place = stepOf(levels, target);
  return place < 0 ? undefined : place;
}

/** People whose level is the target or above; `undefined` where the role names no target. */
export function atTarget({ levels }: TeamCell, skill: Target, scale: TeamScale): number | undefined {
  const place = targetPlace(skill, scale);
  if (place === undefined) return undefined;
  return levels.reduce((sum, people, i) => (i >= place ? sum + people : sum), 0);
}

/** People whose level is below the target; `undefined` where the role names no target. */
export function belowTarget({ levels }: TeamCell, skill: Target, scale: TeamScale): number | undefined {
  const place = targetPlace(skill, scale);
  if (place === undefined) return undefined;
  return levels.reduce((sum, people, i) => (i < place ? sum + people : sum), 0);
}

/** How many are at target, of how many who are needed. */
export interface Coverage {
  atTarget: number;
  need: number;
  /** Needed, and not there. */
  missing: number;
  /** at target ⁄ need, 1 at most. */
  share: number;
}

/** Coverage: min(at target ⁄ need, 1). `undefined` where there is no target or nobody is needed. The need is the whole team's, not a group's. */
export function coverageOf(
  cell: TeamCell,
  skill: Pick<TeamSkill, 'target' | 'need'>,
  scale: TeamScale,
): Coverage | undefined {
  const { need = 0 } = skill;
  const found = atTarget(cell, skill, scale);
  if (found === undefined || need <= 0) return undefined;
  return { atTarget: found, need, missing: Math.max(need - found, 0), share: Math.min(found / need, 1) };
}

/** A bus factor of one: exactly one person is at target, and the skill goes when they do. */
export function isAlone(cell: TeamCell, skill: Target, scale: TeamScale): boolean {
  return atTarget(cell, skill, scale) === 1;
}

/** Nobody is at target, though some rated. */
export function isNobody(cell: TeamCell, skill: Target, scale: TeamScale): boolean {
  return atTarget(cell, skill, scale) === 0 && ratedIn(cell) > 0;
}
