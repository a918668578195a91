import { randomBytes, randomUUID } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectorApp } from '../../src/collector/app.js';
import type { OpenDatabase } from '../../src/collector/database/open.js';
import type { Tables } from '../../src/collector/database/tables.js';
import { ADMIN_KEY, anonymousSurvey, collectorFor, newSurvey, openForTests } from '../support/collector.js';
import { ANSWERS, describedAs, DESCRIPTION, OPERATIONS } from '../support/described.js';
import { roleOf, submission } from '../support/team.js';

type Sent = RequestInit & { token?: string; json?: unknown };

const secret = randomBytes(32);
const HEADERS = { 'content-type': 'application/json' };
const answer = (more = {}) => submission(1, [3, 'n/a'], { id: randomUUID(), subject: 'ada', ...more });

/** A database that fails. */
const failing = (error: Error) => {
  const pool: PostgresPool = { connect: () => Promise.reject(error), end: () => Promise.resolve() };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
};

describe('the description of a collector', () => {
  let open: OpenDatabase;
  /** What the tests of this file have met, one after another: the last one asks for all. */
  const seen = new Set<string>();
  beforeAll(async () => {
    open = await openForTests(undefined);
  }, 120_000);
  afterAll(() => open.close());

  /** A collector, every answer of which is held to the description. */
  function held(db = open.db, options: Parameters<typeof collectorFor>[1] = {}) {
    const at = collectorFor(db, {
      secret,
      bodyTime: 200,
      maxBytes: 20_000,
      onError: () => undefined,
      ...options,
    });
    const ask = async (method: string, path: string, init: Sent = {}) => {
      const response = await at.ask(method, path, init);
      const request = new Request(`https://collector.example${path}`, { method });
      const found = await describedAs(request, response.clone());
      seen.add(found);
      return found.split(' ')[1]!;
    };
    return { ...at, ask };
  }

  /** A request that goes well, to each operation; `made` names its survey and tokens. */
  const wellOf = (made: { id: string; submit: string; read: string }) =>
    OPERATIONS.map(({ path, method, operation }) => {
      const [{ submit, read } = {}] = operation.security.filter((each) => !('admin' in each));
      const json: Record<string, unknown> = {
        'put-survey': { survey: newSurvey({ id: made.id }), profile: roleOf([3, 2]) },
        'post-link': { purpose: 'read', days: 2 },
        'post-assessment': answer(),
      };
      const token = submit ? made.submit : read ? made.read : ADMIN_KEY;
      const own = path.replace('{survey}', made.id).replace('{subject}', 'ada');
      return {
        operation,
        method: method.toUpperCase(),
        path: own,
        init: {
          ...(operation.security.length > 0 && { token }),
          ...(operation.requestBody !== undefined && { json: json[operation.operationId] }),
        },
      };
    });

  it('is a document of OpenAPI 3.1, by its official schema, and every reference leads somewhere', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(DESCRIPTION));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(DESCRIPTION['openapi']).toMatch(/^3\.1\./);
    const named = new Set(
      [...JSON.stringify(DESCRIPTION).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to!),
    );
    const known = new Set(
      Object.keys(DESCRIPTION.components.schemas).map((name) => `#/components/schemas/${name}`),
    );
    expect([...named].filter((to) => !known.has(to))).toEqual([]);
    const ids = OPERATIONS.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every route that there is, and no other', () => {
    const app = collectorApp({ db: open.db, adminKey: ADMIN_KEY, secret });
    const routes = app.routes.filter(({ method }) => method !== 'ALL');
    const described = OPERATIONS.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    const there = routes.map(({ path, method }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(there.sort()).toEqual(described.sort());
  });

  it('is what a collector gives of itself, to whoever asks', async () => {
    const response = await collectorFor(open.db).ask('GET', '/openapi.json');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(DESCRIPTION);
  });

  it('is kept where all goes well', async () => {
    const at = held();
    const attributes = [{ id: 'office', values: [{ id: 'oslo' }] }];
    const made = await at.survey(newSurvey({ attributes }));
    const json = answer({ attributes: { office: 'oslo' } });
    const post = () => at.ask('POST', `/surveys/${made.id}/assessments`, { token: made.submit, json });
    expect([await post(), await post()]).toEqual(['201', '200']);
    expect(await at.ask('GET', `/surveys/${made.id}/aggregate?by=office`, { token: made.read })).toBe('200');
    for (const { method, path, init } of wellOf(made))
      expect(await at.ask(method, path, init)).toMatch(/^20[01]$/);
    const anonymous = await at.survey(anonymousSurvey());
    expect(await at.ask('GET', `/surveys/${anonymous.id}/aggregate`, { token: anonymous.read })).toBe('200');
  });

  it('names whose tokens are good for what', async () => {
    const at = held();
    const made = await at.survey();
    const tokens = { admin: ADMIN_KEY, submit: made.submit, read: made.read };
    for (const { operation, method, path, init } of wellOf(made)) {
      if (operation.security.length === 0) continue;
      const good = operation.security.flatMap((each) => Object.keys(each));
      for (const [name, token] of Object.entries(tokens)) {
        const found = await at.ask(method, path, { ...init, token });
        expect([operation.operationId, name, /^20[01]$/.test(found)]).toEqual([
          operation.operationId,
          name,
          good.includes(name),
        ]);
      }
    }
  });

  it('has each column of the rows', async () => {
    const at = collectorFor(open.db);
    const made = await at.survey(newSurvey({ attributes: [{ id: 'office', values: [{ id: 'oslo' }] }] }));
    await at.ask('POST', `/surveys/${made.id}/assessments`, { token: made.submit, json: answer() });
    const text = await (await at.ask('GET', `/surveys/${made.id}/rows.ndjson`, { token: made.read })).text();
    const columns = Object.keys(JSON.parse(text.split('\n')[0]!) as object);
    const described = Object.keys(DESCRIPTION.components.schemas['team-row']!.properties!);
    expect(columns.filter((name) => !name.startsWith('attribute_')).sort()).toEqual(described.sort());
  });

  it('is kept by what is refused', async () => {
    const at = held();
    const made = await at.survey();
    const other = await at.survey();
    const anonymous = await at.survey(anonymousSurvey());
    for (const { operation, method, path, init } of wellOf(made)) {
      if (operation.security.length === 0) continue;
      const ask = (more: Sent, of = path) => at.ask(method, of, { ...init, ...more });
      const { token: _, ...bare } = init;
      expect(await at.ask(method, path, bare)).toBe('no-token');
      const byKeyAlone = operation.operationId === 'put-survey';
      expect(await ask({ token: other.read })).toBe('not-allowed');
      if (byKeyAlone) continue;
      expect(await ask({ token: 'nonsense' })).toBe('bad-token');
      const before = at.clock.now;
      at.clock.now = new Date(before.getTime() + 40 * 86_400_000);
      expect(await ask({ token: made.read })).toBe('expired-token');
      at.clock.now = before;
      const token =
        'admin' in Object.assign({}, ...operation.security)
          ? ADMIN_KEY
          : await at.link(other.id, { purpose: 'submit' });
      if (token === ADMIN_KEY)
        expect(await ask({ token }, path.replace(made.id, 'nowhere'))).toBe('not-found');
      if (/ndjson|csv/.test(path))
        expect(await ask({ token: anonymous.read }, path.replace(made.id, anonymous.id))).toBe('anonymous');
    }
    await open.db.deleteFrom('survey').where('survey_id', '=', other.id).execute();
    const gone = { token: other.submit, json: answer() };
    expect(await held().ask('POST', `/surveys/${other.id}/assessments`, gone)).toBe('not-found');
    expect(await at.ask('GET', `/surveys/${made.id}/aggregate?by=cake`, { token: made.read })).toBe(
      'bad-request',
    );
  });

  it('is kept by what is wrong with a body', async () => {
    const at = held();
    const made = await at.survey();
    for (const { operation, method, path, init } of wellOf(made)) {
      if (operation.requestBody === undefined) continue;
      const send = ({ headers = HEADERS, ...more }: RequestInit) =>
        at.ask(method, path, { token: init.token!, headers, ...more });
      const slow = new ReadableStream({ start: (controller) => controller.enqueue(Uint8Array.of(0x7b)) });
      expect(await send({ body: '{' })).toBe('bad-request');
      expect(await send({ body: '{}', headers: { 'content-type': 'text/plain' } })).toBe('not-json');
      expect(await send({ body: `"${'x'.repeat(30_000)}"` })).toBe('too-large');
      expect(await send({ body: slow, duplex: 'half' } as RequestInit)).toBe('too-slow');
      expect(await send({ body: '{"survey":{"id":1},"purpose":3}' })).toBe('invalid');
    }
    const put = (survey: object, profile: object) =>
      at.ask('PUT', `/surveys/${made.id}`, { token: ADMIN_KEY, json: { survey, profile } });
    expect(await put(newSurvey({ id: made.id }), roleOf([4, 4]))).toBe('has-answers');
    const post = (token: string, json: unknown) =>
      at.ask('POST', `/surveys/${made.id}/assessments`, { token, json });
    const json = answer();
    expect(await post(made.submit, json)).toBe('201');
    expect(await post(made.submit, { ...json, subject: 'bo' })).toBe('other-body');
    const once = await at.link(made.id, { purpose: 'submit', once: true });
    expect([await post(once, answer()), await post(once, answer())]).toEqual(['201', 'link-used']);
    const times = {
      opens: '2026-03-09T00:00:00Z',
      closes: '2026-03-09T12:00:00Z',
      privacy: { mode: 'named' } as const,
    };
    expect(await put(newSurvey({ id: made.id, ...times }), roleOf([3, 2]))).toBe('200');
    expect(await post(made.submit, answer({ submittedAt: '2026-03-10T00:00:00Z' }))).toBe('closed');
    expect(await put(newSurvey({ id: made.id, opens: '2026-03-19T00:00:00Z' }), roleOf([3, 2]))).toBe('200');
    expect(await post(made.submit, answer())).toBe('not-open');
  });

  it('is kept where there is too much, or the database fails', async () => {
    const made = await held().survey();
    const full = held(open.db, { requestsPerMinute: 1 });
    await full.ask('GET', '/surveys/any');
    const failed = held(failing(new Error('A bug.')));
    const lost = held(failing(Object.assign(new Error('Gone.'), { code: '08006' })));
    const has = (id: string, code: string) => ANSWERS.includes(`${id} ${code}`);
    for (const { operation, method, path, init } of wellOf(made)) {
      const { operationId: id } = operation;
      if (has(id, 'too-many')) expect(await full.ask(method, path, init)).toBe('too-many');
      if (has(id, 'failed')) expect(await failed.ask(method, path, init)).toBe('failed');
      if (has(id, 'no-database')) expect(await lost.ask(method, path, init)).toBe('no-database');
      if (!has(id, 'failed')) expect(await failed.ask(method, path, init)).toBe('200');
    }
  });

  it('says nothing that was not seen above', () => {
    expect(ANSWERS.filter((each) => !seen.has(each))).toEqual([]);
  });
});
