import { css } from 'lit';

/** The notice of a survey. */
export const surveyStyles = css`
  .survey p {
    max-inline-size: 64ch;
    margin-block-start: var(--skills-space-1);
    white-space: pre-line;
  }
  /* texts of another direction stand in line with the others */
  .survey:dir(rtl) p {
    text-align: right;
  }
  .survey:dir(ltr) p {
    text-align: left;
  }
  .survey .window {
    font-weight: var(--skills-weight-medium);
    color: var(--skills-text);
  }
  .survey .window:empty {
    margin: 0;
  }
  .survey p:not(.window) {
    color: var(--skills-text-soft);
  }
`;
