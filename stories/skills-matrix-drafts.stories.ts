import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { daysAgo, fullStorage, leaveDraft, leaveText, noDraft } from './support/drafts.js';
import { given, onStage, type Args } from './support/give.js';
import { personAt } from './support/person.js';
import { answered, HALF, scientist } from './support/profiles.js';

const KEY = 'storybook';
const [mustHave, ...otherTiers] = scientist.tiers;

/** The role as it was before a skill left it. */
const olderScientist = {
  ...scientist,
  version: '0.9.0',
  tiers: [
    {
      id: 'must-have',
      skills: [{ id: 'edge-tuning', name: 'Edge tuning' }, ...(mustHave?.skills ?? [])],
    },
    ...otherTiers,
  ],
};

const meta: Meta<Args> = {
  title: 'skills-matrix/Drafts and reset',
  component: 'skills-matrix',
  args: { profile: scientist, draftKey: KEY },
  render: (args) => onStage(args),
};
export default meta;

type Story = StoryObj<Args>;

/** What was answered some days ago is here again: continue, or start fresh. */
export const DraftBack: Story = {
  beforeEach: () => leaveDraft(KEY, answered(scientist, HALF, daysAgo(3))),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByRole('button', { name: 'Start fresh' })).toBeVisible();
    await expect(person.element.assessment?.summary.rated).toBe(9);
  },
};

/** Since then, a skill has left the role: its answer is kept, and named. */
export const DraftOfOlderRole: Story = {
  beforeEach: () => leaveDraft(KEY, answered(olderScientist, [2, ...HALF], daysAgo(3))),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/kept: Edge tuning\./)).toBeVisible();
  },
};

/** The page gave answers, and there are newer ones on this device. */
export const NewerDraft: Story = {
  args: { assessment: answered(scientist, [1, 1, 1], daysAgo(9)) },
  beforeEach: () => leaveDraft(KEY, answered(scientist, HALF, daysAgo(3))),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByRole('button', { name: 'Use them' })).toBeVisible();
  },
};

/** A draft that cannot be read any more: set aside, and said. */
export const DamagedDraft: Story = {
  beforeEach: () => leaveText(KEY, scientist.id, '{"savedAt": "2026-03-02T08:15:00Z", "assess'),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/could not be read/)).toBeVisible();
  },
};

/** Said once, when the first answer is kept. */
export const Saved: Story = {
  beforeEach: () => noDraft(KEY),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.rate('PyTorch', 'Working');
    await expect(await person.sees.findByText('Saved on this device')).toBeVisible();
  },
};

/** The browser keeps nothing: said once, and the widget goes on. */
export const NotSaved: Story = {
  beforeEach: () => fullStorage(KEY),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.rate('PyTorch', 'Working');
    await expect(await person.sees.findByText(/Answers cannot be kept on this device/)).toBeVisible();
  },
};

/** The form around it was reset: everything can be undone. */
export const ResetWithUndo: Story = {
  args: { draftKey: undefined },
  render: (args) =>
    html`<form class="stage">
      <skills-matrix ${given(args)}></skills-matrix>
      <p><button type="reset">Reset</button></p>
    </form>`,
  play: async ({ canvasElement, canvas }) => {
    const person = await personAt(canvasElement);
    await person.rate('PyTorch', 'Working');
    await person.click(canvas.getByRole('button', { name: 'Reset' }));
    await expect(await person.sees.findByRole('button', { name: 'Undo' })).toBeVisible();
  },
};

/** Continue: the note goes, and focus is where one goes on. */
export const ContinueDraft: Story = {
  ...DraftBack,
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.press('button', 'Continue');
    await expect(person.sees.queryByRole('button', { name: 'Continue' })).toBeNull();
    await person.until(() => {
      const next = person.inRow('Model evaluation and error analysis').getAllByRole('radio')[0];
      void expect(person.focused).toBe(next);
    });
    await expect(person.element.assessment?.summary.rated).toBe(9);
  },
};

/** Start fresh: the answers go, and the draft too; even that can be undone. */
export const StartFresh: Story = {
  ...DraftBack,
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.press('button', 'Start fresh');
    await expect(await person.sees.findByText('0 of 23 answered')).toBeInTheDocument();
    dispatchEvent(new Event('pagehide')); // what is still to be kept is kept now
    await expect(Object.keys(localStorage).filter((name) => name.includes(`:${KEY}:`))).toEqual([]);
  },
};

/** Reset by the form's button, and undone. */
export const UndoReset: Story = {
  ...ResetWithUndo,
  play: async (context) => {
    await ResetWithUndo.play?.(context);
    const person = await personAt(context.canvasElement);
    await expect(person.element.assessment?.ratings).toEqual([]);
    await person.press('button', 'Undo');
    await expect(person.inRow('PyTorch').getByRole('radio', { name: 'Working' })).toBeChecked();
    await expect(person.sees.queryByRole('button', { name: 'Undo' })).toBeNull();
  },
};
