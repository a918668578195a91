import { css } from 'lit';

export const compareStyles = css`
  .compare .list {
    margin-block-start: var(--skills-space-2);
  }
  .compare .said {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--skills-space-4);
    color: var(--skills-text-soft);
  }
  .compare-remarks {
    grid-column: 2 / -1;
  }
  .compare-remarks dt {
    margin-block-start: var(--skills-space-2);
    font-weight: var(--skills-weight-medium);
  }
  .compare-remarks dd {
    margin: 0;
  }
  @container skills (inline-size >= 52.5em) {
    .compare .line-row {
      grid-template-columns: 1.75rem minmax(0, 1fr) 7.5rem auto 9rem;
    }
    .compare .line-row > .size {
      grid-column: 5;
    }
    .compare .line-row > .said {
      grid-column: 2 / -1;
    }
  }
  @media print {
    .compare-remarks::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
