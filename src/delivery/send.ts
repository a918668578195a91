import { LIMITS } from '../model/limits.js';
import type { Receipt } from '../model/receipt.js';
import { retryAfter } from './backoff.js';
import { inTime } from './in-time.js';

/** A submission on its way. */
export interface Submission {
  /** The assessment's id: whoever gets it twice knows by it. */
  id: string;
  /** Where it goes. */
  url: string;
  /** The assessment as JSON text. */
  body: string;
}

/** What a host may replace. */
export interface Way {
  /** Sends a request; the browser's own unless given. */
  fetch?: typeof fetch;
  /** More headers, or what makes them: asked before each request, and never kept. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
}

/** Why a server refused, in its own words. */
export interface Problem {
  title?: string;
  detail?: string;
}

/** What came of one request. */
export type Outcome =
  | { kind: 'delivered'; receipt: Receipt }
  /** The server's last word on this submission: as it is, it will not be taken. */
  | { kind: 'refused'; status: number; problem: Problem }
  /** It may be tried again, after `retryAfter` ms where the server says so; without a status, nothing was answered. */
  | { kind: 'failed'; cause: string; status?: number; retryAfter?: number };

/** How long an answer is waited for, in ms. */
const TIMEOUT = 30_000;

/** What 4xx may be tried again. */
const PASSING = [408, 429];

/** The JSON in an answer; nothing where there is none, or it breaks off. */
const jsonOf = (response: Response): Promise<unknown> => response.json().catch(() => undefined);

const line = (text: unknown) => (typeof text === 'string' ? text.trim().slice(0, LIMITS.line) : '');

async function problemOf(response: Response): Promise<Problem> {
  if (!/problem\+json/i.test(response.headers.get('Content-Type') ?? '')) return {};
  const { title, detail } = ((await jsonOf(response)) ?? {}) as Record<string, unknown>;
  return { title: line(title), detail: line(detail) };
}

async function post({ id, url, body }: Submission, { fetch, headers }: Way, signal: AbortSignal) {
  const all = new Headers(typeof headers === 'function' ? await headers() : headers);
  all.set('Content-Type', 'application/json');
  all.set('Idempotency-Key', id);
  const response = await (fetch ?? globalThis.fetch)(url, {
    method: 'POST',
    headers: all,
    body,
    signal,
    redirect: 'manual', // a page to sign in on, which others lead to, is no receipt
  });
  return outcomeOf(response);
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const { status, ok, headers } = response;
  if (ok) {
    const [location, body] = [headers.get('Location'), await jsonOf(response)];
    const receipt = { status, ...(location && { location }), ...(body !== undefined && { body }) };
    return { kind: 'delivered', receipt };
  }
  if (status >= 400 && status < 500 && !PASSING.includes(status))
    return { kind: 'refused', status, problem: await problemOf(response) };
  const wait = retryAfter(headers.get('Retry-After'), headers.get('Date'));
  return {
    kind: 'failed',
    cause: `HTTP ${status}`,
    status,
    ...(wait !== undefined && { retryAfter: wait }),
  };
}

/** Sends a submission once. Whatever goes wrong is an outcome, and no error. */
export async function send(submission: Submission, way: Way, timeout = TIMEOUT): Promise<Outcome> {
  try {
    // a host's own fetch may not listen to the signal
    return await inTime(post(submission, way, AbortSignal.timeout(timeout)), timeout);
  } catch (cause) {
    return { kind: 'failed', cause: String(cause) };
  }
}
