import { css } from 'lit';

/** Buttons and words that keep out of the way; none are among what every page shows first. */
export const quietStyles = css`
  .faint {
    color: var(--skills-text-faint);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--skills-accent-text);
    padding-inline: var(--skills-space-2);
    margin-inline-start: calc(-1 * var(--skills-space-2));
  }
  .button.quiet:hover {
    background: var(--skills-accent-soft);
  }
`;
