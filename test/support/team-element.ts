import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import '../../src/define/skills-team.js';
import type { TeamTable } from '../../src/model/team.js';
import { until } from './acts.js';
import { findAll, stage } from './matrix.js';

export type SetTeam = Partial<
  Pick<
    SkillsTeamElement,
    | 'assessments'
    | 'table'
    | 'aggregate'
    | 'src'
    | 'profile'
    | 'profileSrc'
    | 'survey'
    | 'people'
    | 'groups'
    | 'previous'
    | 'view'
    | 'by'
    | 'context'
    | 'relation'
    | 'staleMonths'
    | 'downloads'
    | 'density'
    | 'lang'
    | 'messages'
  >
>;

/** Puts an element on the page with properties set. */
export function mountTeam(set: SetTeam, parent: Node = stage()): SkillsTeamElement {
  const element = document.createElement('skills-team');
  Object.assign(element, set);
  parent.appendChild(element);
  return element;
}

/** An element with its first view on screen. */
export async function team(
  set: SetTeam,
  parent?: Node,
  selector = '[part~=view]',
): Promise<SkillsTeamElement> {
  const element = mountTeam(set, parent);
  await until(() => findAll(element, selector).length > 0, selector);
  await element.updateComplete;
  return element;
}

/** The same with cells of the grid on screen. */
export const teamGrid = (set: SetTeam, parent?: Node) =>
  team({ view: 'people', ...set }, parent, '[part=cell]');

/** A large team, whose cells can be told from their place. */
export function largeTeam(people: number, skills: number): TeamTable {
  const tiers = ['must-have', 'good-to-have', 'advanced', 'emerging'];
  const perTier = Math.ceil(skills / tiers.length);
  return {
    profile: { id: 'large', version: '1', title: 'Large', lang: 'en' },
    scale: { levels: [0, 1, 2, 3, 4].map((value) => ({ value, label: `L${String(value)}` })) },
    skills: Array.from({ length: skills }, (_, i) => ({
      tier: tiers[Math.floor(i / perTier)]!,
      skill: `s-${String(i)}`,
      name: `Skill ${String(i)}`,
      target: 3,
    })),
    people: Array.from({ length: people }, (_, i) => ({ id: `p-${String(i)}`, name: `P ${String(i)}` })),
    attributes: [],
    cells: Uint8Array.from({ length: people * skills }, (_, i) => codeAt(Math.floor(i / skills), i % skills)),
    submittedAt: new Float64Array(people).fill(Date.UTC(2026, 2, 1)),
  };
}

/** What a large team has at a place: all kinds of cells, in no simple pattern. */
export const codeAt = (person: number, skill: number) => (person * 3 + skill * 5 + person * skill) % 7;

/** Where the grid's focus is, as `row:column`; else nothing. */
export const placeOf = (element: HTMLElement) =>
  (element.shadowRoot?.activeElement as HTMLElement | null | undefined)?.dataset['place'];

/** The cells that the Tab key stops at. */
export const tabStops = (element: HTMLElement) =>
  findAll(element, '[part=grid] [tabindex="0"], [part=grid][tabindex="0"]').map(
    (cell) => cell.dataset['place'],
  );

/** A choice of the head row, made as a person makes it. */
export async function choose(element: SkillsTeamElement, ask: string, value: string) {
  const [list] = findAll<HTMLSelectElement>(element, `select[data-ask="${ask}"]`);
  if (!list) throw new Error(`There is no choice of ${ask}.`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Turns to another view, by its radio. */
export async function turnTo(element: HTMLElement, view: string) {
  const [radio] = findAll<HTMLInputElement>(element, `input[data-ask=view][value=${view}]`);
  if (!radio) throw new Error(`There is no view ${view}.`);
  radio.click();
  await until(() => findAll(element, `[part~="${view}"]`).length > 0, view);
}
