import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { scientist } from './support/profiles.js';
import { ownAnswers } from './support/raters.js';
import { readerAt, resultsOnStage, type ResultsArgs } from './support/results.js';

const { plan: _plan, ...withoutPlan } = ownAnswers;

const meta: Meta<ResultsArgs> = {
  title: 'skills-results/Plan',
  component: 'skills-results',
  args: { profile: scientist, assessments: ownAnswers, view: 'plan' },
  render: (args) => resultsOnStage(args),
};
export default meta;

type Story = StoryObj<ResultsArgs>;

/** Goals by when they are to be reached; a skill can have several, one after the other. */
export const Filled: Story = {};

/** No goal yet. */
export const Empty: Story = { args: { assessments: withoutPlan } };

/** A goal is being written: the gap that comes first is suggested, and the level after today's. */
export const FormOpen: Story = {
  args: { assessments: withoutPlan },
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    await reader.press('button', 'Add a goal');
    await expect(await reader.sees.findByLabelText('Skill')).toHaveDisplayValue('Data and labeling strategy');
    await expect(reader.sees.getByLabelText('Level to reach')).toHaveDisplayValue('3 Practitioner');
  },
};

/** A goal that is there already is changed. */
export const FormChanging: Story = {
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    await reader.press('button', 'Change Advanced evaluation design');
    await expect(await reader.sees.findByLabelText('By when')).toHaveDisplayValue('By day 60');
  },
};

/** To be read, and not changed. */
export const ReadOnly: Story = {
  args: { readonly: true },
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    await expect(reader.sees.getByText('Own the collection plan for the spring release.')).toBeVisible();
    await expect(reader.sees.queryByRole('button')).toBeNull();
  },
};
