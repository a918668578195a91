import { randomBytes, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCollector } from '../../src/collector/app.js';
import type { OpenDatabase } from '../../src/collector/database/open.js';
import {
  ADMIN_KEY,
  anonymousSurvey,
  collectorFor,
  DATABASES,
  newSurvey,
  openForTests,
} from '../support/collector.js';
import { roleOf, submission } from '../support/team.js';

const answer = (more = {}) => submission(1, [3, 1], { id: randomUUID(), ...more });

describe.each(DATABASES)('a collector over %s', (_, url) => {
  let open: OpenDatabase;
  let at: ReturnType<typeof collectorFor>;
  const errors: unknown[] = [];
  const secret = randomBytes(32);
  beforeAll(async () => {
    open = await openForTests(url);
    at = collectorFor(open.db, { secret, bodyTime: 300, onError: (error) => errors.push(error) });
  }, 120_000);
  afterAll(() => open.close());

  type Sent = Parameters<typeof at.ask>[2];
  const problem = async (method: string, path: string, init: Sent) => {
    const response = await at.ask(method, path, init);
    if (response.ok) return response.status;
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(errors).toEqual([]);
    const { type, status } = (await response.json()) as { type: string; status: number };
    expect(status).toBe(response.status);
    return `${status} ${type.split(':').at(-1)!}`;
  };
  const post = (id: string, init: Sent) => problem('POST', `/surveys/${id}/assessments`, init);
  const keptIn = async (id: string) =>
    (await open.db.selectFrom('assessment').select('body').where('survey_id', '=', id).execute()).length;

  it('lets only tokens of a survey submit there', async () => {
    const survey = await at.survey();
    const other = await at.survey();
    const json = answer();
    expect(await post(survey.id, { json })).toBe('401 no-token');
    expect(await post(survey.id, { json, token: 'nonsense' })).toBe('401 bad-token');
    expect(await post(survey.id, { json, token: other.submit })).toBe('403 not-allowed');
    expect(await post(survey.id, { json, token: survey.read })).toBe('403 not-allowed');
    expect(await post(survey.id, { json, token: ADMIN_KEY })).toBe('401 bad-token');
    const [head, , signature] = other.submit.split('.') as [string, string, string];
    const payload = Buffer.from(other.submit.split('.')[1]!, 'base64url').toString();
    const forged = Buffer.from(payload.replace(other.id, survey.id)).toString('base64url');
    expect(await post(survey.id, { json, token: `${head}.${forged}.${signature}` })).toBe('401 bad-token');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    expect(await post(survey.id, { json, token: `${none}.${forged}.` })).toBe('401 bad-token');
    const timeless = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('skills-matrix')
      .setAudience(`submit:${survey.id}`)
      .sign(secret);
    expect(await post(survey.id, { json, token: timeless })).toBe('401 bad-token');
    expect(await keptIn(survey.id)).toBe(0);
    expect(await post(survey.id, { json, token: survey.submit })).toBe(201);
  });

  it('lets tokens end', async () => {
    const survey = await at.survey(newSurvey({ closes: undefined }));
    const token = await at.link(survey.id, { purpose: 'submit', days: 1 });
    const before = at.clock.now;
    at.clock.now = new Date(before.getTime() + 86_399_000);
    expect(await post(survey.id, { json: answer(), token })).toBe(201);
    at.clock.now = new Date(before.getTime() + 86_401_000);
    expect(await post(survey.id, { json: answer(), token })).toBe('401 expired-token');
    at.clock.now = before;
  });

  it('takes one submission of a link for one, and that one again', async () => {
    for (const survey of [await at.survey(), await at.survey(anonymousSurvey())]) {
      const token = await at.link(survey.id, { purpose: 'submit', once: true });
      const json = answer();
      expect(await post(survey.id, { json, token })).toBe(201);
      expect(await post(survey.id, { json, token })).toBe(200);
      expect(await post(survey.id, { json: answer(), token })).toBe('409 link-used');
      expect(await keptIn(survey.id)).toBe(1);
    }
  });

  it('takes of a person’s link only what is about that person', async () => {
    const survey = await at.survey();
    const token = await at.link(survey.id, { purpose: 'submit', subject: 'ada' });
    expect(await post(survey.id, { json: answer({ subject: 'bo' }), token })).toBe('403 not-allowed');
    expect(await post(survey.id, { json: answer({ subject: undefined }), token })).toBe(201);
    const [row] = await open.db
      .selectFrom('assessment')
      .selectAll()
      .where('survey_id', '=', survey.id)
      .execute();
    expect(row).toMatchObject({ subject: 'ada' });
    expect(JSON.parse(row!.body)).toMatchObject({ subject: 'ada' });
    const anonymous = await at.survey(anonymousSurvey());
    const link = { token: ADMIN_KEY, json: { purpose: 'submit', subject: 'ada' } };
    expect(await problem('POST', `/surveys/${anonymous.id}/links`, link)).toBe('422 invalid');
  });

  it('shows results to who may read the survey, and rows of an anonymous one to nobody', async () => {
    const named = await at.survey();
    const anonymous = await at.survey(anonymousSurvey());
    const get = (id: string, path: string, token?: string) =>
      problem('GET', `/surveys/${id}/${path}`, token === undefined ? {} : { token });
    for (const path of ['aggregate', 'assessments.ndjson']) {
      expect(await get(named.id, path)).toBe('401 no-token');
      expect(await get(named.id, path, named.submit)).toBe('403 not-allowed');
      expect(await get(named.id, path, anonymous.read)).toBe('403 not-allowed');
      expect(await get(named.id, path, named.read)).toBe(200);
    }
    expect(await get(anonymous.id, 'aggregate', anonymous.read)).toBe(200);
    expect(await get(anonymous.id, 'assessments.ndjson', anonymous.read)).toBe('403 anonymous');
    expect(await get(anonymous.id, 'assessments.ndjson', ADMIN_KEY)).toBe('403 anonymous');
    expect(await get('no-such-survey', 'aggregate', named.read)).toBe('403 not-allowed');
    expect(await get('no-such-survey', 'aggregate', ADMIN_KEY)).toBe('404 not-found');
  });

  it('tells who answers what is asked, and not who else is', async () => {
    const survey = await at.survey(newSurvey({ audience: { ids: ['ada', 'bo'], size: 2 } }));
    const get = async (token: string) =>
      (await (await at.ask('GET', `/surveys/${survey.id}`, { token })).json()) as { audience: object };
    expect((await get(survey.submit)).audience).toEqual({ size: 2 });
    expect((await get(survey.read)).audience).toEqual({ ids: ['ada', 'bo'], size: 2 });
    const profile = await at.ask('GET', `/surveys/${survey.id}/profile`, { token: survey.submit });
    expect(await profile.json()).toMatchObject({ id: 'baker' });
  });

  it('keeps what people were promised', async () => {
    const terms = anonymousSurvey();
    const survey = await at.survey(terms);
    const put = (more: object) =>
      problem('PUT', `/surveys/${survey.id}`, {
        token: ADMIN_KEY,
        json: { survey: { ...terms, ...more }, profile: roleOf([3, 2]) },
      });
    expect(await put({ closes: '2026-03-19T17:00:00Z' })).toBe(200);
    await post(survey.id, { json: answer(), token: survey.submit });
    expect(await put({ closes: '2026-03-12T17:00:00Z' })).toBe('409 has-answers');
    expect(await put({ closes: '2026-03-19T17:00:00Z', privacy: { mode: 'named' } })).toBe('409 has-answers');
    expect(await put({ closes: '2026-03-19T17:00:00Z', title: 'Another title' })).toBe(200);
    const words = { survey: { ...terms, closes: '2026-03-19T17:00:00Z' }, profile: roleOf([3, 3]) };
    expect(await problem('PUT', `/surveys/${survey.id}`, { token: ADMIN_KEY, json: words })).toBe(
      '409 has-answers',
    );
  });

  it('erases all of a person, for its owner alone, and notes that', async () => {
    const survey = await at.survey();
    await post(survey.id, { json: answer({ subject: 'ada/é' }), token: survey.submit });
    await post(survey.id, { json: answer({ subject: 'bo' }), token: survey.submit });
    const path = `/surveys/${survey.id}/subjects/${encodeURIComponent('ada/é')}`;
    expect(await problem('DELETE', path, { token: survey.read })).toBe('403 not-allowed');
    const response = await at.ask('DELETE', path, { token: ADMIN_KEY });
    expect(await response.json()).toEqual({ erased: 1 });
    expect(await keptIn(survey.id)).toBe(1);
    const audit = await open.db
      .selectFrom('audit')
      .select(['action', 'detail'])
      .where('survey_id', '=', survey.id)
      .execute();
    expect(audit).toContainEqual({ action: 'erase-subject', detail: { erased: 1 } });
    expect(JSON.stringify(audit)).not.toContain('ada');
  });

  it('takes SQL in any field for the text that it is', async () => {
    const sql = `'); drop table assessment; --`;
    const survey = await at.survey(newSurvey({ id: `x${sql}${randomUUID()}`, title: sql }));
    const json = { ...answer({ subject: sql, attributes: { [sql]: sql } }), [sql]: sql };
    json.ratings[0]!.comment = sql;
    const path = encodeURIComponent(survey.id);
    expect(await post(path, { json, token: survey.submit })).toBe(201);
    const response = await at.ask('GET', `/surveys/${path}/assessments.ndjson`, { token: survey.read });
    expect(await response.json()).toMatchObject({ subject: sql, attributes: { [sql]: sql }, [sql]: sql });
    expect(
      await problem('GET', `/surveys/${path}/aggregate?by=${encodeURIComponent(sql)}`, {
        token: survey.read,
      }),
    ).toBe('400 bad-request');
    expect(
      await problem('DELETE', `/surveys/${path}/subjects/${encodeURIComponent(sql)}`, { token: ADMIN_KEY }),
    ).toBe(200);
  });

  it('refuses bodies that are too large, too deep, too slow or no JSON', async () => {
    const survey = await at.survey();
    const token = survey.submit;
    const headers = { 'content-type': 'application/json' };
    const large = JSON.stringify({ ...answer(), extra: 'x'.repeat(10_000_000) });
    expect(await post(survey.id, { token, headers, body: large })).toBe('413 too-large');
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(
      await post(survey.id, {
        token,
        headers,
        body: JSON.stringify(answer()).replace('{', `{"extra":${deep},`),
      }),
    ).toBe('400 bad-request');
    const slow = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{'));
      },
    });
    expect(await post(survey.id, { token, headers, body: slow, duplex: 'half' } as Sent)).toBe(
      '408 too-slow',
    );
    // without a length it is counted as it comes
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    expect(await post(survey.id, { token, headers, body: endless, duplex: 'half' } as Sent)).toBe(
      '413 too-large',
    );
    expect(await post(survey.id, { token, headers, body: '{"a":' })).toBe('400 bad-request');
    expect(await post(survey.id, { token, headers, body: Uint8Array.of(0x22, 0xff, 0x22) })).toBe(
      '400 bad-request',
    );
    expect(await post(survey.id, { token, headers: { 'content-type': 'text/plain' }, body: '{}' })).toBe(
      '415 not-json',
    );
    expect(
      await post(survey.id, { token, json: answer(), headers: { 'idempotency-key': randomUUID() } }),
    ).toBe('422 invalid');
    expect(await keptIn(survey.id)).toBe(0);
  });

  it('answers pages of its origins alone, and with safe headers', async () => {
    const from = (origin: string) => at.ask('GET', '/health', { headers: { origin } });
    const own = await from('https://careers.example');
    expect(own.headers.get('access-control-allow-origin')).toBe('https://careers.example');
    for (const origin of ['https://evil.example', 'https://careers.example.evil', 'null'])
      expect((await from(origin)).headers.get('access-control-allow-origin')).toBeNull();
    const refused = await at.ask('GET', '/surveys/any/aggregate', {
      headers: { origin: 'https://careers.example' },
    });
    for (const { headers } of [own, refused]) {
      expect(headers.get('access-control-allow-origin')).toBe('https://careers.example');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    }
    const flight = await at.ask('OPTIONS', '/surveys/any/assessments', {
      headers: { origin: 'https://careers.example', 'access-control-request-method': 'POST' },
    });
    expect(flight.status).toBe(204);
    expect(flight.headers.get('access-control-allow-headers')).toBe(
      'authorization,content-type,idempotency-key',
    );
  });

  it('answers each client so many times a minute, and says when to come again', async () => {
    const clientOf = (_: Request, server: unknown) => String(server);
    const { collector } = collectorFor(open.db, { requestsPerMinute: 3, clientOf });
    const from = async (client: string) =>
      collector.fetch(new Request('https://collector.example/surveys/any'), client);
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await from('a')).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await from('a')).headers.get('retry-after')).toBe('60');
    expect((await from('b')).status).toBe(401);
  });

  it('is not made with keys that can be guessed, nor for all origins', () => {
    const make = (more: object) => () =>
      createCollector({ db: open.db, adminKey: ADMIN_KEY, secret, ...more });
    expect(make({})).not.toThrow();
    expect(make({ adminKey: 'short' })).toThrow(RangeError);
    expect(make({ secret: randomBytes(16) })).toThrow(RangeError);
    expect(make({ origins: ['*'] })).toThrow(RangeError);
  });
});
