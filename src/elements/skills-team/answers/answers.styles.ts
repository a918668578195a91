import { css } from 'lit';

/** Two lists beside each other where there is room. */
export const answersStyles = css`
  .answers {
    display: grid;
    gap: var(--skills-space-6);
    padding-inline: var(--skills-gutter);
  }
  .answers :is(.hint, .more) {
    padding-inline: 0;
  }
  .block-title {
    font-size: var(--skills-type-l);
    font-weight: var(--skills-weight-bold);
    margin-block-end: var(--skills-space-2);
  }
  .answers .persons li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--skills-space-1) var(--skills-space-2);
    min-block-size: var(--skills-hit);
    border-block-end: var(--skills-border);
  }
  .answers .persons li > :last-child:not(:nth-child(2)) {
    margin-inline-start: auto;
  }
  @container skills (inline-size >= 46em) {
    .answers {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
