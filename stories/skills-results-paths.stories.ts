import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, type Mock } from 'storybook/test';
import type { SkillsPlanEvent } from '../src/index.js';
import { given } from './support/give.js';
import { personAt } from './support/person.js';
import { answered, HALF, scientist } from './support/profiles.js';
import { ownAnswers, threeRaters, names } from './support/raters.js';
import { readerAt, resultsOnStage, type ResultsArgs } from './support/results.js';

/** What the page hears. */
interface Heard {
  onSkillsPlan: Mock<(event: SkillsPlanEvent) => void>;
}

const meta: Meta<ResultsArgs & Heard> = {
  title: 'skills-results/Paths',
  component: 'skills-results',
  args: { profile: scientist, assessments: ownAnswers, onSkillsPlan: fn() },
  render: (args) => resultsOnStage(args),
};
export default meta;

type Story = StoryObj<ResultsArgs & Heard>;

const { plan: _plan, ...withoutPlan } = ownAnswers;

/** A goal by keyboard alone: the form opens with the focus in it, and gives it back to what was added. */
export const AddGoalByKeys: Story = {
  args: { view: 'plan', assessments: withoutPlan },
  play: async ({ canvasElement, args }) => {
    const reader = await readerAt(canvasElement);
    reader.sees.getByRole('button', { name: 'Add a goal' }).focus();
    await reader.keys('{Enter}');
    const skill = await reader.sees.findByLabelText('Skill');
    await reader.until(() => {
      void expect(reader.focused).toBe(skill);
    });
    await reader.keys('{Tab}{Tab}');
    await expect(reader.focused).toBe(reader.sees.getByLabelText('By when'));
    await reader.keys('{ArrowDown}{Tab}');
    await expect(reader.focused).toBe(reader.sees.getByLabelText('How'));
    await reader.keys('Label 200 night scenes.{Tab}{Enter}');
    await expect(await reader.sees.findByText('The goal is added.')).toBeInTheDocument();
    await expect(reader.sees.getByText('Level Working to Practitioner')).toBeVisible();
    await reader.until(() => {
      void expect(reader.focused).toHaveAccessibleName('Change Data and labeling strategy');
    });
    await expect(args.onSkillsPlan).toHaveBeenCalledOnce();
    await expect(args.onSkillsPlan.mock.calls[0]?.[0].plan).toMatchObject([
      { skill: 'data-and-labeling-strategy', level: 3, horizon: '60-days', note: 'Label 200 night scenes.' },
    ]);
  },
};

/** A goal is removed, and the page hears of it; the rest stays. */
export const RemoveGoal: Story = {
  args: { view: 'plan' },
  play: async ({ canvasElement, args }) => {
    const reader = await readerAt(canvasElement);
    await reader.press('button', 'Remove Advanced evaluation design');
    await expect(await reader.sees.findByText('The goal is removed.')).toBeInTheDocument();
    await expect(reader.sees.queryByText('By day 60')).toBeNull();
    await expect(args.onSkillsPlan.mock.calls[0]?.[0].plan).toHaveLength(4);
    await expect(reader.element.assessment?.plan).toHaveLength(4);
  },
};

/** The end of a long list is shown, and folded away again. */
export const ShowMore: Story = {
  args: { view: 'summary' },
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    const strengths = () =>
      Array.from(reader.element.shadowRoot?.querySelectorAll('#strengths-list > li') ?? []).filter((line) =>
        line.checkVisibility(),
      );
    await expect(strengths()).toHaveLength(8);
    await reader.press('button', 'Show 7 more');
    await reader.until(() => {
      void expect(strengths()).toHaveLength(15);
    });
    await reader.press('button', 'Show fewer');
    await reader.until(() => {
      void expect(strengths()).toHaveLength(8);
    });
  },
};

/** Another tier is chosen: heading, drawing and table follow. */
export const AnotherTier: Story = {
  args: { view: 'radar', assessments: threeRaters, names },
  play: async ({ canvasElement }) => {
    const reader = await readerAt(canvasElement);
    await expect(reader.sees.getByRole('heading', { name: 'Must-have, skill by skill' })).toBeVisible();
    await reader.choose('Show', 'Emerging');
    await expect(await reader.sees.findByRole('heading', { name: 'Emerging, skill by skill' })).toBeVisible();
    await expect(reader.sees.getByRole('img')).toHaveAccessibleName(/^Radar of 4 axes/);
    await expect(reader.sees.getAllByRole('rowheader').map((cell) => cell.textContent.trim())).toEqual([
      'Foundation vision models and adapter-based customization',
      'Agentic evaluation and synthetic data generation',
      'On-device and edge AI optimization',
      'Policy-aware and safety-aligned multimodal systems',
    ]);
  },
};

/** Rating and results on one page: the counts move with each answer. */
export const Live: Story = {
  args: { profile: undefined, assessments: undefined, view: 'summary radar plan' },
  render: (args) =>
    html`<div class="stage">
      <skills-matrix
        ${given({ profile: scientist, assessment: answered(scientist, HALF) })}
        @skills-load=${({ target }: { target: HTMLElementTagNameMap['skills-matrix'] }) => {
          const results = target.parentElement?.querySelector('skills-results');
          if (results) results.store = target.store;
        }}
      ></skills-matrix>
      <skills-results ${given(args)}></skills-results>
    </div>`,
  play: async ({ canvasElement }) => {
    const rater = await personAt(canvasElement);
    const reader = await readerAt(canvasElement);
    await expect(await reader.sees.findByText(/^At target in 5 of 9 skills\./)).toBeVisible();
    await rater.rate('Model evaluation and error analysis', 'Expert');
    await expect(await reader.sees.findByText(/^At target in 6 of 10 skills\./)).toBeVisible();
    await rater.rate('PyTorch', 'Awareness');
    await expect(await reader.sees.findByText(/^At target in 5 of 10 skills\./)).toBeVisible();
    await expect(reader.sees.getByRole('row', { name: /PyTorch/ })).toHaveTextContent('3 PyTorch 1 3 4 2');
  },
};
