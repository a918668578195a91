import type { SkillsResultsElement } from '../../src/elements/skills-results/skills-results.js';
import '../../src/define/skills-results.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { Relation } from '../../src/model/relations.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { Scale } from '../../src/model/scale.js';
import { until } from './acts.js';
import { findAll, stage } from './matrix.js';

/** What one rater says of a skill: a level, that it does not apply, or more than that. */
export type Said = number | 'not-applicable' | Partial<Assessment['ratings'][number]>;

const FIVE: Scale['levels'] = ['None', 'Awareness', 'Working', 'Practitioner', 'Expert'].map(
  (label, value) => ({
    value,
    label,
  }),
);

let ids = 0;
const uuid = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;

/** An assessment of a profile as a rater hands it in. Written by hand: nothing of src/ computes it. */
export function assessmentOf(
  profile: RoleProfile,
  said: Readonly<Record<string, Said | undefined>>,
  set: Partial<Assessment> & { relation?: Relation; by?: string } = {},
): Assessment {
  const { relation = 'self', by, ...given } = set;
  const at = given.submittedAt ?? given.updatedAt ?? '2026-03-02T08:21:00.000Z';
  const { id, version, title, lang } = profile;
  const scale = profile.scale ?? { id: 'default-five-level', levels: FIVE };
  return {
    schemaVersion: 1,
    id: uuid(),
    draftId: uuid(),
    status: 'submitted',
    profile: { id, version, title, lang, hash: `sha256-${'0a'.repeat(32)}` },
    subject: 'ines',
    rater: { relation, ...(by && { id: by }) },
    contexts: [],
    tiersShown: profile.tiers.map((tier) => tier.id),
    startedAt: at,
    updatedAt: at,
    ...((given.status ?? 'submitted') === 'submitted' && { submittedAt: at }),
    scale: {
      ...(scale.id && { id: scale.id }),
      levels: scale.levels.map(({ value, label }) => ({ value, label })),
    },
    ratings: profile.tiers.flatMap((tier) =>
      tier.skills.flatMap((skill) => {
        const answer = said[skill.id];
        if (answer === undefined) return [];
        const place = { tier: tier.id, skill: skill.id, name: skill.name };
        if (typeof answer === 'number') return [{ ...place, state: 'rated' as const, level: answer }];
        if (answer === 'not-applicable') return [{ ...place, state: answer }];
        const state = answer.level === undefined ? ('details-only' as const) : ('rated' as const);
        return [{ ...place, state, ...answer }];
      }),
    ),
    summary: { skills: 0, rated: 0, notApplicable: 0, tiers: [], gaps: [] }, // receivers never trust it
    ...given,
  };
}

export type SetResults = Partial<
  Pick<
    SkillsResultsElement,
    | 'assessments'
    | 'store'
    | 'profile'
    | 'src'
    | 'profiles'
    | 'names'
    | 'view'
    | 'context'
    | 'tiers'
    | 'overall'
    | 'overallUnrated'
    | 'weights'
    | 'downloads'
    | 'readonly'
    | 'lang'
    | 'messages'
  >
>;

/** What is told by `skills-error`: the code, then the place of each issue. */
export function errorsOf(element: EventTarget): string[] {
  const told: string[] = [];
  element.addEventListener('skills-error', (event) => {
    const { code, issues } = event as Event & { code: string; issues: { path: string }[] };
    told.push([code, ...issues.map(({ path }) => path)].join(' '));
  });
  return told;
}

/** Puts an element on the page with properties set. */
export function mountResults(set: SetResults, parent: Node = stage()): SkillsResultsElement {
  const element = document.createElement('skills-results');
  Object.assign(element, set);
  parent.appendChild(element);
  return element;
}

/** Settles when views are on screen. */
export async function settled(element: SkillsResultsElement, selector = '[part=lede]') {
  await element.updateComplete;
  await until(() => findAll(element, selector).length > 0, selector);
  await element.updateComplete;
}

/** An element with its views on screen. */
export async function results(set: SetResults, parent?: Node): Promise<SkillsResultsElement> {
  const element = mountResults(set, parent);
  await settled(element);
  return element;
}

/** The words in a piece of the page, as they are read. */
export const words = (node: { textContent: string | null } | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The words of each match. */
export const allWords = (element: HTMLElement, selector: string) => findAll(element, selector).map(words);
