import { css } from 'lit';

/** How it looks when disabled, with targets shown, and for those who want more contrast. */
export const lookStyles = css`
  .level.target::after {
    content: '';
    position: absolute;
    inset-block-end: 4px;
    inset-inline: calc(50% - 0.5em);
    border-block-end: 3px double var(--skills-text);
  }
  /* in a segment it lies on the fill */
  @container skills (inline-size < 52.5em) {
    .level.target:has(:checked)::after {
      border-color: var(--skills-on-accent);
    }
  }
  .scale input:disabled {
    cursor: default;
    border-color: var(--skills-line);
    background: var(--skills-sunken);
    color: var(--skills-text-faint);
  }
  .scale input:disabled:checked {
    background: var(--skills-text-faint);
    border-color: var(--skills-text-faint);
    color: var(--skills-surface);
  }
  .disabled :is(.level, .na) {
    cursor: default;
  }
  .disabled .scale {
    --skills-accent: var(--skills-control);
  }
  .disabled :is(.head, .row, .importance, h3),
  .disabled .na input:not(:checked)::before {
    color: var(--skills-text-faint);
  }
  .button:is(:disabled, :disabled:hover) {
    cursor: default;
    border-color: var(--skills-line);
    background: var(--skills-sunken);
    color: var(--skills-text-faint);
  }
  @media (prefers-contrast: more) {
    :host {
      --skills-text-faint: var(--skills-text-soft);
      --skills-line: var(--skills-control);
      --skills-control: var(--skills-text-soft);
      --skills-focus-width: 3px;
    }
  }
`;
