import { describe, expect, it } from 'vitest';
import { send, type Way } from '../../src/delivery/send.js';

const submission = { id: 'a-1', url: 'https://example.org/assessments', body: '{"id":"a-1"}' };

/** Answers as told, and keeps what was asked. */
function answering(status: number, body: string | null = null, headers: Record<string, string> = {}) {
  const asked: { url: unknown; init: RequestInit }[] = [];
  const fetch: Way['fetch'] = (url, init = {}) => {
    asked.push({ url, init });
    return Promise.resolve(new Response(body, { status, headers }));
  };
  return { fetch, asked };
}

const json = (value: unknown) => JSON.stringify(value);
const problem = (status: number, value: unknown, type = 'application/problem+json') =>
  answering(status, json(value), { 'Content-Type': type });

describe('send: the request', () => {
  it('posts the very text, under its id', async () => {
    const { fetch, asked } = answering(204);
    await send(submission, { fetch, headers: { Authorization: 'Bearer x' } });
    const [{ url, init } = { url: '', init: {} }] = asked;
    expect(url).toBe(submission.url);
    expect(init).toMatchObject({ method: 'POST', body: submission.body, redirect: 'manual' });
    expect(Object.fromEntries(new Headers(init.headers))).toEqual({
      authorization: 'Bearer x',
      'content-type': 'application/json',
      'idempotency-key': 'a-1',
    });
  });

  it('asks for headers each time, and leaves the id to nobody else', async () => {
    const { fetch, asked } = answering(204);
    let count = 0;
    const headers = () => Promise.resolve({ 'X-Count': String((count += 1)), 'Idempotency-Key': 'mine' });
    await send(submission, { fetch, headers });
    await send(submission, { fetch, headers });
    const sent = asked.map(({ init }) => new Headers(init.headers));
    expect(sent.map((each) => each.get('X-Count'))).toEqual(['1', '2']);
    expect(sent.map((each) => each.get('Idempotency-Key'))).toEqual(['a-1', 'a-1']);
  });

  it("calls a host's fetch as it was given, without the object around it", async () => {
    const seen: unknown[] = [];
    const way: Way = {
      fetch(this: unknown) {
        seen.push(this);
        return Promise.resolve(new Response(null, { status: 204 }));
      },
    };
    await send(submission, way);
    expect(seen).toEqual([undefined]);
  });
});

describe('send: what came of it', () => {
  it('is a receipt for every 2xx', async () => {
    const { fetch } = answering(201, json({ kept: true }), { Location: '/assessments/a-1' });
    expect(await send(submission, { fetch })).toEqual({
      kind: 'delivered',
      receipt: { status: 201, location: '/assessments/a-1', body: { kept: true } },
    });
    expect(await send(submission, { fetch: answering(204).fetch })).toEqual({
      kind: 'delivered',
      receipt: { status: 204 },
    });
  });

  it('is a receipt where the answer is no JSON, or breaks off', async () => {
    for (const body of ['thanks', '{"kept":'])
      expect(await send(submission, { fetch: answering(200, body).fetch })).toEqual({
        kind: 'delivered',
        receipt: { status: 200 },
      });
  });

  it.each([400, 401, 403, 404, 405, 409, 410, 413, 415, 422])('is a refusal for %i', async (status) => {
    const { fetch } = problem(status, { title: 'Closed', detail: 'It closed on Friday.', type: 'about:x' });
    expect(await send(submission, { fetch })).toEqual({
      kind: 'refused',
      status,
      problem: { title: 'Closed', detail: 'It closed on Friday.' },
    });
  });

  it('takes reasons from problem+json alone, as text, and no more than a line of each', async () => {
    const of = (value: unknown, type?: string) =>
      send(submission, { fetch: problem(422, value, type).fetch });
    expect(await of({ title: 'Closed' }, 'application/json')).toEqual({
      kind: 'refused',
      status: 422,
      problem: {},
    });
    expect(await of({ title: 'Closed' }, 'Application/Problem+JSON; charset=utf-8')).toMatchObject({
      problem: { title: 'Closed' },
    });
    expect(await of({ title: 7, detail: { a: 1 } })).toMatchObject({ problem: { title: '', detail: '' } });
    expect(await of(null)).toMatchObject({ problem: { title: '', detail: '' } });
    expect(await of({ title: 'x'.repeat(5_000) })).toMatchObject({ problem: { title: 'x'.repeat(300) } });
  });

  it.each([408, 429, 500, 502, 503, 504])('is a failure for %i, which may be tried again', async (status) => {
    const { fetch } = answering(status, null, { 'Retry-After': '7' });
    expect(await send(submission, { fetch })).toEqual({
      kind: 'failed',
      cause: `HTTP ${String(status)}`,
      status,
      retryAfter: 7_000,
    });
  });

  it('reads a date to come back by the clock of the server, though the one here be off by a day', async () => {
    const { fetch } = answering(503, null, {
      Date: 'Thu, 01 Jan 2026 00:00:00 GMT',
      'Retry-After': 'Thu, 01 Jan 2026 00:02:00 GMT',
    });
    expect(await send(submission, { fetch })).toMatchObject({ retryAfter: 120_000 });
  });

  it('is a failure where another page would have answered in its place', async () => {
    const fetch: Way['fetch'] = (_url, init) =>
      Promise.resolve(
        init?.redirect === 'manual'
          ? Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } })
          : new Response('Sign in'),
      );
    expect(await send(submission, { fetch })).toMatchObject({ kind: 'failed', status: 0 });
  });

  it('is a failure where nothing answers, or nothing can be asked', async () => {
    const broken = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await send(submission, { fetch: broken })).toEqual({
      kind: 'failed',
      cause: 'TypeError: Failed to fetch',
    });
    const headers = () => Promise.reject(new Error('no token'));
    expect(await send(submission, { fetch: answering(204).fetch, headers })).toEqual({
      kind: 'failed',
      cause: 'Error: no token',
    });
  });

  it('is a failure where the answer takes too long, whether or not the request can be broken off', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const deaf: Way['fetch'] = (_url, init) => {
      signals.push(init?.signal);
      return new Promise(() => undefined);
    };
    const outcome = await send(submission, { fetch: deaf }, 20);
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect(outcome).not.toHaveProperty('status');
    expect(signals[0]?.aborted).toBe(true);
  });
});
