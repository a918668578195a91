import { svg, type SVGTemplateResult } from 'lit';

/** The shapes that tell series apart without colour. The first is always whom the page is about. */
export const SERIES_SHAPES = ['dot', 'diamond', 'triangle', 'cross', 'bar'] as const;
export type Shape = (typeof SERIES_SHAPES)[number] | 'square' | 'dash';

type Draw = (x: number, y: number, name: string) => SVGTemplateResult;

const path = (make: (x: number, y: number) => string): Draw => {
  const draw: Draw = (x, y, name) => svg`<path class="shape ${name}" d=${make(x, y)}></path>`;
  return draw;
};

const DRAW: Readonly<Record<Shape, Draw>> = {
  dot: (x, y, name) => svg`<circle class="shape ${name}" cx=${x} cy=${y} r="5"></circle>`,
  diamond: path((x, y) => `M${x} ${y - 6}l6 6-6 6-6-6z`),
  triangle: path((x, y) => `M${x} ${y - 6}l6 10.5h-12z`),
  cross: path((x, y) => `M${x - 4.5} ${y - 4.5}l9 9m0-9l-9 9`),
  bar: path((x, y) => `M${x} ${y - 7}v14`),
  square: path((x, y) => `M${x - 4.5} ${y - 4.5}h9v9h-9z`),
  dash: path((x, y) => `M${x - 5} ${y}h10`),
};

/** A shape around a point; `name` is its class. */
export const shape = (kind: Shape, x: number, y: number, name: string) => DRAW[kind](x, y, name);

/** With more series than shapes they come round again, but for the first: nobody else looks like whom it is about. */
const turn = (position: number) =>
  position < SERIES_SHAPES.length ? position : 1 + ((position - 1) % (SERIES_SHAPES.length - 1));

/** The shape of a series, by its place. */
export const seriesShape = (position: number): Shape => SERIES_SHAPES[turn(position)] ?? 'dot';

/** Its class. */
export const seriesName = (position: number) => `series-${String(turn(position))}`;
