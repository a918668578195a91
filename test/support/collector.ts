import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { newPostgresFolder } from '../../scripts/lib/postgres-folder.mjs';
import { createCollector, type CollectorOptions } from '../../src/collector/app.js';
import {
  openFolder,
  openPostgres,
  type OnQuery,
  type OpenDatabase,
} from '../../src/collector/database/open.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { Survey } from '../../src/model/survey.js';
import { isBySurvey, isOfSurveys } from './by-survey.js';
import { roleOf } from './team.js';

/** Where tests of the collector run: always in PGlite, and in the Postgres of `DATABASE_URL` where that is set. */
export const DATABASES: [name: string, url: string | undefined][] = [
  ['PGlite', undefined],
  ...(process.env['DATABASE_URL'] ? [['Postgres', process.env['DATABASE_URL']] as [string, string]] : []),
];

/** A database for one file of tests; closing it fails where any query was not about one survey. */
export async function openForTests(url: string | undefined, onQuery?: OnQuery): Promise<OpenDatabase> {
  const folder = url ? undefined : await newPostgresFolder('collector-');
  const others = new Set<string>();
  const heard: OnQuery = (query) => {
    if (isOfSurveys(query) && !isBySurvey(query)) others.add(query);
    onQuery?.(query);
  };
  const open = await (folder === undefined ? openPostgres(url ?? '', heard) : openFolder(folder, heard));
  return {
    ...open,
    async close() {
      await open.close();
      if (folder !== undefined) rmSync(folder, { recursive: true });
      if (others.size > 0) throw new Error(`Not about one survey:\n${[...others].join('\n')}`);
    },
  };
}

export const ADMIN_KEY = 'a-key-of-the-tests-which-nobody-else-has';
export const NOW = new Date('2026-03-10T12:00:00Z');

/** A survey of a new id, so that tests share a database and nothing else. */
export function newSurvey(more: Partial<Survey> = {}): Survey {
  return {
    schemaVersion: 1,
    id: `survey-${randomBytes(6).toString('hex')}`,
    title: 'Spring',
    profile: { id: 'baker' },
    closes: '2026-03-20T17:00:00Z',
    audience: { size: 9 },
    privacy: { mode: 'named' },
    ...more,
  };
}

export const anonymousSurvey = (more: Partial<Survey> = {}): Survey =>
  newSurvey({
    attributes: [{ id: 'office', values: [{ id: 'oslo' }, { id: 'lisbon' }] }],
    privacy: { mode: 'anonymous', by: 'office' },
    ...more,
  });

/** A collector, and requests to it as a page or a script sends them. */
export function collectorFor(db: OpenDatabase['db'], options: Partial<CollectorOptions> = {}) {
  const clock = { now: NOW };
  const collector = createCollector({
    db,
    adminKey: ADMIN_KEY,
    secret: randomBytes(32),
    origins: ['https://careers.example'],
    now: () => clock.now,
    requestsPerMinute: 100_000,
    ...options,
  });
  const ask = async (
    method: string,
    path: string,
    init: RequestInit & { token?: string; json?: unknown } = {},
  ) => {
    const { token, json, ...rest } = init;
    const headers = new Headers(rest.headers);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (json !== undefined) headers.set('content-type', 'application/json');
    const body = json === undefined ? rest.body : JSON.stringify(json);
    return collector.fetch(
      new Request(`https://collector.example${path}`, { ...rest, method, headers, body: body ?? null }),
    );
  };
  const link = async (surveyId: string, fields: object): Promise<string> => {
    const response = await ask('POST', `/surveys/${surveyId}/links`, { token: ADMIN_KEY, json: fields });
    if (response.status !== 201) throw new Error(await response.text());
    return ((await response.json()) as { token: string }).token;
  };
  return {
    collector,
    clock,
    ask,
    link,
    /** Makes a survey, with a link to submit there and one to read it. */
    async survey(survey: Survey = newSurvey(), profile: RoleProfile = roleOf([3, 2])) {
      const response = await ask('PUT', `/surveys/${survey.id}`, {
        token: ADMIN_KEY,
        json: { survey, profile },
      });
      if (response.status !== 200) throw new Error(await response.text());
      return {
        id: survey.id,
        submit: await link(survey.id, { purpose: 'submit' }),
        read: await link(survey.id, { purpose: 'read' }),
      };
    },
  };
}
