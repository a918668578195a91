import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenDatabase } from '../../src/collector/database/open.js';
import type { TeamAggregate } from '../../src/model/team.js';
import {
  ADMIN_KEY,
  anonymousSurvey,
  collectorFor,
  DATABASES,
  newSurvey,
  openForTests,
} from '../support/collector.js';
import { roleOf, submission, type Said } from '../support/team.js';

const answer = (said: Said[], more = {}) => submission(1, said, { id: randomUUID(), ...more });

describe.each(DATABASES)('a submission in %s', (_, url) => {
  let open: OpenDatabase;
  let at: ReturnType<typeof collectorFor>;
  beforeAll(async () => {
    open = await openForTests(url);
    at = collectorFor(open.db);
  }, 120_000);
  afterAll(() => open.close());

  const post = (survey: { id: string; submit: string }, json: unknown, more: RequestInit = {}) =>
    at.ask('POST', `/surveys/${survey.id}/assessments`, { token: survey.submit, json, ...more });
  const lines = async (survey: { id: string; read: string }) => {
    const response = await at.ask('GET', `/surveys/${survey.id}/assessments.ndjson`, { token: survey.read });
    expect(response.status).toBe(200);
    return (await response.text())
      .trimEnd()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('is kept once, however often it comes, and never in the place of another one', async () => {
    const survey = await at.survey();
    const sent = answer([3, 1]);
    expect((await post(survey, sent)).status).toBe(201);
    expect((await post(survey, sent)).status).toBe(200);
    // the same in another order of keys is the same
    expect((await post(survey, Object.fromEntries(Object.entries(sent).reverse()))).status).toBe(200);
    const other = await post(survey, { ...sent, ratings: [] });
    expect(other.status).toBe(409);
    expect(other.headers.get('content-type')).toBe('application/problem+json');
    expect(await other.json()).toMatchObject({ status: 409, type: 'urn:skills-matrix:problem:other-body' });
    expect(await lines(survey)).toHaveLength(1);
  });

  it('is kept once where many come at the same time', async () => {
    const survey = await at.survey();
    const sent = answer([3, 1]);
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async () => (await post(survey, sent)).status),
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 200)).toHaveLength(11);
  });

  it('is told apart from all that is written with it', async () => {
    const survey = await at.survey();
    const [first, second, ...others] = Array.from({ length: 12 }, (_, i) =>
      answer([i % 3], { subject: `p-${i}` }),
    );
    const forged = { ...first, ratings: [] };
    const wrong = answer([3], { id: 'no-uuid' });
    // the first is written alone, and what waits for it goes together; who of the same id is first, the pool decides
    const all = [
      first,
      second,
      ...others.slice(0, 4),
      first,
      forged,
      wrong,
      ...others.slice(4),
      second,
      forged,
    ];
    const told = await Promise.all(
      all.map(async (sent) => ({ sent, status: (await post(survey, sent!)).status })),
    );
    const of = (...some: unknown[]) => told.filter(({ sent }) => some.includes(sent));
    const statuses = (...some: unknown[]) =>
      of(...some)
        .map(({ status }) => status)
        .sort();
    expect(statuses(...others)).toEqual(others.map(() => 201));
    expect(statuses(second)).toEqual([200, 201]);
    expect(statuses(wrong)).toEqual([422]);
    expect(statuses(first, forged)).toEqual([200, 201, 409, 409]);
    const taken = of(first, forged).find(({ status }) => status === 201)?.sent;
    expect(statuses(taken)).toEqual([200, 201]);
    const kept = await lines(survey);
    expect(kept.map(({ id }) => id).sort()).toEqual(
      [first, second, ...others].map((each) => each!.id).sort(),
    );
    expect(kept.find(({ id }) => id === first?.id)?.ratings).toEqual(taken?.ratings);
  });

  it('is kept as it is, but for its summary, which is counted here', async () => {
    const survey = await at.survey();
    const sent = { ...answer([3, 1]), extra: { kept: ['at', 'every', { depth: 1 }] } };
    sent.summary = { skills: 2, rated: 2, notApplicable: 0, tiers: [], gaps: [] };
    await post(survey, sent);
    const [kept] = await lines(survey);
    expect(kept).toEqual({
      ...sent,
      survey: survey.id,
      summary: {
        skills: 2,
        rated: 2,
        notApplicable: 0,
        tiers: [
          { tier: 'must-have', skills: 2, rated: 2, notApplicable: 0, mean: 2, atTarget: 1, belowTarget: 1 },
        ],
        gaps: [{ skill: 'skill-1', tier: 'must-have', level: 1, target: 2, gap: 1 }],
      },
    });
  });

  it('is refused with all that is wrong, and where', async () => {
    const survey = await at.survey();
    const response = await post(survey, { ...answer([9]), id: 'no uuid' });
    expect(response.status).toBe(422);
    const { issues } = (await response.json()) as { issues: { path: string; message: string }[] };
    expect(issues.map(({ path }) => path)).toContain('$.id');
    const paths = async (json: unknown) => {
      const refused = await post(survey, json);
      expect(refused.status).toBe(422);
      return ((await refused.json()) as { issues: { path: string }[] }).issues.map(({ path }) => path);
    };
    expect(await paths({ ...answer([1]), survey: 'another' })).toEqual(['$.survey']);
    expect(await paths({ ...answer([1]), profile: { ...answer([1]).profile, id: 'other' } })).toEqual([
      '$.profile.id',
    ]);
    expect(await paths({ ...answer([1]), status: 'draft', submittedAt: undefined })).toEqual(['$.status']);
    expect(
      await paths({
        ...answer([]),
        scale: {
          levels: [
            { value: 0, label: 'No' },
            { value: 1, label: 'Yes' },
          ],
        },
      }),
    ).toEqual(['$.scale']);
    expect(await paths({ ...answer([1]), subject: 'a\u0000b' })).toEqual(['$.subject']);
    expect(await paths({ ...answer([1]), subject: 'half \ud83d' })).toEqual(['$.subject']);
    expect(await lines(survey)).toEqual([]);
  });

  it('is judged by the survey as it stands, wherever that was changed', async () => {
    const terms = newSurvey();
    const survey = await at.survey(terms);
    expect((await post(survey, answer([1]))).status).toBe(201);
    const other = collectorFor(open.db);
    const change = async (more: object) =>
      other.survey({ ...terms, ...more }, roleOf([3, 2], { version: randomUUID() }));
    await change({ closes: '2026-03-01T00:00:00Z' });
    expect((await post(survey, answer([1]))).status).toBe(403);
    await change({ closes: '2026-03-30T00:00:00Z' });
    expect((await post(survey, answer([1]))).status).toBe(201);
    expect(await lines(survey)).toHaveLength(2);
  });

  it('of an anonymous survey is never of other terms than those that stand in the end', async () => {
    const seen = { changed: 0, promised: 0 };
    for (let round = 0; round < 30; round++) {
      const terms = anonymousSurvey();
      const survey = await at.survey(terms);
      const closes = '2026-03-25T17:00:00Z';
      const [put] = await Promise.all([
        at.ask('PUT', `/surveys/${survey.id}`, {
          token: ADMIN_KEY,
          json: { survey: { ...terms, closes }, profile: roleOf([3, 2]) },
        }),
        ...Array.from({ length: 3 }, () => post(survey, answer([3]))),
      ]);
      if (put.status === 200) seen.changed++;
      else seen.promised++;
      const rows = await open.db
        .selectFrom('assessment')
        .select('submitted_at')
        .where('survey_id', '=', survey.id)
        .execute();
      expect(rows).toHaveLength(3);
      const end = put.status === 200 ? closes : terms.closes!;
      for (const row of rows) expect(row.submitted_at).toEqual(new Date(end));
    }
    expect(seen.changed + seen.promised).toBe(30);
  });

  it('is in no log, whatever the database says of what went wrong', async () => {
    const log = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await sql`alter table assessment add constraint not_he check (subject <> 'p-secret') not valid`.execute(
      open.db,
    );
    try {
      const survey = await at.survey();
      const { status } = await post(survey, answer([3, 1], { subject: 'p-secret' }));
      expect(status).toBe(500);
      expect(log).toHaveBeenCalledOnce();
      const said = inspect(log.mock.calls, { depth: 9, showHidden: true });
      expect(said).toContain('not_he');
      expect(said).not.toContain('p-secret');
    } finally {
      await sql`alter table assessment drop constraint not_he`.execute(open.db);
      log.mockRestore();
    }
  });

  it('corrects another one, which stays', async () => {
    const survey = await at.survey();
    const first = answer([1, 1]);
    const second = answer([4, 1], { replaces: first.id });
    await post(survey, first);
    await post(survey, second);
    expect(await lines(survey)).toHaveLength(2);
    const response = await at.ask('GET', `/surveys/${survey.id}/aggregate`, { token: survey.read });
    const aggregate = (await response.json()) as TeamAggregate;
    expect(aggregate.people).toEqual({ answered: 1, invited: 9 });
    expect(aggregate.cells[0]![0]!.levels).toEqual([0, 0, 0, 0, 1]);
  });

  it('is taken while the survey is open, and later only what was submitted before its close', async () => {
    const survey = await at.survey(newSurvey({ opens: '2026-03-01T00:00:00Z' }));
    const status = async (time: string, submittedAt: string) => {
      at.clock.now = new Date(time);
      return (await post(survey, answer([1], { submittedAt }))).status;
    };
    expect(await status('2026-02-28T23:59:59Z', '2026-02-28T12:00:00Z')).toBe(403);
    expect(await status('2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z')).toBe(201);
    expect(await status('2026-03-21T12:00:00Z', '2026-03-20T16:00:00Z')).toBe(201);
    expect(await status('2026-03-21T12:00:00Z', '2026-03-20T18:00:00Z')).toBe(403);
    expect(await status('2026-04-21T12:00:00Z', '2026-03-20T16:00:00Z')).toBe(401); // the link has expired by then
    at.clock.now = new Date('2026-03-10T12:00:00Z');
  });

  it('of an anonymous survey is kept without anything of the person', async () => {
    const survey = await at.survey(anonymousSurvey());
    const plant = 'Zebediah-Quux';
    const sent = {
      ...answer([3, 1], { subject: plant, attributes: { office: 'oslo', name: plant } }),
      draftId: randomUUID(),
      rater: { id: plant, relation: 'self' },
      startedAt: '2026-03-09T07:08:09Z',
      extra: plant,
    };
    sent.ratings[0]!.comment = plant;
    sent.ratings[0]!.evidence = [{ url: `https://example.com/${plant}` }];
    expect((await post(survey, sent)).status).toBe(201);
    expect((await post(survey, sent)).status).toBe(200);
    expect((await post(survey, { ...sent, ratings: [] })).status).toBe(409);
    const tables = ['survey', 'profile_version', 'assessment', 'used_link', 'audit'] as const;
    const all = JSON.stringify(
      await Promise.all(
        tables.map((table) =>
          open.db.selectFrom(table).selectAll().where('survey_id', '=', survey.id).execute(),
        ),
      ),
    );
    expect(all).toContain(sent.id);
    for (const hidden of [plant, sent.draftId, '07:08:09', 'submitted\\":\\"2026-03-02'])
      expect(all).not.toContain(hidden);
    const [row] = await open.db
      .selectFrom('assessment')
      .selectAll()
      .where('survey_id', '=', survey.id)
      .execute();
    expect(row).toMatchObject({ subject: null, received_at: null, attributes: { office: 'oslo' } });
    expect(row!.submitted_at).toEqual(new Date('2026-03-20T17:00:00Z'));
  });

  it('of an anonymous survey shows in counts alone, and in those only at the close', async () => {
    const survey = await at.survey(anonymousSurvey());
    for (const level of [0, 1, 2, 3, 4, 4])
      expect((await post(survey, answer([level], { attributes: { office: 'oslo' } }))).status).toBe(201);
    const read = async () =>
      (await (
        await at.ask('GET', `/surveys/${survey.id}/aggregate`, { token: survey.read })
      ).json()) as TeamAggregate;
    expect((await read()).cells[0]).toEqual([null]);
    for (const token of [survey.read])
      expect((await at.ask('GET', `/surveys/${survey.id}/assessments.ndjson`, { token })).status).toBe(403);
    at.clock.now = new Date('2026-03-20T17:00:00Z');
    const closed = await read();
    expect(closed.people.answered).toBe(6);
    expect(closed.cells[0]![0]).toMatchObject({ levels: [1, 1, 1, 1, 2] });
    // who comes late would be the difference between two looks
    const late = await post(survey, answer([1]));
    expect(late.status).toBe(403);
    at.clock.now = new Date('2026-03-10T12:00:00Z');
  });
});
