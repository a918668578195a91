import { buttonStyles, resetStyles, stateStyles } from '../../styles/base.js';
import { importanceStyles } from '../../styles/importance.js';
import { tokens } from '../../styles/tokens.js';
import { warnTokens } from '../../styles/warn.js';
import { cardStyles } from '../shared/card.styles.js';
import { checkStyles } from '../shared/check.styles.js';
import { searchStyles } from '../shared/search.styles.js';
import { teamStyles } from './team.styles.js';

/** All that `<skills-team>` wears at first; views bring their own. */
export const styles = [
  tokens,
  warnTokens,
  resetStyles,
  buttonStyles,
  stateStyles,
  importanceStyles,
  cardStyles,
  checkStyles,
  searchStyles,
  teamStyles,
];
