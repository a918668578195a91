import { css } from 'lit';

/** The frame of the page about results, and the pieces that every view is made of. */
export const resultsStyles = css`
  .results {
    --skills-gutter: var(--skills-space-4);
    background: var(--skills-surface);
    border: var(--skills-border);
    border-radius: var(--skills-radius-l);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--skills-space-2) var(--skills-space-6);
    padding: var(--skills-space-6) var(--skills-gutter) var(--skills-space-4);
  }
  .head > div {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
  .role-of {
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
  }
  .status {
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
  }
  .unread {
    margin: 0 var(--skills-gutter) var(--skills-space-4);
    padding: var(--skills-space-3) var(--skills-space-4);
    border: var(--skills-border);
    border-inline-start: 4px solid var(--skills-control);
    border-radius: var(--skills-radius-m);
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
    display: flex;
    flex-wrap: wrap;
    gap: var(--skills-space-1) var(--skills-space-4);
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
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
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--skills-space-2);
    padding: var(--skills-space-4) var(--skills-gutter);
    border-block-start: var(--skills-border);
  }
  ::slotted([slot='actions']) {
    margin-inline-start: auto;
  }
  @container skills (inline-size >= 34.25em) {
    .results {
      --skills-gutter: var(--skills-space-6);
    }
  }
  @container skills (inline-size >= 68.5em) {
    .results {
      --skills-gutter: var(--skills-space-8);
    }
  }
`;
