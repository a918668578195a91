import { css } from 'lit';

/** A button that keeps out of the way; none is among what every page shows first. */
export const quietStyles = css`
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
