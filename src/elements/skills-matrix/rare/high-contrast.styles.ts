import { css } from 'lit';

/** For system colours: fills that carry a meaning are drawn in the system's own highlight. */
export const highContrastStyles = css`
  @media (forced-colors: active) {
    .scale input:checked {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
    .scale input:checked::before {
      color: HighlightText;
    }
    .importance::before {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .ticks i {
      border: 1px solid CanvasText;
    }
    .ticks :is(.on, .skipped) {
      forced-color-adjust: none;
      background: Highlight;
    }
    .ticks .skipped {
      background: GrayText;
    }
    .button.main {
      border-color: ButtonText;
    }
  }
`;
