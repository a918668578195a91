import type { Choices } from './choices.js';
import { markOf, tierHeading } from './marks.js';
import type { Entry, Page } from './page.js';
import type { TierName, TrueSkill, Truth } from './truth.js';
import * as words from './words.js';

const MAIN = ['must-have', 'good-to-have', 'advanced', 'emerging'] as const;
const LABELS = {
  'description-use': ['Description', 'Use'],
  'why-use': ['Why', 'Use'],
  'tools-job': ['Typical tools', 'On the job'],
  none: [''],
} as const;

const FILLER: readonly (readonly [number, string])[] = [
  [2, 'Role Mission'],
  [3, 'Core Responsibilities'],
  [4, 'Day-to-Day Activities'],
  [5, 'Key Deliverables'],
  [6, 'Goals, Objectives, and Milestones'],
  [7, 'KPIs and Productivity Metrics'],
];

/** Writes one role, its truth beside it. */
export class Writer {
  readonly truth: Truth;
  #names: string[];

  constructor(
    readonly page: Page,
    readonly choices: Choices,
    readonly pick: words.Pick,
    readonly random: () => number,
  ) {
    this.#names = [...words.NAMES].sort(() => random() - 0.5);
    const isJoined = choices.tables === 'joined';
    this.truth = { title: pick(words.JOBS), summary: '', tiers: {}, contexts: [], dimensions: [], isJoined };
  }

  skill(more: Partial<TrueSkill> = {}): TrueSkill {
    return { name: this.#names.pop() ?? 'Reserve skill', from: 0, to: 0, ...more };
  }

  /** Below a technical skill. */
  #children(truth: TrueSkill): Entry['children'] {
    const { labels, missing } = this.choices;
    return LABELS[labels].flatMap((label) => {
      if (missing === 'children' && this.random() < 0.5) return [];
      const text = this.random() < 0.3 ? words.signed(this.pick) : words.sentence(this.pick);
      if (label === 'Use' || label === 'On the job') truth.use = text;
      else if (label === 'Typical tools') truth.note = [truth.note, text].filter(Boolean).join('; ');
      else truth.description = text;
      return [[label, text] as const];
    });
  }

  #technical(): Entry {
    const { choices, pick, random } = this;
    const isBracketed = choices.parentheses === 'some' && random() < 0.3;
    const truth = this.skill(
      isBracketed ? { name: `${pick(words.BRACKETED)} ${pick(['I', 'II', 'III'])}` } : {},
    );
    const { text, ...mark } = markOf(pick, choices);
    const isMarked = !(choices.missing === 'importance' && random() < 0.3);
    if (isMarked) Object.assign(truth, mark);
    const isNoted = isMarked && choices.notes === 'some' && random() < 0.4;
    if (isNoted) truth.note = 'a close relative counts, if known well';
    const behind = `${isMarked ? ` (${text})` : ''}${isNoted ? ' (a close relative counts, if known well)' : ''}`;
    return { truth, behind, children: this.#children(truth) };
  }

  tier(tier: TierName & (typeof MAIN)[number], most: number): void {
    this.page.heading(tierHeading(tier, this.choices));
    const entries = Array.from({ length: most }, () => this.#technical());
    if (entries.length > 0) this.page.skills(entries, false);
    this.truth.tiers[tier] = [...(this.truth.tiers[tier] ?? []), ...entries.map(({ truth }) => truth)];
  }

  technical(): void {
    const { page, choices, random } = this;
    page.section(8, 'Technical Skills Required');
    page.paragraph('The tiers below are meant for one person who plans alone and hands over daily.');
    for (const tier of MAIN) {
      this.tier(
        tier,
        choices.missing === 'empty-tier' && tier === 'advanced' ? 0 : 2 + Math.floor(random() * 4),
      );
      if (tier === 'good-to-have' && choices.boilerplate !== 'none' && choices.boilerplate !== 'around')
        page.advert('Find a trusted garden near you', 'Compare gardens by town, all in one place.');
    }
    if (choices.missing === 'tier-twice') this.tier('must-have', 2);
  }

  soft(): void {
    const { page, choices, pick } = this;
    page.section(9, 'Soft Skills and Behavioral Capabilities');
    const names = [...words.SOFT].sort(() => this.random() - 0.5).slice(0, 4);
    const entries = names.map((name): Entry => {
      const truth = this.skill({ name, description: words.sentence(pick) });
      if (choices.labels === 'none') return { truth, behind: '', children: [['', truth.description ?? '']] };
      truth.use = words.signed(pick);
      truth.note = words.sentence(pick);
      const children = [
        ['Why it matters', truth.description ?? ''],
        ['Shows up as', truth.use],
        ['Strong performance', truth.note],
      ] as const;
      return { truth, behind: '', children };
    });
    page.skills(entries, true);
    this.truth.tiers['soft-skills'] = entries.map(({ truth }) => truth);
  }

  tools(): void {
    const { page, pick } = this;
    page.section(10, 'Tools, Platforms, and Software');
    page.paragraph('What is used differs by depot. Each is labeled Common, Optional, or Context-specific.');
    const rows = words.TOOLS.filter(() => this.random() < 0.8).map(([group, name, use]) => {
      const [text, importance, note] = pick(words.COMMONALITIES);
      const truth = this.skill({ name, group, use, importance, ...(note !== undefined && { note }) });
      return [truth, [group, name, use, text]] as const;
    });
    page.table(['Category', 'Tool / platform / software', 'Primary use', 'Commonality'], rows);
    this.truth.tiers.tools = rows.map(([truth]) => truth);
  }

  promotion(): void {
    const { page } = this;
    page.section(15, 'Career Path and Progression');
    page.heading('Next likely roles after this role');
    page.list(['Head of depots', 'Planner of planners (wider reach)']);
    page.heading('Skills needed for promotion (Senior → Lead)');
    const from = page.lines.length + 1;
    page.list(words.PROMOTION);
    const to = page.lines.length;
    this.truth.tiers['next-level'] = words.PROMOTION.map((text) => {
      const [name = text, description] = text.split(': ');
      return { name, from, to, ...(description !== undefined && { description }) };
    });
    page.heading('How this role evolves over time');
    page.list(['Early: learns one depot', 'Later: shapes all of them']);
  }

  variants(): void {
    const { page } = this;
    page.section(17, 'Role Variants');
    for (const [heading, labels] of words.VARIANTS) {
      if (this.random() < 0.25) continue;
      page.heading(heading);
      page.list(labels.map(([label]) => `${label}: ${words.sentence(this.pick)}`));
      this.truth.contexts.push(...labels.map(([, id]) => id));
    }
  }

  hiring(): void {
    const { page, choices } = this;
    page.section(19, 'Hiring Evaluation Criteria');
    page.heading('Strong candidate signals');
    page.list(['Tells of a plan that failed, and why', 'Draws before talking']);
    if (choices.scorecard === 'none') return;
    const isExceptional = choices.scorecard === 'exceptional';
    page.heading(`Scorecard dimensions (${isExceptional ? 'example' : choices.scorecard})`);
    const top = isExceptional ? 'What “Exceptional” looks like' : 'What “Exceeds Bar” looks like';
    const rows = words.DIMENSIONS.map(([name, use, description]) => {
      const truth = this.skill({ name, use, description });
      return [truth, [name, use, description]] as const;
    });
    page.table(['Dimension', 'What “Meets Bar” looks like', top], rows);
    this.truth.dimensions = rows.map(([truth]) => truth);
  }

  filler(): void {
    for (const [number, title] of FILLER) {
      if (this.random() < 0.2) continue;
      this.page.section(number, title);
      this.page.heading('What comes first');
      this.page.list([words.sentence(this.pick), `Weekly: ${words.sentence(this.pick)}`]);
    }
  }
}
