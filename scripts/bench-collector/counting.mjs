import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createCollector, openFolder, openPostgres } from '../../dist/collector.js';
import { ENV, profile, submission, survey } from '../proof/role.mjs';

const PEOPLE = 10_000;

/** What a count of many people takes, and a scan of the same rows that reads every column that is counted. */
export async function counting({ rounds, url, folder }) {
  const { db, close } = await (url ? openPostgres(url) : openFolder(join(folder, 'count')));
  try {
    const id = `count-${randomUUID()}`;
    const own = { ...survey, id, profile: { id: profile.id } };
    const adminKey = ENV.SKILLS_MATRIX_ADMIN_KEY;
    const { fetch } = createCollector({ db, adminKey, secret: Buffer.from(ENV.SKILLS_MATRIX_SECRET, 'hex') });
    const ask = async (method, path, body) => {
      const headers = { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' };
      const response = await fetch(
        new Request(`http://localhost/surveys/${id}${path}`, {
          method,
          headers,
          body: body && JSON.stringify(body),
        }),
      );
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    };
    await ask('PUT', '', { survey: own, profile });
    const { token } = await ask('POST', '/links', { purpose: 'submit' });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const first = await fetch(
      new Request(`http://localhost/surveys/${id}/assessments`, {
        method: 'POST',
        headers,
        body: JSON.stringify(submission(0)),
      }),
    );
    if (first.status !== 201) throw new Error(await first.text());
    // the others are made of the first one, in the database: each a person of its own
    await sql`
      insert into assessment
      select survey_id, gen_random_uuid()::text, body, sent_hash, relation, 'person-' || n, replaces, submitted_at,
        received_at, attributes, scale_id, scale_values, skills, levels, interests, last_used
      from assessment, generate_series(1, ${PEOPLE - 1}::integer) as n where survey_id = ${id}`.execute(db);
    await sql`analyze assessment`.execute(db);
    const count = [];
    const scan = [];
    for (let round = 0; round <= rounds; round++) {
      let start = performance.now();
      const { people } = await ask('GET', '/aggregate');
      const counted = performance.now() - start;
      if (people.answered !== PEOPLE) throw new Error(`${people.answered} people were counted.`);
      start = performance.now();
      await sql`
        select count(*), count(level), sum(interest), sum(month)
        from assessment cross join unnest(skills, levels, interests, last_used) as answer (skill, level, interest, month)
        where survey_id = ${id}`.execute(db);
      const scanned = performance.now() - start;
      if (round > 0) (count.push(counted), scan.push(scanned));
    }
    return { count, scan, rows: PEOPLE };
  } finally {
    await close();
  }
}
