import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { onStage, type Args } from './support/give.js';
import { personAt } from './support/person.js';
import { answered, HALF, scientist } from './support/profiles.js';

const meta: Meta<Args> = {
  title: 'skills-matrix/Finding',
  component: 'skills-matrix',
  args: { profile: scientist, assessment: answered(scientist, HALF) },
  render: (args) => onStage(args),
};
export default meta;

type Story = StoryObj<Args>;

/** What fits the search stays. */
export const Found: Story = {
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.type(await person.sees.findByRole('searchbox'), 'vision');
    await expect(await person.sees.findByText(/skills found/)).toBeVisible();
    await expect(person.row('Classical computer vision')).toBeVisible();
    await expect(person.sees.queryByRole('group', { name: /^PyTorch,/ })).toBeNull();
  },
};

/** Nothing fits the search, and there is a way back. */
export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.type(await person.sees.findByRole('searchbox'), 'welding');
    await expect(await person.sees.findByText('No skill fits this search.')).toBeVisible();
  },
};

/** Only what is still to be answered. */
export const UnratedOnly: Story = {
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.press('checkbox', /^Unrated only/);
    await expect(await person.sees.findByText('13 skills found')).toBeInTheDocument();
  },
};
