import { contextsStyles } from './contexts.js';
import { highContrastStyles } from './high-contrast.styles.js';
import { lookStyles } from './look.styles.js';

// what few pages need: switches for contexts, system colours, no skills at all

export { asks, contextsTemplate } from './contexts.js';
export { emptyTemplate, refusedTemplate } from './empty.js';

export const styles = [...contextsStyles, highContrastStyles, lookStyles];
