import { css } from 'lit';

/** Shapes, tracks, lists and tables: what several views draw with. */
export const drawingStyles = css`
  .shape {
    fill: var(--_fill, none);
    stroke: var(--_stroke, currentColor);
    stroke-width: 1.75;
  }
  .line {
    fill: none;
    stroke: var(--_stroke, transparent);
    stroke-width: 2;
  }
  .own,
  .series-0 {
    --_fill: var(--skills-accent);
    --_stroke: var(--skills-accent);
  }
  .series-1,
  .series-2,
  .series-3,
  .series-4 {
    --_fill: var(--skills-surface);
    --_stroke: var(--skills-text);
  }
  .series-1 {
    --_fill: var(--skills-text-soft);
    --_stroke: var(--skills-text-soft);
  }
  .line.series-1 {
    stroke-dasharray: 8 3;
  }
  .line.series-2 {
    stroke-dasharray: 2 3;
  }
  .target {
    --_fill: var(--skills-surface);
    --_stroke: var(--skills-text);
  }
  .line.target {
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .stretch {
    --_stroke: var(--skills-text-faint);
  }
  .line.stretch {
    stroke-width: 1;
    stroke-dasharray: 1 3;
  }
  .track {
    flex: none;
    max-inline-size: 100%;
    overflow: visible;
  }
  .track:dir(rtl),
  .bar:dir(rtl) {
    scale: -1 1;
  }
  .rail {
    stroke: var(--skills-line);
    stroke-width: 2;
  }
  .step {
    fill: var(--skills-line);
  }
  .rail.on {
    stroke: var(--skills-accent);
  }
  .step.on {
    fill: var(--skills-accent);
  }

  .line-row {
    display: grid;
    grid-template-columns: 1.75rem minmax(0, 1fr) fit-content(45%);
    align-items: center;
    gap: var(--skills-space-1) var(--skills-space-3);
    padding-block: var(--skills-space-3);
    border-block-start: var(--skills-border);
    break-inside: avoid;
  }
  .line-row:first-child {
    border: 0;
  }
  .rank {
    color: var(--skills-text-faint);
  }
  .what {
    display: grid;
    gap: 0.25em;
    line-height: var(--skills-leading-tight);
  }
  .what b {
    font-weight: var(--skills-weight-medium);
    overflow-wrap: anywhere;
  }
  .line-row > .track,
  .line-row > .values,
  .line-row > .said {
    grid-column: 2 / -1;
  }
  .line-row > .values {
    display: none;
  }
  .size {
    grid-column: 3;
    grid-row: 1;
    text-align: end;
    line-height: var(--skills-leading-tight);
  }
  .values {
    color: var(--skills-text-faint);
  }
  .list + .button {
    margin-block-start: var(--skills-space-2);
  }
  .table-room {
    /* what is only read out in its cells scrolls with them, instead of widening the page */
    position: relative;
    min-inline-size: 0;
    overflow-x: auto;
  }
  .numbers {
    inline-size: 100%;
    /* not collapsed: the lines of cells that stick would be left behind */
    border-spacing: 0;
  }
  .numbers :is(th, td) {
    padding: 0.5em var(--skills-space-2);
    text-align: start;
    vertical-align: middle;
    font-weight: var(--skills-weight);
    line-height: 1.35;
    border-block-end: var(--skills-border);
  }
  .numbers th[scope='row'] {
    position: sticky;
    inset-inline-start: 0;
    min-inline-size: 9em;
    background: var(--skills-surface);
  }
  .numbers :is(thead th, .n) {
    overflow-wrap: normal;
  }
  .numbers .n .faint {
    white-space: nowrap;
  }
  .numbers thead th {
    font-size: var(--skills-type-s);
    color: var(--skills-text-faint);
    vertical-align: bottom;
  }
  .numbers thead th::first-letter {
    text-transform: uppercase;
  }
  .numbers thead small {
    display: block;
    font-size: var(--skills-type-xs);
  }
  .numbers .n {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .numbers tr {
    break-inside: avoid;
  }
  .numbers abbr {
    text-decoration: none;
  }
  .remarks {
    display: grid;
    gap: var(--skills-space-1);
    overflow-wrap: anywhere;
  }
  .comment {
    white-space: pre-line;
    border-inline-start: 2px solid var(--skills-line);
    padding-inline-start: var(--skills-space-3);
    color: var(--skills-text-soft);
  }
  .evidence a {
    color: var(--skills-accent-text);
  }
  summary {
    cursor: pointer;
    color: var(--skills-accent-text);
    min-block-size: 24px;
  }
  @media screen {
    .folded {
      display: none;
    }
  }
  @container skills (inline-size >= 52.5em) {
    .line-row {
      grid-template-columns: 1.75rem minmax(0, 1fr) 7.5rem auto 4.5rem 7rem;
      padding-block: var(--skills-space-2);
    }
    .line-row > .track,
    .line-row > .values {
      grid-column: auto;
      display: block;
    }
    .line-row > .size {
      grid-column: 6;
    }
    .line-row > .what {
      display: contents;
    }
    .values {
      text-align: end;
    }
  }
  @media (forced-colors: active) {
    .importance::before {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .own,
    .series-0 {
      --_fill: Highlight;
      --_stroke: Highlight;
    }
    .series-1 {
      --_fill: CanvasText;
      --_stroke: CanvasText;
    }
    .rail.on {
      stroke: Highlight;
    }
    .step.on {
      fill: Highlight;
    }
    .rail,
    .web {
      stroke: GrayText;
    }
    .step {
      fill: GrayText;
    }
  }
`;
