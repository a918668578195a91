import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/collector/database/open.js';
import { eraseExpired } from '../../src/collector/storage/retention.js';
import { createSurveys } from '../../src/collector/storage/surveys.js';
import {
  ADMIN_KEY,
  anonymousSurvey,
  collectorFor,
  DATABASES,
  newSurvey,
  NOW,
  openForTests,
} from '../support/collector.js';
import { submission } from '../support/team.js';

const DAY = 86_400_000;
const CLOSES = '2026-03-20T17:00:00Z';

async function ownDatabase(url: string) {
  const name = `retention_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string) => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name}`);
  const own = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return { own, drop: () => run(`drop database ${name}`) };
}

describe.each(DATABASES)('what is kept for some days in %s', (_, url) => {
  let open: OpenDatabase;
  let dropOwn: () => Promise<void> = () => Promise.resolve();
  beforeAll(async () => {
    // it looks at all surveys there are: those of other tests are not to be among them
    let own = url;
    if (url !== undefined) ({ own, drop: dropOwn } = await ownDatabase(url));
    open = await openForTests(own);
  }, 120_000);
  afterAll(async () => {
    await open.close();
    await dropOwn();
  });

  const idsIn = async (surveyId: string) =>
    (
      await open.db
        .selectFrom('assessment')
        .select('assessment_id')
        .where('survey_id', '=', surveyId)
        .orderBy('assessment_id')
        .execute()
    ).map(({ assessment_id }) => assessment_id);

  async function filled(options: { keepDays?: number }) {
    const at = collectorFor(open.db, options);
    const send = async ({ id, submit }: { id: string; submit: string }) => {
      const sent = submission(1, [2, 1], { id: randomUUID() });
      const response = await at.ask('POST', `/surveys/${id}/assessments`, { token: submit, json: sent });
      expect(response.status).toBe(201);
      return sent.id;
    };
    const closing = await at.survey(newSurvey({ closes: CLOSES }));
    const anonymous = await at.survey(anonymousSurvey({ closes: CLOSES }));
    const { closes: _none, ...endless } = newSurvey();
    const open2 = await at.survey(endless);
    await send(closing);
    await send(anonymous);
    const early = await send(open2);
    at.clock.now = new Date(NOW.getTime() + 5 * DAY);
    const late = await send(open2);
    const left = async () => [
      (await idsIn(closing.id)).length,
      (await idsIn(anonymous.id)).length,
      await idsIn(open2.id),
    ];
    return { at, closing, early, late, left };
  }

  it('goes when that is over, by the close of its survey or else by when it came, and not before', async () => {
    const { at, closing, early, late, left } = await filled({ keepDays: 30 });
    const all = [early, late].sort();
    const end = Date.parse(CLOSES) + 30 * DAY;
    at.clock.now = new Date(NOW.getTime() + 30 * DAY - 1);
    await at.collector.retain();
    expect(await left()).toEqual([1, 1, all]);
    at.clock.now = new Date(NOW.getTime() + 30 * DAY);
    await at.collector.retain();
    expect(await left()).toEqual([1, 1, [late]]);
    at.clock.now = new Date(end - 1);
    await at.collector.retain();
    expect(await left()).toEqual([1, 1, []]);
    at.clock.now = new Date(end);
    expect(await at.collector.retain()).toBeGreaterThanOrEqual(2);
    expect(await left()).toEqual([0, 0, []]);
    const notes = await open.db
      .selectFrom('audit')
      .select(['actor', 'action', 'detail'])
      .where('survey_id', '=', closing.id)
      .where('action', '=', 'erase-expired')
      .execute();
    expect(notes).toEqual([{ actor: 'retention', action: 'erase-expired', detail: { erased: 1 } }]);
  });

  it('stays where the end of its survey is moved while that is looked at', async () => {
    const { at, closing, left } = await filled({ keepDays: 30 });
    const surveys = createSurveys(open.db);
    const find = async (id: string) => {
      const found = await surveys.find(id);
      const closes = '2027-03-20T17:00:00Z';
      if (id === closing.id)
        await at.ask('PUT', `/surveys/${id}`, {
          token: ADMIN_KEY,
          json: { survey: { ...found?.survey, closes }, profile: found?.profile },
        });
      return found;
    };
    const now = () => new Date(Date.parse(CLOSES) + 30 * DAY);
    await eraseExpired({ db: open.db, surveys: { ...surveys, find }, now }, 30);
    expect(await left()).toEqual([1, 0, []]);
  });

  it('stays where nobody said for how long', async () => {
    const { at, early, late, left } = await filled({});
    at.clock.now = new Date(NOW.getTime() + 9999 * DAY);
    expect(await at.collector.retain()).toBe(0);
    expect(await left()).toEqual([1, 1, [early, late].sort()]);
  });

  it('is a number of days', () => {
    expect(() => collectorFor(open.db, { keepDays: -1 })).toThrow(RangeError);
    expect(() => collectorFor(open.db, { keepDays: NaN })).toThrow(/days from 0 on/);
  });
});
