import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, type Mock } from 'storybook/test';
import type { SkillsSubmitEvent, Survey } from '../src/index.js';
import { onStage, type Args } from './support/give.js';
import { personAt } from './support/person.js';
import { baker } from './support/profiles.js';

/** What the page hears. */
interface Heard {
  onSkillsSubmit: Mock<(event: SkillsSubmitEvent) => void>;
}

const survey: Survey = {
  schemaVersion: 1,
  id: 'spring-2026',
  title: 'Skills in the bakery',
  lang: 'en',
  purpose: 'We plan next year’s training with it.',
  profile: { id: baker.id },
  opens: '2020-03-02T08:00:00Z',
  closes: '2099-03-20T17:00:00Z',
  audience: { size: 24 },
  attributes: [{ id: 'office', values: [{ id: 'lisbon' }, { id: 'oslo' }] }],
  ask: ['interest'],
  privacy: { mode: 'anonymous', by: 'office', seenBy: 'Managers see counts of five people or more.' },
};
const named: Survey = { ...survey, privacy: { mode: 'named', seenBy: 'Your manager sees your answers.' } };

const meta: Meta<Args & Heard> = {
  title: 'skills-matrix/Survey',
  component: 'skills-matrix',
  args: { profile: baker, surveyDefinition: survey, subject: 'employee-4711', onSkillsSubmit: fn() },
  render: (args) => onStage(args),
};
export default meta;

type Story = StoryObj<Args & Heard>;

/** What it is for, until when and who sees what stand above the first row; what is submitted names nobody. */
export const Anonymous: Story = {
  args: { groupValues: { office: 'oslo' } },
  play: async ({ canvasElement, args }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/You can answer until/)).toBeVisible();
    await expect(person.sees.getByText(/sent without your name/)).toBeVisible();
    await person.rate('Kneading', 'Working');
    await person.press('button', 'Submit');
    await person.until(() => {
      void expect(person.sees.getByText(/they can no longer be changed/)).toBeVisible();
    });
    const [[event] = []] = args.onSkillsSubmit.mock.calls;
    await expect(event?.assessment).not.toHaveProperty('subject');
    await expect(event?.assessment).toMatchObject({
      attributes: { office: 'oslo' },
      submittedAt: survey.closes,
    });
    await expect(person.sees.queryByRole('radio')).toBeNull();
  },
};

/** Answers that go under one's name: the notice says so. */
export const Named: Story = {
  args: { surveyDefinition: named },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/sent under your name/)).toBeVisible();
  },
};

/** Not open yet: the skills can be read, and when they can be rated. */
export const Early: Story = {
  args: { surveyDefinition: { ...named, opens: '2098-03-02T08:00:00Z' } },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/This survey opens on/)).toBeVisible();
    await expect(person.sees.queryByRole('radio')).toBeNull();
  },
};

/** Closed: nothing can be answered any more. */
export const Closed: Story = {
  args: { surveyDefinition: { ...named, closes: '2020-03-20T17:00:00Z' } },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/This survey closed on/)).toBeVisible();
    await expect(person.sees.queryByRole('radio')).toBeNull();
  },
};

/** One skill at a time: the notice stands above the first. */
export const Steps: Story = {
  args: { layout: 'steps' },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/You can answer until/)).toBeVisible();
    await person.press('button', /Next skill/);
  },
};

/** In Arabic, from right to left; the survey's own words are marked as English. */
export const Arabic: Story = {
  args: { lang: 'ar' },
  render: (args) => onStage(args, '', { lang: 'ar', dir: 'rtl' }),
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/يمكنك الإجابة حتى/)).toBeVisible();
  },
};

/** A survey with mistakes: nothing can be rated, since nobody knows what was promised. */
export const Refused: Story = {
  args: { surveyDefinition: { ...survey, profile: { id: 'miller' } } },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByText(/This survey cannot be shown/)).toBeVisible();
  },
};
