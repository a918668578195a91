import type { nothing } from 'lit';
import type { Wakes } from '../../lit/watch.js';
import type { Params } from '../../i18n/format.js';
import type { MessageKey, Messages } from '../../i18n/messages.js';
import type { TeamKey } from '../../i18n/team-key.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Survey } from '../../model/survey.js';
import type { TeamAggregate, TeamCell, TeamPerson, TeamSkill, TeamTable } from '../../model/team.js';
import { paletteStep } from '../../scoring/team/measures.js';
import type { TeamUiState, TeamUiStore } from './ui-store.js';
import type { TeamViewName } from './views.js';

/** A tier, and those of its skills that show, by their place in what is counted. */
export interface TeamTier {
  id: string;
  title: string;
  /** Language of the title, where that is the role's own and another than that of the words. */
  lang: string | typeof nothing;
  skills: readonly number[];
}

/** What every view needs. */
export interface TeamScene {
  /** The single people; not there where only counts are. */
  table: TeamTable | undefined;
  aggregate: TeamAggregate;
  /** The role, as far as it is known: a table says enough of it to show a person. */
  profile: RoleProfile;
  /** Assessments that the page gave, for what a table does not keep. */
  given: readonly unknown[];
  survey: Survey | undefined;
  /** The people as the page knows them, also those who have not answered. */
  known: readonly TeamPerson[];
  previous: TeamAggregate | undefined;
  tiers: readonly TeamTier[];
  /** Titles of all tiers by their ids, in order, with their languages. */
  allTiers: readonly (readonly [id: string, title: string, lang: string | typeof nothing])[];
  /** Whether nothing at all may be seen. */
  isHidden: boolean;
  /** People who show, in order, by their place in the table. */
  people: readonly number[];
  /** Attributes that groups can be made by. */
  attributes: readonly { id: string; label?: string }[];
  by: string | undefined;
  /** The views that can be chosen, and the one that shows. */
  views: readonly TeamViewName[];
  view: TeamViewName;
  ui: TeamUiState;
  store: TeamUiStore;
  /** What pieces of one rendering wake up by. */
  wakes: Wakes;
  lang: string;
  messages: Partial<Messages> | undefined;
  /** Language of the role's texts, where it is another than that of the words. */
  foreign: string | typeof nothing;
  levelLang: string | typeof nothing;
  isRtl: boolean;
  text: (key: MessageKey | TeamKey, params?: Params) => string;
  date: (time: string | number) => string;
  /** A number with a fixed count of decimals; whole ones with none. */
  number: (value: number, digits?: number) => string;
}

/** What was counted of everybody in a skill; null where it is hidden. */
export const everybody = ({ aggregate }: Pick<TeamScene, 'aggregate'>, skill: number): TeamCell | null =>
  aggregate.cells[skill]?.[0] ?? null;

/** A skill by its place. */
export function skillAt({ aggregate }: Pick<TeamScene, 'aggregate'>, place: number): TeamSkill {
  const skill = aggregate.skills[place];
  if (!skill) throw new RangeError(`There is no skill ${String(place)} in this team.`);
  return skill;
}

/** A person's name; the id where the page told none. */
export function personName({ table }: Pick<TeamScene, 'table'>, place: number): string {
  const person = table?.people[place];
  return person?.name ?? person?.id ?? '';
}

/** The five steps of the palette, for scales of any length; the number in the cell says the rest. */
export const heatOf = (place: number, levels: number): number => paletteStep(place, levels, 5);
