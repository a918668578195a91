import { loadSource } from './load-source.mjs';

const SOURCE = `
  export * as core from 'zod/v4/core';
  export * from './src/model/assessment.js';
  export * from './src/model/importance.js';
  export * from './src/model/limits.js';
  export * from './src/model/primitives.js';
  export * from './src/model/rating.js';
  export * from './src/model/role-profile.js';
  export * from './src/model/rule-texts.js';
  export * from './src/model/scale.js';
  export * from './src/model/skill.js';
  export * from './src/model/team-aggregate.js';
  export * from './src/model/team-parts.js';
  export * from './src/model/team-table.js';
  export * from './src/model/survey.js';
  export * from './src/model/translation.js';
`;

/** What stands under `$defs`: name, schema, and a sentence for editors that show one. */
const definitions = (model) => [
  ['kebab-id', model.kebabId, 'Small letters, digits and single hyphens: fits in URLs and attributes.'],
  ['host-id', model.foreignId, 'An id of the host page, in whatever form it has.'],
  ['version', model.versionText, 'A version, in whatever form: "1.0.0", "2026-03".'],
  ['language', model.languageTag, 'A BCP 47 language tag.'],
  ['line', model.line, 'One line of text that is not blank.'],
  ['text', model.text, 'A paragraph; may be empty.'],
  ['url', model.webUrl, 'An http or https URL.'],
  ['address', model.address, 'A URL, which may be relative.'],
  ['integer', model.wholeNumber, 'A whole number that every JSON reader keeps exactly.'],
  ['time', model.utcTime, 'A moment in UTC, ISO 8601.'],
  ['uuid', model.assessmentSchema.shape.id, 'A UUID.'],
  ['importance', model.importanceSchema, 'How much the role depends on the skill; not its tier.'],
  ['level', model.levelSchema, 'One step of a scale.'],
  ['scale', model.scaleSchema, 'Two to eleven levels, lowest first.'],
  ['anchors', model.anchorsSchema, 'What each level looks like in behaviour, by the level value.'],
  ['skill', model.skillSchema, 'One row of the matrix.'],
  ['translation', model.translationSchema, 'Texts in one language; what is missing stays as it is.'],
  ['rating', model.ratingSchema, 'One answer, or the details given without one.'],
  [
    'unplaced-rating',
    model.unplacedSchema,
    'A rating that this profile has no place for; kept, never counted.',
  ],
  ['team-profile', model.teamProfileSchema, 'The role profile that a team is measured by.'],
  ['team-scale', model.teamScaleSchema, 'The scale that all levels of a team are on.'],
  ['team-skill', model.teamSkillSchema, 'A skill as a team is measured in it.'],
  ['team-attribute', model.teamAttributeSchema, 'What people are told apart by, and its values.'],
  ['team-cell', model.teamCellSchema, 'What is counted in one skill and one group.'],
];

const documents = (model) => [
  {
    name: 'role-profile',
    kind: model.roleProfileKind,
    title: 'Role profile',
    description: 'What a role asks for and is rated on: scale, tiers, skills. Unknown fields are kept.',
  },
  {
    name: 'assessment',
    kind: model.assessmentKind,
    title: 'Assessment',
    description:
      'All ratings of one rater of one subject on one version of a role profile. Unknown fields are kept. The summary is derived: recompute it.',
  },
  {
    name: 'survey',
    kind: model.surveyKind,
    title: 'Survey',
    description:
      'A survey of a team: what is rated, by whom, when, and who sees what. Unknown fields are kept.',
  },
  {
    name: 'scale',
    kind: model.scaleKind,
    title: 'Scale',
    description: 'The levels on which skills are rated. Unknown fields are kept.',
  },
  {
    name: 'team-table',
    kind: model.teamTableKind,
    title: 'Team table',
    description:
      'The answers of a team, a character each, for large teams. It names people: it is not anonymous.',
  },
  {
    name: 'team-aggregate',
    kind: model.teamAggregateKind,
    title: 'Team aggregate',
    description: 'What a team has, counted: a list a skill, in it a cell a group; null is hidden.',
  },
];

const comment = ({ LIMITS }, { bytes = LIMITS.bytes }) =>
  `Given as JSON text, at most ${bytes.toLocaleString('en')} bytes are read. A key "__proto__" is left out wherever it stands.`;

/** `additionalProperties: {}` as people write it. */
function readable(node) {
  if (Array.isArray(node)) return node.map(readable);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      const open = key === 'additionalProperties' && Object.keys(value).length === 0;
      return [key, open ? true : readable(value)];
    }),
  );
}

function jsonSchema(model, { name, kind, title, description }) {
  const { registry, toJSONSchema } = model.core;
  const metadata = registry();
  for (const [id, schema, text] of definitions(model)) {
    if (schema !== kind.schema) metadata.add(schema, { id, description: text });
  }
  const { $schema, $defs = {}, ...rest } = readable(toJSONSchema(kind.schema, { io: 'input', metadata }));
  for (const definition of Object.values($defs)) delete definition.id;
  return {
    $schema,
    $id: `urn:skills-matrix:${name}:${String(kind.schemaVersion ?? 1)}`,
    title,
    description,
    $comment: comment(model, kind),
    'x-rules': Object.keys(kind.rules).map((code) => ({ code, says: model.RULE_TEXTS[kind.noun]?.[code] })),
    ...rest,
    $defs: Object.fromEntries(Object.entries($defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Every JSON Schema of data/schemas/, by file name, from the zod schemas and rules of src/model. */
export async function jsonSchemas() {
  const model = await loadSource(SOURCE);
  return new Map(documents(model).map((each) => [`${each.name}.schema.json`, jsonSchema(model, each)]));
}

/** What the collector answers (OpenAPI 3.1), of some of these. */
export async function openApi(schemas) {
  const { DOCUMENTS, openApi } = await loadSource(`export * from './src/collector/openapi/document.js';`);
  return openApi(Object.fromEntries(DOCUMENTS.map((name) => [name, schemas.get(`${name}.schema.json`)])));
}

const ANNOTATIONS = ['$schema', '$id', '$comment', '$defs', 'x-rules', 'title', 'description', 'format'];

/** The shapes of some properties, by their names. */
const shapesOf = (entries) => Object.fromEntries(entries.map(([name, node]) => [name, shape(node)]));

/** One way a JSON type; what one does not know of a schema comes back, so that nothing is lost unseen. */
const SHAPERS = {
  boolean: (rest) => [{ is: 'boolean' }, rest],
  number: (rest) => [{ is: 'number' }, rest],
  integer: ({ minimum, maximum, ...rest }) => [{ int: [minimum, maximum] }, rest],
  string: ({ maxLength, pattern, ...rest }) => [
    { ...(maxLength !== undefined && { text: maxLength }), ...(pattern !== undefined && { pattern }) },
    rest,
  ],
  array: ({ items, minItems, maxItems, ...rest }) => [
    [shape(items), maxItems, ...(minItems ? [minItems] : [])],
    rest,
  ],
  object({ properties = {}, required = [], propertyNames, additionalProperties, ...rest }) {
    const isOpen = additionalProperties === true;
    if (!isOpen && Object.keys(properties).length > 0) throw new Error('Properties stand beside a map.');
    if (!isOpen) return [{ keys: shape(propertyNames), values: shape(additionalProperties) }, rest];
    const isRequired = ([name]) => required.includes(name);
    const must = Object.entries(properties).filter(isRequired);
    const may = Object.entries(properties).filter((entry) => !isRequired(entry));
    const rules = { ...(must.length > 0 && { must: shapesOf(must) }) };
    if (may.length > 0 || must.length === 0) rules.may = shapesOf(may);
    return [rules, rest];
  },
};

/** A schema as src/model/fits.ts reads it: without annotations, `$ref` a plain name. */
function shape(node) {
  const { $ref, enum: choices, const: only, type, anyOf, ...given } = node;
  // shapes know no null: who reads a list with some leaves them out before
  if (anyOf?.length === 2 && anyOf[1].type === 'null') return shape(anyOf[0]);
  if ($ref !== undefined) return $ref.split('/').at(-1);
  if (choices ?? only !== undefined) return { oneOf: choices ?? [only] };
  const annotated = Object.entries(given).filter(([key]) => !ANNOTATIONS.includes(key));
  const [made, rest] = SHAPERS[type](Object.fromEntries(annotated));
  if (Object.keys(rest).length > 0) throw new Error(`No shape says ${JSON.stringify(rest)}.`);
  return made;
}

const DETAILS = ['interest', 'confidence', 'evidence', 'lastUsed', 'comment'];

/** The shapes that stand in a shape, names among them. */
function within(given) {
  if (typeof given === 'string') return [];
  if (Array.isArray(given)) return [given[0]];
  const { must = {}, may = {}, keys = [], values = [] } = given;
  return [Object.values(must), Object.values(may), keys, values].flat();
}

/** The names of all shapes that a shape refers to. */
function referred(given, all, found = new Set()) {
  for (const each of within(given)) {
    if (typeof each !== 'string') referred(each, all, found);
    else if (!found.has(each)) referred(all[each], all, found.add(each));
  }
  return found;
}

/** The documents that are read by shapes. */
const READ = ['role-profile', 'assessment', 'survey', 'team-table', 'team-aggregate'];

/**
 * The shapes of src/model: `first` what every page judges by; what reading an assessment adds, and a survey; what reading a
 * team's documents adds to all that reading assessments needs.
 */
export async function shapes() {
  const model = await loadSource(SOURCE);
  const schemas = documents(model)
    .filter(({ name }) => READ.includes(name))
    .map((each) => [each.name, jsonSchema(model, each)]);
  const all = Object.assign(
    {},
    ...schemas.map(([name, schema]) => ({
      ...Object.fromEntries(Object.entries(schema.$defs).map(([id, definition]) => [id, shape(definition)])),
      [name]: shape(schema),
    })),
  );
  const details = DETAILS.map((name) => [name, all.rating.may[name]]);
  const first = { details: { may: Object.fromEntries(details) }, 'role-profile': all['role-profile'] };
  for (const name of referred({ may: first }, all)) first[name] = all[name];
  const adds = (kinds, there = first) => {
    const names = kinds.flatMap((kind) => [...[...referred(all[kind], all)].sort(), kind]);
    return Object.fromEntries(names.filter((name) => !(name in there)).map((name) => [name, all[name]]));
  };
  const assessment = adds(['assessment']);
  const team = adds(['team-table', 'team-aggregate'], { ...first, ...assessment });
  return { first, assessment, survey: adds(['survey']), team };
}
