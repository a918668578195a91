import { sameLevels } from '../../model/answers.js';
import type { TeamAggregate, TeamCell, TeamGroup, TeamScale } from '../../model/team.js';
import { atTarget, meanLevel, ratedIn } from './measures.js';

/** What became of a skill in a group since the wave before. */
export interface TeamChange {
  /** Places in `skills` and `groups` of the later aggregate. */
  skill: number;
  group: number;
  /** Difference of the means; absent where nobody rated in one of them. */
  mean?: number;
  /** Difference of the people at target, both times by the later target; absent where there is none. */
  atTarget?: number;
  /** The same as a share of the rated people. */
  share?: number;
  /** People who rated then and now: not the same people, perhaps. */
  rated: readonly [then: number, now: number];
}

const keyOf = ({ attribute, value }: TeamGroup) => JSON.stringify([attribute, value]);
const levelsOf = ({ id, levels }: TeamScale) => ({ id, levels: [...levels] });

/**
 * What changed since the wave before, by skill and group. Only where both are shown: a hidden cell has no change. Empty
 * where the role or the scale is another one, since then a level means something else.
 */
export function changeSince(previous: TeamAggregate, now: TeamAggregate): TeamChange[] {
  const { scale } = now;
  if (previous.profile.id !== now.profile.id || !sameLevels(levelsOf(previous.scale), levelsOf(scale)))
    return [];
  const rows = new Map(previous.skills.map(({ skill }, i) => [skill, previous.cells[i]]));
  const columns = new Map(previous.groups.map((group, i) => [keyOf(group), i]));
  return now.skills.flatMap((asked, skill) =>
    now.groups.flatMap((each, group): TeamChange[] => {
      const then = rows.get(asked.skill)?.[columns.get(keyOf(each)) ?? -1];
      const cell = now.cells[skill]?.[group];
      if (!then || !cell) return [];
      const rated = [ratedIn(then), ratedIn(cell)] as const;
      const difference = (of: (cell: TeamCell) => number | undefined) => {
        const [before, after] = [of(then), of(cell)];
        return before === undefined || after === undefined ? undefined : after - before;
      };
      const mean = difference((one) => meanLevel(one, scale));
      const reached = difference((one) => atTarget(one, asked, scale));
      const share = difference((one) => {
        const people = ratedIn(one);
        const found = atTarget(one, asked, scale);
        return found === undefined || people === 0 ? undefined : found / people;
      });
      return [
        {
          skill,
          group,
          ...(mean !== undefined && { mean }),
          ...(reached !== undefined && { atTarget: reached }),
          ...(share !== undefined && { share }),
          rated,
        },
      ];
    }),
  );
}
