import type { Relation } from '../../model/relations.js';

// around the middle, 12 wide and high at most; told apart by form alone

const circle = 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z';
const triangle = 'M0-5 5.5 4.5h-11z';
const diamond = 'M0-5.7 5.7 0 0 5.7-5.7 0z';
const wedge = 'M-5.5-4.5h11L0 5z';
const cross = 'M-2-5h4v3h3v4h-3v3h-4v-3h-3v-4h3z';
const house = 'M0-5.4 5-1v6H-5v-6z';

const OWN: Readonly<Record<Relation, string>> = {
  self: triangle,
  manager: diamond,
  peer: wedge,
  interviewer: cross,
  agreed: house,
};

/** The shape of the answers that a page is about: nobody else's. */
export const OWN_ANSWERS = circle;

/**
 * A shape for each of some raters, as a path: that of their relation, or the next that nobody has. With more
 * raters than shapes, those of a relation share one.
 */
export function shapesOf(relations: readonly Relation[]): string[] {
  const taken: string[] = [];
  for (const relation of relations) {
    const free = [OWN[relation], ...Object.values(OWN)].find((shape) => !taken.includes(shape));
    taken.push(free ?? OWN[relation]);
  }
  return taken;
}
