import { css } from 'lit';

export const planStyles = css`
  .plan-groups {
    display: grid;
    gap: var(--skills-space-4);
  }
  .goals {
    border: var(--skills-border);
    border-radius: var(--skills-radius-m);
    padding: var(--skills-space-4);
    background: var(--skills-sunken);
    min-inline-size: 0;
  }
  .goals h4 {
    margin: 0;
    font: inherit;
    font-weight: var(--skills-weight-bold);
    padding-block-end: var(--skills-space-3);
  }
  .goal {
    display: grid;
    gap: 0.25em;
    padding-block: var(--skills-space-3);
    border-block-start: var(--skills-border);
    line-height: 1.4;
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  .goal:last-child {
    padding-block-end: 0;
  }
  .goal b {
    font-weight: var(--skills-weight-medium);
  }
  .goal-step {
    font-size: var(--skills-type-s);
    color: var(--skills-accent-text);
  }
  .goal-due {
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
  }
  .goal-note {
    color: var(--skills-text-soft);
    white-space: pre-line;
  }
  .goal-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--skills-space-4);
  }
  .goal-actions .button {
    font-size: var(--skills-type-s);
  }
  .goal-actions .button:disabled {
    background: none;
    color: var(--skills-text-faint);
    cursor: not-allowed;
  }
  .goal-form {
    display: grid;
    gap: var(--skills-space-3) var(--skills-space-4);
    margin-block: var(--skills-space-2) var(--skills-space-4);
    padding: var(--skills-space-4);
    border: var(--skills-border);
    border-radius: var(--skills-radius-m);
    background: var(--skills-sunken);
  }
  .goal-field {
    display: grid;
    gap: var(--skills-space-1);
    min-inline-size: 0;
    font-weight: var(--skills-weight-medium);
  }
  .goal-field .field {
    inline-size: 100%;
    font-weight: var(--skills-weight);
  }
  textarea.field {
    resize: vertical;
  }
  .goal-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--skills-space-2);
  }
  .said:empty {
    position: absolute;
  }
  .plan > .said {
    color: var(--skills-text-soft);
    margin-block-end: var(--skills-space-2);
  }
  @container skills (inline-size >= 34.25em) {
    .goal-form {
      grid-template-columns: 1fr 1fr;
    }
    .wide {
      grid-column: 1 / -1;
    }
  }
  @container skills (inline-size >= 52.5em) {
    .plan-groups {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      align-items: start;
    }
  }
`;
