import { css } from 'lit';

/** Where the pointer or the focus is, and on paper. */
export const nearStyles = css`
  :is(.name, .progress button):hover {
    color: var(--skills-accent-text);
  }
  /* only here: what could move costs each time that styles are worked out */
  .row:is(:hover, :focus-within) .scale input {
    transition: background var(--skills-duration) var(--skills-ease);
  }
  .level:hover input:enabled:not(:checked) {
    border-color: var(--skills-accent);
  }
  @container skills (inline-size >= 52.5em) {
    .row:is(:hover, :focus-within) {
      --_ground: var(--skills-sunken);
      transition: background var(--skills-duration) var(--skills-ease);
    }
    /* digits are there when they are of use: boxes for all of them would double the layout */
    .row:is(:hover, :focus-within) .level input::before {
      content: attr(value);
    }
    .row:is(:hover, :focus-within) .na input::before {
      content: '–';
    }
    .level:hover input:not(:checked) {
      box-shadow: 0 0 0 4px var(--skills-accent-soft);
    }
  }
  @media print {
    .button,
    .tools,
    .foot {
      display: none;
    }
    .tier-head {
      position: static;
    }
    .matrix {
      border: 0;
    }
  }
`;
