import { FIRST_LEVEL, NOT_APPLICABLE, UNRATED } from '../../model/team-codes.js';
import type { TeamCell, TeamTable } from '../../model/team.js';
import { stepOf } from '../steps.js';

/** A table's answers, counted by skill, by group of people and by category: the codes of its cells. */
export interface Histograms {
  /** How many people each group has. */
  sizes: readonly number[];
  /** People by category, of one skill in one group. */
  counts: (skill: number, group: number) => Uint32Array;
  /** Of one skill in one group, those who are one level short of the target and interested. */
  bench: (skill: number, group: number) => number;
}

/** Counts a table once. `groupOf` tells each person's group, by the person's place; who is in none (-1) does not count. */
export function histogramsOf(table: TeamTable, groupOf: readonly number[], groups: number): Histograms {
  const { cells, interests, skills, scale } = table;
  const categories = FIRST_LEVEL + scale.levels.length;
  const stride = groups * categories;
  const counts = new Uint32Array(skills.length * stride);
  const bench = new Uint32Array(skills.length * groups);
  // the category one level short of the target: none where there is no target, or none below it
  const short = skills.map(({ target }) => {
    const step = stepOf(scale.levels, target);
    return step > 0 ? FIRST_LEVEL + step - 1 : -1;
  });
  const sizes = Array.from({ length: groups }, () => 0);
  groupOf.forEach((group, person) => {
    if (group < 0) return;
    sizes[group] = (sizes[group] ?? 0) + 1;
    const first = person * skills.length;
    for (let skill = 0; skill < skills.length; skill++) {
      const category = cells[first + skill] ?? UNRATED;
      if (category >= categories) throw new RangeError(`A cell of ${category} is beyond the scale.`);
      const place = skill * stride + group * categories + category;
      counts[place] = (counts[place] ?? 0) + 1;
      // 1 + interest: 3 and 4 are an interest of 2 and 3
      if (category === short[skill] && (interests?.[first + skill] ?? 0) >= 3) {
        const cell = skill * groups + group;
        bench[cell] = (bench[cell] ?? 0) + 1;
      }
    }
  });
  return {
    sizes,
    counts: (skill, group) => {
      const start = skill * stride + group * categories;
      return counts.subarray(start, start + categories);
    },
    bench: (skill, group) => bench[skill * groups + group] ?? 0,
  };
}

/** Adds up what was counted in several groups. */
export function sumOf(parts: readonly Uint32Array[]): Uint32Array {
  const sum = new Uint32Array(parts[0]?.length ?? 0);
  for (const part of parts) part.forEach((count, category) => (sum[category] = (sum[category] ?? 0) + count));
  return sum;
}

export function cellOf(counts: Uint32Array, bench: number): TeamCell {
  return {
    levels: [...counts.subarray(FIRST_LEVEL)],
    notApplicable: counts[NOT_APPLICABLE] ?? 0,
    unrated: counts[UNRATED] ?? 0,
    bench,
    stale: 0,
  };
}
