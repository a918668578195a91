import { css } from 'lit';

/** A box to tick, with its words. */
export const checkStyles = css`
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
`;
