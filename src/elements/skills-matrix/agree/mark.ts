import { svg } from 'lit';

/** A rater's mark; the edge in the ground's colour keeps it apart from what lies beneath. */
export const markTemplate = (shape: string) =>
  svg`<svg class="mark" viewBox="-6 -6 12 12" aria-hidden="true"><path d=${shape}></path></svg>`;
