import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Issue } from '../../model/issue.js';

/** What an error response says (RFC 9457), with what is wrong at which place of the body where that is known. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail?: string;
  issues?: readonly Issue[];
}

/** Titles by code; a code is the last part of the problem's `type`. */
export const PROBLEMS = {
  'bad-request': [400, 'The request cannot be understood.'],
  'no-token': [401, 'This needs a token.'],
  'bad-token': [401, 'The token is not valid.'],
  'expired-token': [401, 'The token has expired.'],
  'not-allowed': [403, 'This token does not allow that.'],
  anonymous: [403, 'This survey is anonymous: there are no single answers to read.'],
  'not-open': [403, 'The survey is not open yet.'],
  closed: [403, 'The survey is closed.'],
  'not-found': [404, 'There is no such thing here.'],
  'too-slow': [408, 'The request took too long to arrive.'],
  'other-body': [409, 'Another submission was kept under this id.'],
  'link-used': [409, 'This link has brought a submission already.'],
  'has-answers': [409, 'This cannot be changed any more, since people have answered.'],
  'too-large': [413, 'The request is too large.'],
  'not-json': [415, 'Expected JSON.'],
  invalid: [422, 'What was sent cannot be kept.'],
  'too-many': [429, 'There were too many requests.'],
  failed: [500, 'Something went wrong here; nothing was kept.'],
  'no-database': [503, 'The database cannot be reached; nothing was kept.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What a problem's `type` says. */
export const urnOf = (code: ProblemCode) => `urn:skills-matrix:problem:${code}`;

/** An answer that is an error; thrown where it is found. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    readonly more: { issues?: readonly Issue[]; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(detail ?? PROBLEMS[code][1], { cause: more.cause });
  }

  get response(): Response {
    const [status, title] = PROBLEMS[this.code];
    const { issues, headers } = this.more;
    const body: ProblemDetails = {
      type: urnOf(this.code),
      title,
      status,
      ...(this.detail !== undefined && { detail: this.detail }),
      ...(issues && { issues }),
    };
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/problem+json', ...headers },
    });
  }
}
