import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { onStage, type Args } from './support/give.js';
import { answerAt, never, outOfOrder } from './support/network.js';
import { personAt } from './support/person.js';
import { roleOf, scientist } from './support/profiles.js';

const SLOW = 'https://slow.example/role.json';
const BROKEN = 'https://broken.example/role.json';

const meta: Meta<Args> = {
  title: 'skills-matrix/Nothing to rate',
  component: 'skills-matrix',
  render: (args) => onStage(args),
};
export default meta;

type Story = StoryObj<Args>;

/** The role profile is on its way. */
export const Loading: Story = {
  args: { src: SLOW },
  parameters: { staysLoading: true },
  beforeEach: () => answerAt(SLOW, never),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement, { isSettled: false });
    await expect(person.sees.getByRole('status')).toHaveTextContent('Loading the skills');
  },
};

/** The address did not answer with a role profile; it can be tried again. */
export const FailedToLoad: Story = {
  args: { src: BROKEN },
  beforeEach: () => answerAt(BROKEN, outOfOrder),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** A definition with mistakes, each named with its place. */
export const BadProfile: Story = {
  args: { profile: { ...scientist, title: '', tiers: [{ id: 'own tier', skills: [] }] } },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByRole('alert')).toHaveTextContent('$.tiers[0].id');
  },
};

/** The page has not said which role. */
export const NoProfile: Story = {
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText('There is no role to rate yet')).toBeVisible();
  },
};

/** A role whose tiers are empty. */
export const NoSkills: Story = {
  args: { profile: roleOf('Baker', []) },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText('This role has no skills to rate')).toBeVisible();
  },
};
