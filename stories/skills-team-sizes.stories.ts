import type { Meta, StoryObj } from '@storybook/web-components-vite';
import large from '../data/samples/team-2000.json?raw';
import { teamOfSixty, teamOnStage, type TeamArgs } from './support/team.js';

const meta: Meta<TeamArgs> = {
  title: 'skills-team/Sizes',
  component: 'skills-team',
  args: teamOfSixty,
  render: (args) => teamOnStage(args),
};
export default meta;

type Story = StoryObj<TeamArgs>;

/** Sixty people. */
export const Sixty: Story = {};

/** Two thousand, from a table: only what is on screen is in the page. */
export const TwoThousand: Story = {
  args: { profile: undefined, assessments: undefined, people: undefined, groups: undefined, table: large },
};
