import { css } from 'lit';

/** The widget's own ground: nothing of the host's is needed, only its font and colour scheme inherited. */
export const resetStyles = css`
  :host {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .skills {
    container: skills / inline-size;
    /* a container has no width of its own: where the page shrinks around it, it would have none at all */
    contain-intrinsic-inline-size: calc(var(--skills-base) * 20);
    max-inline-size: var(--skills-max);
    font-family: var(--skills-font);
    font-size: var(--skills-type-m);
    font-weight: var(--skills-weight);
    line-height: var(--skills-leading);
    letter-spacing: normal;
    text-align: start;
    overflow-wrap: anywhere;
    color: var(--skills-text);
    -webkit-text-size-adjust: 100%;
  }
  /* not for ::before and ::after: a rule for those makes the browser style two more boxes an element */
  * {
    box-sizing: border-box;
  }
  :where(h2, h3, p, ol, ul, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    color: inherit;
    min-inline-size: 0;
  }
  :where(ol, ul) {
    list-style: none;
  }
  :where(button, input) {
    font: inherit;
    color: inherit;
    margin: 0;
    letter-spacing: inherit;
  }
  :where(b) {
    font-weight: var(--skills-weight-bold);
  }
  :focus-visible {
    outline: var(--skills-focus-width) solid var(--skills-focus);
    outline-offset: var(--skills-focus-offset);
  }
  [tabindex='-1']:focus-visible {
    outline: 0;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .number {
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext; /* English words on a page of another direction: "7 of 8", not "of 8 7" */
  }
  .title {
    font-size: var(--skills-type-xl);
    font-weight: var(--skills-weight-bold);
    line-height: var(--skills-leading-tight);
  }
  .lede {
    margin-block-start: var(--skills-space-1);
    color: var(--skills-text-soft);
  }
  .icon {
    flex: none;
    display: block;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--skills-hit);
    padding: 0.3em var(--skills-space-4);
    border: var(--skills-border-control);
    border-radius: var(--skills-radius-m);
    background: var(--skills-surface);
    font-weight: var(--skills-weight-medium);
    line-height: var(--skills-leading-tight);
    cursor: pointer;
    transition: background var(--skills-duration) var(--skills-ease);
  }
  .button:hover {
    background: var(--skills-sunken);
  }
  .button.main {
    background: var(--skills-accent);
    border-color: transparent;
    color: var(--skills-on-accent);
  }
  .button.main:hover {
    background: var(--skills-accent-hover);
  }
`;

/** What stands in place of the rows: loading, empty, failed. */
export const stateStyles = css`
  .blank {
    display: grid;
    justify-items: center;
    text-align: center;
    gap: var(--skills-space-2);
    padding: var(--skills-space-12) var(--skills-gutter);
    color: var(--skills-text-soft);
  }
  .blank > .icon {
    font-size: calc(var(--skills-base) * 2);
    stroke-width: 1.25;
    color: var(--skills-text-faint);
  }
  .blank.danger > .icon {
    color: var(--skills-danger);
  }
  .blank b {
    color: var(--skills-text);
    font-size: var(--skills-type-l);
  }
  .blank p {
    max-inline-size: 44ch;
  }
  .blank .button {
    margin-block-start: var(--skills-space-2);
  }
  .issues {
    margin-block-start: var(--skills-space-2);
    font-size: var(--skills-type-xs);
    color: var(--skills-text-faint);
  }
  .skeleton {
    display: grid;
    gap: var(--skills-space-8);
    padding: var(--skills-space-8) var(--skills-gutter);
  }
  .bone {
    block-size: 0.75em;
    border-radius: var(--skills-radius-s);
    background: var(--skills-line);
  }
  .bone:first-child {
    inline-size: 42%;
    block-size: 1.1em;
  }
`;
