import { keysStyles } from './keys.js';
import { tipStyles } from './tip.styles.js';

// what is needed once somebody rates: keys, levels explained, what came of it

export { answerKey, keysTemplate } from './keys.js';
export { footTemplate, saidTemplate } from './said.js';
export { explain } from './tips.js';

export const styles = [keysStyles, tipStyles];
