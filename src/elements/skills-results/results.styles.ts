import { css } from 'lit';

/** The frame of the page about results, and the pieces that every view is made of. */
export const resultsStyles = css`
  :host([density='compact']) {
    --skills-density: 0.85;
  }
  :host([density='roomy']) {
    --skills-density: 1.15;
  }
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
  .title {
    font-size: var(--skills-type-xl);
    font-weight: var(--skills-weight-bold);
    line-height: var(--skills-leading-tight);
  }
  .lede {
    margin-block-start: var(--skills-space-1);
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
  .importance {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-size: var(--skills-type-s);
    color: var(--skills-text-faint);
    white-space: nowrap;
    line-height: 1;
  }
  .importance.critical {
    color: var(--skills-text);
  }
  .importance.important {
    color: var(--skills-text-soft);
  }
  .importance::before {
    content: '';
    inline-size: 0.95em;
    block-size: 0.8em;
    print-color-adjust: exact;
    --off: color-mix(in srgb, currentColor 28%, transparent);
    --two: currentColor;
    --three: currentColor;
    background:
      linear-gradient(currentColor 0 0) 0 100% / 25% 40% no-repeat,
      linear-gradient(var(--two) 0 0) 50% 100% / 25% 70% no-repeat,
      linear-gradient(var(--three) 0 0) 100% 100% / 25% 100% no-repeat;
  }
  .importance.important::before {
    --three: var(--off);
  }
  .importance.optional::before {
    --two: var(--off);
    --three: var(--off);
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
