import type { Assessment } from '../../model/assessment.js';
import { levelLabel } from '../../model/level-label.js';
import { rootOf } from './root-of.js';

interface Identifier {
  value: string;
  schemeId?: string;
}
interface Score {
  scoresNumeric?: { value: number; scoreCode: 'RawScore'; minimum: number; maximum: number }[];
  scoresText?: { value: string; minimum?: string; maximum?: string }[];
}

/** A competency of somebody, as HR Open Standards has it (`PersonCompetencyType`). */
export interface PersonCompetency {
  competencyIds: Identifier[];
  taxonomyIds: Identifier[];
  competencyName: string;
  proficiencyLevel?: Score;
  lastUsedDate?: string;
  interestLevel?: Score;
  competencyDimensions?: { dimensionType: string; score: Score }[];
  competencyEvidence: {
    ids: Identifier[];
    evidenceTypeCode: string;
    evidenceName: string;
    descriptions?: string[];
  };
  attachmentReferences?: { uri: string; descriptions?: string[] }[];
}

const scored = (value: number, minimum: number, maximum: number): Score => ({
  scoresNumeric: [{ value, scoreCode: 'RawScore', minimum, maximum }],
});

/**
 * An assessment as `PersonCompetencyType`s of HR Open Standards, one an answer. The level is a raw score between the
 * lowest and the highest of the scale, with its word; interest and confidence are 0 to 3. Not applicable has no level:
 * a dimension says so. A comment is the description of the evidence, links are attachments. Nothing is called verified: people rated.
 *
 * @throws {RangeError} for a base that is no absolute http(s) address.
 */
export function assessmentHrOpen(
  { id, ratings, scale, profile, rater }: Assessment,
  { base }: { base: string },
): PersonCompetency[] {
  const root = rootOf(base);
  const role = `${root}roles/${profile.id}/${encodeURIComponent(profile.version)}`;
  const [lowest, highest] = [scale.levels[0], scale.levels.at(-1)];
  return ratings.map((rating): PersonCompetency => {
    const {
      tier,
      skill,
      name,
      state,
      level,
      interest,
      confidence,
      evidence = [],
      comment,
      lastUsed,
    } = rating;
    const label = levelLabel(scale, level);
    const dimensions = [
      ...(confidence === undefined ? [] : [{ dimensionType: 'confidence', score: scored(confidence, 0, 3) }]),
      ...(state === 'not-applicable'
        ? [{ dimensionType: 'applicability', score: { scoresText: [{ value: 'not-applicable' }] } }]
        : []),
    ];
    return {
      competencyIds: [{ value: `${role}/${skill}`, schemeId: role }],
      taxonomyIds: [{ value: tier, schemeId: `${role}#tiers` }],
      competencyName: name,
      ...(state === 'rated' &&
        level !== undefined && {
          proficiencyLevel: {
            ...scored(level, lowest?.value ?? 0, highest?.value ?? 0),
            ...(label !== undefined && {
              scoresText: [{ value: label, minimum: lowest?.label ?? '', maximum: highest?.label ?? '' }],
            }),
          },
        }),
      ...(lastUsed !== undefined && { lastUsedDate: lastUsed }),
      ...(interest !== undefined && { interestLevel: scored(interest, 0, 3) }),
      ...(dimensions.length > 0 && { competencyDimensions: dimensions }),
      competencyEvidence: {
        ids: [{ value: id }],
        evidenceTypeCode: `${rater?.relation ?? 'self'}-assessment`,
        evidenceName: profile.title,
        ...(comment !== undefined && comment !== '' && { descriptions: [comment] }),
      },
      ...(evidence.length > 0 && {
        attachmentReferences: evidence.map(({ url, title }) => ({
          uri: url,
          ...(title !== undefined && { descriptions: [title] }),
        })),
      }),
    };
  });
}
