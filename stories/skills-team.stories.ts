import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { namedSurvey, teamOfEight, teamOnStage, type TeamArgs } from './support/team.js';

const meta: Meta<TeamArgs> = {
  title: 'skills-team/Views',
  component: 'skills-team',
  tags: ['autodocs'],
  args: { ...teamOfEight, survey: namedSurvey, downloads: true },
  render: (args) => teamOnStage(args),
};
export default meta;

type Story = StoryObj<TeamArgs>;

/** All there is to say of a team: it begins with who has what. */
export const Everything: Story = {};

/** Each skill: levels, coverage, who could step up. */
export const Skills: Story = { args: { view: 'skills' } };

/** What the team lacks, the most pressing first. */
export const Gaps: Story = { args: { view: 'gaps' } };

/** By office; people can choose another attribute. */
export const Groups: Story = { args: { view: 'groups' } };

/** Who has answered, and who has not. */
export const Answers: Story = { args: { view: 'answers' } };
