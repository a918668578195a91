import type { Answers } from '../../../model/answers.js';
import { demandOf } from '../../../scoring/demand.js';
import { countStandings } from '../../../scoring/standing.js';
import { tierTitle } from '../../shared/tier-title.js';
import { raterLook, raterName, type ResultsScene, type ShownTier } from '../scene.js';

/** Who is drawn at most: more lines than these cannot be told apart. */
const MOST_SERIES = 3;

export interface Axis {
  name: string;
  /** Whether the profile says so, in its own language. */
  isOwn: boolean;
  /** One a series; a level, or the mean of a tier's levels. `off`: not applicable. */
  values: readonly (number | 'off' | undefined)[];
  target: number | undefined;
  stretch: number | undefined;
}

export interface Series {
  /** Who it is. */
  words: string;
  shape: string;
  /** Its class. */
  name: string;
  answers: Answers;
}

/** Whose answers are drawn: whom the page is about first. */
export function seriesOf(scene: ResultsScene): Series[] {
  const { round, answers } = scene;
  return round.latest.slice(0, MOST_SERIES).map((reading, i) => ({
    words: raterName(scene, reading),
    ...raterLook(scene, reading),
    answers: i === 0 ? answers : reading.answers,
  }));
}

/**
 * An axis a tier: means of the rated levels, and of the targets and stretch targets of what the first series
 * rated, as in the summary.
 */
export function tierAxes(scene: ResultsScene, series: readonly Series[]): Axis[] {
  const { tiers, contexts } = scene;
  return tiers.map(({ tier, rows }) => {
    const counts = series.map(({ answers }) => countStandings(rows, answers, contexts));
    return {
      name: tierTitle(scene, tier),
      isOwn: Boolean(tier.title),
      values: counts.map(({ mean }) => mean),
      target: counts[0]?.targetMean,
      stretch: counts[0]?.stretchMean,
    };
  });
}

/** An axis a skill of one tier. */
export function skillAxes(
  { contexts }: Pick<ResultsScene, 'contexts'>,
  { rows }: ShownTier,
  series: readonly Series[],
): Axis[] {
  return rows.map(({ index, skill }) => {
    const { target, stretch } = demandOf(skill, contexts);
    const values = series.map(({ answers }) => {
      const answer = answers[index];
      return answer?.state === 'not-applicable' ? 'off' : answer?.level;
    });
    return { name: skill.name, isOwn: true, values, target, stretch };
  });
}
