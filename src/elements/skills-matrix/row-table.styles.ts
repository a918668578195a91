import { css } from 'lit';

/** A row where the container is wide enough for the table: a line that one fills. */
export const rowTableStyles = css`
  @container skills (inline-size >= 52.5em) {
    .row {
      contain-intrinsic-block-size: auto var(--skills-row);
      padding: 0 var(--skills-space-3);
      margin-inline: calc(-1 * var(--skills-space-3));
      align-items: start;
      grid-template-columns: minmax(0, 1fr) calc(var(--skills-base) * 6.5) var(--_scale);
      border: 0;
      border-radius: var(--skills-radius-m);
    }
    .row {
      --_ground: var(--skills-surface);
      --_edge: var(--skills-line);
      background:
        linear-gradient(var(--_edge) 0 0) center bottom / calc(100% - 2 * var(--skills-space-3)) 1px no-repeat,
        var(--_ground);
    }
    .row:last-child {
      --_edge: transparent;
    }
    .row:hover,
    .row:focus-within {
      --_ground: var(--skills-sunken);
      transition: background var(--skills-duration) var(--skills-ease);
    }
    .name {
      min-block-size: var(--skills-row);
      padding-block: var(--skills-space-1);
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
      /* the line that a rating fills: a ground of the whole scale, since boxes of its own cost layout */
      --_from: left;
      background:
        linear-gradient(var(--skills-accent) 0 0) var(--_from) calc(var(--_column) / 2) center /
          calc(var(--_column) * var(--_reach)) 2px no-repeat,
        linear-gradient(var(--skills-line) 0 0) var(--_from) calc(var(--_column) / 2) center /
          calc(var(--_column) * (var(--_levels) - 1)) 2px no-repeat;
    }
    .scale:dir(rtl) {
      --_from: right;
    }
    /* digits are there when they are of use: boxes for all of them would double the layout */
    .row:is(:hover, :focus-within) .level input::before,
    .level input:checked::before {
      content: attr(value);
    }
    .row:is(:hover, :focus-within) .na input::before,
    .na input:checked::before {
      content: '–';
    }
    .level:hover input:not(:checked) {
      box-shadow: 0 0 0 4px var(--skills-accent-soft);
    }
    .stand {
      block-size: calc(var(--_rows) * var(--skills-row));
    }
  }
`;
