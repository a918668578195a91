import type { Answer } from '../model/answers.js';
import { canonicalJson } from '../model/canonical-json.js';
import { DETAIL_NAMES } from '../model/detail-names.js';
import type { Details } from '../model/rating.js';

/** A level of the scale, or `not-applicable`. */
export type LevelChoice = number | 'not-applicable';

/** Details to set by name; `undefined`, an empty text or an empty list removes one. */
export type DetailChange = { [Name in keyof Details]?: Details[Name] | undefined };

/** An answer that holds no level, if anything else is left to say; unknown fields count as something. */
function withoutLevel(answer: Answer, time: string): Answer | undefined {
  const { state: _state, level: _level, ratedAt: _ratedAt, ...rest } = answer;
  return Object.keys(rest).length > 0 ? { ...rest, state: 'details-only', ratedAt: time } : undefined;
}

/** The answer with another level, or with none; the very same answer where nothing changes. */
export function withLevel(
  answer: Answer | undefined,
  choice: LevelChoice | undefined,
  time: string,
): Answer | undefined {
  if (choice === undefined)
    return answer?.state === 'details-only' ? answer : answer && withoutLevel(answer, time);
  if (choice === 'not-applicable') {
    if (answer?.state === 'not-applicable') return answer;
    const { level: _level, ...rest } = answer ?? {};
    return { ...rest, state: 'not-applicable', ratedAt: time };
  }
  if (answer?.level === choice) return answer;
  return { ...answer, state: 'rated', level: choice, ratedAt: time };
}

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The answer with details set or removed, the very same where nothing changes; nothing where nothing is left. */
export function withDetails(
  answer: Answer | undefined,
  details: DetailChange,
  time: string,
): Answer | undefined {
  const changed = DETAIL_NAMES.filter(
    (name) =>
      name in details && canonicalJson([details[name] ?? null]) !== canonicalJson([answer?.[name] ?? null]),
  );
  if (changed.length === 0) return answer;
  const kept = Object.entries({
    ...answer,
    ...Object.fromEntries(changed.map((name) => [name, details[name]])),
  });
  const next: Answer = {
    ...Object.fromEntries(kept.filter(([, value]) => !isEmpty(value))),
    state: answer?.state ?? 'details-only',
    ratedAt: time,
  };
  return next.state === 'details-only' ? withoutLevel(next, time) : next;
}
