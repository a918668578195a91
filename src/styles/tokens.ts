import { css } from 'lit';

/**
 * Design tokens. A host page overrides any of them on the element itself; what follows from the accent is
 * mixed from it, so that a brand sets `--skills-accent`, `-on-accent`, `-accent-text` and `-focus`.
 */
export const tokens = css`
  :host {
    /* colour: one accent, the rest is neutral */
    --skills-accent: light-dark(#2f55c9, #9ab1ff);
    --skills-on-accent: light-dark(#ffffff, #0e1533);
    --skills-accent-hover: color-mix(in oklab, var(--skills-accent) 86%, var(--skills-text));
    --skills-accent-text: light-dark(#294bb5, #a9bcff);
    --skills-accent-soft: light-dark(
      color-mix(in oklab, var(--skills-accent) 7%, var(--skills-surface)),
      color-mix(in oklab, var(--skills-accent) 14%, var(--skills-surface))
    );

    --skills-surface: light-dark(#ffffff, #16181d);
    --skills-sunken: light-dark(#f6f7f9, #1d2026);
    --skills-text: light-dark(#15171c, #eceef2);
    --skills-text-soft: light-dark(#484d59, #bcc1cc);
    --skills-text-faint: light-dark(#626877, #9aa0ae);
    --skills-line: light-dark(#e3e5ea, #2c3038);
    --skills-control: light-dark(#868c9a, #737a89); /* boundary of a control: 3:1 */

    --skills-danger: light-dark(#b3261e, #ffa299);

    /* type: family inherited; one base to scale all of it (a 62.5 % host sets 1.6rem) */
    --skills-font: inherit;
    --skills-base: 1rem;
    --skills-type-xs: calc(var(--skills-base) * 0.75);
    --skills-type-s: calc(var(--skills-base) * 0.8125);
    --skills-type-m: calc(var(--skills-base) * 0.875);
    --skills-type-l: calc(var(--skills-base) * 1);
    --skills-type-xl: calc(var(--skills-base) * 1.1875);
    --skills-leading-tight: 1.25;
    --skills-leading: 1.5;
    --skills-weight: 400;
    --skills-weight-medium: 500;
    --skills-weight-bold: 600;

    /* space: quarter-rem steps, multiplied by density (0.85 compact, 1 default, 1.15 roomy) */
    --skills-density: 1;
    --skills-unit: calc(var(--skills-base) * 0.25 * var(--skills-density));
    --skills-space-1: var(--skills-unit);
    --skills-space-2: calc(var(--skills-unit) * 2);
    --skills-space-3: calc(var(--skills-unit) * 3);
    --skills-space-4: calc(var(--skills-unit) * 4);
    --skills-space-6: calc(var(--skills-unit) * 6);
    --skills-space-8: calc(var(--skills-unit) * 8);
    --skills-space-12: calc(var(--skills-unit) * 12);
    --skills-row: calc(var(--skills-base) * 2.75 * var(--skills-density));
    --skills-hit: calc(var(--skills-base) * 2.25);
    --skills-column: calc(var(--skills-base) * 5.25);
    --skills-column-na: calc(var(--skills-base) * 4);
    --skills-ring: calc(var(--skills-base) * 1.375);
    --skills-max: calc(var(--skills-base) * 72);
    --skills-sticky-top: 0px;

    /* shape */
    --skills-radius-s: calc(var(--skills-base) * 0.375);
    --skills-radius-m: calc(var(--skills-base) * 0.5);
    --skills-radius-l: calc(var(--skills-base) * 0.75);
    --skills-border: 1px solid var(--skills-line);
    --skills-border-control: 1px solid var(--skills-control);

    /* focus: a ring with a gap, so that it shows on every fill */
    --skills-focus: light-dark(#1e3fb0, #c3d0ff);
    --skills-focus-width: 2px;
    --skills-focus-offset: 2px;

    /* motion */
    --skills-duration: 120ms;
    --skills-ease: cubic-bezier(0.2, 0, 0, 1);
  }
  :host([density='compact']) {
    --skills-density: 0.85;
  }
  :host([density='roomy']) {
    --skills-density: 1.15;
  }
  @media (pointer: coarse) {
    :host {
      --skills-hit: max(calc(var(--skills-base) * 2.75), 44px);
      --skills-row: max(calc(var(--skills-base) * 3), 48px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --skills-duration: 0.01ms;
    }
  }
`;
