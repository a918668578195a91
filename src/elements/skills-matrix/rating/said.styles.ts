import { css } from 'lit';

/** What is said politely, in the foot and in the head. */
export const saidStyles = css`
  :host {
    --skills-ok: light-dark(#1c6a43, #84d6aa);
  }
  .said {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--skills-type-s);
    color: var(--skills-text-soft);
    line-height: var(--skills-leading-tight);
  }
  :is(.said, .status) .icon {
    display: inline-block;
    vertical-align: -0.125em;
    margin-inline-end: 0.4em;
    color: var(--skills-ok);
  }
  .bad > .icon {
    color: var(--skills-danger);
  }
  .said .button {
    margin: var(--skills-space-1);
  }
  @container skills (inline-size < 52.5em) {
    /* out of the way, but there: what is not is not heard when it begins to say something */
    .said:empty {
      position: absolute;
    }
  }
  @container skills (inline-size < 34.25em) {
    .said {
      order: -1;
      flex-basis: 100%;
    }
  }
`;
