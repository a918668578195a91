import { css } from 'lit';

/** The bars that show how a team is spread. */
export const skillsStyles = css`
  .spread {
    display: block;
    border-radius: var(--skills-radius-s);
    background: var(--skills-sunken);
    print-color-adjust: exact;
  }
  .spread-cell {
    min-inline-size: 8em;
  }
  @media print {
    .spread-cell {
      min-inline-size: 5em;
    }
  }
  :host(:dir(rtl)) .spread {
    transform: scaleX(-1);
  }
  .fill-0 {
    fill: var(--skills-line);
  }
  .fill-1 {
    fill: var(--skills-heat-1);
  }
  .fill-2 {
    fill: var(--skills-heat-2);
  }
  .fill-3 {
    fill: var(--skills-heat-3);
  }
  .fill-4 {
    fill: var(--skills-heat-4);
  }
  .spread rect {
    stroke: var(--skills-surface);
    stroke-width: 1;
  }
  @media (forced-colors: active) {
    .spread rect {
      stroke: CanvasText;
    }
  }
`;
