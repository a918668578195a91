type Scale = readonly { value: number }[];

/** The place of a level on its scale, from 0; −1 for none. */
export function stepOf(scale: Scale, level: number | undefined): number {
  return scale.findIndex(({ value }) => value === level);
}

/** Steps of the scale from one level up to another; negative downwards. Levels are ordinal: values may lie unevenly. */
export function stepsBetween(scale: Scale, from: number, to: number): number {
  return stepOf(scale, to) - stepOf(scale, from);
}
