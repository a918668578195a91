import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, type Mock } from 'storybook/test';
import type { SkillsErrorEvent } from '../src/index.js';
import { answerAt, never, outOfOrder } from './support/network.js';
import { answered, scientist } from './support/profiles.js';
import { ownAnswers, panel } from './support/raters.js';
import { readerAt, resultsOnStage, type ResultsArgs } from './support/results.js';

const SLOW = 'https://slow.example/results-role.json';
const BROKEN = 'https://broken.example/results-role.json';

const meta: Meta<ResultsArgs> = {
  title: 'skills-results/Nothing to show',
  component: 'skills-results',
  args: { profile: scientist },
  render: (args) => resultsOnStage(args),
};
export default meta;

type Story = StoryObj<ResultsArgs>;

/** Nobody has rated. */
export const NobodyRated: Story = {};

/** Somebody has begun, and answered nothing yet. */
export const NothingRated: Story = { args: { assessments: answered(scientist, []) } };

/** Among what the page gave, some is of another role, and one is no assessment: that is said. */
export const SomeLeftOut: StoryObj<ResultsArgs & { onSkillsError: Mock<(event: SkillsErrorEvent) => void> }> =
  {
    args: {
      assessments: [ownAnswers, ...panel.slice(0, 1), { status: 'lost' }],
      view: 'summary',
      onSkillsError: fn(),
    },
    play: async ({ canvasElement, args }) => {
      const reader = await readerAt(canvasElement);
      await expect(await reader.sees.findByText(/^2 assessments could not be used/)).toBeVisible();
      await reader.until(() => {
        void expect(args.onSkillsError).toHaveBeenCalled();
      });
      const codes = args.onSkillsError.mock.calls.map(([{ code }]) => code);
      await expect(codes).toEqual(['assessment-invalid']);
    },
  };

/** The role profile is on its way. */
export const Loading: Story = {
  args: { profile: undefined, src: SLOW, assessments: ownAnswers },
  parameters: { staysLoading: true },
  beforeEach: () => answerAt(SLOW, never),
};

/** The address did not answer with a role profile; it can be tried again. */
export const FailedToLoad: Story = {
  args: { profile: undefined, src: BROKEN, assessments: ownAnswers },
  beforeEach: () => answerAt(BROKEN, outOfOrder),
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    await expect(await reader.sees.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** What was given is no role profile. */
export const Refused: Story = {
  args: { profile: { ...scientist, tiers: [] }, assessments: ownAnswers },
};
