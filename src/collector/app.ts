import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { rateLimiter } from 'hono-rate-limiter';
import { secureHeaders } from 'hono/secure-headers';
import { sql } from 'kysely';
import { createTokens } from './access/tokens.js';
import type { Services } from './context.js';
import type { Database } from './database/tables.js';
import { Problem } from './http/problem.js';
import { openApiRoutes } from './routes/openapi.js';
import { resultRoutes } from './routes/results.js';
import { submissionRoutes } from './routes/submissions.js';
import { surveyRoutes } from './routes/surveys.js';
import { eraseExpired } from './storage/retention.js';
import { createSubmissions } from './storage/submissions.js';
import { createSurveys } from './storage/surveys.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface CollectorOptions {
  db: Database;
  /** The key that makes surveys, hands out links and erases. Of 24 characters at least. */
  adminKey: string;
  /** What signs the tokens: 32 bytes at least, kept secret; a new one ends all tokens. */
  secret: Uint8Array;
  /** Origins of pages that may send and read: `https://careers.example`. None by default; never `*`. */
  origins?: readonly string[];
  /** Bytes of a body, at most. */
  maxBytes?: number;
  /** Milliseconds in which a body has to arrive. */
  bodyTime?: number;
  /** Days after the close of a named survey in which what was submitted before is still taken. */
  graceDays?: number;
  /**
   * Days for which submissions are kept: of a survey after its close, of one without a close after they came. `retain`
   * erases them then.
   */
  keepDays?: number;
  /** Requests of one client in a minute, at most; 600 by default. */
  requestsPerMinute?: number;
  /**
   * Who sends a request, for that limit: an address, from what the server hands to `fetch` beside the request. It is
   * kept in memory for a minute, and nowhere else. Without it all clients share one limit.
   */
  clientOf?: (request: Request, server: unknown) => string;
  /** Told of errors that are the server's own; by default they are written to the standard error stream. */
  onError?: (error: unknown) => void;
  now?: () => Date;
}

/** A collector: answers requests as `fetch` has them, in whatever server. */
export interface Collector {
  fetch: (request: Request, server?: unknown) => Response | Promise<Response>;
  /**
   * Erases what has been kept for longer than `keepDays`, and gives the number of submissions: call it every now and then,
   * in one process. Without `keepDays` nothing is ever erased by itself.
   */
  retain: () => Promise<number>;
}

/**
 * @throws {RangeError} for an admin key or a secret that could be guessed, for the origin `*`, and for `keepDays` that are
 * no number from 0 on.
 */
export function createCollector(options: CollectorOptions): Collector {
  const { keepDays } = options;
  if (keepDays !== undefined && !(keepDays >= 0))
    throw new RangeError('Expected a number of days from 0 on as keepDays.');
  const services = servicesOf(options);
  const app = collectorApp(options, services);
  return {
    fetch: (request, server) => app.fetch(request, server),
    retain: async () => (keepDays === undefined ? 0 : eraseExpired(services, keepDays)),
  };
}

/** What routes work with, of what was asked for. */
function servicesOf(options: CollectorOptions): Services {
  const { db, adminKey, secret, now = () => new Date() } = options;
  if (!/^\S{24,}$/.test(adminKey))
    throw new RangeError('Expected an admin key of at least 24 characters, none of them white space.');
  return {
    db,
    surveys: createSurveys(db),
    submissions: createSubmissions(db),
    tokens: createTokens(secret, now),
    adminKey,
    limits: { bytes: options.maxBytes ?? 2_000_000, depth: 32, time: options.bodyTime ?? 30_000 },
    grace: (options.graceDays ?? 7) * DAY,
    now,
  };
}

/** The routes of a collector, and all that goes before them. */
export function collectorApp(options: CollectorOptions, services = servicesOf(options)): Hono {
  const { db, origins = [], onError = log } = options;
  if (origins.includes('*')) throw new RangeError('Expected origins by their names, and not "*".');
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } }));
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });
  app.use(
    cors({
      origin: [...origins],
      allowMethods: ['GET', 'PUT', 'POST', 'DELETE'],
      allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
      exposeHeaders: ['retry-after'],
      maxAge: 600,
    }),
  );
  const { requestsPerMinute = 600, clientOf = () => 'all' } = options;
  app.use(
    rateLimiter({
      windowMs: MINUTE,
      limit: requestsPerMinute,
      standardHeaders: 'draft-6',
      keyGenerator: (c) => clientOf(c.req.raw, c.env),
      skip: (c) => c.req.path === '/health' || c.req.path === '/ready',
      handler: () => {
        throw new Problem('too-many', undefined, { headers: { 'retry-after': String(MINUTE / 1_000) } });
      },
    }),
  );
  app.get('/health', (c) => c.json({ ok: true }));
  app.get('/ready', async (c) => {
    await sql`select 1`.execute(db);
    return c.json({ ok: true });
  });
  openApiRoutes(app);
  surveyRoutes(app, services);
  submissionRoutes(app, services);
  resultRoutes(app, services);
  app.notFound(() => new Problem('not-found').response);
  app.onError((error) => {
    if (error instanceof Problem) return error.response;
    onError(error);
    return new Problem(isLost(error) ? 'no-database' : 'failed').response;
  });
  return app;
}

/** Writes down what went wrong, and no more: the details of a database's error are rows that it was about. */
function log(error: unknown): void {
  const { stack, code = '' } = error as { stack?: string; code?: string };
  console.warn(code, stack ?? String(error));
}

/** Whether the database could not be reached: asking again may help. */
function isLost(error: Error): boolean {
  const { code = '' } = error as Error & { code?: string };
  // Postgres: connection errors, shutting down, starting up; Node: the network
  return (
    /^(?:08|57P|53)/.test(code) ||
    /^E(?:CONN|PIPE|TIMEDOUT|NOTFOUND)/.test(code) ||
    /terminated|timeout/i.test(error.message)
  );
}
