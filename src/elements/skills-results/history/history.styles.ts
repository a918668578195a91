import { css } from 'lit';

export const historyStyles = css`
  .history td:last-child,
  .history thead th:last-child {
    white-space: nowrap;
  }
`;
