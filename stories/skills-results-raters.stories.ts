import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import ml from '../data/roles/ml-platform-engineer.json' with { type: 'json' };
import reliability from '../data/roles/site-reliability-engineer.json' with { type: 'json' };
import staff from '../data/roles/staff-computer-vision-scientist.json' with { type: 'json' };
import type { RoleProfile } from '../src/core.js';
import { asking, roleOf, scientist, twoLevels } from './support/profiles.js';
import {
  handedIn,
  names,
  ownAnswers,
  panel,
  panelNames,
  scorecard,
  selfAndManager,
  threeRaters,
} from './support/raters.js';
import { readerAt, resultsOnStage, type ResultsArgs } from './support/results.js';

const meta: Meta<ResultsArgs> = {
  title: 'skills-results/Raters and times',
  component: 'skills-results',
  args: { profile: scientist, assessments: ownAnswers },
  render: (args) => resultsOnStage(args),
};
export default meta;

type Story = StoryObj<ResultsArgs>;

/** A person and her manager: the largest disagreement first, and nobody is corrected. */
export const SelfAndManager: Story = { args: { view: 'compare', assessments: selfAndManager, names } };

/** A peer beside them, who answered for some skills only. */
export const ThreeRaters: Story = { args: { view: 'compare', assessments: threeRaters, names } };

/** Raters whom the page calls by no name. */
export const WithoutNames: Story = { args: { view: 'compare', assessments: threeRaters } };

/** Four interviewers on the eight dimensions of a scorecard, with what they wrote. */
export const Panel: Story = {
  args: { view: 'compare', profile: scorecard, assessments: panel, names: panelNames },
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    const [first] = reader.sees.getAllByRole('listitem').filter((item) => item.matches('.line-row'));
    await expect(first).toHaveTextContent('Data Strategy');
    await expect(first).toHaveTextContent('2 levels apart');
  },
};

const baker = asking(roleOf('Baker', ['Kneading', 'Proofing', 'Stone oven', 'Customers']), [3, 2, 2, 1]);
const before = asking(
  roleOf('Baker', ['Kneading', 'Proofing', 'Stone oven', 'Customers', 'Cash register']),
  [3, 2],
);
const old: RoleProfile = { ...before, version: '0.9.0' };

/** Three times and two versions of the role; one skill is gone since. */
export const History: Story = {
  args: {
    view: 'history',
    profile: baker,
    assessments: [
      handedIn(old, [1, 2, null, 3, 2], { at: '2025-11-24T09:00:00Z' }),
      handedIn(old, [2, 2, 1, 3, 2], { at: '2026-05-18T09:00:00Z' }),
      handedIn(baker, [3, 2, 1, 2], { at: '2026-11-23T09:00:00Z' }),
    ],
  },
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    await expect(reader.sees.getByText('No longer part of this role: Cash register.')).toBeVisible();
    await expect(reader.sees.getByRole('row', { name: /^Kneading/ })).toHaveTextContent('1 level up');
    await expect(reader.sees.getByRole('row', { name: /^Customers/ })).toHaveTextContent('1 level down');
  },
};

/** Seven times: the first, and the latest four. */
export const LongHistory: Story = {
  args: {
    view: 'history',
    profile: baker,
    assessments: [1, 1, 2, 2, 3, 3, 4].map((level, i) =>
      handedIn(baker, [level, 2, level - 1, 1], { at: `202${String(i)}-11-24T09:00:00Z` }),
    ),
  },
};

/** The same answers against the roles next to it, and against one whose scale is another. */
export const OtherRoles: Story = {
  args: { view: 'roles', profiles: [...([staff, ml, reliability] as unknown as RoleProfile[]), twoLevels] },
};
