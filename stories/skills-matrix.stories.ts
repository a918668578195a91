import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import role from '../data/roles/senior-computer-vision-scientist.json' with { type: 'json' };
import type { RoleProfile } from '../src/core.js';
import type { SkillsMatrixElement } from '../src/index.js';

interface Args {
  context?: string;
  tiers?: string;
  lang?: string;
  density?: 'compact' | 'normal' | 'roomy';
  profile: RoleProfile | undefined;
  /** Answers in row order; a story's starting point. */
  answers?: (number | 'not-applicable' | null)[];
}

/** The data file, as the model types it. */
const profile = role as unknown as RoleProfile;

/** Gives the first answers once the rows are there. */
function answer({ currentTarget }: Event, answers: NonNullable<Args['answers']>) {
  const element = currentTarget as SkillsMatrixElement;
  const skills = profile.tiers.flatMap(({ skills }) => skills);
  for (const [i, level] of answers.entries()) {
    const skill = skills[i];
    if (skill && level !== null) element.rate(skill.id, level);
  }
}

const meta: Meta<Args> = {
  title: 'skills-matrix',
  component: 'skills-matrix',
  args: { profile },
  argTypes: {
    density: { control: 'inline-radio', options: ['compact', 'normal', 'roomy'] },
    lang: { control: 'inline-radio', options: ['en', 'de', 'ar'] },
    profile: { control: false },
    answers: { control: false },
  },
  render: ({ profile, context, tiers, lang, density, answers = [] }) =>
    html`<skills-matrix
      .profile=${profile}
      context=${ifDefined(context)}
      tiers=${ifDefined(tiers)}
      lang=${ifDefined(lang)}
      density=${ifDefined(density)}
      @skills-load=${(event: Event) => {
        answer(event, answers);
      }}
    ></skills-matrix>`,
};
export default meta;

type Story = StoryObj<Args>;

/** As a person first sees it. */
export const Empty: Story = {};

/** In the middle of rating: levels, one not applicable, some open. */
export const HalfRated: Story = {
  args: { answers: [3, 4, 3, 2, null, 3, 1, 4, 2, 'not-applicable', null, 1] },
};

/** The same role where contexts raise importances. */
export const InContext: Story = { args: { context: 'real-time regulated' } };

/** Further tiers that the profile has. */
export const OtherTiers: Story = { args: { tiers: 'soft-skills tools next-level' } };

/** Less air. */
export const Compact: Story = { args: { density: 'compact' } };

/** Words in German; the profile has no translation, so its texts stay English. */
export const German: Story = { args: { lang: 'de' } };

/** The page has not said which role. */
export const NoProfile: Story = { args: { profile: undefined } };

/** A definition with mistakes, each named with its place. */
export const BadProfile: Story = {
  args: { profile: { ...profile, title: '', tiers: [{ id: 'own tier', skills: [] }] } },
};
