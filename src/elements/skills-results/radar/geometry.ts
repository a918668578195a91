/** Middle of the drawing, and how far from it the highest level lies. */
export const CENTRE = 160;
export const RADIUS = 122;

export interface Point {
  x: number;
  y: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The point of an axis at a part of the radius; the first axis points up, the others follow clockwise. */
export function pointOn(axis: number, axes: number, part: number): Point {
  const angle = (axis / axes) * 2 * Math.PI;
  return {
    x: round(CENTRE + Math.sin(angle) * RADIUS * part),
    y: round(CENTRE - Math.cos(angle) * RADIUS * part),
  };
}

const said = ({ x, y }: Point) => `${String(x)} ${String(y)}`;

/** The ring through all axes at a part of the radius. */
export function ring(axes: number, part: number): string {
  const points = Array.from({ length: axes }, (_, axis) => said(pointOn(axis, axes, part)));
  return `M${points.join('L')}Z`;
}

/**
 * The line through the parts that are known. Between two neighbours that both are, there is a line; where a
 * value is missing the line breaks instead of leading through a guess. Closed when none is missing.
 */
export function line(parts: readonly (number | undefined)[]): string {
  const axes = parts.length;
  if (parts.every((part) => part !== undefined))
    return `M${parts.map((part, axis) => said(pointOn(axis, axes, part))).join('L')}Z`;
  return parts
    .map((part, axis) => {
      const next = parts[(axis + 1) % axes];
      if (part === undefined || next === undefined) return '';
      return `M${said(pointOn(axis, axes, part))}L${said(pointOn((axis + 1) % axes, axes, next))}`;
    })
    .join('');
}
