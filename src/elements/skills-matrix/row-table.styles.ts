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
      transition: background var(--skills-duration) var(--skills-ease);
    }
    .row::after {
      content: '';
      position: absolute;
      inset-inline: var(--skills-space-3);
      inset-block-end: 0;
      border-block-end: var(--skills-border);
    }
    .row:last-child::after {
      display: none;
    }
    .row:hover,
    .row:focus-within {
      background: var(--skills-sunken);
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
      grid-template-columns: repeat(var(--_levels), var(--_column)) var(--_na);
      gap: 0;
      padding: 0;
    }
    .level,
    .na {
      display: grid;
      place-items: center;
      block-size: var(--skills-row);
    }
    .scale .level input,
    .scale .na input {
      inline-size: var(--skills-ring);
      block-size: var(--skills-ring);
      border-radius: 50%;
      z-index: 1;
      border-width: 1.5px;
    }
    .scale .na input {
      border-radius: var(--skills-radius-s);
    }
    .level input::before,
    .na input::before {
      font-size: var(--skills-type-xs);
      opacity: 0;
    }
    .level:not(.reached) input::before {
      color: var(--skills-text-faint);
    }
    .na input::before {
      content: '–';
    }
    .row:is(:hover, :focus-within) input::before,
    .scale input:checked::before {
      opacity: 1;
    }
    .level + .level::before {
      content: '';
      position: absolute;
      inset-block-start: calc(50% - 1px);
      inset-inline-start: calc(-50% + var(--skills-ring) / 2 + 3px);
      inline-size: calc(100% - var(--skills-ring) - 6px);
      block-size: 2px;
      border-radius: 1px;
      background: var(--skills-line);
    }
    .level + .level.reached::before {
      background: var(--skills-accent);
    }
    .level:hover input:not(:checked) {
      box-shadow: 0 0 0 4px var(--skills-accent-soft);
    }
    .matrix .level span {
      position: absolute;
      inset: auto;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .details {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, var(--_scale));
      gap: var(--skills-space-6);
      padding-block: var(--skills-space-1) var(--skills-space-4);
      padding-inline-start: calc(var(--skills-base) * 1.25);
    }
    .anchors {
      margin: 0;
    }
    .anchor {
      grid-template-columns: 1.75em 6.25em minmax(0, 1fr);
    }
    .anchor > :last-child {
      grid-column: 3;
    }
  }
`;
