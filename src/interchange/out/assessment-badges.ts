import type { Assessment } from '../../model/assessment.js';
import { levelLabel } from '../../model/level-label.js';
import type { Rating } from '../../model/rating.js';
import { rootOf } from './root-of.js';
import { uuidOf } from './uuid-of.js';

export interface BadgeOptions {
  /** Who issues, and later signs: an address or a DID, and a name. */
  issuer: { id: string; name: string };
  /** The address below which achievements and levels get theirs; the same skill and level is the same achievement. */
  base: string;
  /** Whom it is about, as an address or a DID; by default the assessment's subject, as an identifier in plain text. */
  subjectId?: string;
  /** From when it holds; by default when the assessment was submitted. */
  validFrom?: Date;
  /** Which answers become credentials; by default those rated at their target or above, and none without a target. */
  isAwarded?: (rating: Rating) => boolean;
}

/** A credential of Open Badges 3.0 that nobody has signed yet. */
export interface UnsignedBadge {
  '@context': [string, string];
  id: string;
  type: ['VerifiableCredential', 'OpenBadgeCredential'];
  issuer: { id: string; type: ['Profile']; name: string };
  validFrom: string;
  name: string;
  credentialSubject: {
    type: ['AchievementSubject'];
    id?: string;
    identifier?: {
      type: 'IdentityObject';
      hashed: false;
      identityHash: string;
      identityType: 'identifier';
    }[];
    achievement: {
      id: string;
      type: ['Achievement'];
      achievementType: 'Competency';
      name: string;
      description: string;
      criteria: { narrative: string };
      resultDescription: [
        {
          id: string;
          type: ['ResultDescription'];
          name: string;
          resultType: 'RubricCriterionLevel';
          requiredLevel?: string;
          rubricCriterionLevel: {
            id: string;
            type: ['RubricCriterionLevel'];
            name: string;
            level: string;
            points: string;
          }[];
        },
      ];
    };
    result: [{ type: ['Result']; resultDescription: string; achievedLevel: string }];
  };
  evidence?: { id: string; type: ['Evidence']; name?: string }[];
}

const isAtTarget = ({ level, target }: Rating) =>
  level !== undefined && target !== undefined && level >= target;

/**
 * Credentials of Open Badges 3.0, one a skill, since a credential has one achievement: unsigned, for whoever issues them
 * to sign. A badge says that somebody has something, so by default only skills at or above their target get one; what is
 * not rated never does. That it is a rating, and whose, stands in the criteria. Comments and interests are not in them.
 *
 * @throws {RangeError} for a base that is no absolute http(s) address, for an assessment that was not submitted, and
 * where it is not said whom it is about.
 */
export function assessmentBadges(assessment: Assessment, options: BadgeOptions): UnsignedBadge[] {
  const { id, ratings, scale, profile, subject, rater, submittedAt } = assessment;
  const { issuer, base, subjectId, validFrom, isAwarded = isAtTarget } = options;
  const root = rootOf(base);
  if (submittedAt === undefined) throw new RangeError('Expected a submitted assessment, found a draft.');
  if (subjectId === undefined && subject === undefined)
    throw new RangeError('Expected a subject in the assessment, or a subjectId in the options.');
  const role = `${root}roles/${profile.id}/${encodeURIComponent(profile.version)}`;
  const labelOf = (level: number) => levelLabel(scale, level) ?? String(level);
  const awarded = ratings.filter((rating) => rating.state === 'rated' && isAwarded(rating));
  return awarded.flatMap((rating): UnsignedBadge[] => {
    const { skill, name, tier, level, target, evidence = [] } = rating;
    if (level === undefined) return [];
    const achievement = `${role}/${skill}`;
    const levelId = (value: number) => `${achievement}#level-${String(value)}`;
    const wanted = target === undefined ? '' : ` The role asks for "${labelOf(target)}".`;
    return [
      {
        '@context': [
          'https://www.w3.org/ns/credentials/v2',
          'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
        ],
        id: `urn:uuid:${uuidOf(`${id} ${tier} ${skill} badge`)}`,
        type: ['VerifiableCredential', 'OpenBadgeCredential'],
        issuer: { id: issuer.id, type: ['Profile'], name: issuer.name },
        validFrom: validFrom?.toISOString() ?? submittedAt,
        name: `${name}: ${labelOf(level)}`,
        credentialSubject: {
          type: ['AchievementSubject'],
          ...(subjectId !== undefined && { id: subjectId }),
          ...(subjectId === undefined && {
            identifier: [
              {
                type: 'IdentityObject',
                hashed: false,
                identityHash: subject ?? '',
                identityType: 'identifier',
              },
            ],
          }),
          achievement: {
            id: achievement,
            type: ['Achievement'],
            achievementType: 'Competency',
            name,
            description: `${name}, as the role "${profile.title}" (${profile.version}) has it.`,
            criteria: {
              narrative: `Rated on a scale from "${scale.levels[0]?.label ?? ''}" to "${scale.levels.at(-1)?.label ?? ''}" (rater: ${rater?.relation ?? 'self'}).${wanted}`,
            },
            resultDescription: [
              {
                id: `${achievement}#level`,
                type: ['ResultDescription'],
                name: profile.title,
                resultType: 'RubricCriterionLevel',
                ...(target !== undefined && { requiredLevel: levelId(target) }),
                rubricCriterionLevel: scale.levels.map(({ value, label }) => ({
                  id: levelId(value),
                  type: ['RubricCriterionLevel'],
                  name: label,
                  level: String(value),
                  points: String(value),
                })),
              },
            ],
          },
          result: [
            { type: ['Result'], resultDescription: `${achievement}#level`, achievedLevel: levelId(level) },
          ],
        },
        ...(evidence.length > 0 && {
          evidence: evidence.map(({ url, title }) => ({
            id: url,
            type: ['Evidence'] as ['Evidence'],
            ...(title !== undefined && { name: title }),
          })),
        }),
      },
    ];
  });
}
