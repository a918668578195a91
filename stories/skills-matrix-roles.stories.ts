import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { largeProfile } from '../test/support/profiles.js';
import { onStage, type Args } from './support/give.js';
import { personAt } from './support/person.js';
import { answered, arabicBaker, baker, eleven, longWords, scientist, twoLevels } from './support/profiles.js';

const meta: Meta<Args> = {
  title: 'skills-matrix/Roles and languages',
  component: 'skills-matrix',
  render: (args) => onStage(args),
};
export default meta;

type Story = StoryObj<Args>;

/** A scale of two levels: can do, or not. */
export const TwoLevels: Story = { args: { profile: twoLevels, assessment: answered(twoLevels, [1, 0]) } };

/** The longest scale there is, from 0 to 10. */
export const ElevenLevels: Story = { args: { profile: eleven, assessment: answered(eleven, [10, 3]) } };

/** Eleven levels in 320 CSS pixels. */
export const ElevenLevelsNarrow: Story = { ...ElevenLevels, render: (args) => onStage(args, 'narrow') };

/** Names that take more than one line, and a word that does not end. */
export const LongNames: Story = {
  args: {
    profile: longWords,
    assessment: answered(longWords, [2]),
    tiers: 'must-have own',
    showTarget: true,
  },
};

/** Long names in 320 CSS pixels. */
export const LongNamesNarrow: Story = { ...LongNames, render: (args) => onStage(args, 'narrow') };

/** 500 skills: what is far down is made in its turn. */
export const FiveHundredSkills: Story = {
  args: { profile: largeProfile(500) },
  // axe takes half a minute for so many rows that are all alike: a tier's head is left, and its first rows
  parameters: {
    a11y: { context: { include: { fromShadowDom: ['skills-matrix', '.head, .row:nth-of-type(-n+9)'] } } },
  },
};

/** The words in German, and the role in its German translation. */
export const German: Story = {
  args: { profile: baker, lang: 'de', assessment: answered(baker, [3, 1]) },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await expect(await person.sees.findByRole('heading', { name: 'Bäckerin oder Bäcker' })).toBeVisible();
    await expect(person.sees.getByRole('button', { name: 'Absenden' })).toBeVisible();
  },
};

/** A German page, a role that was never translated: its texts stay English, and are marked so. */
export const GermanUntranslated: Story = { args: { profile: scientist, lang: 'de' } };

/** An Arabic page: everything runs from right to left, the scale too. */
export const Arabic: Story = {
  args: { profile: arabicBaker, assessment: answered(arabicBaker, [3, 'not-applicable', 1]) },
  render: (args) => onStage(args, '', { lang: 'ar', dir: 'rtl' }),
};

/** Arabic steps. */
export const ArabicSteps: Story = { ...Arabic, args: { ...Arabic.args, layout: 'steps' } };

/** Words of the page's own, for this element alone. */
export const OwnWords: Story = {
  args: {
    profile: baker,
    messages: { instruction: 'Ines reads this before your talk on Friday.', submit: 'Send to Ines' },
  },
};
