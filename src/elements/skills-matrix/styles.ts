import { buttonStyles, resetStyles, stateStyles } from '../../styles/base.js';
import { importanceStyles } from '../../styles/importance.js';
import { tokens } from '../../styles/tokens.js';
import { cellsStyles } from './cells.styles.js';
import { matrixStyles } from './matrix.styles.js';
import { progressStyles } from './progress.styles.js';
import { rowTableStyles } from './row-table.styles.js';
import { rowStyles } from './row.styles.js';

/** All that `<skills-matrix>` wears, in the order it is to be read. */
export const styles = [
  tokens,
  resetStyles,
  buttonStyles,
  stateStyles,
  importanceStyles,
  matrixStyles,
  cellsStyles,
  progressStyles,
  rowStyles,
  rowTableStyles,
];
