import english from './english.js';
import more from './english-more.js';
import type { Messages } from './messages.js';

/** English, whole: a start for a dictionary of your own. The elements load it in two parts. */
const en: Messages = { ...english, ...more };

export default en;
