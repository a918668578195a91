import type * as Layout from '../../../interchange/out/heat-layout.js';
import type * as Steps from '../../../interchange/out/heat-steps.js';
import type * as Widths from '../../../interchange/out/text-width.js';
import type { HeatCell, HeatMap } from '../../../interchange/out/heat-map.js';
import type { HeatPalette } from '../../../interchange/out/heat-map-svg.js';
import type { Box } from '../../../interchange/out/heat-layout.js';

/** What draws; fetched with what is drawn. */
export type HeatTools = typeof Layout & typeof Steps & typeof Widths;

/** More than this many pixels a side no browser is sure to give. */
const MOST = 16_000;

/**
 * Paints a heat map, laid out as its SVG is. Not by way of that file: a strict policy allows no picture that is made
 * in the page.
 */
export function painted(
  map: HeatMap,
  palette: HeatPalette,
  { isRightToLeft, font }: { isRightToLeft: boolean; font: string },
  tools: HeatTools,
): HTMLCanvasElement {
  const { CELL, FONT, GAP, PAD, SMALL, SWATCH, fitted, measureHeatMap, placer, stepFor, textWidth } = tools;
  const size = measureHeatMap(map);
  const at = placer(size.width, isRightToLeft);
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, MOST / size.width, MOST / size.height);
  canvas.width = Math.floor(size.width * scale);
  canvas.height = Math.floor(size.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser gave no canvas to draw on.');
  pen.scale(scale, scale);
  pen.direction = isRightToLeft ? 'rtl' : 'ltr';
  pen.fillStyle = palette.background;
  pen.fillRect(0, 0, size.width, size.height);

  const write = (
    text: string,
    x: number,
    y: number,
    fill: string,
    px: number,
    align: CanvasTextAlign,
    bold = false,
  ) => {
    pen.font = `${bold ? '600 ' : ''}${String(px)}px ${font}`;
    pen.textAlign = align;
    pen.fillStyle = fill;
    pen.fillText(text, x, y);
  };
  const hatch = ({ x, y, width, height }: Box) => {
    pen.save();
    pen.beginPath();
    pen.rect(x, y, width, height);
    pen.clip();
    pen.strokeStyle = palette.line;
    for (let from = x - height; from < x + width; from += 6) {
      pen.beginPath();
      pen.moveTo(from, y + height);
      pen.lineTo(from + height, y);
      pen.stroke();
    }
    pen.restore();
  };
  const draw = (cell: HeatCell, box: Box, px: number) => {
    const step = cell.place === undefined ? undefined : stepFor(palette.steps, cell.place, map.levels);
    const fill = step?.text ?? palette.soft;
    const middle = box.y + box.height / 2;
    pen.beginPath();
    pen.roundRect(box.x + GAP / 2, box.y + GAP / 2, box.width - GAP, box.height - GAP, 4);
    pen.fillStyle = step?.fill ?? palette.background;
    pen.strokeStyle = palette.line;
    if (step) pen.fill();
    else pen.stroke();
    if (cell.isHidden) hatch(box);
    write(cell.text, box.middle, middle + px * 0.36, fill, px, 'center');
    if (!cell.isAtTarget) return;
    pen.fillStyle = fill;
    pen.fillRect(box.middle - px * 0.45, middle + Math.min(px * 0.62, box.height / 2 - 4) - 1, px * 0.9, 2);
  };

  write(map.title, at(PAD, size.width - 2 * PAD).start, PAD + 14, palette.text, 16, 'start', true);
  map.columns.forEach((column, i) => {
    const { middle } = at(PAD + size.labels + i * size.column, size.column);
    const y = size.top - 8;
    const shown = fitted(column, (size.isUpright ? size.head - 10 : size.column - 4) / SMALL);
    if (!size.isUpright) {
      write(shown, middle, y, palette.soft, SMALL, 'center');
      return;
    }
    pen.save();
    pen.translate(middle + 4, y);
    pen.rotate(-Math.PI / 2);
    write(shown, 0, 0, palette.soft, SMALL, 'left');
    pen.restore();
  });
  let y = size.top;
  map.rows.forEach((row, i) => {
    const top = y;
    y += size.heights[i] ?? 0;
    if ('heading' in row) {
      const span = at(PAD, size.width - 2 * PAD);
      pen.fillStyle = palette.line;
      pen.fillRect(span.x, y - 1, span.width, 1);
      write(row.heading, span.start, top + 21, palette.text, FONT, 'start', true);
      return;
    }
    const { start, width } = at(PAD, size.labels - 12);
    write(fitted(row.label, width / FONT), start, top + CELL / 2 + 5, palette.text, FONT, 'start');
    row.cells.forEach((cell, c) => {
      draw(cell, { ...at(PAD + size.labels + c * size.column, size.column), y: top, height: CELL }, FONT);
    });
  });
  map.legend.forEach(({ cell, label }, i) => {
    const { x = 0, line = 0 } = size.places[i] ?? {};
    const top = y + 20 + line * 28;
    draw(cell, { ...at(PAD + x, SWATCH), y: top, height: SWATCH }, SMALL);
    write(
      label,
      at(PAD + x + SWATCH + 6, textWidth(label) * SMALL + 12).start,
      top + 15,
      palette.soft,
      SMALL,
      'start',
    );
  });
  return canvas;
}
