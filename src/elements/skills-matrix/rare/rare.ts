import { contextsStyles } from './contexts.js';
import { highContrastStyles } from './high-contrast.styles.js';
import { lookStyles } from './look.styles.js';
import { shareStyles } from './share.js';

// what few pages need: switches for contexts, system colours, very long tiers, no skills at all

export { asks, contextsTemplate } from './contexts.js';
export { emptyTemplate, refusedTemplate } from '../../shared/empty.js';
export { shareTemplate } from './share.js';

export const styles = [...contextsStyles, highContrastStyles, lookStyles, shareStyles];
