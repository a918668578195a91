import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { teamOfEight, teamOnStage, type TeamArgs } from './support/team.js';

const meta: Meta<TeamArgs> = {
  title: 'skills-team/Roles and languages',
  component: 'skills-team',
  args: teamOfEight,
  render: (args) => teamOnStage(args),
};
export default meta;

type Story = StoryObj<TeamArgs>;

/** In German; the role's own texts stay as they are. */
export const German: Story = { args: { lang: 'de' } };

/** In Arabic, from right to left. */
export const Arabic: Story = { render: (args) => teamOnStage(args, '', { lang: 'ar', dir: 'rtl' }) };
