import { css } from 'lit';

/** What a level means, near the pointer or the focus. */
export const tipStyles = css`
  :host {
    --skills-shadow: 0 1px 2px rgb(16 20 32 / 5%), 0 6px 20px -8px rgb(16 20 32 / 28%);
  }
  .tip {
    position: fixed;
    inset: var(--_y) auto auto var(--_x);
    margin: 0;
    max-inline-size: min(calc(var(--skills-base) * 20), calc(100vw - 16px));
    padding: var(--skills-space-2) var(--skills-space-3);
    border: var(--skills-border-control);
    border-radius: var(--skills-radius-m);
    background: var(--skills-surface);
    box-shadow: var(--skills-shadow);
    color: var(--skills-text-soft);
    font-size: var(--skills-type-s);
    line-height: 1.4;
    text-wrap: pretty;
  }
  .tip b {
    color: var(--skills-text);
  }
`;
