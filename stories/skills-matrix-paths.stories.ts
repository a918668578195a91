import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, waitFor, type Mock } from 'storybook/test';
import { sampleProfile } from '../test/support/profiles.js';
import type { SkillsChangeEvent, SkillsSubmitEvent } from '../src/index.js';
import { onStage, type Args } from './support/give.js';
import { personAt } from './support/person.js';
import { scientist } from './support/profiles.js';

/** What the page hears. */
interface Heard {
  onSkillsChange: Mock<(event: SkillsChangeEvent) => void>;
  onSkillsSubmit: Mock<(event: SkillsSubmitEvent) => void>;
}

/** A baker's role: Kneading and Proofing as must-haves, Sourdough as advanced; links are wanted from level 3 on. */
const profile = sampleProfile();

const meta: Meta<Args & Heard> = {
  title: 'skills-matrix/Paths',
  component: 'skills-matrix',
  args: { profile, onSkillsChange: fn(), onSkillsSubmit: fn() },
  render: (args) => onStage(args),
};
export default meta;

type Story = StoryObj<Args & Heard>;

/** A level by the mouse, another one instead, and the page hears of both. */
export const RateByMouse: Story = {
  play: async ({ canvasElement, args }) => {
    const person = await personAt(canvasElement);
    await person.rate('Kneading', 'Working');
    await person.rate('Proofing', 'None');
    await person.rate('Kneading', 'Expert');
    await expect(person.inRow('Kneading').getByRole('radio', { checked: true })).toHaveAccessibleName(
      'Expert',
    );
    await expect(person.sees.getByText('2 of 3 answered')).toBeInTheDocument();
    const levels = args.onSkillsChange.mock.calls.map(([{ skill, rating }]) => [skill, rating?.level]);
    await expect(levels).toEqual([
      ['kneading', 2],
      ['proofing', 0],
      ['kneading', 4],
    ]);
  },
};

/** The whole role without a mouse: digits rate, N is not applicable, Enter goes on. */
export const RateByKeys: Story = {
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    person.element.focus();
    await person.until(() => {
      void expect(person.focused).toBe(person.inRow('Kneading').getByRole('radio', { name: 'None' }));
    });
    await person.keys('2{Enter}');
    await person.until(() => {
      void expect(person.focused).toBe(person.inRow('Proofing').getByRole('radio', { name: 'None' }));
    });
    await person.keys('n{Enter}');
    await person.keys('4');
    await expect(person.inRow('Sourdough').getByRole('radio', { name: 'Expert' })).toBeChecked();
    await expect(person.sees.getByText('3 of 3 answered')).toBeInTheDocument();
    await expect(person.element.assessment?.ratings.map(({ level }) => level)).toEqual([2, undefined, 4]);
  },
};

/** A row is opened, the sentence that fits is chosen, Escape closes it. */
export const RateByAnchor: Story = {
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.press('button', 'Kneading');
    // a tip may say the same, where the pointer rests on a level
    await person.click(await person.sees.findByText('Others learn it from me.', { selector: '.anchor *' }));
    await expect(person.inRow('Kneading').getByRole('radio', { name: 'Expert' })).toBeChecked();
    await person.keys('{Escape}');
    await expect(person.sees.getByRole('button', { name: 'Kneading' })).toHaveAttribute(
      'aria-expanded',
      'false',
    );
    await expect(person.sees.queryByText('Others learn it from me.', { selector: '.anchor *' })).toBeNull();
  },
};

/** Not applicable is an answer; it can be taken back. */
export const NotApplicableAndClear: Story = {
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.rate('Kneading', 'Not applicable');
    await expect(person.sees.getByText('1 of 3 answered')).toBeInTheDocument();
    await person.press('button', 'Kneading');
    await person.press('button', 'Clear answer');
    await expect(await person.sees.findByText('0 of 3 answered')).toBeInTheDocument();
    await expect(person.inRow('Kneading').queryByRole('radio', { checked: true })).toBeNull();
    await expect(person.element.assessment?.ratings).toEqual([]);
  },
};

/** Submitting too early shows what is missing, and leads there; then it goes out. */
export const SubmitAfterMending: Story = {
  args: { required: true },
  play: async ({ canvasElement, args }) => {
    const person = await personAt(canvasElement);
    await person.rate('Kneading', 'Practitioner');
    await person.press('button', 'Submit');
    await waitFor(() =>
      expect(person.sees.getByRole('alert')).toHaveTextContent('2 skills still need an answer'),
    );
    await expect(args.onSkillsSubmit).not.toHaveBeenCalled();

    // the summary's stands above the row's own
    const [toProofing] = await person.sees.findAllByRole('button', { name: 'Proofing' });
    if (toProofing) await person.click(toProofing);
    await person.until(() => {
      void expect(person.focused).toBe(person.inRow('Proofing').getByRole('radio', { name: 'None' }));
    });
    await person.keys('1');
    await expect(await person.sees.findByText('1 skill still needs an answer')).toBeVisible();

    await person.click(person.inRow('Kneading').getByRole('button', { name: 'Kneading' }));
    await person.fill(await person.sees.findByLabelText('Address of link 1'), 'https://example.org/loaf');
    await person.press('button', 'Submit');
    await expect(await person.sees.findByText('Submitted')).toBeVisible();
    await expect(args.onSkillsSubmit).toHaveBeenCalledOnce();
    const [rating] = args.onSkillsSubmit.mock.calls[0]?.[0].assessment.ratings ?? [];
    await expect(rating?.evidence).toEqual([{ url: 'https://example.org/loaf' }]);
  },
};

/** From the first skill over skipping and going back to the review, and out. */
export const StepsToSubmit: Story = {
  args: { layout: 'steps' },
  play: async ({ canvasElement, args }) => {
    const person = await personAt(canvasElement);
    const choose = async (level: RegExp) => person.press('radio', level);
    await choose(/^Working/);
    await person.press('button', 'Next skill');
    await expect(await person.sees.findByRole('heading', { name: 'Proofing' })).toBeVisible();
    await person.press('button', 'Skip for now');
    await person.keys('0');
    await person.press('button', 'Review answers');
    await expect(await person.sees.findByRole('heading', { name: 'Your answers' })).toBeVisible();

    await person.press('button', 'Change Proofing');
    await choose(/^Not applicable/);
    await person.press('button', 'Next skill');
    await person.press('button', 'Review answers');
    await person.press('button', 'Submit');
    await expect(args.onSkillsSubmit).toHaveBeenCalledOnce();
    const assessment = args.onSkillsSubmit.mock.calls[0]?.[0].assessment;
    await expect(assessment?.ratings.map(({ state, level }) => level ?? state)).toEqual([
      2,
      'not-applicable',
      0,
    ]);
  },
};

/** Skills inside each tier in an order of this person's own, which another one who restores the assessment sees, too. */
export const Shuffled: Story = {
  args: { profile: scientist, order: 'shuffled' },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    const rows = () => person.sees.getAllByRole('group', { name: /, must-have, .*, skill \d+ of \d+$/ });
    await expect(rows()[0]).toHaveAccessibleName(/skill 1 of/);
    await expect(rows().at(-1)).toHaveAccessibleName(/skill (\d+) of \1$/);
    const seed = person.element.assessment?.quality?.order?.seed;
    await expect(seed).toBeGreaterThanOrEqual(0);
    const order = rows().map(({ dataset }) => dataset['skill']);
    const own = scientist.tiers[0]?.skills.map(({ id }) => id);
    await expect([...order].sort()).toEqual([...(own ?? [])].sort());
    await expect(order).not.toEqual(own);
  },
};

/** A tier that is all of one level, and a level that was changed: figures in what is submitted, and nothing on screen. */
export const Quality: Story = {
  args: { profile: scientist, quality: true },
  play: async ({ canvasElement, args }) => {
    const person = await personAt(canvasElement);
    const [tier] = scientist.tiers;
    const skills = tier?.skills.slice(0, 4) ?? [];
    await person.until(() => {
      void expect(person.element.assessment?.quality?.tiers).toHaveLength(4);
    });
    for (const { name } of skills) await person.rate(name, 'Working');
    await person.rate(skills[0]?.name ?? '', 'Expert');
    await person.rate(skills[0]?.name ?? '', 'Working');
    await person.press('button', 'Submit');
    await expect(args.onSkillsSubmit).toHaveBeenCalledOnce();
    const json = JSON.stringify(args.onSkillsSubmit.mock.calls[0]?.[0].assessment);
    const { quality } = JSON.parse(json) as { quality: { tiers: Record<string, unknown>[] } };
    await expect(quality.tiers[0]).toMatchObject({
      tier: tier?.id,
      revisions: 2,
      rated: 4,
      longestRun: 4,
      levelsUsed: 1,
      flags: ['one-level'],
    });
    await expect(quality.tiers[1]).toEqual({
      tier: scientist.tiers[1]?.id,
      seconds: 0,
      revisions: 0,
      rated: 0,
      longestRun: 0,
      levelsUsed: 0,
    });
  },
};

/** What is searched stays, nothing found leads back, and what was rated stays rated. */
export const SearchAndClear: Story = {
  args: { profile: scientist },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    const search = await person.sees.findByRole('searchbox');
    await person.type(search, 'pytorch');
    await expect(await person.sees.findByText('1 skill found')).toBeInTheDocument();
    await person.rate('PyTorch', 'Working');
    await person.type(search, 'x');
    await person.press('button', 'Show all skills');
    await expect(search).toHaveValue('');
    await expect(person.focused).toBe(search);
    await expect(person.row('Deep learning for computer vision')).toBeVisible();
    await expect(person.inRow('PyTorch').getByRole('radio', { name: 'Working' })).toBeChecked();
  },
};

/** Contexts are switched: rows come and importances change, and no answer is lost. */
export const SwitchContexts: Story = {
  args: { contextControl: true },
  play: async ({ canvasElement }) => {
    const person = await personAt(canvasElement);
    await person.rate('Sourdough', 'Working');
    await person.press('checkbox', 'Sells abroad');
    await expect(await person.sees.findByRole('group', { name: /^Labels in five languages/ })).toBeVisible();
    await expect(
      await person.sees.findByText('The importance or target of 2 skills changed.'),
    ).toBeInTheDocument();
    await expect(person.row('Sourdough')).toHaveAccessibleName('Sourdough, advanced, critical, skill 1 of 2');
    await person.press('checkbox', 'Sells abroad');
    await expect(person.row('Sourdough')).toHaveAccessibleName('Sourdough, advanced, optional, skill 1 of 1');
    await expect(person.inRow('Sourdough').getByRole('radio', { name: 'Working' })).toBeChecked();
    await expect(person.element.assessment?.contexts).toEqual([]);
  },
};
