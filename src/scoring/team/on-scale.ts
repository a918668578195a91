import { FIRST_LEVEL } from '../../model/team-codes.js';
import type { TeamTable } from '../../model/team.js';

/** The place of the first cell with a code that no level of the scale has; −1 where all are right. */
export function offScaleCell({ cells, scale }: Pick<TeamTable, 'cells' | 'scale'>): number {
  const kinds = FIRST_LEVEL + scale.levels.length;
  // a loop, and no callback: a large team has millions
  for (let place = 0; place < cells.length; place++) if ((cells[place] ?? 0) >= kinds) return place;
  return -1;
}

/**
 * Such a cell would be counted as an answer to another skill.
 * @throws {RangeError} which names the code and its place.
 */
export function requireOnScale(table: Pick<TeamTable, 'cells' | 'scale'>): void {
  const place = offScaleCell(table);
  if (place >= 0)
    throw new RangeError(
      `The code ${String(table.cells[place])} in cells[${String(place)}] is beyond the scale.`,
    );
}
