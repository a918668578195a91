import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { answerAt, outOfOrder } from './support/network.js';
import { managerAt, teamOfEight, teamOnStage, type TeamArgs } from './support/team.js';

const BROKEN = 'https://broken.example/team.json';

const meta: Meta<TeamArgs> = {
  title: 'skills-team/Nothing to show',
  component: 'skills-team',
  args: {},
  render: (args) => teamOnStage(args),
};
export default meta;

type Story = StoryObj<TeamArgs>;

/** Nobody has answered. */
export const NobodyAnswered: Story = {};

/** What was given is no team. */
export const Refused: Story = { args: { table: '{}' } };

/** Some of it could not be used: that is said. */
export const SomeLeftOut: Story = {
  args: { ...teamOfEight, assessments: [...(teamOfEight.assessments as string[]), '{'] },
};

/** The address did not answer; it can be tried again. */
export const FailedToLoad: Story = {
  args: { src: BROKEN },
  beforeEach: () => answerAt(BROKEN, outOfOrder),
  play: async ({ canvasElement }) => {
    const manager = await managerAt(canvasElement);
    await expect(await manager.sees.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};
