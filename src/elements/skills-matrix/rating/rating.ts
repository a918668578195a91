import { keysStyles } from './keys.js';
import { nearStyles } from './near.styles.js';
import { saidStyles } from './said.styles.js';
import { tipStyles } from './tip.styles.js';

// what is needed once somebody rates: keys, ways between rows, levels explained, what came of it; and what can wait

export { answerKey, keysTemplate } from './keys.js';
export { asks, focusRow, toFirst, toNext } from './moves.js';
export { footTemplate, saidTemplate } from './said.js';
export { attend } from './tips.js';
export { tellUnfit } from './unfit.js';

export const styles = [keysStyles, nearStyles, saidStyles, tipStyles];
