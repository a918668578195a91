import { css } from 'lit';

/** Means in cells. */
export const groupsStyles = css`
  .groups :is(th, td):not(:first-child) {
    text-align: center;
  }
  .groups td {
    padding: var(--skills-space-1);
  }
  .groups .swatch {
    min-inline-size: calc(var(--skills-base) * 3);
    block-size: calc(var(--skills-base) * 1.75);
  }
  .of-tier :is(th, td) {
    background-color: var(--skills-sunken);
  }
  .of-tier th {
    font-weight: var(--skills-weight-bold);
  }
`;
