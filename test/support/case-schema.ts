import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/*
 * What CASE 1.1 asks of a package, field by field, written after 1EdTech's JSON Schema of the class CFPackage
 * (https://purl.imsglobal.org/spec/case/v1p1/schema/json/case_v1p1_cfpackage-jsonschema1.json), of which a copy is in
 * 1EdTech/OpenCASE, apps/opencase/schemas/official/. Names, types and what is required; none of its text. Classes are
 * closed there, and so they are here: a field that is not listed is refused.
 */
const text = { type: 'string' };
const integer = { type: 'integer' };
/** Versions 1 to 5 only, in lower case. */
const uuid = {
  type: 'string',
  pattern: '^[\\da-f]{8}-[\\da-f]{4}-[1-5][\\da-f]{3}-[89ab][\\da-f]{3}-[\\da-f]{12}$',
};
const uri = { type: 'string', format: 'uri' };
const time = { type: 'string', format: 'date-time' };
const extensions = { type: 'object' };
const list = (items: object) => ({ type: 'array', items });

const closed = (required: string[], properties: object) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});
const thing = (required: string[], properties: object) =>
  closed(['identifier', 'uri', 'lastChangeDateTime', ...required], {
    ...{ identifier: uuid, uri, lastChangeDateTime: time, extensions },
    ...properties,
  });
const link = closed(['title', 'identifier', 'uri'], { title: text, identifier: uuid, uri });
const anyLink = closed(['title', 'identifier', 'uri'], {
  ...{ title: text, identifier: text, uri },
  targetType: { anyOf: [{ const: 'CASE' }, { type: 'string', pattern: '^ext:[a-zA-Z0-9._-]+$' }] },
});

const level = thing([], {
  ...{ description: text, quality: text, score: { type: 'number' }, feedback: text, position: integer },
  ...{ rubricCriterionId: uuid, extensions: list(extensions) },
});
const criterion = thing([], {
  ...{ category: text, description: text, CFItemURI: link, weight: { type: 'number' }, position: integer },
  ...{ rubricId: uuid, CFRubricCriterionLevels: list(level) },
});

const casePackage = closed(['CFDocument'], {
  CFDocument: thing(['creator', 'title'], {
    ...{ creator: text, title: text, caseVersion: { const: '1.1' }, description: text, language: text },
    ...{ version: text, officialSourceURL: uri, publisher: text, notes: text, frameworkType: text },
  }),
  CFItems: list(
    thing(['fullStatement'], {
      ...{ fullStatement: text, abbreviatedStatement: text, humanCodingScheme: text, CFItemType: text },
      ...{
        alternativeLabel: text,
        notes: text,
        language: text,
        conceptKeywords: list(text),
        subject: list(text),
      },
    }),
  ),
  CFAssociations: list(
    thing(['associationType', 'originNodeURI', 'destinationNodeURI'], {
      associationType: {
        enum: [
          ...['isChildOf', 'isPeerOf', 'isPartOf', 'exactMatchOf', 'precedes', 'isRelatedTo', 'replacedBy'],
          ...['exemplar', 'hasSkillLevel', 'isTranslationOf'],
        ],
      },
      ...{ sequenceNumber: integer, originNodeURI: anyLink, destinationNodeURI: anyLink, notes: text },
    }),
  ),
  CFRubrics: list(thing([], { title: text, description: text, CFRubricCriteria: list(criterion) })),
  extensions,
});

const ajv = new Ajv2020({ allErrors: true });
formats(ajv);
const validate = ajv.compile(casePackage);

/** What CASE 1.1 says against a package; `undefined` where it accepts it. */
export const refusedByCase = (pack: unknown): string | undefined =>
  validate(pack) ? undefined : ajv.errorsText(validate.errors);
