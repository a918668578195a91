import { PROBLEMS, urnOf, type ProblemCode } from '../http/problem.js';
import { BODIES } from './bodies.js';
import type { Answer, DescribedRoute, Schema } from './described.js';
import { ROUTES } from './routes.js';

const SAYS_OF_NAMES: Readonly<Record<string, string>> = {
  survey: 'Id of the survey.',
  subject: 'Id of the person.',
};

const SECURITY = {
  admin: { type: 'http', scheme: 'bearer', description: 'The key of the collector’s owner.' },
  submit: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A token to submit to one survey.',
  },
  read: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token to read one survey.' },
};

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** OpenAPI 3.1 has no word for texts of lines: what a line is stands beside. */
function answerOf({ says, type = 'application/json', is, lines }: Answer) {
  const schema = is === undefined ? { type: 'string', ...(lines && { 'x-line': ref(lines) }) } : ref(is);
  return { description: says, content: { [type]: { schema } } };
}

const HEADERS: Readonly<Record<number, [name: string, says: string]>> = {
  401: ['WWW-Authenticate', 'Where there was no token: "Bearer".'],
  429: ['Retry-After', 'Seconds until it may come again.'],
};

/** A status by all problems that have it. */
function problemOf(status: number, codes: readonly ProblemCode[]) {
  const [name, says] = HEADERS[status] ?? [];
  return {
    description: codes.map((code) => `${code}: ${PROBLEMS[code][1]}`).join(' '),
    ...(name !== undefined && { headers: { [name]: { description: says, schema: { type: 'string' } } } }),
    content: {
      'application/problem+json': {
        schema: {
          ...ref('problem'),
          properties: { type: { enum: codes.map(urnOf) }, status: { const: status } },
        },
      },
    },
  };
}

function parametersOf({ path, given = [] }: DescribedRoute) {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: SAYS_OF_NAMES[name],
    schema: { type: 'string' },
  }));
  const more = given.map(({ name, in: place, says }) => ({
    name,
    in: place,
    description: says,
    schema: { type: 'string' },
  }));
  return [...named, ...more];
}

function operationOf(route: DescribedRoute) {
  const { id, says, more, who, body, answers, problems } = route;
  const parameters = parametersOf(route);
  const statuses = [...new Set(problems.map((code) => PROBLEMS[code][0]))].sort();
  return {
    operationId: id,
    summary: says,
    ...(more !== undefined && { description: more }),
    security: who.map((each) => ({ [each]: [] })),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: { required: true, content: { 'application/json': { schema: ref(body) } } },
    }),
    responses: Object.fromEntries([
      ...Object.entries(answers).map(([status, answer]) => [status, answerOf(answer)] as const),
      ...statuses.map(
        (status) =>
          [
            status,
            problemOf(
              status,
              problems.filter((code) => PROBLEMS[code][0] === status),
            ),
          ] as const,
      ),
    ]),
  };
}

const KEPT_APART = ['$schema', '$id', '$defs'];

/** The same with definitions looked for among the components. */
function moved(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(moved);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, value.replace(/^#\/\$defs\//, '#/components/schemas/')]
        : [key, moved(value)],
    ),
  );
}

/** JSON Schemas side by side: each by its name, with its definitions, of which those of one name are the same. */
function componentsOf(documents: Readonly<Record<string, Schema>>): Record<string, unknown> {
  const components: Record<string, unknown> = { ...BODIES };
  const add = (name: string, schema: unknown) => {
    const own = moved(schema);
    if (name in components && JSON.stringify(components[name]) !== JSON.stringify(own))
      throw new Error(`Two schemas are called "${name}".`);
    components[name] = own;
  };
  for (const [name, schema] of Object.entries(documents)) {
    add(name, Object.fromEntries(Object.entries(schema).filter(([key]) => !KEPT_APART.includes(key))));
    for (const [id, definition] of Object.entries((schema['$defs'] ?? {}) as Schema)) add(id, definition);
  }
  return Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The documents that the collector takes or gives, whose JSON Schemas the description is made with. */
export const DOCUMENTS = ['role-profile', 'assessment', 'survey', 'team-aggregate'] as const;

/** What the collector answers, as OpenAPI 3.1: of the table of its routes, and of these JSON Schemas. */
export function openApi(documents: Readonly<Record<(typeof DOCUMENTS)[number], Schema>>) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of ROUTES)
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Skills matrix collector',
      version: '1.0.0',
      description:
        'Takes submissions to surveys, keeps them, and counts them. Errors are application/problem+json (RFC 9457).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: './' }],
    paths,
    components: { securitySchemes: SECURITY, schemas: componentsOf(documents) },
  };
}
