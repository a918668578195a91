import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { onStage, type Args } from './support/give.js';
import { personAt } from './support/person.js';
import { ALL, answered, HALF, scientist } from './support/profiles.js';

const meta: Meta<Args> = {
  title: 'skills-matrix/Layouts',
  component: 'skills-matrix',
  args: { profile: scientist, assessment: answered(scientist, HALF) },
  render: (args) => onStage(args),
};
export default meta;

type Story = StoryObj<Args>;

/** A table, whatever the room; it scrolls sideways where there is too little. */
export const Table: Story = { args: { layout: 'table' } };

/** Cards, whatever the room. */
export const Cards: Story = { args: { layout: 'cards' } };

/** One skill at a time, before any answer. */
export const StepsFirst: Story = { args: { layout: 'steps', assessment: undefined } };

/** A step that is answered. */
export const StepsAnswered: Story = {
  args: { layout: 'steps', assessment: undefined },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.click(person.sees.getByRole('radio', { name: /^Practitioner/ }));
    await expect(await person.sees.findByRole('button', { name: 'Clear answer' })).toBeVisible();
    await expect(person.sees.queryByRole('button', { name: 'Skip for now' })).toBeNull();
  },
};

/** All answers, to look over before they are handed in. */
export const StepsReview: Story = {
  args: {
    layout: 'steps',
    tiers: 'emerging',
    assessment: answered({ ...scientist, tiers: scientist.tiers.filter(({ id }) => id === 'emerging') }, [
      1,
      0,
      'not-applicable',
    ]),
  },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    for (let step = 1; step <= 3; step++) await person.press('button', 'Next skill');
    await person.press('button', 'Skip for now');
    const heading = await person.sees.findByRole('heading', { name: 'Your answers' });
    await person.until(() => {
      void expect(person.focused).toBe(heading);
    });
    await expect(person.sees.getByText('Not rated')).toBeVisible();
  },
};

/** Steps where required answers are missing. */
export const StepsMissingAnswers: Story = {
  args: { layout: 'steps', tiers: 'emerging', assessment: undefined, required: true },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    for (let step = 1; step <= 4; step++) await person.press('button', 'Skip for now');
    await person.press('button', 'Submit');
    await expect(await person.sees.findByRole('alert')).toBeVisible();
  },
};

/** Steps of what was answered, to be read. */
export const StepsReadOnly: Story = {
  args: { layout: 'steps', readonly: true, assessment: answered(scientist, ALL) },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText('3 Practitioner')).toBeVisible();
    await expect(person.sees.queryByText('Which sentence is closest to you today?')).toBeNull();
  },
};

/** 320 CSS pixels: a phone in its smallest, or a page at 400 % zoom. */
export const Narrow: Story = { render: (args) => onStage(args, 'narrow') };

/** Steps in 320 CSS pixels. */
export const NarrowSteps: Story = { ...Narrow, args: { layout: 'steps' } };

/** A row opened where there is little room. */
export const NarrowOpenedRow: Story = {
  ...Narrow,
  args: { ask: 'interest evidence comment' },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.press('button', 'Python-based ML development');
    await expect(await person.sees.findByText('Used for')).toBeVisible();
  },
};
