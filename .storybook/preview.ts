import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../src/define.js';
import { configure } from 'storybook/test';
import { PATIENCE, settled } from '../stories/support/person.js';
import { argTypesOf, manifest } from './manifest.js';
import './preview.css';

setCustomElementsManifest(manifest);
configure({ asyncUtilTimeout: PATIENCE });

const preview: Preview = {
  /** Axe looks next: at the rows, not at what stands there until they come. */
  afterEach: async ({ canvasElement, parameters }) => {
    const elements = Array.from(
      canvasElement.querySelectorAll<
        HTMLElementTagNameMap['skills-matrix' | 'skills-results' | 'skills-team']
      >('skills-matrix, skills-results, skills-team'),
    );
    if (!parameters['staysLoading']) await Promise.all(elements.map(settled));
  },
  parameters: {
    // a violation fails the story's test, not only its panel
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'none' },
    docs: { extractArgTypes: argTypesOf },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'skills-matrix',
          [
            'Rating',
            'Layouts',
            'Finding',
            'Drafts and reset',
            'Roles and languages',
            'Look',
            'Nothing to rate',
            'Paths',
          ],
          'skills-results',
          ['Views', 'Raters and times', 'Plan', 'Roles and languages', 'Look', 'Nothing to show', 'Paths'],
          'skills-team',
          ['Views', 'Sizes', 'Anonymous', 'Roles and languages', 'Look', 'Nothing to show', 'Paths'],
        ],
      },
    },
  },
};

export default preview;
