import { css } from 'lit';

/** One hue in steps of lightness: it survives all colour visions and paper. The number in a cell says the rest. */
export const heatStyles = css`
  :host {
    --skills-heat-0: var(--skills-sunken);
    --skills-heat-1: light-dark(
      color-mix(in oklab, var(--skills-accent) 13%, var(--skills-surface)),
      color-mix(in oklab, var(--skills-accent) 22%, var(--skills-surface))
    );
    --skills-heat-2: light-dark(
      color-mix(in oklab, var(--skills-accent) 28%, var(--skills-surface)),
      color-mix(in oklab, var(--skills-accent) 38%, var(--skills-surface))
    );
    --skills-heat-3: light-dark(
      color-mix(in oklab, var(--skills-accent) 50%, var(--skills-surface)),
      color-mix(in oklab, var(--skills-accent) 56%, var(--skills-surface))
    );
    --skills-heat-4: var(--skills-accent);
  }
  .heat-0 {
    --_heat: var(--skills-heat-0);
    color: var(--skills-text-soft);
  }
  .heat-1 {
    --_heat: var(--skills-heat-1);
    color: var(--skills-text);
  }
  .heat-2 {
    --_heat: var(--skills-heat-2);
    color: var(--skills-text);
  }
  .heat-3 {
    --_heat: var(--skills-heat-3);
    color: var(--skills-text);
  }
  .heat-4 {
    --_heat: var(--skills-heat-4);
    color: var(--skills-on-accent);
  }
  .swatch {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-inline-size: calc(var(--skills-base) * 1.5);
    block-size: calc(var(--skills-base) * 1.5);
    border-radius: var(--skills-radius-s);
    background: var(--_heat);
    print-color-adjust: exact;
    font-variant-numeric: tabular-nums;
  }
  /* at target: underlined, so that it shows without colour */
  .reached::after {
    content: '';
    position: absolute;
    inset-block-end: 3px;
    inset-inline: calc(50% - 0.4375 * var(--skills-base));
    block-size: 2px;
    border-radius: 1px;
    background: currentColor;
  }
  .hidden {
    color: var(--skills-text-soft);
    font-size: var(--skills-type-xs);
    background: repeating-linear-gradient(135deg, transparent 0 5px, var(--skills-line) 5px 6px);
  }
  .legend {
    gap: var(--skills-space-2) var(--skills-space-3);
    padding: 0 var(--skills-gutter) var(--skills-space-4);
  }
  @media (forced-colors: active) {
    .swatch {
      border: 1px solid GrayText;
    }
    .reached::after {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
