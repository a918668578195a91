import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { largeProfile } from '../test/support/profiles.js';
import type { RoleProfile } from '../src/core.js';
import {
  arabicBaker,
  asking,
  baker,
  eleven,
  longWords,
  roleOf,
  scientist,
  twoLevels,
  type Level,
} from './support/profiles.js';
import { everything, handedIn, names } from './support/raters.js';
import { readerAt, resultsOnStage, type ResultsArgs } from './support/results.js';

const meta: Meta<ResultsArgs> = {
  title: 'skills-results/Roles and languages',
  component: 'skills-results',
  render: (args) => resultsOnStage(args),
};
export default meta;

type Story = StoryObj<ResultsArgs>;

/** A person, half a year ago and today, and her manager, of one role. */
function rated(
  profile: RoleProfile,
  before: readonly Level[],
  now: readonly Level[],
  byManager: readonly Level[],
): ResultsArgs {
  return {
    profile,
    names: { ana: 'Ana' },
    assessments: [
      handedIn(profile, before, { at: '2026-05-18T09:00:00Z' }),
      handedIn(profile, now),
      handedIn(profile, byManager, { rater: { id: 'ana', relation: 'manager' } }),
    ],
  };
}

const one = asking(roleOf('Lighthouse keeper', ['Keeping the light']), [3]);

/** A role of one skill. */
export const OneSkill: Story = { args: rated(one, [1], [2], [2]) };

const large = largeProfile(500);

/** 500 skills: what is far down is laid out when it comes near. */
export const FiveHundredSkills: Story = {
  args: {
    profile: large,
    assessments: handedIn(
      large,
      Array.from({ length: 500 }, (_, i) => i % 5),
    ),
  },
  // axe takes minutes for so many lines that are all alike: the views before the list are left, and its first lines
  parameters: {
    a11y: {
      context: {
        include: {
          fromShadowDom: ['skills-results', '.head, .block:not(.every), .skills-list > :nth-child(-n+5)'],
        },
      },
    },
  },
};

/** A scale of two levels: can do, or not. */
export const TwoLevels: Story = {
  args: rated(asking(twoLevels, [1, 1, 1, 1]), [0, 0, 0, 1], [1, 0, 1, 1], [0, 0, 1, 1]),
};

/** The longest scale there is, from 0 to 10. */
export const ElevenLevels: Story = {
  args: rated(asking(eleven, [9, 5, 7, 3]), [2, 5, 1, 3], [10, 4, 6, 0], [7, 5, 6, 9]),
};

/** Names that take more than one line, and a word that does not end. */
export const LongNames: Story = {
  args: { ...rated(longWords, [1, 0, 1, 2], [2, 1, 1, 0], [1, 2, 1, 1]), tiers: 'must-have own' },
};

/** Long names in 320 CSS pixels. */
export const LongNamesNarrow: Story = { ...LongNames, render: (args) => resultsOnStage(args, 'narrow') };

/** Everything in 320 CSS pixels. */
export const Narrow: Story = {
  args: { profile: scientist, assessments: everything, names },
  render: (args) => resultsOnStage(args, 'narrow'),
};

/** The words in German, and the role in its German translation. */
export const German: Story = {
  args: {
    ...rated(asking(baker, [3, 2, 2, 1]), [2, 1, null, 0], [3, 0, 1, 'not-applicable'], [1, 0, 1, 2]),
    lang: 'de',
    overall: true,
    downloads: true,
  },
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    await expect(await reader.sees.findByRole('heading', { name: 'Ergebnisse' })).toBeVisible();
    await expect(
      reader.sees.getByText(
        'Ziel erreicht bei 1 von 3 Fähigkeiten. 2 liegen darunter, 1 davon entscheidend. 1 trifft nicht zu.',
      ),
    ).toBeVisible();
    await expect(reader.sees.getAllByText('Kneten')[0]).toBeVisible();
  },
};

/** A German page, a role that was never translated: its texts stay English, and are marked so. */
export const GermanUntranslated: Story = {
  args: { profile: scientist, assessments: everything, names, lang: 'de' },
};

/** An Arabic page: everything runs from right to left, bars and tracks too. */
export const Arabic: Story = {
  args: {
    ...rated(asking(arabicBaker, [3, 2, 2, 1]), [2, 1, null, 0], [3, 0, 1, 'not-applicable'], [1, 0, 1, 2]),
    overall: true,
    downloads: true,
  },
  render: (args) => resultsOnStage(args, '', { lang: 'ar', dir: 'rtl' }),
};
