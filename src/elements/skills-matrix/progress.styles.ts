import { css } from 'lit';

/** Progress by tier, search and "unrated only". */
export const progressStyles = css`
  .progress {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--skills-space-1) var(--skills-space-4);
    padding-inline: var(--skills-gutter);
  }
  .progress button {
    display: flex;
    flex-direction: column;
    padding: var(--skills-space-2) 0;
    border: 0;
    background: none;
    text-align: start;
    border-radius: var(--skills-radius-s);
    font-size: var(--skills-type-s);
    line-height: var(--skills-leading-tight);
    min-block-size: var(--skills-hit);
    cursor: pointer;
  }
  .progress button > span:last-child {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--skills-space-2);
    padding-block-start: var(--skills-space-2);
    font-weight: var(--skills-weight-medium);
  }
  .progress small {
    font-size: inherit;
    font-weight: var(--skills-weight);
    color: var(--skills-text-faint);
  }
  .progress button:hover {
    color: var(--skills-accent-text);
  }
  .ticks {
    display: flex;
    gap: 2px;
    block-size: 6px;
  }
  .ticks i {
    flex: 1;
    border-radius: 1px;
    background: var(--skills-line);
  }
  .ticks i:first-child {
    border-start-start-radius: 3px;
    border-end-start-radius: 3px;
  }
  .ticks i:last-child {
    border-start-end-radius: 3px;
    border-end-end-radius: 3px;
  }
  .ticks .on {
    background: var(--skills-accent);
  }
  .ticks .skipped {
    background: var(--skills-control);
  }
  .ticks.many i {
    flex: 0 0 var(--_share);
  }
  .ticks.many {
    gap: 0;
    background: var(--skills-line);
    border-radius: 3px;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--skills-space-2) var(--skills-space-4);
    padding: var(--skills-space-3) var(--skills-gutter) var(--skills-space-4);
  }
  .field {
    min-inline-size: 0;
    display: flex;
    align-items: center;
    gap: var(--skills-space-2);
    flex: 1 1 calc(var(--skills-base) * 14);
    max-inline-size: calc(var(--skills-base) * 22);
    min-block-size: var(--skills-hit);
    padding-inline: var(--skills-space-3);
    border: var(--skills-border-control);
    border-radius: var(--skills-radius-m);
    background: var(--skills-surface);
    color: var(--skills-text-faint);
  }
  .field input {
    flex: 1;
    min-inline-size: 0;
    border: 0;
    background: none;
    outline: 0;
    color: var(--skills-text);
    align-self: stretch;
  }
  .field input::placeholder {
    color: var(--skills-text-faint);
    opacity: 1;
  }
  .field:focus-within {
    outline: var(--skills-focus-width) solid var(--skills-focus);
    outline-offset: 1px;
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: var(--skills-space-2);
    min-block-size: var(--skills-hit);
    cursor: pointer;
  }
  .check input {
    inline-size: calc(var(--skills-base) * 1.125);
    block-size: calc(var(--skills-base) * 1.125);
    accent-color: var(--skills-accent);
  }

  @container skills (inline-size < 34.25em) {
    .field {
      flex-basis: calc(var(--skills-base) * 11);
      max-inline-size: none;
    }
  }
  @container skills (inline-size >= 34.25em) {
    .progress {
      display: flex;
      gap: var(--skills-space-3);
    }
    .progress button {
      flex: var(--_skills, 1) 1 calc(var(--skills-base) * 6);
      min-inline-size: 0;
    }
  }
  @media (forced-colors: active) {
    .ticks i {
      border: 1px solid CanvasText;
    }
    .ticks :is(.on, .skipped) {
      forced-color-adjust: none;
      background: Highlight;
    }
    .ticks .skipped {
      background: GrayText;
    }
  }
`;
