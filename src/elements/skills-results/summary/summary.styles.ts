import { css } from 'lit';

export const summaryStyles = css`
  .tier-axis {
    display: none;
  }
  .tier-line {
    display: grid;
    gap: var(--skills-space-1) var(--skills-space-6);
    align-items: center;
    padding-block: var(--skills-space-3);
    border-block-start: var(--skills-border);
    break-inside: avoid;
  }
  .tier-line:first-child {
    border: 0;
  }
  .tier-name small {
    display: block;
    font-size: var(--skills-type-s);
    color: var(--skills-text-faint);
    line-height: 1.3;
  }
  .tier-counts {
    color: var(--skills-text-soft);
  }
  .bar {
    inline-size: 100%;
    overflow: visible;
  }
  .bar-track {
    fill: var(--skills-line);
  }
  .bar-fill {
    fill: var(--skills-accent);
  }
  .bar-cut {
    fill: var(--skills-surface);
  }
  .bar-target {
    fill: var(--skills-text);
  }
  .overall .hint + .hint {
    margin-block-start: var(--skills-space-2);
  }
  .overall-score b {
    font-size: var(--skills-type-xl);
  }
  @container skills (inline-size >= 52.5em) {
    .tier-line,
    .tier-axis {
      display: grid;
      grid-template-columns: 13rem minmax(0, 1fr) 13rem;
    }
    .tier-axis {
      gap: 0 var(--skills-space-6);
      font-size: var(--skills-type-xs);
      color: var(--skills-text-faint);
    }
    .axis-names {
      display: flex;
      justify-content: space-between;
    }
    .axis-names i {
      font-style: normal;
      inline-size: 0;
      display: flex;
      justify-content: center;
      white-space: nowrap;
    }
    .axis-names i:first-child {
      justify-content: start;
    }
    .axis-names i:last-child {
      justify-content: end;
    }
  }
  @media (forced-colors: active) {
    .bar-fill {
      fill: Highlight;
    }
    .bar-track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bar-target {
      fill: CanvasText;
    }
  }
`;
