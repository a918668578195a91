import { css } from 'lit';

/** The grid: heads, titles of tiers and names stay while the rest scrolls; lines lie where their place says. */
export const gridStyles = css`
  .people {
    --_row: calc(var(--skills-base) * 2.25 * var(--skills-density));
    --_column: calc(var(--skills-base) * 3.5);
    --_title: calc(var(--skills-base) * 2);
    --_head: calc(var(--skills-base) * 3.5);
    --_name: calc(var(--skills-base) * 9.5);
    --_measure: calc(var(--skills-base) * 6);
  }
  @media (pointer: coarse) {
    .people {
      --_row: max(calc(var(--skills-base) * 2.75), 44px);
    }
  }
  .scroll {
    position: relative;
    overflow: auto;
    overscroll-behavior-x: contain;
    /* what stays lies over what scrolls: a cell under it is not in sight */
    scroll-padding-block-start: calc(var(--_head) + var(--_title));
    scroll-padding-inline-start: var(--_name);
    max-block-size: min(calc(var(--skills-base) * 46), 85vh);
    border-block-start: var(--skills-border);
    border-end-start-radius: var(--skills-radius-l);
    border-end-end-radius: var(--skills-radius-l);
    scrollbar-width: thin;
    scrollbar-color: var(--skills-control) transparent;
    font-variant-numeric: tabular-nums;
    contain: strict;
    block-size: calc(
      var(--_head) + var(--_tiers) * var(--_title) + var(--_lines) * var(--_row) + var(--_bar, 12px)
    );
  }
  .body {
    position: relative;
    inline-size: max(100%, calc(var(--_name) + var(--_people) * var(--_column) + 3 * var(--_measure)));
  }
  .probe {
    position: absolute;
    visibility: hidden;
    inline-size: var(--_column);
    block-size: var(--_row);
  }
  .probe i {
    display: block;
    block-size: var(--_title);
  }
  .line {
    display: grid;
    grid-template-columns:
      minmax(var(--_name), 1fr) calc(var(--_people) * var(--_column))
      calc(3 * var(--_measure));
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(var(--_title) + var(--_y) * var(--_row));
    block-size: var(--_row);
  }
  .line.heads {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    block-size: var(--_head);
    background: var(--skills-surface);
    border-block-end: var(--skills-border);
    font-size: var(--skills-type-s);
    line-height: var(--skills-leading-tight);
  }
  .tier {
    position: relative;
    block-size: calc(var(--_title) + var(--_rows) * var(--_row));
  }
  .tier-title {
    position: sticky;
    inset-block-start: var(--_head);
    z-index: 2;
    block-size: var(--_title);
    background: var(--skills-sunken);
    font-size: var(--skills-type-s);
    font-weight: var(--skills-weight-bold);
  }
  .tier-title span {
    position: sticky;
    inset-inline-start: 0;
    display: inline-flex;
    align-items: center;
    block-size: var(--_title);
    padding-inline: var(--skills-gutter);
  }
  .corner,
  .name {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    padding-inline: var(--skills-gutter) var(--skills-space-3);
    background: var(--skills-surface);
    border-inline-end: var(--skills-border);
    line-height: var(--skills-leading-tight);
    cursor: pointer;
  }
  .corner {
    align-items: end;
    padding-block-end: 0.5em;
    cursor: default;
  }
  /* two lines of a name fit; the whole of it is its title, and behind it */
  .name span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: var(--skills-type-s);
    line-height: 1.2;
  }
  .cells {
    position: relative;
  }
  .cell {
    position: absolute;
    inset-block: 1.5px;
    inset-inline-start: calc(var(--_x) * var(--_column) + 1.5px);
    inline-size: calc(var(--_column) - 3px);
    display: grid;
    place-items: center;
    border-radius: var(--skills-radius-s);
    background: var(--_heat, none);
    color: var(--skills-text-faint);
    cursor: pointer;
    print-color-adjust: exact;
  }
  .cell.heat-0 {
    color: var(--skills-text-soft);
  }
  .cell:is(.heat-1, .heat-2, .heat-3) {
    color: var(--skills-text);
  }
  .cell.heat-4 {
    color: var(--skills-on-accent);
  }
  .cell.person {
    inset-block: 0;
    place-items: end center;
    padding-block-end: 0.5em;
    color: var(--skills-text);
    text-align: center;
  }
  .person span {
    max-inline-size: 100%;
    font-size: var(--skills-type-xs);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .measures {
    display: grid;
    grid-template-columns: repeat(3, minmax(var(--_measure), 1fr));
    background: var(--skills-surface);
  }
  .measure {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.35em;
    padding-inline: var(--skills-space-1);
    white-space: nowrap;
    cursor: pointer;
  }
  .heads .measure {
    flex-direction: column;
    justify-content: end;
    gap: 0;
    padding-block-end: 0.5em;
    cursor: default;
  }
  .heads .measure span {
    font-size: var(--skills-type-xs);
    color: var(--skills-text-faint);
  }
  .measure.risk {
    color: var(--skills-warn);
    font-weight: var(--skills-weight-medium);
  }
  [data-place]:focus-visible {
    outline-offset: -2px;
    z-index: 2;
  }
  .heat-4:focus-visible {
    outline-color: var(--skills-on-accent);
  }
  @container skills (inline-size >= 34.25em) {
    .people {
      --_name: calc(var(--skills-base) * 14);
    }
    .name span {
      font-size: var(--skills-type-m);
    }
  }
  @container skills (inline-size >= 52.5em) {
    .people {
      --_name: calc(var(--skills-base) * 20);
    }
    .scroll {
      scroll-padding-inline-end: calc(3 * var(--_measure));
    }
    .measures {
      position: sticky;
      inset-inline-end: 0;
      z-index: 1;
      border-inline-start: var(--skills-border);
    }
  }
  @media (forced-colors: active) {
    .cell[role='gridcell'] {
      border: 1px solid GrayText;
    }
    .cell.reached {
      border-color: Highlight;
    }
  }
  @media screen {
    .printed {
      display: none;
    }
  }
  @media print {
    .printed ~ .scroll {
      display: none;
    }
  }
  .printed :is(th, td) {
    padding: 2px;
    font-size: var(--skills-type-xs);
    text-align: center;
  }
  .printed :is(th[scope='row'], th[scope='rowgroup'], thead th:first-child) {
    text-align: start;
  }
  .printed :is(td, thead th) {
    overflow-wrap: normal;
  }
  .printed td {
    white-space: nowrap;
  }
  /* names stand upright, however long they are: a column is as wide as a level */
  .printed .who span {
    writing-mode: vertical-rl;
    rotate: 180deg;
    max-block-size: 2.6em;
    max-inline-size: 12em;
    line-height: 1.2;
    text-align: start;
  }
`;
