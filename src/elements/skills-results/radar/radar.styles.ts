import { css } from 'lit';

export const radarStyles = css`
  .radar-show {
    display: inline-flex;
    align-items: center;
    gap: var(--skills-space-2);
    max-inline-size: 100%;
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
  }
  .radar-show .field {
    min-inline-size: 0;
  }
  .radar-columns {
    display: grid;
    gap: var(--skills-space-6);
    margin-block-start: var(--skills-space-4);
  }
  .radar-drawing {
    inline-size: 100%;
    max-inline-size: 24rem;
    margin-inline: auto;
    break-inside: avoid;
  }
  .radar-drawing text {
    font-size: 12px;
    fill: var(--skills-text-soft);
    text-anchor: middle;
    dominant-baseline: central;
  }
  .web {
    fill: none;
    stroke: var(--skills-line);
  }
  .line.series-0 {
    stroke-linejoin: round;
  }
  .line.series-0.whole {
    fill: color-mix(in oklab, var(--skills-accent) 16%, transparent);
  }
  @container skills (inline-size >= 52.5em) {
    .radar-columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      align-items: center;
      gap: var(--skills-space-8);
    }
  }
`;
