import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { managerAt, teamOfEight, teamOnStage, type TeamArgs } from './support/team.js';

const meta: Meta<TeamArgs> = {
  title: 'skills-team/Paths',
  component: 'skills-team',
  args: teamOfEight,
  render: (args) => teamOnStage(args),
};
export default meta;

type Story = StoryObj<TeamArgs>;

/** By keys alone into the grid, to a person, and back. */
export const PersonByKeys: Story = {
  play: async ({ canvasElement }) => {
    const manager = await managerAt(canvasElement);
    (await manager.sees.findByRole('columnheader', { name: 'Skill' })).focus();
    await manager.keys('{ArrowRight}{Enter}');
    await expect(await manager.sees.findByRole('dialog', { name: 'Mira Hansen' })).toBeVisible();
    await manager.keys('{Escape}');
    await manager.until(() => {
      void expect(manager.focused).toHaveAccessibleName('Mira Hansen');
    });
  },
};
