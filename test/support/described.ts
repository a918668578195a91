import { readFileSync } from 'node:fs';
import formats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';

interface Content {
  schema: {
    $ref?: string;
    type?: string;
    'x-line'?: { $ref: string };
    properties?: { type?: { enum: string[] } };
  };
}

export interface Operation {
  operationId: string;
  security: Record<string, unknown>[];
  requestBody?: unknown;
  responses: Record<string, { content: Record<string, Content> }>;
}

export interface Description extends Record<string, unknown> {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
}

export const DESCRIPTION = JSON.parse(
  readFileSync(new URL('../../data/schemas/collector.openapi.json', import.meta.url), 'utf8'),
) as Description;

const PROBLEM = 'application/problem+json';

/** Every operation with its method and path. */
export const OPERATIONS = Object.entries(DESCRIPTION.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** All that is described to be answered: `get-survey 200`, `get-survey not-found`. */
export const ANSWERS = OPERATIONS.flatMap(({ operation: { operationId, responses } }) =>
  Object.entries(responses).flatMap(([status, { content }]) => {
    const types = content[PROBLEM]?.schema.properties?.type?.enum ?? [status];
    return types.map((type) => `${operationId} ${type.split(':').at(-1)!}`);
  }),
);

const ajv = new Ajv2020({ strict: false });
formats(ajv);
ajv.addSchema(DESCRIPTION, 'description', undefined, false);
const at = (...steps: string[]) =>
  `description#/${steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

/** Fails where a value is not as the schema at a place of the description says. */
function requireFit(place: string, value: unknown): void {
  const validate = ajv.getSchema(place) ?? ajv.compile({ $ref: place });
  if (!validate(value)) throw new Error(`${place}: ${ajv.errorsText(validate.errors)}`);
}

/** The operation that a request is of. */
function operationOf(method: string, url: string) {
  const { pathname } = new URL(url);
  const found = OPERATIONS.find(
    ({ path, method: own }) =>
      own === method.toLowerCase() && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
  if (!found) throw new Error(`${method} ${pathname} is not described.`);
  return found;
}

/** Holds a response to the description, and says which of `ANSWERS` it is. */
export async function describedAs(request: Request, response: Response): Promise<string> {
  const { path, method, operation } = operationOf(request.method, request.url);
  const status = String(response.status);
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const content = operation.responses[status]?.content[type];
  if (!content) throw new Error(`${method} ${path} is not described to give ${status} ${type}.`);
  const text = await response.text();
  const isJson = type.endsWith('json') && !type.endsWith('ndjson');
  const body: unknown = isJson ? JSON.parse(text) : text;
  requireFit(at('paths', path, method, 'responses', status, 'content', type, 'schema'), body);
  const lines = content.schema['x-line'];
  if (lines)
    for (const line of text.split('\n').filter(Boolean))
      requireFit(at('components', 'schemas', lines.$ref.split('/').at(-1)!), JSON.parse(line));
  return `${operation.operationId} ${type === PROBLEM ? (body as { type: string }).type.split(':').at(-1)! : status}`;
}
