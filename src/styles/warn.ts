import { css } from 'lit';

/** Colours of what somebody should see to. */
export const warnTokens = css`
  :host {
    --skills-warn: light-dark(#7a4a00, #f2c078);
    --skills-warn-soft: light-dark(
      color-mix(in oklab, var(--skills-warn) 8%, var(--skills-surface)),
      color-mix(in oklab, var(--skills-warn) 14%, var(--skills-surface))
    );
  }
`;
