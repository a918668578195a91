import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, type Mock } from 'storybook/test';
import type { Assessment, Relation, SkillsSubmitEvent } from '../src/index.js';
import { onStage, type Args } from './support/give.js';
import { personAt } from './support/person.js';
import { ALL, baker, scientist, submitted, type Level } from './support/profiles.js';

/** What the page hears. */
interface Heard {
  onSkillsSubmit: Mock<(event: SkillsSubmitEvent) => void>;
}

const by = (relation: Relation, assessment: Assessment): Assessment => ({
  ...assessment,
  rater: { relation },
});

const SELF: readonly Level[] = [3, 2, 4, 1];
const self = submitted(baker, SELF);
const manager = by('manager', submitted(baker, [1, 2, 'not-applicable', 1]));

const meta: Meta<Args & Heard> = {
  title: 'skills-matrix/Agreeing',
  component: 'skills-matrix',
  args: { profile: baker, relation: 'manager', blind: true, reference: self, onSkillsSubmit: fn() },
  render: (args) => onStage(args),
};
export default meta;

type Story = StoryObj<Args & Heard>;

/** The manager rates; what the other answered is not in the page. */
export const Blind: Story = {
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/your own ratings can no longer be changed/)).toBeVisible();
    await person.rate('Kneading', 'Awareness');
    await expect(person.sees.queryByText(/Self/)).toBeNull();
    await expect(person.row('Kneading')).not.toHaveAccessibleDescription();
  },
};

/** After the submission both stand beside each other, and what they answered alike is chosen. */
export const Revealed: Story = {
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.rate('Kneading', 'Awareness');
    await person.rate('Proofing', 'Working');
    await person.press('button', 'Submit');
    await person.until(() => {
      void expect(person.row('Kneading')).toHaveAccessibleDescription(
        'Manager: Awareness · Self: Practitioner · 2 levels apart',
      );
    });
    await person.until(() => {
      void expect(person.focused).toBe(person.sees.getByRole('heading', { name: 'Baker' }));
    });
    await expect(person.inRow('Proofing').getByRole('radio', { name: 'Working' })).toBeChecked();
    await expect(person.inRow('Kneading').queryByRole('radio', { checked: true })).toBeNull();
  },
};

/** Agreed level by level, and handed over: an assessment of its own that names both. */
export const Agreed: Story = {
  args: { assessment: manager },
  play: async ({ canvasElement, args }) => {
    const person = await personAt(canvasElement);
    await person.press('checkbox', /^Differences only/);
    await person.until(() => {
      void expect(person.sees.queryByRole('group', { name: /^Proofing/ })).toBeNull();
    });
    await person.rate('Kneading', 'Working');
    await person.rate('Baking in the stone oven', 'Expert');
    await person.press('checkbox', /^Differences only/);
    await person.press('button', 'Submit');
    await person.until(() => {
      void expect(args.onSkillsSubmit).toHaveBeenCalledOnce();
    });
    const agreed = args.onSkillsSubmit.mock.calls[0]?.[0].assessment;
    await expect(agreed?.rater).toEqual({ relation: 'agreed' });
    await expect(agreed?.basedOn?.map(({ id, relation }) => [id, relation])).toEqual([
      [manager.id, 'manager'],
      [self.id, 'self'],
    ]);
    await expect(agreed?.ratings.map(({ level }) => level)).toEqual([2, 2, 4, 1]);
  },
};

/** Without `blind`, the other answers are there from the start. */
export const Beside: Story = {
  args: { blind: false },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.until(() => {
      void expect(person.row('Kneading')).toHaveAccessibleDescription('Self: Practitioner');
    });
  },
};

/** The real role, one skill at a time, with both answers at their sentences. */
export const OneAtATime: Story = {
  args: {
    profile: scientist,
    layout: 'steps',
    reference: submitted(scientist, ALL),
    assessment: by('manager', submitted(scientist, [...ALL.slice(1), 2])),
  },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/1 level apart/)).toBeVisible();
  },
};

/** Three raters of two kinds, in a narrow place. */
export const SeveralRaters: Story = {
  args: {
    blind: false,
    relation: 'agreed',
    layout: 'cards',
    reference: [self, by('peer', submitted(baker, [2, 2, 3])), by('peer', submitted(baker, [3, 2, null, 1]))],
  },
  render: (args) => onStage(args, 'narrow'),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.until(() => {
      void expect(person.inRow('Proofing').getByRole('radio', { name: 'Working' })).toBeChecked();
    });
    await expect(person.row('Talking with customers')).toHaveAccessibleDescription(
      /Peer 1: Not rated.*only 2 have rated it/,
    );
  },
};
