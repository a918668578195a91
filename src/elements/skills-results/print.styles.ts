import { css } from 'lit';

/** On paper: all of it, nothing to press, and no line torn in two. */
export const printStyles = css`
  @media print {
    :host {
      color-scheme: light;
      print-color-adjust: exact;
    }
    .skills {
      max-inline-size: none;
      font-size: 9.5pt;
    }
    .results {
      border: 0;
    }
    .head {
      padding-block-start: 0;
    }
    .head,
    .block {
      padding-inline: 0;
    }
    /* important: views bring their styles after these */
    .button,
    .foot,
    .radar-show,
    .goal-form,
    .goal-actions {
      display: none !important;
    }
    .radar-columns {
      display: block !important;
    }
    .hint {
      break-inside: avoid;
    }
    .legend,
    .radar-drawing,
    .block-head,
    .block-title,
    .hint,
    .group-title,
    .tier-axis {
      break-after: avoid;
    }
    .table-room {
      overflow: visible;
    }
    .numbers thead {
      display: table-header-group;
    }
  }
`;
