import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { teamOfEight, teamOnStage, type TeamArgs } from './support/team.js';

const meta: Meta<TeamArgs> = {
  title: 'skills-team/Look',
  component: 'skills-team',
  args: { ...teamOfEight, downloads: true },
  render: (args) => teamOnStage(args),
};
export default meta;

type Story = StoryObj<TeamArgs>;

/** On a dark page: it follows the page's `color-scheme`. */
export const Dark: Story = { render: (args) => teamOnStage(args, 'dark') };

/** Skills on a dark page. */
export const DarkSkills: Story = { args: { view: 'skills' }, render: (args) => teamOnStage(args, 'dark') };

/** Less air. */
export const Compact: Story = { args: { density: 'compact' } };
