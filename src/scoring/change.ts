import type { Answer } from '../model/answers.js';
import type { Row } from '../model/role-index.js';
import type { Reading } from './readings.js';
import { stepOf } from './steps.js';

/** What became of a skill between two assessments. */
export type ChangeKind = 'up' | 'down' | 'same' | 'new' | 'gone' | 'other' | 'unrated';

/** One skill over time. */
export interface Course {
  row: Row;
  /** One an assessment, oldest first. */
  answers: readonly (Answer | undefined)[];
  kind: ChangeKind;
  /** Steps of the scale since the assessment before; negative where it went down. */
  steps: number;
}

type Values = readonly { value: number }[];

/**
 * What became of an answer. `new` and `gone`: a level where there was none, or none where there was one;
 * `other`: not applicable came or went; `unrated`: nothing is known at either time.
 */
export function changeOf(
  before: Answer | undefined,
  now: Answer | undefined,
  scale: Values,
): Pick<Course, 'kind' | 'steps'> {
  const [from, to] = [stepOf(scale, before?.level), stepOf(scale, now?.level)];
  if (from >= 0 && to >= 0) {
    const steps = to - from;
    return { kind: steps > 0 ? 'up' : steps < 0 ? 'down' : 'same', steps };
  }
  const isOff = (answer: Answer | undefined) => answer?.state === 'not-applicable';
  if (isOff(before) && isOff(now)) return { kind: 'same', steps: 0 };
  if (isOff(before) || isOff(now)) return { kind: 'other', steps: 0 };
  return { kind: to >= 0 ? 'new' : from >= 0 ? 'gone' : 'unrated', steps: 0 };
}

const ORDER: readonly ChangeKind[] = ['up', 'down', 'new', 'gone', 'other', 'same', 'unrated'];

/**
 * Every row over some readings, oldest first: what moved furthest since the last but one comes first, then
 * what came, went or stayed, each in profile order. Readings of other profile versions are laid out along
 * this one, so a skill that an older version lacked is simply without an answer there.
 */
export function coursesOf(rows: readonly Row[], readings: readonly Reading[], scale: Values): Course[] {
  const courses = rows.map((row): Course => {
    const answers = readings.map((reading) => reading.answers[row.index]);
    return { row, answers, ...changeOf(answers.at(-2), answers.at(-1), scale) };
  });
  return courses.sort(
    (a, b) =>
      Math.abs(b.steps) - Math.abs(a.steps) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      a.row.index - b.row.index,
  );
}
