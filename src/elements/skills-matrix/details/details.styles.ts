import { css } from 'lit';

/** An opened row: what it tells, and what it asks for beside the level. */
export const detailsStyles = css`
  :host {
    --skills-accent-line: color-mix(in oklab, var(--skills-accent) 42%, var(--skills-surface));
  }
  .details {
    grid-column: 1 / -1;
    padding: var(--skills-space-2) 0 var(--skills-space-3);
    color: var(--skills-text-soft);
  }
  .about p {
    max-inline-size: 64ch;
  }
  .about p + p {
    margin-block-start: var(--skills-space-1);
  }
  .anchors {
    margin-block-start: var(--skills-space-3);
  }
  .anchor {
    display: grid;
    grid-template-columns: 2em minmax(0, 1fr);
    padding: 0.35em 0.6em;
    min-block-size: calc(var(--skills-base) * 1.5);
    border-radius: var(--skills-radius-s);
    line-height: 1.4;
    cursor: pointer;
  }
  .anchor:hover {
    background: var(--skills-sunken);
  }
  .anchor > :last-child {
    grid-column: 2;
  }
  .anchor .value {
    color: var(--skills-text-faint);
    font-variant-numeric: tabular-nums;
  }
  .anchor b {
    color: var(--skills-text);
    font-weight: var(--skills-weight-medium);
  }
  .anchor.chosen {
    background: var(--skills-accent-soft);
    box-shadow: inset 0 0 0 1px var(--skills-accent-line);
    outline: 1px solid transparent;
    color: var(--skills-text);
  }
  .track {
    flex: none;
    fill: var(--skills-line);
    stroke: var(--skills-line);
  }
  .track path {
    stroke-width: 2;
  }
  .track circle {
    stroke: none;
  }
  .track .on {
    fill: var(--skills-accent);
    stroke: var(--skills-accent);
  }
  .track:dir(rtl) {
    scale: -1 1;
  }
  .readonly .levels {
    visibility: hidden;
  }
  .extras {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--skills-base) * 12)), 1fr));
    gap: var(--skills-space-3) var(--skills-space-4);
    margin-block-start: var(--skills-space-3);
    padding-block-start: var(--skills-space-3);
    border-block-start: var(--skills-border);
  }
  .extra {
    display: grid;
    align-content: start;
    gap: var(--skills-space-1);
  }
  .wide {
    grid-column: 1 / -1;
  }
  .extra > span:first-child,
  .extra > legend,
  .said-extras dt {
    color: var(--skills-text);
    font-weight: var(--skills-weight-medium);
    font-size: var(--skills-type-s);
  }
  .extra :is(input, select, textarea) {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--skills-hit);
    padding: 0.3em 0.6em;
    border: var(--skills-border-control);
    border-radius: var(--skills-radius-m);
    background: var(--skills-surface);
    color: var(--skills-text);
    font: inherit;
  }
  :is(.details, .extras) :is(a, button, input, select, textarea) {
    scroll-margin-block: calc(var(--skills-sticky-top) + var(--skills-base) * 4.5)
      calc(var(--skills-base) * 9);
  }
  .extra textarea {
    resize: vertical;
    field-sizing: content;
  }
  .extra [aria-invalid] {
    border-color: var(--skills-danger);
  }
  .extra .problem {
    color: var(--skills-danger);
    font-size: var(--skills-type-s);
  }
  .prompts {
    padding-inline-start: 1.2em;
    list-style: disc;
    font-size: var(--skills-type-s);
  }
  .link {
    display: flex;
    flex-wrap: wrap;
    gap: var(--skills-space-2);
    padding-block-start: var(--skills-space-2);
  }
  .link input {
    flex: 1 1 calc(var(--skills-base) * 12);
  }
  .link .problem {
    flex-basis: 100%;
  }
  .said-extras:not(:has(div)) {
    display: none;
  }
  .said-extras dd {
    margin: 0;
  }
  .read {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: var(--skills-space-3);
    min-block-size: var(--skills-hit);
    padding-block-end: var(--skills-space-1);
    color: var(--skills-text-soft);
  }
  .read b {
    color: var(--skills-text);
    font-variant-numeric: tabular-nums;
  }
  @media (pointer: coarse) {
    .anchor {
      min-block-size: 44px;
      align-items: center;
    }
  }
  @container skills (inline-size >= 52.5em) {
    .read {
      grid-column: 3;
      grid-row: 1;
      min-block-size: var(--skills-row);
      padding: 0;
    }
    .details {
      display: grid;
      /* below the scale, and wide enough for sentences where it has few levels */
      grid-template-columns:
        minmax(calc(var(--skills-base) * 18.5), 1fr)
        minmax(0, max(var(--_column) * var(--_levels) + var(--_na), var(--skills-base) * 24));
      gap: var(--skills-space-6);
      padding-block: var(--skills-space-1) var(--skills-space-4);
      padding-inline-start: calc(var(--skills-base) * 1.25);
    }
    .anchors {
      margin: 0;
    }
    .anchor {
      grid-template-columns: 1.75em minmax(6.25em, max-content) minmax(0, 1fr);
      column-gap: 0.25em;
    }
    .anchor > :last-child {
      grid-column: 3;
    }
    .extras {
      grid-column: 1 / -1;
      margin: 0;
    }
  }
`;
