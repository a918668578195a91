import { css } from 'lit';

/** What others answered: marks on the scale, a line of words beneath it, their comments in an opened row. */
export const agreeStyles = css`
  .mark {
    flex: none;
    display: inline-block;
    inline-size: calc(var(--skills-base) * 0.6875);
    block-size: calc(var(--skills-base) * 0.6875);
    overflow: visible;
    vertical-align: -0.05em;
    fill: var(--skills-text);
    stroke: var(--skills-surface);
    stroke-width: 1.5px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .by .mark {
    margin-inline-end: 0.35em;
  }
  .by {
    white-space: nowrap;
  }
  /* over the scale and in its own columns: a scale that breaks into lines has its marks in each of them */
  .scale:has(+ .marks),
  .marks {
    grid-row: 2;
  }
  .marks {
    position: relative; /* over the radios, which are positioned too */
    z-index: 1;
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: var(--_columns);
    gap: 3px;
    row-gap: 1.375em;
    align-content: start;
    pointer-events: none;
  }
  .marks > span {
    display: flex;
    justify-content: center;
    gap: 3px;
    block-size: var(--_box);
  }
  /* on a segment's upper edge, clear of its digit */
  .marks .mark {
    translate: 0 -50%;
  }
  .given {
    grid-column: 1 / -1;
    padding-block: var(--skills-space-1) var(--skills-space-2);
    font-size: var(--skills-type-s);
    line-height: 1.4;
    color: var(--skills-text-soft);
  }
  .given b {
    font-weight: var(--skills-weight-medium);
    color: var(--skills-text);
  }
  .given :is(.apart, .alike) {
    white-space: nowrap;
  }
  .given .apart {
    font-weight: var(--skills-weight-bold);
    color: var(--skills-text);
  }
  .choice .by {
    margin-inline-start: 0.75em;
    color: var(--skills-text);
  }
  .question .given {
    margin-block-start: var(--skills-space-3);
  }
  .steps > .lede {
    margin: 0;
    padding: 0 var(--skills-gutter) var(--skills-space-3);
  }
  .raters {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--skills-space-1) var(--skills-space-6);
    padding: 0 var(--skills-gutter) var(--skills-space-4);
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
  }
  .raters ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--skills-space-1) var(--skills-space-4);
  }
  .raters .by {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .heard {
    grid-column: 1 / -1;
    margin-block-start: var(--skills-space-3);
    padding-inline-start: var(--skills-space-3);
    border-inline-start: 2px solid var(--skills-line);
    overflow-wrap: anywhere;
  }
  .heard .by {
    color: var(--skills-text);
    font-size: var(--skills-type-s);
  }
  .heard .extras {
    margin: 0;
    padding: 0;
    border: 0;
  }
  @container skills (inline-size < 22.85em) {
    .marks {
      column-gap: 1px;
    }
  }
  @container skills (inline-size >= 52.5em) {
    .matrix .scale:has(+ .marks),
    .matrix .marks {
      grid-column: 3;
      grid-row: 1;
      gap: 0;
    }
    .marks > span {
      block-size: var(--skills-row);
    }
    .marks .mark {
      translate: 0;
    }
    .row > .given {
      padding-block: var(--skills-space-1) var(--skills-space-2);
      padding-inline-start: calc(var(--skills-base) * 1.25);
    }
    .heard {
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .mark {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
`;
