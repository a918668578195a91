import { css } from 'lit';

export const listStyles = css`
  .group-title {
    margin-block: var(--skills-space-6) var(--skills-space-1);
    font-weight: var(--skills-weight-bold);
  }
  .skill {
    display: grid;
    gap: var(--skills-space-2);
    padding-block: var(--skills-space-3);
    border-block-start: var(--skills-border);
    break-inside: avoid;
  }
  .many .skill {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--skills-base) * 8);
  }
  .skill-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--skills-space-1) var(--skills-space-4);
  }
  .skill-name {
    flex: 1 1 14em;
    margin: 0;
    font: inherit;
    font-weight: var(--skills-weight-bold);
    overflow-wrap: anywhere;
  }
  .skill-demand {
    color: var(--skills-text-soft);
  }
  .anchor {
    max-inline-size: 75ch;
  }
  .anchor.next {
    color: var(--skills-text-soft);
  }
  .anchor.next b {
    font-weight: var(--skills-weight-medium);
  }
  @container skills (inline-size >= 52.5em) {
    .skill-head {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 7.5rem auto 9rem;
    }
    .skill-head > .track {
      grid-column: 3;
    }
    .skill-level {
      grid-column: 4;
    }
    .skill-demand {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .many .skill {
      content-visibility: visible;
    }
  }
`;
