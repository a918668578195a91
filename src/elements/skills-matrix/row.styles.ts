import { css } from 'lit';

/** A row, narrow first: a card with one segmented control. */
export const rowStyles = css`
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    position: relative;
    contain-intrinsic-block-size: auto calc(var(--skills-base) * 7.25);
  }
  /*
   * where there are many, far rows are not laid out before they come near: find-in-page still finds them, but
   * Chromium tells a screen reader of them only then, so a role of the usual length is there at once
   */
  .many .row {
    content-visibility: auto;
  }
  .stand {
    block-size: calc(var(--_rows) * var(--skills-base) * 7.25);
  }
  /* what takes focus comes to rest between the tier's head and the foot, not under them */
  .row,
  .name,
  .scale input {
    scroll-margin-block: calc(var(--skills-sticky-top) + var(--skills-base) * 4.5)
      calc(var(--skills-base) * 9);
  }
  .name {
    grid-column: 1;
    grid-row: 1;
    display: flex;
    align-items: center;
    gap: var(--skills-space-2);
    min-block-size: var(--skills-hit);
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    font-weight: var(--skills-weight-medium);
    line-height: var(--skills-leading-tight);
    cursor: pointer;
    border-radius: var(--skills-radius-s);
  }
  .name::before {
    content: '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.1em 0.3em;
    border: solid var(--skills-text-faint);
    border-width: 1.5px 1.5px 0 0;
    rotate: 45deg;
  }
  .name:dir(rtl)::before {
    rotate: 225deg;
  }
  .name[aria-expanded='true']::before {
    rotate: 135deg;
  }
  .importance {
    grid-column: 2;
    grid-row: 1;
    justify-self: end;
    align-self: start;
    block-size: var(--skills-hit);
    padding-inline-start: var(--skills-space-3);
    overflow-wrap: normal;
  }
  .scale {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: var(--_columns);
    gap: 3px;
    row-gap: 1.375em;
    padding-block-end: 1.375em;
  }
  .level,
  .na {
    position: relative;
    display: block;
    block-size: var(--_cell);
    padding: var(--_cell-pad);
    cursor: pointer;
    font-size: var(--skills-type-s);
    text-align: center;
  }
  .scale input {
    appearance: none;
    display: block;
    text-align: center;
    inline-size: var(--_box-wide);
    block-size: var(--_box);
    line-height: calc(var(--_box) - 2 * var(--_box-edge));
    border-radius: var(--_box-round);
    background: var(--skills-surface);
    border: var(--_box-edge) solid var(--skills-control);
    box-shadow: 0 0 0 var(--_box-gap) var(--_ground, transparent);
    color: var(--_digit);
    cursor: inherit;
  }
  .scale .na input {
    border-radius: var(--skills-radius-s);
  }
  .level input::before {
    font-size: var(--_digit-size);
    font-variant-numeric: tabular-nums;
  }
  .level span {
    display: var(--_word);
    position: absolute;
    inset-block-start: 100%;
    inset-inline: calc(-1 * var(--skills-base) * 1);
    font-size: var(--skills-type-xs);
    line-height: calc(var(--skills-base) * 1.375);
    color: var(--skills-text-faint);
    pointer-events: none;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    opacity: var(--_words);
  }
  .na input {
    overflow: hidden;
  }
  .level.reached input {
    background: var(--skills-accent-soft);
    border-color: var(--skills-accent);
    color: var(--skills-accent-text);
  }
  .level input:checked {
    background: var(--skills-accent);
    border-color: var(--skills-accent);
    color: var(--skills-on-accent);
    font-weight: var(--skills-weight-bold);
  }
  .level input:checked + span {
    opacity: 1;
    color: var(--skills-text);
    font-weight: var(--skills-weight-medium);
  }
  .unrated .level:is(:first-child, :nth-last-child(2)) span {
    opacity: 1;
  }
  .na input::before {
    font-size: var(--skills-type-xs);
    color: var(--skills-text-soft);
  }
  .na input:checked {
    background: var(--skills-text-soft);
    border-color: var(--skills-text-soft);
  }
  .na input:checked::before {
    color: var(--skills-surface);
  }

  @container skills (inline-size < 52.5em) {
    .row {
      background: var(--skills-surface);
      border: var(--skills-border);
      border-radius: var(--skills-radius-m);
      padding: calc(var(--skills-base) * 0.125) var(--_pad) calc(var(--skills-base) * 0.25);
      margin-block-end: var(--skills-space-2);
    }
    .name {
      padding-block: var(--skills-space-2) var(--skills-space-1);
    }
    .importance {
      block-size: calc(var(--skills-hit) + var(--skills-space-1));
    }
    .level input::before {
      content: attr(value);
    }
    .na input::before {
      content: attr(data-short);
    }
  }
  @container skills (inline-size < 22.85em) {
    .scale {
      column-gap: 1px;
    }
  }
`;
