import { css } from 'lit';

export const historyStyles = css`
  .scrolls {
    overflow-x: auto;
  }
  .history td:last-child,
  .history thead th:last-child {
    white-space: nowrap;
  }
  .history th[scope='row'] {
    min-inline-size: 9em;
  }
`;
