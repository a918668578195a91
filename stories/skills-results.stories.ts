import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import ml from '../data/roles/ml-platform-engineer.json' with { type: 'json' };
import staff from '../data/roles/staff-computer-vision-scientist.json' with { type: 'json' };
import type { RoleProfile } from '../src/core.js';
import { scientist } from './support/profiles.js';
import { everything, names, ownAnswers, threeRaters } from './support/raters.js';
import { readerAt, resultsOnStage, type ResultsArgs } from './support/results.js';

const roles = [staff, ml] as unknown as readonly RoleProfile[];

const meta: Meta<ResultsArgs> = {
  title: 'skills-results/Views',
  component: 'skills-results',
  tags: ['autodocs'],
  args: { profile: scientist, assessments: ownAnswers },
  render: (args) => resultsOnStage(args),
};
export default meta;

type Story = StoryObj<ResultsArgs>;

/** All that there is to say: where the answers stand, who differs, what changed, other roles, a plan. */
export const Everything: Story = {
  args: { assessments: everything, profiles: roles, names, downloads: true },
};

/** Tier by tier, then what is missing and what is there. No number over all of it. */
export const Summary: Story = { args: { view: 'summary' } };

/** One score over all, since this page asks for it: with its formula, and what it is not good for. */
export const OverallScore: Story = { args: { view: 'summary', overall: true, overallUnrated: 'zero' } };

/** The skills of one tier; its numbers stand beside it. */
export const Radar: Story = { args: { view: 'radar' } };

/** An axis a tier: means. */
export const RadarAllTiers: Story = {
  tags: ['!autodocs'],
  args: { view: 'radar' },
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    await reader.choose('Show', 'All tiers');
    await expect(await reader.sees.findByRole('heading', { name: 'Tier by tier' })).toBeVisible();
  },
};

/** Three raters, told apart by shape and dash too; more are not drawn. */
export const RadarThreeRaters: Story = { args: { view: 'radar', assessments: threeRaters, names } };

/** Two tiers make no shape: their numbers are all there is. */
export const RadarFewAxes: Story = {
  tags: ['!autodocs'],
  args: { view: 'radar', tiers: 'must-have advanced' },
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    await reader.choose('Show', 'All tiers');
    await expect(await reader.sees.findByText(/^A radar needs three axes/)).toBeVisible();
    await expect(reader.sees.queryByRole('img')).toBeNull();
  },
};

/** Every skill: its level and what that means, what comes next, what was said. */
export const List: Story = { args: { view: 'list' } };

/** What a page puts in the slots: a notice above, a button beside the downloads, a line below. */
export const WithSlots: Story = {
  args: { view: 'summary', downloads: true },
  render: (args) =>
    resultsOnStage(args, '', {
      children: html`<p slot="intro">You and Ana see this. Nobody else does, until you share it.</p>
        <button slot="actions" type="button">Share with Ana</button>
        <p slot="after">Questions? <a href="mailto:skills@example.org">skills@example.org</a></p>`,
    }),
};
