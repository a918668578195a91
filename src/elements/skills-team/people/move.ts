import type { GridPlace } from '../ui-store.js';

/** The ends of a grid: the last row and the last column, both from 0. */
interface Ends {
  rows: number;
  columns: number;
}

interface Move extends Ends {
  /** Rows that fit on screen. */
  page: number;
  /** Whether Control or Command is held. */
  far: boolean;
}

type Step = (place: GridPlace, move: Move) => GridPlace;

const down =
  (rows: (move: Move) => number): Step =>
  ({ row, column }, move) => ({ row: row + rows(move), column });
const along =
  (columns: number): Step =>
  ({ row, column }) => ({ row, column: column + columns });

/** Where each key goes, as in the grids that people know. Arrows follow the screen: `ArrowEnd` is the one that reads on. */
const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: down(() => -1),
  ArrowDown: down(() => 1),
  ArrowStart: along(-1),
  ArrowEnd: along(1),
  PageUp: down(({ page }) => -page),
  PageDown: down(({ page }) => page),
  Home: ({ row }, { far }) => ({ row: far ? 0 : row, column: 0 }),
  End: ({ row }, { far, rows, columns }) => ({ row: far ? rows : row, column: columns }),
};

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/** The cell that a key leads to; `undefined` where it leads nowhere. */
export function moved(place: GridPlace, key: string, isRtl: boolean, move: Move): GridPlace | undefined {
  const side = {
    ArrowLeft: isRtl ? 'ArrowEnd' : 'ArrowStart',
    ArrowRight: isRtl ? 'ArrowStart' : 'ArrowEnd',
  }[key];
  const step = STEPS[side ?? key];
  if (!step) return undefined;
  const to = step(place, move);
  return { row: within(to.row, move.rows), column: within(to.column, move.columns) };
}
