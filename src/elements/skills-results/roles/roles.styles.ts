import { css } from 'lit';

export const rolesStyles = css`
  .role-list {
    display: grid;
    gap: var(--skills-space-4);
  }
  .role {
    padding: var(--skills-space-4);
    border: var(--skills-border);
    border-radius: var(--skills-radius-m);
    background: var(--skills-sunken);
    break-inside: avoid;
  }
  .role-title {
    margin: 0;
    font-weight: var(--skills-weight-bold);
  }
  .role ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .role p {
    margin-block-end: var(--skills-space-2);
  }
  @media print {
    .role details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
