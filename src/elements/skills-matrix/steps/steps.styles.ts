import { css } from 'lit';

/** One skill at a time: a heading, its levels as large choices, the way back and on. */
export const stepsStyles = css`
  .matrix.steps {
    --skills-type-2xl: calc(var(--skills-base) * 1.5);
    max-inline-size: calc(var(--skills-base) * 44);
    margin-inline: auto;
  }
  .steps > .title {
    padding: var(--skills-space-4) var(--skills-gutter) var(--skills-space-2);
  }
  .steps > .title.small {
    padding-block-end: 0;
    font-size: var(--skills-type-s);
    font-weight: var(--skills-weight-medium);
    color: var(--skills-text-faint);
  }
  .question {
    padding: var(--skills-space-2) var(--skills-gutter) var(--skills-space-6);
  }
  .step-bar {
    display: flex;
    gap: var(--skills-space-2);
  }
  .step-bar > div {
    flex: var(--_skills, 1) 1 0;
  }
  .step-top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--skills-space-4);
    min-block-size: 1.5em;
    padding-block-start: var(--skills-space-3);
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
  }
  .step-top b {
    color: var(--skills-text);
  }
  .question > .importance {
    justify-self: start;
    block-size: auto;
    padding: 0;
    margin-block-start: var(--skills-space-6);
  }
  .step-name {
    margin-block: var(--skills-space-2);
    font-size: var(--skills-type-2xl);
    font-weight: var(--skills-weight-bold);
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
    scroll-margin-block-start: calc(var(--skills-sticky-top) + var(--skills-base));
  }
  .meta {
    color: var(--skills-text-soft);
    text-wrap: pretty;
  }
  .ask {
    margin-block: var(--skills-space-6) var(--skills-space-3);
    font-weight: var(--skills-weight-bold);
  }
  .choices {
    display: grid;
    gap: var(--skills-space-2);
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0 var(--skills-space-4);
    min-block-size: calc(var(--skills-base) * 3.5);
    padding: var(--skills-space-2) var(--skills-space-4);
    border: var(--skills-border);
    border-radius: var(--skills-radius-m);
    cursor: pointer;
    transition:
      background var(--skills-duration) var(--skills-ease),
      border-color var(--skills-duration) var(--skills-ease);
    scroll-margin-block: calc(var(--skills-sticky-top) + var(--skills-base)) calc(var(--skills-base) * 5.5);
  }
  .choice input {
    appearance: none;
    inline-size: calc(var(--skills-base) * 1.75);
    block-size: calc(var(--skills-base) * 1.75);
    border: 1.5px solid var(--skills-control);
    border-radius: 50%;
    background: var(--skills-surface);
    color: var(--skills-text-soft);
    line-height: calc(var(--skills-base) * 1.75 - 3px);
    text-align: center;
    outline: 0;
    cursor: inherit;
    scroll-margin-block: calc(var(--skills-base) * 6);
  }
  .choice input::before {
    content: attr(value);
    font-size: var(--skills-type-s);
    font-variant-numeric: tabular-nums;
  }
  .choice b {
    display: block;
    font-size: var(--skills-type-s);
    line-height: 1.4;
    color: var(--skills-text-soft);
    font-weight: var(--skills-weight-medium);
  }
  .choice span > span {
    font-size: var(--skills-type-l);
    line-height: 1.4;
    text-wrap: pretty;
  }
  .choice:hover {
    border-color: var(--skills-control);
    background: var(--skills-sunken);
  }
  .choice:has(:checked) {
    background: var(--skills-accent-soft);
    border-color: var(--skills-accent);
    box-shadow: inset 0 0 0 1px var(--skills-accent);
  }
  .choice:has(:checked) b {
    color: var(--skills-accent-text);
  }
  .choice input:checked {
    background: var(--skills-accent);
    border-color: var(--skills-accent);
    color: var(--skills-on-accent);
    font-weight: var(--skills-weight-bold);
  }
  .choice:has(:focus-visible) {
    outline: var(--skills-focus-width) solid var(--skills-focus);
    outline-offset: var(--skills-focus-offset);
  }
  .choice.na {
    min-block-size: calc(var(--skills-base) * 3);
    border-color: transparent;
    color: var(--skills-text-soft);
    font-size: inherit;
    text-align: start;
  }
  .choice.na input {
    border-radius: var(--skills-radius-s);
  }
  .choice.na input::before {
    content: '–';
  }
  .choice:has(:disabled) {
    cursor: default;
    color: var(--skills-text-faint);
  }
  .button:is(:disabled, :disabled:hover) {
    cursor: default;
    border-color: var(--skills-line);
    background: var(--skills-sunken);
    color: var(--skills-text-faint);
  }
  .question > .keys {
    padding-block-start: var(--skills-space-4);
  }
  .question h4 {
    margin: var(--skills-space-4) 0 var(--skills-space-1);
    font: inherit;
    font-weight: var(--skills-weight-bold);
  }
  .review li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 var(--skills-space-4);
    border-block-end: var(--skills-border);
  }
  .review li.bad {
    box-shadow: -3px 0 var(--skills-danger);
    padding-inline-start: var(--skills-space-2);
  }
  .steps :is(.button:dir(rtl)) .icon {
    scale: -1 1;
  }
  @container skills (inline-size < 34.25em) {
    .choice {
      gap: 0 var(--skills-space-3);
      padding-inline: var(--skills-space-3);
    }
    .step-name {
      font-size: var(--skills-type-xl);
    }
    .choice span > span {
      font-size: var(--skills-type-m);
    }
    .steps .actions {
      flex: 1;
      justify-content: end;
    }
    .steps .foot .button {
      padding-inline: var(--skills-space-3);
    }
    .review li {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: var(--skills-space-2);
    }
    .review li > :nth-child(2) {
      grid-row: 2;
    }
    .review li > .button {
      grid-row: 1 / 3;
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .choice input:checked {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .choice:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
