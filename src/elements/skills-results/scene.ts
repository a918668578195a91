import type { nothing } from 'lit';
import type { Params } from '../../i18n/format.js';
import type { MessageKey, ResultsKey } from '../../i18n/messages.js';
import type { Answer, Answers } from '../../model/answers.js';
import type { Goal } from '../../model/plan.js';
import type { Row } from '../../model/role-index.js';
import type { RoleProfile, Tier } from '../../model/role-profile.js';
import type { Level } from '../../model/scale.js';
import type { UnratedRule, Weights } from '../../scoring/overall.js';
import type { Reading, Round } from '../../scoring/readings.js';
import { OWN_ANSWERS, shapesOf } from '../shared/rater-shapes.js';
import type { ResultsUiState } from './ui-store.js';

/** A tier on the page, and its rows that apply. */
export interface ShownTier {
  tier: Tier;
  rows: readonly Row[];
}

/** What every view needs. */
export interface ResultsScene {
  profile: RoleProfile;
  levels: readonly Level[];
  contexts: readonly string[];
  tiers: readonly ShownTier[];
  /** All rows on the page. */
  rows: readonly Row[];
  round: Round;
  /** The answers the page is about. */
  answers: Answers;
  plan: readonly Goal[];
  /** Other roles that the same answers are held against. */
  roles: readonly RoleProfile[];
  /** What raters are called, by their ids. */
  names: Readonly<Record<string, string>>;
  /** How one score over all is to be computed, where the page asks for one. */
  overall: { weights: Weights; unrated: UnratedRule } | undefined;
  /** Whether the plan can be changed. */
  canPlan: boolean;
  /** Whether a person is still rating. */
  isLive: boolean;
  ui: ResultsUiState;
  lang: string;
  /** Language of the profile's texts, where it is another than that of the words. */
  foreign: string | typeof nothing;
  levelLang: string | typeof nothing;
  text: (key: MessageKey | ResultsKey, params?: Params) => string;
  /** A date in words. */
  date: (time: string) => string;
  /** A number with a fixed count of decimals; whole ones with none. */
  number: (value: number, digits?: number) => string;
}

/** The name of a level; its value where the scale has none such. */
export function levelName({ levels }: Pick<ResultsScene, 'levels'>, value: number): string {
  return levels.find((level) => level.value === value)?.label ?? String(value);
}

/** What an answer says, in words. */
export function answerWords(
  scene: Pick<ResultsScene, 'levels' | 'text'>,
  answer: Answer | undefined,
): string {
  if (answer?.state === 'not-applicable') return scene.text('notApplicable');
  return answer?.level === undefined ? scene.text('change.unrated') : levelName(scene, answer.level);
}

/** Where a level, or a mean of levels, lies along the scale, from 0 to 1: each step takes the same room. */
export function alongScale(levels: readonly Level[], value: number): number {
  const last = levels.length - 1;
  const above = levels.findIndex((level) => level.value >= value);
  if (above <= 0) return above < 0 ? 1 : 0;
  const [low, high] = [levels[above - 1]?.value ?? value, levels[above]?.value ?? value];
  return (above - 1 + (value - low) / (high - low)) / last;
}

/** How a rater is called: "Self", "Manager", "Interviewer 2", with the name that the page gives. */
export function raterName({ round, names, text }: ResultsScene, reading: Reading): string {
  const { relation, rater } = reading;
  const same = round.latest.filter((each) => each.relation === relation);
  const word = text(`relation.${relation}`);
  const name = rater !== undefined && Object.hasOwn(names, rater) ? names[rater] : undefined;
  if (name) return text('raterNamed', { relation: word, name });
  return same.length > 1
    ? text('raterNumbered', { relation: word, position: same.indexOf(reading) + 1 })
    : word;
}

/** How many looks there are beside that of the answers the page is about; then they come round. */
const OTHER_LOOKS = 4;

/** How a rater is drawn in every view: a shape, and a class for colour and dash. Nobody else looks like the first. */
export function raterLook({ round: { latest } }: ResultsScene, reading: Reading) {
  const place = latest.indexOf(reading);
  if (place === 0) return { shape: OWN_ANSWERS, name: 'series-0' };
  const shapes = shapesOf(latest.slice(1).map(({ relation }) => relation));
  return { shape: shapes[place - 1] ?? '', name: `series-${String(1 + ((place - 1) % OTHER_LOOKS))}` };
}

/** Words one after the other, with the comma of the language. */
export const listed = ({ text }: Pick<ResultsScene, 'text'>, words: readonly string[]) =>
  words.length === 0 ? '' : words.reduce((before, next) => text('listOf', { before, next }));
