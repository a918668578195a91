import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { anonymousSurvey, managerAt, teamOfSixty, teamOnStage, type TeamArgs } from './support/team.js';

const meta: Meta<TeamArgs> = {
  title: 'skills-team/Anonymous',
  component: 'skills-team',
  args: { ...teamOfSixty, survey: anonymousSurvey },
  render: (args) => teamOnStage(args),
};
export default meta;

type Story = StoryObj<TeamArgs>;

/** Counts alone: nobody can be told. */
export const Closed: Story = {};

/** Groups, and why some of them are hidden. */
export const Groups: Story = { args: { view: 'groups' } };

/** Until it closes, nothing but how many answered. */
export const StillOpen: Story = {
  args: { survey: { ...anonymousSurvey, closes: '2099-01-01T00:00:00Z' } },
  play: async ({ canvasElement }) => {
    const manager = await managerAt(canvasElement);
    await expect(await manager.sees.findByText(/^Results appear when the survey has closed/)).toBeVisible();
    await expect(manager.sees.queryAllByRole('table')).toHaveLength(0);
  },
};
