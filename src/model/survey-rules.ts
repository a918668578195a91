import type { Rules } from './check.js';
import { repeated } from './repeated.js';
import type { Survey } from './survey.js';

/** What may be asked for in an anonymous survey beside the level: choices of few, which many people share. */
export const ANONYMOUS_ASKS: readonly string[] = ['interest', 'confidence'];

/** What a survey must keep to beyond its schema. */
export const surveyRules: Rules<Survey> = {
  *'closes-after-opens'({ opens, closes }) {
    if (opens !== undefined && closes !== undefined && Date.parse(closes) <= Date.parse(opens))
      yield { path: ['closes'], input: closes, opens };
  },
  *'anonymous-closes'({ closes, privacy }) {
    if (privacy.mode === 'anonymous' && closes === undefined) yield { path: ['closes'] };
  },
  *'anonymous-ask'({ ask = [], privacy }) {
    if (privacy.mode !== 'anonymous') return;
    for (const [i, input] of ask.entries()) {
      if (!ANONYMOUS_ASKS.includes(input)) yield { path: ['ask', i], input };
    }
  },
  *'audience-size'({ audience: { ids = [], size } }) {
    if (size < ids.length) yield { path: ['audience', 'size'], input: size, people: ids.length };
  },
  'duplicate-person': ({ audience: { ids = [] } }) =>
    repeated(ids.map((id, i) => [id, ['audience', 'ids', i]])),
  'duplicate-attribute': ({ attributes = [] }) =>
    repeated(attributes.map(({ id }, a) => [id, ['attributes', a, 'id']])),
  *'duplicate-value'({ attributes = [] }) {
    for (const [a, { values }] of attributes.entries())
      yield* repeated(values.map(({ id }, v) => [id, ['attributes', a, 'values', v, 'id']]));
  },
  *'unknown-attribute'({ attributes = [], privacy: { by } }) {
    if (by !== undefined && !attributes.some(({ id }) => id === by))
      yield { path: ['privacy', 'by'], input: by };
  },
};
