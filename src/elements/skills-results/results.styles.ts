import { css } from 'lit';

/** The frame of the page about results, and the pieces that every view is made of. */
export const resultsStyles = css`
  .role-of {
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
  }
  .block {
    padding: var(--skills-space-6) var(--skills-gutter);
    border-block-start: var(--skills-border);
  }
  .block-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--skills-space-2) var(--skills-space-4);
    margin-block-end: var(--skills-space-3);
  }
  .block-title {
    font-size: var(--skills-type-l);
    font-weight: var(--skills-weight-bold);
    line-height: var(--skills-leading-tight);
  }
  .hint {
    color: var(--skills-text-soft);
    max-inline-size: 65ch;
  }
  .block-head + .hint {
    margin-block: calc(-1 * var(--skills-space-2)) var(--skills-space-3);
  }
  .legend {
    gap: var(--skills-space-1) var(--skills-space-4);
  }
  .legend-shape {
    flex: none;
  }
  .field {
    font: inherit;
    color: inherit;
    min-block-size: var(--skills-hit);
    max-inline-size: 100%;
    padding: 0.3em var(--skills-space-2);
    border: var(--skills-border-control);
    border-radius: var(--skills-radius-m);
    background: var(--skills-surface);
  }
  ::slotted([slot='actions']) {
    margin-inline-start: auto;
  }
`;
