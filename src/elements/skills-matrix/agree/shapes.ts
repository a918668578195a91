import { svg, type SVGTemplateResult } from 'lit';
import type { Relation } from '../../../model/relations.js';

// told apart by form alone; the edge in the ground's colour keeps them apart from what lies beneath

const triangle = svg`<path d="M6 1.5 11 10.5H1z"></path>`;
const diamond = svg`<path d="M6 .7 11.3 6 6 11.3.7 6z"></path>`;
const circle = svg`<circle cx="6" cy="6" r="4.6"></circle>`;
const cross = svg`<path d="M4 1h4v3h3v4H8v3H4V8H1V4h3z"></path>`;
const wedge = svg`<path d="M1 1.5h10L6 10.5z"></path>`;
const house = svg`<path d="M6 .8 11 5v6H1V5z"></path>`;

const all = [triangle, diamond, circle, cross, wedge, house];

const own: Readonly<Record<Relation, SVGTemplateResult>> = {
  self: triangle,
  manager: diamond,
  peer: circle,
  interviewer: cross,
  agreed: wedge,
};

/** A shape for each of some raters: the relation's own, or the next that nobody has. */
export function shapesOf(relations: readonly Relation[]): SVGTemplateResult[] {
  const taken: SVGTemplateResult[] = [];
  for (const relation of relations) {
    const free = [own[relation], ...all].filter((shape) => !taken.includes(shape));
    taken.push(free[0] ?? own[relation]);
  }
  return taken;
}

/** A rater's mark. */
export const markTemplate = (shape: SVGTemplateResult) =>
  svg`<svg class="mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${shape}</svg>`;
