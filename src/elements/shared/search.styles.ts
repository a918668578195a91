import { css } from 'lit';

/** Search and "unrated only". */
export const searchStyles = css`
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
  @container skills (inline-size < 34.25em) {
    .field {
      flex-basis: calc(var(--skills-base) * 11);
      max-inline-size: none;
    }
  }
`;
