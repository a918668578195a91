import { css } from 'lit';

/** The frame around the rows: head, tier heads, foot. */
export const matrixStyles = css`
  .matrix {
    --skills-gutter: var(--skills-space-4);
    --_levels: 5;
    --_segments: 6;
    position: relative;
    background: var(--skills-surface);
    border: var(--skills-border);
    border-radius: var(--skills-radius-l);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--skills-space-1) var(--skills-space-4);
    padding: var(--skills-space-4) var(--skills-gutter);
  }
  .lede {
    flex-basis: 100%;
  }
  .intro {
    display: block;
    padding-inline: var(--skills-gutter);
  }
  ::slotted([slot='intro']) {
    margin-block-end: var(--skills-space-4);
  }

  .tier {
    padding-inline: var(--skills-gutter);
    scroll-margin-block-start: var(--skills-sticky-top);
  }
  .tier-head {
    position: sticky;
    inset-block-start: var(--skills-sticky-top);
    z-index: 2;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--skills-space-4);
    margin-inline: calc(-1 * var(--skills-gutter));
    padding: var(--skills-space-3) var(--skills-gutter);
    background: var(--skills-surface);
    border-block-end: var(--skills-border);
  }
  .tier-head h3 {
    font-size: var(--skills-type-l);
    font-weight: var(--skills-weight-bold);
    line-height: var(--skills-leading-tight);
  }
  .tier-head p {
    font-size: var(--skills-type-s);
    color: var(--skills-text-faint);
    line-height: var(--skills-leading-tight);
  }
  .tier-head > p {
    flex: none;
  }
  .levels {
    display: none;
  }

  .foot {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--skills-space-2) var(--skills-space-4);
    padding: var(--skills-space-3) var(--skills-gutter);
    background: var(--skills-surface);
    border-block-start: var(--skills-border);
    border-end-start-radius: var(--skills-radius-l);
    border-end-end-radius: var(--skills-radius-l);
  }
  .count {
    font-weight: var(--skills-weight-bold);
  }
  .short {
    display: none;
  }
  .status {
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
    line-height: var(--skills-leading-tight);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--skills-space-2);
    margin-inline-start: auto;
  }

  /* a container query cannot see an attribute: the container is as wide as the layout wants */
  :host([layout='table']) {
    overflow-x: auto;
  }
  :host([layout='table']) .skills {
    min-inline-size: 52.5em;
  }
  :host([layout='cards']) .skills {
    max-inline-size: 52.4em;
  }
  @container skills (inline-size < 52.5em) {
    .matrix {
      --_pad: var(--skills-space-3);
    }
    .tier {
      background: var(--skills-sunken);
      padding: 0 var(--_pad) var(--skills-space-2);
      border-block-start: var(--skills-border);
    }
    .tier-head {
      margin-inline: calc(-1 * var(--_pad));
      background: var(--skills-sunken);
      border: 0;
      padding-block: var(--skills-space-3) var(--skills-space-2);
    }
  }
  @container skills (inline-size < 34.25em) {
    .foot {
      column-gap: var(--skills-space-2);
    }
    .long {
      display: none;
    }
    .short {
      display: inline;
    }
  }
  @container skills (inline-size < 22.85em) {
    .matrix {
      --_pad: var(--skills-space-1);
    }
    .foot .button {
      padding-inline: var(--skills-space-2);
    }
  }
  @container skills (inline-size >= 34.25em) {
    .matrix {
      --skills-gutter: var(--skills-space-6);
    }
  }
  @container skills (inline-size >= 52.5em) {
    .matrix {
      --_column: calc(var(--skills-column) * 0.82);
      --_na: calc(var(--skills-column-na) * 0.82);
      --_scale: minmax(0, calc(var(--_column) * var(--_levels) + var(--_na)));
      --_row: minmax(calc(var(--skills-base) * 12), 1fr) calc(var(--skills-base) * 6.5) var(--_scale);
    }
    .head {
      padding-block-start: var(--skills-space-6);
    }
    .tier-head {
      display: grid;
      grid-template-columns: var(--_row);
      gap: 0;
      padding-block: var(--skills-space-2);
      min-block-size: calc(var(--skills-base) * 3.25);
    }
    .tier-head > :first-child {
      grid-column: 1 / 3;
    }
    .tier-head > .status {
      display: none;
    }
    .tier + .tier {
      margin-block-start: var(--skills-space-6);
    }
    .levels {
      display: grid;
      grid-template-columns: var(--_columns);
      font-size: var(--skills-type-xs);
      color: var(--skills-text-soft);
      text-align: center;
      align-self: end;
      line-height: var(--skills-leading-tight);
      align-items: end;
    }
  }
  @container skills (inline-size >= 68.5em) {
    .matrix {
      --skills-gutter: var(--skills-space-8);
      --_column: var(--skills-column);
      --_na: var(--skills-column-na);
    }
  }
  @media (max-height: 30rem) {
    .foot,
    .tier-head {
      position: static;
    }
  }
`;
