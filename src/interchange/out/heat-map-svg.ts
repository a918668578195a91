import type { HeatCell, HeatMap } from './heat-map.js';
import {
  CELL,
  FONT,
  GAP,
  measureHeatMap,
  PAD,
  placer,
  SMALL,
  SWATCH,
  type Box,
  type HeatSize,
  type Placer,
  type Span,
} from './heat-layout.js';
import { stepFor, type HeatStep } from './heat-steps.js';
import { fitted, textWidth } from './text-width.js';
import { xmlText } from './xml.js';

/** Colours of the drawing, `#rrggbb`. */
export interface HeatPalette {
  background: string;
  text: string;
  /** Of headings and of cells without a level. */
  soft: string;
  line: string;
  /** Lowest level first. */
  steps: readonly HeatStep[];
}

export interface HeatDrawing {
  palette: HeatPalette;
  isRightToLeft?: boolean;
  /** A font family, as SVG has it. */
  font?: string;
}

/**
 * A heat map as a file of its own: no style sheet, no script, nothing fetched. Never colour alone: the level stands in
 * each cell, at target is underlined, hidden cells are hatched. Widths of texts are estimated; longer ones are cut and
 * have the whole text as their title.
 */
export function heatMapSvg(map: HeatMap, drawing: HeatDrawing): string {
  const { palette, font = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif' } = drawing;
  const size = measureHeatMap(map);
  const at = placer(size.width, drawing.isRightToLeft ?? false);
  const body = [
    label(map.title, at(PAD, size.width - 2 * PAD), PAD + 14, palette.text, 16, true),
    ...columnHeads(map, size, at, palette),
    ...rows(map, size, at, palette),
    ...legend(map, size, at, palette),
  ];
  const direction = drawing.isRightToLeft ? ' direction="rtl"' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${xmlText(map.lang)}" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img"${direction} font-family="${xmlText(font)}" font-size="${FONT}"><title>${xmlText(map.title)}</title><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6L6 0" stroke="${xmlText(palette.line)}" stroke-width="1.5"/></pattern></defs><rect width="${size.width}" height="${size.height}" fill="${xmlText(palette.background)}"/>${body.join('')}</svg>\n`;
}

function label(text: string, span: Span, y: number, fill: string, size = FONT, isBold = false): string {
  const shown = fitted(text, (span.width / size) * (isBold ? 0.94 : 1));
  const whole = shown === text ? '' : `<title>${xmlText(text)}</title>`;
  return `<text x="${span.start}" y="${y}" unicode-bidi="plaintext" fill="${xmlText(fill)}" font-size="${size}"${isBold ? ' font-weight="600"' : ''}>${whole}${xmlText(shown)}</text>`;
}

function columnHeads({ columns }: HeatMap, size: HeatSize, at: Placer, { soft }: HeatPalette): string[] {
  return columns.map((column, i) => {
    const { middle } = at(PAD + size.labels + i * size.column, size.column);
    const shown = fitted(column, (size.isUpright ? size.head - 10 : size.column - 4) / SMALL);
    const whole = shown === column ? '' : `<title>${xmlText(column)}</title>`;
    const y = size.top - 8;
    // read from below upwards, begun at the cells whatever the direction of the words
    const place = size.isUpright
      ? `transform="translate(${middle + 4} ${y}) rotate(-90)" direction="ltr"`
      : `x="${middle}" y="${y}" text-anchor="middle"`;
    return `<text ${place} fill="${xmlText(soft)}" font-size="${SMALL}">${whole}${xmlText(shown)}</text>`;
  });
}

function rows({ rows: lines, levels }: HeatMap, size: HeatSize, at: Placer, palette: HeatPalette): string[] {
  let y = size.top;
  return lines.map((row, i) => {
    const top = y;
    y += size.heights[i] ?? 0;
    if ('heading' in row) {
      const span = at(PAD, size.width - 2 * PAD);
      return `<path d="M${span.x} ${y - 1}h${span.width}" stroke="${xmlText(palette.line)}"/>${label(row.heading, span, top + 21, palette.text, FONT, true)}`;
    }
    const cells = row.cells.map((cell, c) => {
      const span = at(PAD + size.labels + c * size.column, size.column);
      return drawn(cell, { ...span, y: top, height: CELL }, levels, palette);
    });
    return `<g>${label(row.label, at(PAD, size.labels - 12), top + CELL / 2 + 5, palette.text)}${cells.join('')}</g>`;
  });
}

/** A cell: its colour, what stands in it, and the line of those who are at target. */
function drawn(cell: HeatCell, box: Box, levels: number, palette: HeatPalette, size = FONT): string {
  const step = cell.place === undefined ? undefined : stepFor(palette.steps, cell.place, levels);
  const fill = cell.isHidden ? 'url(#hatch)' : step ? xmlText(step.fill) : 'none';
  const text = xmlText(step?.text ?? palette.soft);
  const middle = box.y + box.height / 2;
  const square = `<rect x="${box.x + GAP / 2}" y="${box.y + GAP / 2}" width="${box.width - GAP}" height="${box.height - GAP}" rx="4" fill="${fill}"${step ? '' : ` stroke="${xmlText(palette.line)}"`}/>`;
  const words = cell.text
    ? `<text x="${box.middle}" y="${middle + size * 0.36}" fill="${text}" font-size="${size}" text-anchor="middle">${xmlText(cell.text)}</text>`
    : '';
  const line = cell.isAtTarget
    ? `<path d="M${box.middle - size * 0.45} ${middle + Math.min(size * 0.62, box.height / 2 - 4)}h${size * 0.9}" stroke="${text}" stroke-width="2"/>`
    : '';
  return square + words + line;
}

function legend(
  { legend: meanings, levels }: HeatMap,
  size: HeatSize,
  at: Placer,
  palette: HeatPalette,
): string[] {
  const top = size.top + size.heights.reduce((sum, height) => sum + height, 0) + 20;
  return meanings.map(({ cell, label: words }, i) => {
    const { x = 0, line = 0 } = size.places[i] ?? {};
    const y = top + line * 28;
    const box = { ...at(PAD + x, SWATCH), y, height: SWATCH };
    const span = at(PAD + x + SWATCH + 6, textWidth(words) * SMALL + 12);
    return drawn(cell, box, levels, palette, SMALL) + label(words, span, y + 15, palette.soft, SMALL);
  });
}
