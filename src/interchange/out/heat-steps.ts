import { paletteStep } from '../../scoring/team/measures.js';

/** A step of the palette: the colours of a cell, and of what stands in it. `#rrggbb`. */
export interface HeatStep {
  fill: string;
  text: string;
}

/** The step for a place of the scale, from 0: the lowest level is the first, the highest the last. */
export function stepFor<Step>(steps: readonly Step[], place: number, levels: number): Step | undefined {
  return steps[paletteStep(place, levels, steps.length)];
}
