import { buttonStyles, resetStyles, stateStyles } from '../../styles/base.js';
import { importanceStyles } from '../../styles/importance.js';
import { quietStyles } from '../../styles/quiet.js';
import { tokens } from '../../styles/tokens.js';
import { cardStyles } from '../shared/card.styles.js';
import { drawingStyles } from './drawing.styles.js';
import { printStyles } from './print.styles.js';
import { resultsStyles } from './results.styles.js';

/** All that `<skills-results>` wears at first; views bring their own. */
export const styles = [
  tokens,
  resetStyles,
  buttonStyles,
  quietStyles,
  stateStyles,
  importanceStyles,
  cardStyles,
  resultsStyles,
  drawingStyles,
  printStyles,
];
