import { css } from 'lit';

/** Notes above the rows, and what a row lacks. */
export const notesStyles = css`
  :host {
    --skills-danger-soft: light-dark(
      color-mix(in oklab, var(--skills-danger) 7%, var(--skills-surface)),
      color-mix(in oklab, var(--skills-danger) 14%, var(--skills-surface))
    );
  }
  .note {
    display: flex;
    gap: var(--skills-space-3);
    align-items: start;
    margin: var(--skills-space-4) var(--skills-gutter);
    padding: var(--skills-space-3) var(--skills-space-4);
    border: 1px solid var(--skills-line);
    border-inline-start: 4px solid var(--skills-accent);
    border-radius: var(--skills-radius-m);
    background: var(--skills-surface);
    line-height: 1.45;
    scroll-margin-block: calc(var(--skills-sticky-top) + var(--skills-base) * 4.5);
  }
  .note > .icon {
    margin-block-start: 0.15em;
    font-size: 1.25em;
    color: var(--skills-accent-text);
  }
  .note > div {
    flex: 1;
    min-inline-size: 0;
  }
  .note.danger {
    border-inline-start-color: var(--skills-danger);
    background: var(--skills-danger-soft);
  }
  .note.danger > .icon,
  .note.danger .link-button {
    color: var(--skills-danger);
  }
  .note.warn {
    border-inline-start-color: var(--skills-warn);
    background: var(--skills-warn-soft);
  }
  .note.warn > .icon {
    color: var(--skills-warn);
  }
  .note ul:not(:empty) {
    margin-block-start: var(--skills-space-2);
  }
  .note .button {
    margin-block-start: var(--skills-space-3);
  }
  .note .button + .button {
    margin-inline-start: var(--skills-space-2);
  }
  .link-button {
    padding: 0;
    min-block-size: max(24px, 1.5em);
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .link-button {
      min-block-size: 44px;
    }
  }
  .row-problem {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 0.4em;
    padding-block-end: var(--skills-space-2);
    padding-inline-start: calc(var(--skills-base) * 1.25); /* beneath the name */
    color: var(--skills-danger);
    font-size: var(--skills-type-s);
  }
  .row.bad::before {
    content: '';
    position: absolute;
    inset-block: calc(var(--skills-base) * 0.5);
    inset-inline-start: 0;
    inline-size: 3px;
    border-radius: 2px;
    background: var(--skills-danger);
    print-color-adjust: exact;
  }
  @media (forced-colors: active) {
    .row.bad::before {
      background: CanvasText;
    }
  }
`;
