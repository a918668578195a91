import type { HeatMap } from './heat-map.js';
import { textWidth } from './text-width.js';

export const FONT = 14;
export const SMALL = 12;
export const PAD = 16;
export const CELL = 36;
export const GAP = 2;
export const HEADING = 32;
export const MOST_LABEL = 300;
export const MOST_COLUMN = 96;
export const MOST_HEAD = 150;
export const SWATCH = 20;

/** How large a drawing is, and where its parts lie. */
export type HeatSize = ReturnType<typeof measureHeatMap>;

/** Widths first: labels take what they need, columns as much as their names while those are short. */
export function measureHeatMap({ title, columns, rows: lines, legend: meanings }: HeatMap) {
  const longest = Math.max(0, ...columns.map((column) => textWidth(column) * SMALL));
  const texts = lines.flatMap((row) => ('cells' in row ? row.cells.map(({ text }) => text) : []));
  const inCells = texts.reduce((most, text) => Math.max(most, textWidth(text) * FONT), 0);
  const isUpright = longest + 8 > MOST_COLUMN;
  const column = Math.ceil(Math.max(CELL, inCells + 8, isUpright ? 0 : longest + 8));
  const names = lines.map((row) => ('heading' in row ? row.heading : row.label));
  const widest = names.reduce((most, name) => Math.max(most, textWidth(name) * FONT), 0);
  const labels = Math.ceil(Math.min(widest, MOST_LABEL)) + 12;
  const head = isUpright ? Math.ceil(Math.min(longest, MOST_HEAD)) + 12 : 26;
  const top = PAD + 30 + head;
  const heights = lines.map((row) => ('heading' in row ? HEADING : CELL));
  const grid = heights.reduce((sum, height) => sum + height, 0);
  const width = Math.ceil(
    Math.max(2 * PAD + labels + columns.length * column, Math.min(textWidth(title) * 17, 600) + 2 * PAD, 320),
  );
  const items = meanings.map(({ label: words }) => SWATCH + 6 + Math.ceil(textWidth(words) * SMALL) + 18);
  const places = flow(items, width - 2 * PAD);
  const last = places.at(-1)?.line ?? 0;
  return {
    width,
    height: top + grid + 20 + (last + 1) * 28 + PAD,
    column,
    labels,
    head,
    top,
    isUpright,
    heights,
    places,
  };
}

/** Lays items into lines. */
function flow(widths: readonly number[], width: number): { x: number; line: number }[] {
  let [x, line] = [0, 0];
  return widths.map((each) => {
    if (x > 0 && x + each > width) [x, line] = [0, line + 1];
    const place = { x, line };
    x += each;
    return place;
  });
}

export interface Span {
  x: number;
  width: number;
  /** Where a text begins. */
  start: number;
  middle: number;
}

/** From the side where lines begin: mirrored where they begin on the right. */
export const placer =
  (whole: number, isRightToLeft: boolean) =>
  (from: number, width: number): Span => {
    const x = isRightToLeft ? whole - from - width : from;
    return { x, width, start: isRightToLeft ? x + width : x, middle: x + width / 2 };
  };

export type Placer = ReturnType<typeof placer>;

export interface Box extends Span {
  y: number;
  height: number;
}
