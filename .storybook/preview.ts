import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../src/define.js';
import { argTypesOf, manifest } from './manifest.js';
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    // a violation fails the story's test, not only its panel
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'none' },
    docs: { extractArgTypes: argTypesOf },
    layout: 'fullscreen',
  },
};

export default preview;
