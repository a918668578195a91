import type { Preview } from '@storybook/web-components-vite';
import '../src/define.js';

const preview: Preview = {
  parameters: {
    // a violation fails the story's test, not only its panel
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
