import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/*
 * Fields of two standards, their names, types and what is required, and none of their text.
 * HR Open: PersonCompetencyType, BaseScoreType, ScoreNumericType, ScoreTextType, CompetencyDimensionType,
 * CompetencyEvidenceType, AttachmentReferenceType of HR Open Standards' common schemas, as code generated of them has
 * them (the models MCSI.UWP.HROpen.Common, and those of se.arbetsformedlingen.matchning.portability).
 * Open Badges 3.0: AchievementCredential of 1EdTech/openbadges-specification, docs/schema/achievementcredential.json, with
 * `validFrom` in place of `issuanceDate`, as version 2 of the credentials' data model has it.
 */
const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const number = { type: 'number' };
const list = (items: object) => ({ type: 'array', minItems: 1, items });
const object = (required: string[], properties: object) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});

const identifier = object(['value'], { value: text, schemeId: text, schemeAgencyId: text });
const score = object([], {
  scoresNumeric: list(
    object(['value'], {
      ...{ value: number, interval: number, minimum: number, maximum: number },
      scoreCode: { enum: ['Percentile', 'RawScore', 'Stanine', 'Sten', 'T-score', 'Z-score'] },
    }),
  ),
  scoresText: list(object(['value'], { value: text, scoreTextCode: text, minimum: text, maximum: text })),
});
const personCompetency = object([], {
  ...{
    competencyIds: list(identifier),
    taxonomyIds: list(identifier),
    competencyName: text,
    description: text,
  },
  ...{ proficiencyLevel: score, interestLevel: score },
  lastUsedDate: { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$' },
  competencyDimensions: list(object([], { dimensionType: text, score })),
  competencyEvidence: object([], {
    ...{ ids: list(identifier), evidenceTypeCode: text, evidenceName: text, descriptions: list(text) },
  }),
  attachmentReferences: list(object(['uri'], { reference: identifier, uri, descriptions: list(text) })),
});

const typed = (name: string) => ({ type: 'array', contains: { const: name } });
const badge = object(['@context', 'id', 'type', 'name', 'credentialSubject', 'issuer', 'validFrom'], {
  '@context': {
    type: 'array',
    minItems: 2,
    prefixItems: [{ const: 'https://www.w3.org/ns/credentials/v2' }],
  },
  id: uri,
  type: { allOf: [typed('VerifiableCredential'), typed('OpenBadgeCredential')] },
  issuer: object(['id', 'type'], { id: uri, type: typed('Profile'), name: text }),
  validFrom: { type: 'string', format: 'date-time' },
  name: text,
  credentialSubject: {
    ...object(['type', 'achievement'], {
      type: typed('AchievementSubject'),
      id: uri,
      identifier: list(
        object(['type', 'hashed', 'identityHash', 'identityType'], {
          ...{ type: { const: 'IdentityObject' }, hashed: { type: 'boolean' }, identityHash: text },
          identityType: { enum: ['identifier', 'emailAddress', 'userName', 'systemId'] },
        }),
      ),
      achievement: object(['id', 'type', 'criteria', 'description', 'name'], {
        ...{ id: uri, type: typed('Achievement'), name: text, description: text },
        achievementType: { enum: ['Achievement', 'Assessment', 'Competency', 'Certificate'] },
        criteria: object([], { id: uri, narrative: text }),
        resultDescription: list(
          object(['id', 'type', 'name', 'resultType'], {
            ...{ id: uri, type: typed('ResultDescription'), name: text, requiredLevel: uri },
            resultType: { enum: ['RubricCriterionLevel', 'RawScore', 'Result', 'Status'] },
            rubricCriterionLevel: list(
              object(['id', 'type', 'name'], {
                ...{ id: uri, type: typed('RubricCriterionLevel'), name: text, level: text, points: text },
                description: text,
              }),
            ),
          }),
        ),
      }),
      result: list(
        object(['type'], { type: typed('Result'), resultDescription: uri, achievedLevel: uri, value: text }),
      ),
    }),
    anyOf: [{ required: ['id'] }, { required: ['identifier'] }],
  },
  evidence: list(object(['type'], { id: uri, type: typed('Evidence'), name: text, narrative: text })),
});

const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false, strictTuples: false });
formats(ajv);
const judge = (schema: object) => {
  const validate = ajv.compile(schema);
  return (value: unknown): string | undefined =>
    validate(value) ? undefined : ajv.errorsText(validate.errors);
};

/** What the standard says against it; `undefined` where it accepts it. */
export const refusedByHrOpen = judge(personCompetency);
export const refusedByOpenBadges = judge(badge);
