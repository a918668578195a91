import type { Survey } from '../../model/survey.js';

/** How far a survey is. */
export type SurveyStage = 'early' | 'open' | 'closed';

const moment = (time: string | undefined, otherwise: number) =>
  time === undefined ? otherwise : Date.parse(time);

/** Whether a survey can be answered at a time. */
export function stageOf({ opens, closes }: Survey, now = Date.now()): SurveyStage {
  if (now < moment(opens, -Infinity)) return 'early';
  return now < moment(closes, Infinity) ? 'open' : 'closed';
}

/** In how many ms it opens or closes; `undefined` where neither is to come. */
export function nextTurn({ opens, closes }: Survey, now = Date.now()): number | undefined {
  const turns = [moment(opens, NaN), moment(closes, NaN)].map((turn) => turn - now);
  const next = Math.min(...turns.filter((turn) => turn > 0));
  return Number.isFinite(next) ? next : undefined;
}
