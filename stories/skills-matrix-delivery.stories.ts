import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, type Mock } from 'storybook/test';
import { sampleProfile } from '../test/support/profiles.js';
import type { SkillsDeliverEvent } from '../src/index.js';
import { emptyOutbox, leftInOutbox, offline, server, silent } from './support/delivery.js';
import { daysAgo } from './support/drafts.js';
import { onStage, type Args } from './support/give.js';
import { personAt } from './support/person.js';
import { answered } from './support/profiles.js';

/** What the page hears. */
interface Heard {
  onSkillsDeliver: Mock<(event: SkillsDeliverEvent) => void>;
}

const profile = sampleProfile();
const submitUrl = 'storybook/assessments';

const meta: Meta<Args & Heard> = {
  title: 'skills-matrix/Delivery',
  component: 'skills-matrix',
  args: { profile, submitUrl, onSkillsDeliver: fn() },
  render: (args) => onStage(args),
  beforeEach: () => emptyOutbox(),
};
export default meta;

type Story = StoryObj<Args & Heard>;

/** Rates a skill, submits, and reads what is said. */
const submitAndRead =
  (words: RegExp): Story['play'] =>
  async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.rate('Kneading', 'Working');
    await person.press('button', 'Submit');
    await expect(await person.sees.findByText(words)).toBeVisible();
  };

/** On its way. */
export const Sending: Story = {
  args: { delivery: silent, outbox: 'none' },
  play: submitAndRead(/Sending/),
};

/** A server has it: the page hears its receipt. */
export const Sent: Story = {
  args: { delivery: server(201, { kept: true }, 'application/json') },
  play: async (context) => {
    await submitAndRead(/^Sent$/)?.(context);
    const [event] = context.args.onSkillsDeliver.mock.calls[0] ?? [];
    await expect(event?.receipt).toEqual({ status: 201, body: { kept: true } });
  },
};

/** There is no connection: it waits on this device, and goes by itself. */
export const Kept: Story = {
  args: { delivery: offline },
  play: submitAndRead(/Kept on this device, will be sent/),
};

/** On a computer that people share, nothing is kept. */
export const NotSent: Story = {
  args: { delivery: offline, outbox: 'none' },
  play: submitAndRead(/Not sent yet/),
};

/** The server refuses, and says why; the answers are a draft again. */
export const Refused: Story = {
  args: {
    delivery: server(422, {
      title: 'The survey is closed.',
      detail: 'It closed on Friday at five. Ask Ines to open it again if you need more time.',
    }),
  },
  play: submitAndRead(/The survey is closed\./),
};

/** What an earlier visit left is sent as soon as the page opens. */
export const SentEarlier: Story = {
  args: { delivery: server(201) },
  beforeEach: () => leftInOutbox(submitUrl, answered(profile, [2, 1], daysAgo(1))),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText('What was kept on this device has been sent.')).toBeVisible();
  },
};

/** What an earlier visit left is refused: try again, or let it go. */
export const RefusedEarlier: Story = {
  args: { delivery: server(403) },
  beforeEach: () => leftInOutbox(submitUrl, answered(profile, [2, 1], daysAgo(1))),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/HTTP 403/)).toBeVisible();
    await expect(person.sees.getByRole('button', { name: 'Remove' })).toBeVisible();
  },
};
