import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { onStage, type Args } from './support/give.js';
import { ALL, answered, HALF, scientist } from './support/profiles.js';

const meta: Meta<Args> = {
  title: 'skills-matrix/Rating',
  component: 'skills-matrix',
  tags: ['autodocs'],
  args: { profile: scientist },
  render: (args) => onStage(args),
};
export default meta;

type Story = StoryObj<Args>;

/** As a person first sees it. */
export const Empty: Story = {};

/** In the middle of rating: levels, one not applicable, some open. */
export const HalfRated: Story = { args: { assessment: answered(scientist, HALF) } };

/** Nothing left to answer. */
export const AllRated: Story = { args: { assessment: answered(scientist, ALL) } };
