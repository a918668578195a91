import { html, svg } from 'lit';
import type { Level } from '../../model/scale.js';
import { stepOf } from '../../scoring/steps.js';
import { shape } from './shapes.js';

const STEP = 25;
const EDGE = 10;

/** What is marked on a track. */
export interface Mark {
  level: number;
  /** Its path. */
  shape: string;
  /** Its class: `own`, `target`, or `other`. */
  name: string;
}

/** The scale as a line of dots, filled up to a level, with marks on it. It draws what words beside it say. */
export function trackTemplate(levels: readonly Level[], filled: number | undefined, marks: readonly Mark[]) {
  const width = (levels.length - 1) * STEP;
  const upTo = stepOf(levels, filled);
  return html`<svg
    class="track"
    viewBox="0 0 ${width + 2 * EDGE} 20"
    width=${width + 2 * EDGE}
    height="20"
    aria-hidden="true"
  >
    ${svg`<path class="rail" d="M${EDGE} 10h${width}"></path>`}
    ${upTo > 0 ? svg`<path class="rail on" d="M${EDGE} 10h${upTo * STEP}"></path>` : ''}
    ${levels.map(
      (_, i) =>
        svg`<circle class=${i <= upTo ? 'step on' : 'step'} cx=${EDGE + i * STEP} cy="10" r="3"></circle>`,
    )}
    ${marks.map(({ level, shape: kind, name }) => shape(kind, EDGE + stepOf(levels, level) * STEP, 10, name))}
  </svg>`;
}
