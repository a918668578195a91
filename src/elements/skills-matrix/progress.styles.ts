import { css } from 'lit';

/** Progress by tier, search and "unrated only". */
export const progressStyles = css`
  .progress {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--skills-space-1) var(--skills-space-4);
    padding-inline: var(--skills-gutter);
  }
  .progress button {
    display: flex;
    flex-direction: column;
    padding: var(--skills-space-2) 0;
    border: 0;
    background: none;
    text-align: start;
    border-radius: var(--skills-radius-s);
    font-size: var(--skills-type-s);
    line-height: var(--skills-leading-tight);
    min-block-size: var(--skills-hit);
    cursor: pointer;
  }
  .progress button > span:last-child {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--skills-space-2);
    padding-block-start: var(--skills-space-2);
    font-weight: var(--skills-weight-medium);
  }
  .progress small {
    font-size: inherit;
    font-weight: var(--skills-weight);
    color: var(--skills-text-faint);
  }
  .ticks {
    display: flex;
    gap: 2px;
    block-size: 6px;
    border-radius: 3px;
    overflow: hidden;
  }
  .ticks i {
    flex: 1;
    border-radius: 1px;
    background: var(--skills-line);
  }
  .ticks .on {
    background: var(--skills-accent);
  }
  .ticks .skipped {
    background: var(--skills-control);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--skills-space-2) var(--skills-space-4);
    padding: var(--skills-space-3) var(--skills-gutter) var(--skills-space-4);
    min-block-size: calc(var(--skills-hit) + var(--skills-space-8) - var(--skills-space-1));
  }
  @container skills (inline-size >= 34.25em) {
    .progress {
      display: flex;
      gap: var(--skills-space-3);
    }
    .progress button {
      flex: var(--_skills, 1) 1 calc(var(--skills-base) * 6);
      min-inline-size: 0;
    }
  }
`;
