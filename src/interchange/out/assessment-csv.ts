import type { Assessment } from '../../model/assessment.js';
import type { Rating } from '../../model/rating.js';
import { csv } from './csv.js';

type Row = (string | number | undefined)[];

const HEAD = [
  ...['assessment', 'status', 'subject', 'rater', 'relation', 'survey', 'profile', 'profile_version'],
  ...[
    'submitted_at',
    'tier',
    'skill',
    'name',
    'importance',
    'state',
    'level',
    'level_label',
    'target',
    'gap',
  ],
  ...['interest', 'confidence', 'last_used', 'evidence', 'comment', 'rated_at'],
];

const about = ({ id, status, subject, rater, survey, profile, submittedAt }: Assessment): Row => [
  ...[
    id,
    status,
    subject,
    rater?.id,
    rater?.relation ?? 'self',
    survey,
    profile.id,
    profile.version,
    submittedAt,
  ],
];

/** What is missing to the target, of what was rated. */
export const gapOf = ({ state, level, target }: Rating): number | undefined =>
  state === 'rated' && level !== undefined && target !== undefined && target > level
    ? target - level
    : undefined;

function long(assessments: readonly Assessment[]): Row[] {
  const lines = assessments.flatMap((assessment) => {
    const common = about(assessment);
    return assessment.ratings.map((rating): Row => {
      const { tier, skill, name, importance, state, level, target, evidence = [] } = rating;
      const label = assessment.scale.levels.find(({ value }) => value === level)?.label;
      const links = evidence.map(({ url }) => url).join(' ');
      return [
        ...common,
        ...[tier, skill, name, importance, state, level, label, target, gapOf(rating)],
        ...[
          rating.interest,
          rating.confidence,
          rating.lastUsed,
          links || undefined,
          rating.comment,
          rating.ratedAt,
        ],
      ];
    });
  });
  return [HEAD, ...lines];
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

function wide(assessments: readonly Assessment[]): Row[] {
  const skills = [...skillsOf(assessments).keys()];
  const lines = assessments.map((assessment) => {
    const answers = new Map(assessment.ratings.map((rating) => [rating.skill, answerOf(rating)]));
    return [...about(assessment), ...skills.map((skill) => answers.get(skill))];
  });
  return [[...HEAD.slice(0, 9), ...skills], ...lines];
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
