import { css } from 'lit';

/** A row where the container is wide enough for the table: a line that one fills. */
export const rowTableStyles = css`
  @container skills (inline-size >= 52.5em) {
    .row {
      contain-intrinsic-block-size: auto var(--skills-row);
      padding: 0 var(--skills-space-3);
      margin-inline: calc(-1 * var(--skills-space-3));
      align-items: start;
      grid-template-columns: var(--_row);
      border: 0;
      border-radius: var(--skills-radius-m);
      --_ground: var(--skills-surface);
      --_edge: var(--skills-line);
      background:
        linear-gradient(var(--_edge) 0 0) center bottom / calc(100% - 2 * var(--skills-space-3)) 1px no-repeat,
        var(--_ground);
    }
    .row:last-child {
      --_edge: transparent;
    }
    .name {
      min-block-size: var(--skills-row);
      padding-block: var(--skills-space-1);
      padding-inline-end: var(--skills-space-3);
    }
    .importance {
      justify-self: stretch;
      padding: 0;
      white-space: normal;
      block-size: var(--skills-row);
      pointer-events: none;
    }
    .matrix .scale {
      grid-column: 3;
      grid-row: 1;
      gap: 0;
      padding: 0;
      /*
       * the line that a rating fills: a ground of the whole scale, since boxes of its own cost layout, and so
       * do units of the container in what is inherited by thousands
       */
      --_step: calc((100% - var(--_na)) / var(--_levels));
      --_end: right;
      background: linear-gradient(
          to var(--_end),
          transparent calc(var(--_step) / 2),
          var(--skills-accent) 0 calc(var(--_step) * (var(--_reach) + 0.5)),
          var(--skills-line) 0 calc(var(--_step) * (var(--_levels) - 0.5)),
          transparent 0
        )
        center / 100% 2px no-repeat;
    }
    .scale:dir(rtl) {
      --_end: left;
    }
    .level input:checked::before {
      content: attr(value);
    }
    .na input:checked::before {
      content: '–';
    }
    .stand {
      block-size: calc(var(--_rows) * var(--skills-row));
    }
  }
`;
