import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { onStage, type Args } from './support/give.js';
import { personAt } from './support/person.js';
import { ALL, answered, HALF, scientist, submitted } from './support/profiles.js';

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

/** Handed over; what is changed now goes out as a correction. */
export const Submitted: Story = {
  args: { assessment: submitted(scientist, ALL) },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText('Submitted')).toBeVisible();
  },
};

/** What a skill is, what it is for, and what each level looks like; choosing one of them rates. */
export const OpenedRow: Story = {
  tags: ['!autodocs'],
  args: { assessment: answered(scientist, HALF) },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.press('button', 'PyTorch');
    await expect(await person.sees.findByText('Used for')).toBeVisible();
  },
};

/** Interest, confidence, links, last use and a comment beside the level. */
export const WithExtras: Story = {
  tags: ['!autodocs'],
  args: {
    assessment: answered(scientist, HALF),
    ask: 'interest confidence evidence last-used comment',
  },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.press('button', 'PyTorch');
    await expect(await person.sees.findByLabelText('Comment')).toBeVisible();
  },
};

/** The level that the role asks for, in every row; hidden unless the page wants it, since it pulls ratings up. */
export const WithTargets: Story = { args: { assessment: answered(scientist, HALF), showTarget: true } };

/** What is so in the organisation can be switched: importances and targets follow. */
export const SwitchableContexts: Story = {
  args: { context: 'real-time regulated', contextControl: true, showTarget: true },
};

/** Required answers are missing: a list of them, and a sentence at each row. */
export const MissingAnswers: Story = {
  tags: ['!autodocs'],
  args: { assessment: answered(scientist, HALF), required: true },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.press('button', 'Submit');
    await waitFor(() =>
      expect(person.sees.getByRole('alert')).toHaveTextContent('8 skills still need an answer'),
    );
    await expect(person.focused).toBe(
      person.inRow('Model evaluation and error analysis').getAllByRole('radio')[0],
    );
  },
};

/** From Practitioner on, this role wants a link that shows it. */
export const MissingEvidence: Story = {
  tags: ['!autodocs'],
  args: {
    profile: { ...scientist, requires: [{ tier: 'must-have', fromLevel: 4, evidence: true }] },
    assessment: answered(scientist, HALF),
  },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.press('button', 'Python-based ML development');
    await person.press('button', 'Submit');
    await expect(await person.sees.findAllByText('With Expert, add a link that shows it')).toHaveLength(2);
  },
};

/** Answers to be read and not changed: in words, not as dead radios. */
export const ReadOnly: Story = { args: { assessment: submitted(scientist, ALL), readonly: true } };

/** Not open yet, or not any more. */
export const Disabled: Story = { args: { assessment: answered(scientist, HALF), disabled: true } };

/** Other tiers than the main four, in the page's own order. */
export const OtherTiers: Story = { tags: ['!autodocs'], args: { tiers: 'soft-skills tools next-level' } };

/** What a page puts in the slots: a notice above, a button beside Submit, a line below. */
export const WithSlots: Story = {
  args: { assessment: answered(scientist, HALF) },
  render: (args) =>
    onStage(args, '', {
      children: html`<p slot="intro">
          Your answers go to Ines Berg, who plans trainings with them. Nobody else sees them.
        </p>
        <button slot="actions" type="button">Print</button>
        <p slot="after">Questions? <a href="mailto:skills@example.org">skills@example.org</a></p>`,
    }),
};
