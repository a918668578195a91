import type { Answers } from '../../../model/answers.js';
import { demandOf } from '../../../scoring/demand.js';
import type { Reading } from '../../../scoring/readings.js';
import { countStandings } from '../../../scoring/standing.js';
import { tierTitle } from '../../shared/tier-title.js';
import { raterName, type ResultsScene, type ShownTier } from '../scene.js';

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
  name: string;
  answers: Answers;
}

/** Whose answers are drawn: whom the page is about first. */
export function seriesOf(scene: ResultsScene): Series[] {
  const { round, answers } = scene;
  const order: Reading['relation'][] = ['agreed', 'manager', 'interviewer', 'peer', 'self'];
  const others = round.latest
    .slice(1)
    .sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation))
    .slice(0, MOST_SERIES - 1);
  return [
    { name: raterName(scene, round.main), answers },
    ...others.map((reading) => ({ name: raterName(scene, reading), answers: reading.answers })),
  ];
}

const meanOf = (values: readonly number[]) =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;

/** An axis a tier: means of the rated levels, of the targets and of the stretch targets of its rows. */
export function tierAxes(scene: ResultsScene, series: readonly Series[]): Axis[] {
  const { tiers, contexts } = scene;
  return tiers.map(({ tier, rows }) => {
    const demands = rows.map(({ skill }) => demandOf(skill, contexts));
    return {
      name: tierTitle(scene, tier),
      isOwn: Boolean(tier.title),
      values: series.map(({ answers }) => countStandings(rows, answers, contexts).mean),
      target: meanOf(demands.flatMap(({ target }) => target ?? [])),
      stretch: meanOf(demands.flatMap(({ stretch }) => stretch ?? [])),
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
