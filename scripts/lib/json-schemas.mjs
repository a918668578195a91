import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, root } from './paths.mjs';

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
  export * from './src/model/translation.js';
`;

/** The model as it stands in src/, with zod's core beside it. */
async function loadModel() {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: root, loader: 'ts' },
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `model-${String(process.pid)}.mjs`);
  writeFileSync(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

/** What stands under `$defs`: name, schema, and a sentence for editors that show one. */
const definitions = (model) => [
  ['kebab-id', model.kebabId, 'Small letters, digits and single hyphens: fits in URLs and attributes.'],
  ['host-id', model.foreignId, 'An id of the host page, in whatever form it has.'],
  ['version', model.versionText, 'A version, in whatever form: "1.0.0", "2026-03".'],
  ['language', model.languageTag, 'A BCP 47 language tag.'],
  ['line', model.line, 'One line of text that is not blank.'],
  ['text', model.text, 'A paragraph; may be empty.'],
  ['url', model.webUrl, 'An http or https URL.'],
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
    name: 'scale',
    kind: model.scaleKind,
    title: 'Scale',
    description: 'The levels on which skills are rated. Unknown fields are kept.',
  },
];

const comment = ({ LIMITS }) =>
  `Given as JSON text, at most ${LIMITS.bytes.toLocaleString('en')} bytes are read. A key "__proto__" is left out wherever it stands.`;

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
    $comment: comment(model),
    'x-rules': Object.keys(kind.rules).map((code) => ({ code, says: model.RULE_TEXTS[kind.noun]?.[code] })),
    ...rest,
    $defs: Object.fromEntries(Object.entries($defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Every JSON Schema of data/schemas/, by file name, from the zod schemas and rules of src/model. */
export async function jsonSchemas() {
  const model = await loadModel();
  return new Map(documents(model).map((each) => [`${each.name}.schema.json`, jsonSchema(model, each)]));
}

const ANNOTATIONS = ['$schema', '$id', '$comment', '$defs', 'x-rules', 'title', 'description', 'format'];

/** What every shape means unsaid: objects are open, integers are safe ones. */
const isUnsaid = (key, value) =>
  ANNOTATIONS.includes(key) ||
  (key === 'additionalProperties' && value === true) ||
  ((key === 'minimum' || key === 'maximum') && Math.abs(value) === Number.MAX_SAFE_INTEGER);

/** A schema as src/model/fits.ts reads it: without annotations, `$ref` a plain name, the type first. */
function shape(node, isMap = false) {
  if (Array.isArray(node)) return node.map((entry) => shape(entry));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .sort(([a], [b]) => (isMap ? 0 : Number(b === 'type') - Number(a === 'type')))
      .filter(([key, value]) => isMap || !isUnsaid(key, value))
      .filter(([key, value]) => isMap || key !== 'properties' || Object.keys(value).length > 0)
      .map(([key, value]) => [
        key,
        key === '$ref' ? value.split('/').at(-1) : shape(value, key === 'properties'),
      ]),
  );
}

const DETAILS = ['interest', 'confidence', 'evidence', 'lastUsed', 'comment'];

/** The names of all shapes that a shape refers to. */
function referred(node, all, found = new Set()) {
  for (const [key, value] of Object.entries(node ?? {})) {
    if (key === '$ref' && !found.has(value)) referred(all[value], all, found.add(value));
    else if (typeof value === 'object') referred(value, all, found);
  }
  return found;
}

/** The shapes of src/model: `first` what every page judges by, `late` what reading an assessment adds. */
export async function shapes() {
  const model = await loadModel();
  const schemas = documents(model)
    .filter(({ name }) => name !== 'scale')
    .map((each) => [each.name, jsonSchema(model, each)]);
  const all = Object.assign(
    {},
    ...schemas.map(([name, schema]) => ({
      ...Object.fromEntries(Object.entries(schema.$defs).map(([id, definition]) => [id, shape(definition)])),
      [name]: shape(schema),
    })),
  );
  const pick = (names) => Object.fromEntries(names.map((name) => [name, all.rating.properties[name]]));
  const first = {
    details: { type: 'object', properties: pick(DETAILS) },
    'role-profile': all['role-profile'],
  };
  for (const name of referred(first, all)) first[name] = all[name];
  const late = Object.fromEntries(Object.entries(all).filter(([name]) => !(name in first)));
  return { first, late };
}
