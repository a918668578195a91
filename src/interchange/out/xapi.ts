import type { Assessment } from '../../model/assessment.js';
import type { Rating } from '../../model/rating.js';
import { rootOf } from './root-of.js';
import { uuidOf } from './uuid-of.js';

/** Who rates, as learning systems know people: by one of these (xAPI 1.0.3, Data 2.4.2). */
export type XapiActor = { name?: string } & (
  | { account: { homePage: string; name: string } }
  | { mbox: `mailto:${string}` }
  | { mbox_sha1sum: string }
  | { openid: string }
);

export interface XapiOptions {
  /** Who rates. Names and addresses are not in an assessment: the page gives them. */
  actor: XapiActor;
  /** The address under which activities and extensions get theirs, `https://hr.example/skills/`; nothing need be there. */
  base: string;
}

type Texts = Record<string, string>;
type Extensions = Record<string, unknown>;

/** One answer as a statement. */
export interface XapiStatement {
  id: string;
  actor: XapiActor & { objectType: 'Agent' };
  verb: { id: string; display: Texts };
  object: {
    objectType: 'Activity';
    id: string;
    definition: {
      type: string;
      interactionType: 'likert';
      name: Texts;
      scale: { id: string; description: Texts }[];
    };
  };
  result?: {
    response?: string;
    score?: { scaled: number; raw: number; min: number; max: number };
    extensions?: Extensions;
  };
  context: {
    registration: string;
    language: string;
    contextActivities: { parent: [{ objectType: 'Activity'; id: string; definition: object }] };
    extensions: Extensions;
  };
  timestamp: string;
}

const VERB = { id: 'http://adlnet.gov/expapi/verbs/responded', display: { 'en-US': 'responded' } };
const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';
const ASSESSMENT = 'http://adlnet.gov/expapi/activities/assessment';

/** Those that there are, each under an address of its own. */
const extensionsOf = (base: string, fields: object): Extensions =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [`${base}extensions/${name}`, value]),
  );

function resultOf(base: string, rating: Rating, { levels }: Assessment['scale']): XapiStatement['result'] {
  const { state, level, interest, confidence, evidence, lastUsed, comment } = rating;
  const [min = 0, max = 0] = [levels[0]?.value, levels.at(-1)?.value];
  const extensions = extensionsOf(base, {
    'not-applicable': state === 'not-applicable' || undefined,
    interest,
    confidence,
    evidence,
    'last-used': lastUsed,
    comment,
  });
  const isRated = state === 'rated' && level !== undefined;
  return {
    ...(isRated && {
      response: String(level),
      score: { scaled: (level - min) / (max - min), raw: level, min, max },
    }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
}

/**
 * An assessment as statements of xAPI 1.0.3, one an answer, in the order of the role: "responded" to a likert
 * interaction whose scale is the role's. The score is the level and no progress; not applicable has none, and says so
 * in an extension, as do details. What is only planned, quality, groups and summary are not in them.
 *
 * @throws {RangeError} for a base that is no absolute http(s) address, and for an assessment that was not submitted.
 */
export function assessmentXapi(assessment: Assessment, { actor, base }: XapiOptions): XapiStatement[] {
  const root = rootOf(base);
  const { id, profile, scale, ratings, subject, rater, survey, submittedAt } = assessment;
  if (submittedAt === undefined) throw new RangeError('Expected a submitted assessment, found a draft.');
  const role = `${root}roles/${profile.id}/${encodeURIComponent(profile.version)}`;
  const inLang = (text: string): Texts => ({ [profile.lang]: text });
  const definition = { type: ASSESSMENT, name: inLang(profile.title) };
  return ratings.map((rating): XapiStatement => {
    const { skill, name, tier, importance, target, ratedAt } = rating;
    const result = resultOf(root, rating, scale);
    return {
      id: uuidOf(`${id} ${tier} ${skill}`),
      actor: { objectType: 'Agent', ...actor },
      verb: VERB,
      object: {
        objectType: 'Activity',
        id: `${role}/${skill}`,
        definition: {
          type: INTERACTION,
          interactionType: 'likert',
          name: inLang(name),
          scale: scale.levels.map(({ value, label }) => ({ id: String(value), description: inLang(label) })),
        },
      },
      ...(result && Object.keys(result).length > 0 && { result }),
      context: {
        registration: id,
        language: profile.lang,
        contextActivities: { parent: [{ objectType: 'Activity', id: role, definition }] },
        extensions: extensionsOf(root, {
          relation: rater?.relation ?? 'self',
          subject,
          survey,
          tier,
          importance,
          target,
        }),
      },
      timestamp: ratedAt ?? submittedAt,
    };
  });
}
