import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { onStage, type Args } from './support/give.js';
import { personAt } from './support/person.js';
import { answered, HALF, scientist } from './support/profiles.js';

const meta: Meta<Args> = {
  title: 'skills-matrix/Look',
  component: 'skills-matrix',
  args: { profile: scientist, assessment: answered(scientist, HALF) },
  render: (args) => onStage(args),
};
export default meta;

type Story = StoryObj<Args>;

/** Less air. */
export const Compact: Story = { args: { density: 'compact' } };

/** More air. */
export const Roomy: Story = { args: { density: 'roomy' } };

/** On a dark page: it follows the page's `color-scheme`. */
export const Dark: Story = {
  args: { showTarget: true },
  render: (args) => onStage(args, 'dark'),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.press('button', 'PyTorch');
  },
};

/** Steps on a dark page. */
export const DarkSteps: Story = {
  args: { layout: 'steps' },
  render: (args) => onStage(args, 'dark'),
};

/** Missing answers on a dark page. */
export const DarkMissingAnswers: Story = {
  args: { required: true },
  render: (args) => onStage(args, 'dark'),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.press('button', 'Submit');
  },
};

/** A brand, by a few custom properties; each of them is a control. */
export const Branded: Story = {
  args: {
    '--skills-accent': '#7a1f5c',
    '--skills-on-accent': '#ffffff',
    '--skills-accent-text': '#7a1f5c',
    '--skills-focus': '#7a1f5c',
    '--skills-font': 'Georgia, serif',
  },
};
