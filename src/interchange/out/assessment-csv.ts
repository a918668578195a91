import type { Assessment } from '../../model/assessment.js';
import { levelLabel } from '../../model/level-label.js';
import type { Rating } from '../../model/rating.js';
import { gapOf } from '../../scoring/gap.js';
import { csv } from './csv.js';

type Value = string | number | undefined;

const ABOUT: readonly [header: string, of: (assessment: Assessment) => Value][] = [
  ['assessment', ({ id }) => id],
  ['status', ({ status }) => status],
  ['subject', ({ subject }) => subject],
  ['rater', ({ rater }) => rater?.id],
  ['relation', ({ rater }) => rater?.relation ?? 'self'],
  ['survey', ({ survey }) => survey],
  ['profile', ({ profile }) => profile.id],
  ['profile_version', ({ profile }) => profile.version],
  ['submitted_at', ({ submittedAt }) => submittedAt],
];

const ANSWER: readonly [header: string, of: (rating: Rating, assessment: Assessment) => Value][] = [
  ['tier', ({ tier }) => tier],
  ['skill', ({ skill }) => skill],
  ['name', ({ name }) => name],
  ['importance', ({ importance }) => importance],
  ['state', ({ state }) => state],
  ['level', ({ level }) => level],
  ['level_label', ({ level }, { scale }) => levelLabel(scale, level)],
  ['target', ({ target }) => target],
  ['gap', ({ level, target }) => gapOf(level, target)],
  ['interest', ({ interest }) => interest],
  ['confidence', ({ confidence }) => confidence],
  ['last_used', ({ lastUsed }) => lastUsed],
  ['evidence', ({ evidence = [] }) => evidence.map(({ url }) => url).join(' ') || undefined],
  ['comment', ({ comment }) => comment],
  ['rated_at', ({ ratedAt }) => ratedAt],
];

const headersOf = (columns: readonly (readonly [header: string, of: unknown])[]) =>
  columns.map(([header]) => header);

const about = (assessment: Assessment) => ABOUT.map(([, of]) => of(assessment));

function long(assessments: readonly Assessment[]): Value[][] {
  const lines = assessments.flatMap((assessment) => {
    const common = about(assessment);
    return assessment.ratings.map((rating) => [...common, ...ANSWER.map(([, of]) => of(rating, assessment))]);
  });
  return [[...headersOf(ABOUT), ...headersOf(ANSWER)], ...lines];
}

/** The level, or that it is not applicable; nothing where only details were given. */
export const answerOf = ({ state, level }: Rating): string | number | undefined =>
  state === 'not-applicable' ? 'not-applicable' : state === 'rated' ? level : undefined;

/** Every skill that any of some assessments has an answer for, once, in the order in which they come. */
export function skillsOf(assessments: readonly Assessment[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { ratings } of assessments)
    for (const { skill, name } of ratings) if (!names.has(skill)) names.set(skill, name);
  return names;
}

function wide(assessments: readonly Assessment[]): Value[][] {
  const skills = [...skillsOf(assessments).keys()];
  const lines = assessments.map((assessment) => {
    const answers = new Map(assessment.ratings.map((rating) => [rating.skill, answerOf(rating)]));
    return [...about(assessment), ...skills.map((skill) => answers.get(skill))];
  });
  return [[...headersOf(ABOUT), ...skills], ...lines];
}

/**
 * Assessments as a table. `long` has a line an answer, with all that was said, and no line for a skill of which nothing
 * was; `wide` has a line an assessment and a column a skill, headed by its id: the level, `not-applicable`, or nothing.
 * Not applicable has no level, and there is no score over all. Plans, quality and groups are not in it.
 */
export function assessmentsCsv(
  assessments: readonly Assessment[],
  { shape = 'long' }: { shape?: 'long' | 'wide' } = {},
): string {
  return csv(shape === 'wide' ? wide(assessments) : long(assessments));
}
