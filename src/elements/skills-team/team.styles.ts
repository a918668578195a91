import { css } from 'lit';

/** The frame of the page about a team, and what every view shares. */
export const teamStyles = css`
  .status {
    display: flex;
    align-items: center;
    gap: 0.45em;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--skills-space-3);
    margin: 0;
    padding: 0 var(--skills-gutter) var(--skills-space-4);
  }
  .facts div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    border-inline-start: 2px solid var(--skills-line);
    padding-inline-start: var(--skills-space-3);
  }
  .facts dd {
    margin: 0;
    font-size: var(--skills-type-xl);
    font-weight: var(--skills-weight-bold);
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  .facts dt {
    color: var(--skills-text-soft);
    font-size: var(--skills-type-s);
    line-height: 1.35;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: var(--skills-space-1);
    padding: 0 var(--skills-gutter) var(--skills-space-4);
  }
  .views label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--skills-hit);
    padding-inline: var(--skills-space-3);
    border-radius: var(--skills-radius-m);
    font-weight: var(--skills-weight-medium);
    color: var(--skills-text-soft);
    cursor: pointer;
  }
  .views label:hover {
    background: var(--skills-sunken);
  }
  .views input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .views label:has(:checked) {
    background: var(--skills-accent-soft);
    color: var(--skills-accent-text);
  }
  .views label:has(:focus-visible) {
    outline: var(--skills-focus-width) solid var(--skills-focus);
    outline-offset: var(--skills-focus-offset);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--skills-space-2) var(--skills-space-4);
    padding: 0 var(--skills-gutter) var(--skills-space-4);
  }
  .pick {
    display: inline-flex;
    align-items: center;
    gap: var(--skills-space-2);
    min-block-size: var(--skills-hit);
    padding-inline: var(--skills-space-3) var(--skills-space-1);
    border: var(--skills-border-control);
    border-radius: var(--skills-radius-m);
    color: var(--skills-text-soft);
  }
  .pick select {
    font: inherit;
    color: var(--skills-text);
    background: var(--skills-surface);
    border: 0;
    min-block-size: calc(var(--skills-hit) - 4px);
    max-inline-size: 14em;
    outline: 0;
  }
  .pick:focus-within {
    outline: var(--skills-focus-width) solid var(--skills-focus);
    outline-offset: 1px;
  }
  .link {
    border: 0;
    padding: 0;
    background: none;
    font: inherit;
    color: inherit;
    text-align: start;
    cursor: pointer;
    min-block-size: calc(var(--skills-base) * 1.5);
  }
  .link:hover {
    color: var(--skills-accent-text);
    text-decoration: underline;
  }
  .found-nothing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--skills-space-3);
    padding: var(--skills-space-6) var(--skills-gutter);
    border-block-start: var(--skills-border);
  }
  .block {
    border-block-start: var(--skills-border);
    padding-block: var(--skills-space-4);
  }
  .hint {
    padding-inline: var(--skills-gutter);
    margin-block-end: var(--skills-space-3);
    color: var(--skills-text-soft);
    max-inline-size: 75ch;
  }
  .risk {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    color: var(--skills-warn);
    font-weight: var(--skills-weight-medium);
  }
  .room {
    overflow-x: auto;
  }
  .room:focus-visible {
    outline-offset: -2px;
  }
  .table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .table :is(th, td) {
    padding: var(--skills-space-2) var(--skills-space-3);
    font-weight: var(--skills-weight);
    text-align: start;
    border-block-end: var(--skills-border);
    line-height: var(--skills-leading-tight);
    overflow-wrap: break-word; /* a table scrolls where words do not fit: they stay whole */
  }
  .table thead th {
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
    vertical-align: bottom;
  }
  .table :is(th, td):first-child {
    padding-inline-start: var(--skills-gutter);
  }
  .table th[scope='row'] {
    min-inline-size: 10em;
  }
  .table :is(th, td):last-child {
    padding-inline-end: var(--skills-gutter);
  }
  .table .n {
    text-align: end;
    white-space: nowrap;
  }
  .table tbody th[scope='rowgroup'] {
    background: var(--skills-sunken);
    font-size: var(--skills-type-s);
    font-weight: var(--skills-weight-bold);
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--skills-space-2);
    padding: var(--skills-space-3) var(--skills-gutter) 0;
  }
  @container skills (inline-size < 34.25em) {
    .tools {
      gap: var(--skills-space-2);
    }
    .pick {
      flex: 1 1 40%;
      min-inline-size: 0;
      padding-inline-start: var(--skills-space-2);
      gap: var(--skills-space-1);
      font-size: var(--skills-type-s);
    }
    .pick select {
      flex: 1;
      min-inline-size: 0;
    }
    .facts dd {
      font-size: var(--skills-type-l);
    }
  }
  @media print {
    .team {
      --skills-gutter: var(--skills-space-1);
      border: 0;
    }
    .views,
    .tools,
    .foot,
    .more,
    .found-nothing .button {
      display: none;
    }
    .room {
      overflow: visible;
    }
    /* what a screen scrolls to has to fit */
    .table :is(th, td) {
      padding: 2px var(--skills-space-1);
    }
    .table .n {
      white-space: normal;
    }
    .table th[scope='row'] {
      min-inline-size: 7em;
    }
    .table tr {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .views label:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
