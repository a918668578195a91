import { css } from 'lit';

/**
 * What the room decides for the cells of rows, in one place that they inherit it from: a container query on
 * each of thousands of cells would be asked thousands of times.
 */
export const cellsStyles = css`
  .matrix {
    --_columns: repeat(var(--_segments), minmax(0, 1fr));
    --_cell: auto;
    --_cell-pad: 0;
    --_box: var(--skills-hit);
    --_box-wide: 100%;
    --_box-edge: 1px;
    --_box-round: var(--skills-radius-s);
    --_box-gap: 0px;
    --_digit: var(--skills-text);
    --_digit-size: var(--skills-type-m);
    --_word: inline;
    --_words: 0;
    --_reach: 0;
  }
  @container skills (inline-size < 34.25em) {
    .matrix {
      --_box: max(var(--skills-hit), calc(var(--skills-base) * 2.5));
    }
  }
  @container skills (inline-size >= 34.25em) {
    .few {
      --_columns: repeat(var(--_levels), minmax(0, 1fr)) minmax(calc(var(--skills-base) * 4), 0.7fr);
      --_words: 1;
    }
  }
  @container skills (inline-size >= 52.5em) {
    .matrix {
      --_columns: repeat(var(--_levels), minmax(0, 1fr)) var(--_na);
      --_cell: var(--skills-row);
      --_cell-pad: calc((var(--skills-row) - var(--skills-ring)) / 2) calc(50% - var(--skills-ring) / 2);
      --_box: var(--skills-ring);
      --_box-wide: var(--skills-ring);
      --_box-edge: 1.5px;
      --_box-round: 50%;
      --_box-gap: 3px;
      --_digit: var(--skills-text-faint);
      --_digit-size: var(--skills-type-xs);
      --_word: none;
    }
  }
`;
