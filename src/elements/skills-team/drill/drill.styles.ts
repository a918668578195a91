import { css } from 'lit';

/** What lies in front of the page. */
export const drillStyles = css`
  .drill {
    inline-size: min(calc(var(--skills-base) * 60), 100vw - 2rem);
    max-block-size: calc(100vh - 2rem);
    padding: 0;
    border: var(--skills-border);
    border-radius: var(--skills-radius-l);
    background: var(--skills-surface);
    color: var(--skills-text);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .drill::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  .drill-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 5;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--skills-space-4);
    padding: var(--skills-space-3) var(--skills-space-6);
    background: var(--skills-surface);
    border-block-end: var(--skills-border);
  }
  .drill-head .button {
    flex: none;
  }
  .drill-body {
    display: grid;
    gap: var(--skills-space-3);
    padding: var(--skills-space-4) var(--skills-space-6);
  }
  .level {
    display: flex;
    align-items: center;
    gap: var(--skills-space-2);
    margin: 0;
    font: inherit;
    font-weight: var(--skills-weight-medium);
    min-block-size: var(--skills-hit);
  }
  .drill .persons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--skills-space-1) var(--skills-space-4);
  }
`;
