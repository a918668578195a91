import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import ml from '../data/roles/ml-platform-engineer.json' with { type: 'json' };
import type { RoleProfile } from '../src/core.js';
import { asOnScreen, asPrinted } from './support/paper.js';
import { scientist } from './support/profiles.js';
import { everything, names } from './support/raters.js';
import { readerAt, resultsOnStage, type ResultsArgs } from './support/results.js';

const meta: Meta<ResultsArgs> = {
  title: 'skills-results/Look',
  component: 'skills-results',
  args: {
    profile: scientist,
    assessments: everything,
    profiles: [ml as unknown as RoleProfile],
    names,
    downloads: true,
  },
  render: (args) => resultsOnStage(args),
};
export default meta;

type Story = StoryObj<ResultsArgs>;

/** On a dark page: it follows the page's `color-scheme`. */
export const Dark: Story = { render: (args) => resultsOnStage(args, 'dark') };

/** A goal is written on a dark page. */
export const DarkForm: Story = {
  args: { view: 'plan' },
  render: (args) => resultsOnStage(args, 'dark'),
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    await reader.press('button', 'Add a goal');
  },
};

/** Less air. */
export const Compact: Story = { args: { density: 'compact' } };

/** More air. */
export const Roomy: Story = { args: { density: 'roomy' } };

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

/** As it comes out of a printer: all of every list, nothing to press. */
export const Paper: Story = {
  render: (args) => resultsOnStage(args, 'paper'),
  beforeEach: () => asOnScreen,
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    const last = () => reader.element.shadowRoot?.querySelector('#strengths-list > :last-child');
    await expect(last()).not.toBeVisible();
    asPrinted(reader.element);
    await expect(last()).toBeVisible();
    await expect(reader.sees.queryByRole('button', { name: 'Add a goal' })).toBeNull();
  },
};
