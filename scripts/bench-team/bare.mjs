/**
 * Counts what `aggregateTeam` counts of a table, in the plainest loop over typed arrays that does: people by group, skill
 * and code, those one short and interested, those at target who have not used it for long.
 */
export function bareLoop({ cells, interests, lastUsed }, { groups, targets, fresh, groupCount }) {
  const skills = targets.length;
  const people = groups.length;
  const codes = new Uint32Array(groupCount * skills * 8);
  const bench = new Uint32Array(groupCount * skills);
  const stale = new Uint32Array(groupCount * skills);
  let i = 0;
  for (let person = 0; person < people; person++) {
    let slot = groups[person] * skills;
    for (let skill = 0; skill < skills; skill++, slot++, i++) {
      const code = cells[i];
      const target = targets[skill];
      codes[slot * 8 + code]++;
      if (code === target - 1) {
        if (interests[i] >= 3) bench[slot]++;
      } else if (code >= target && lastUsed[i] !== 0 && lastUsed[i] < fresh) stale[slot]++;
    }
  }
  return { codes, bench, stale };
}
