import type { Assessment } from '../../model/assessment.js';
import { levelLabel } from '../../model/level-label.js';
import { gapOf } from '../../scoring/gap.js';
import { xlsx, type SheetCell } from './xlsx.js';

/** Words that a workbook of an assessment says, as the page's language has them. */
export interface AssessmentWords {
  /** Names of the sheets. */
  ratings: string;
  about: string;
  /** Headings. */
  tier: string;
  skill: string;
  importance: string;
  level: string;
  levelName: string;
  target: string;
  gap: string;
  interest: string;
  confidence: string;
  lastUsed: string;
  evidence: string;
  comment: string;
  profile: string;
  subject: string;
  rater: string;
  relation: string;
  submitted: string;
  survey: string;
  notApplicable: string;
  /** Title of a tier, an importance and a relation, by id. */
  tierTitle: (id: string) => string;
  importanceName: (id: string) => string;
  relationName: (id: string) => string;
}

const head = (value: string): SheetCell => ({ value, style: { isBold: true } });

/**
 * An assessment as a workbook of two sheets: what was rated, a line a skill, and what it is about. Not applicable is a
 * word and no number. No cell is a formula.
 */
export function assessmentXlsx(
  { ratings, scale, profile, subject, rater, survey, submittedAt }: Assessment,
  { words, isRightToLeft = false }: { words: AssessmentWords; isRightToLeft?: boolean },
): Uint8Array<ArrayBuffer> {
  const headings = [
    ...[words.tier, words.skill, words.importance, words.level, words.levelName, words.target, words.gap],
    ...[words.interest, words.confidence, words.lastUsed, words.evidence, words.comment],
  ];
  const lines = ratings.map((rating): SheetCell[] => {
    const { tier, name, importance, state, level, target, evidence = [] } = rating;
    const isRated = state === 'rated';
    return [
      words.tierTitle(tier),
      name,
      importance && words.importanceName(importance),
      isRated ? level : state === 'not-applicable' ? words.notApplicable : undefined,
      isRated ? levelLabel(scale, level) : undefined,
      target,
      gapOf(level, target),
      rating.interest,
      rating.confidence,
      rating.lastUsed,
      evidence.length > 0 ? evidence.map(({ url }) => url).join('\n') : undefined,
      rating.comment,
    ];
  });
  const about: [string, SheetCell][] = [
    [words.profile, `${profile.title} ${profile.version}`],
    [words.subject, subject],
    [words.rater, rater?.id],
    [words.relation, words.relationName(rater?.relation ?? 'self')],
    [words.survey, survey],
    [
      words.submitted,
      submittedAt === undefined ? undefined : { value: Date.parse(submittedAt), style: { isTime: true } },
    ],
  ];
  const levels = scale.levels.map(({ value, label }): SheetCell[] => [value, label]);
  return xlsx([
    {
      name: words.ratings,
      rows: [headings.map(head), ...lines],
      widths: [18, 40, 14, 14, 16, 10, 10, 10, 12, 12, 30, 40],
      frozen: { rows: 1, columns: 2 },
      isRightToLeft,
    },
    {
      name: words.about,
      rows: [
        ...about.filter(([, value]) => value !== undefined).map(([name, value]) => [head(name), value]),
        ...levels,
      ],
      widths: [22, 40],
      isRightToLeft,
    },
  ]);
}
