import { css } from 'lit';

/** The card that results and teams stand in: its edge, its head, what its signs mean. */
export const cardStyles = css`
  .card {
    --skills-gutter: var(--skills-space-4);
    background: var(--skills-surface);
    border: var(--skills-border);
    border-radius: var(--skills-radius-l);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--skills-space-2) var(--skills-space-6);
    padding: var(--skills-space-6) var(--skills-gutter) var(--skills-space-4);
  }
  .head > div {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
  .status {
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
  }
  .note {
    margin: 0 var(--skills-gutter) var(--skills-space-4);
    padding: var(--skills-space-3) var(--skills-space-4);
    border: var(--skills-border);
    border-inline-start: 4px solid var(--skills-control);
    border-radius: var(--skills-radius-m);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--skills-space-2);
    padding: var(--skills-space-4) var(--skills-gutter);
    border-block-start: var(--skills-border);
  }
  @container skills (inline-size >= 34.25em) {
    .card {
      --skills-gutter: var(--skills-space-6);
    }
  }
  @container skills (inline-size >= 68.5em) {
    .card {
      --skills-gutter: var(--skills-space-8);
    }
  }
`;
