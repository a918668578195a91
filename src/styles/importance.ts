import { css } from 'lit';

/** An importance: one to three bars and a word. */
export const importanceStyles = css`
  .importance {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-size: var(--skills-type-s);
    color: var(--skills-text-faint);
    white-space: nowrap;
    line-height: 1;
  }
  .importance.critical {
    color: var(--skills-text);
  }
  .importance.important {
    color: var(--skills-text-soft);
  }
  .importance::before {
    content: '';
    inline-size: 0.95em;
    block-size: 0.8em;
    print-color-adjust: exact;
    --off: color-mix(in srgb, currentColor 28%, transparent);
    --two: currentColor;
    --three: currentColor;
    background:
      linear-gradient(currentColor 0 0) 0 100% / 25% 40% no-repeat,
      linear-gradient(var(--two) 0 0) 50% 100% / 25% 70% no-repeat,
      linear-gradient(var(--three) 0 0) 100% 100% / 25% 100% no-repeat;
  }
  .importance.important::before {
    --three: var(--off);
  }
  .importance.optional::before {
    --two: var(--off);
    --three: var(--off);
  }
`;
