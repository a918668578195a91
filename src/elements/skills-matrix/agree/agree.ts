import { warnTokens } from '../../../styles/warn.js';
import type { AskTable } from '../asks.js';
import { notesStyles } from '../notes/notes.styles.js';
import { agreeStyles } from './agree.styles.js';

// what a page needs that shows one rater's answers to another

export { Agreement } from './agreement.js';

export const asks = {
  change: {
    apart({ ui }, { checked }) {
      ui.setState({ apart: checked });
    },
  } satisfies AskTable,
};

export const styles = [warnTokens, notesStyles, agreeStyles];
