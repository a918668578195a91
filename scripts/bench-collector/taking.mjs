import { join } from 'node:path';
import { sql } from 'kysely';
import { openFolder, openPostgres } from '../../dist/collector.js';
import { ENV, links, submission, survey } from '../proof/role.mjs';
import { startCollector } from '../proof/server.mjs';

const PER_ROUND = 400;
const CLIENTS = 32;

const perSecond = async (work) => {
  const start = performance.now();
  await work();
  return (PER_ROUND / (performance.now() - start)) * 1000;
};

/** Sends bodies from some clients at once. */
async function overHttp(url, token, bodies) {
  const waiting = [...bodies];
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let body = waiting.pop(); body; body = waiting.pop()) {
        const response = await fetch(`${url}surveys/${survey.id}/assessments`, {
          method: 'POST',
          headers,
          body,
        });
        if (response.status !== 201) throw new Error(await response.text());
        await response.arrayBuffer();
      }
    }),
  );
}

/** Submissions a second, over HTTP and in a bare loop, turn by turn. */
export async function taking({ rounds, url, folder }) {
  const server = await startCollector(url ? [] : ['--folder', join(folder, 'http')], {
    ...ENV,
    DATABASE_URL: url,
  });
  const bare = await (url ? openPostgres(url) : openFolder(join(folder, 'bare')));
  try {
    const { submit, read } = await links(server.url);
    await sql`create table if not exists bare (survey_id text, id text, body text, primary key (survey_id, id))`.execute(
      bare.db,
    );
    const rates = { http: [], bare: [] };
    const sent = new Set();
    for (let round = 0; round <= rounds; round++) {
      const all = Array.from({ length: PER_ROUND }, (_, i) => submission(round * PER_ROUND + i));
      const bodies = all.map((each) => JSON.stringify(each));
      for (const { id } of all) sent.add(id);
      const http = await perSecond(() => overHttp(server.url, submit, bodies));
      const loop = await perSecond(async () => {
        for (const [i, body] of bodies.entries())
          await sql`insert into bare values (${survey.id}, ${all[i].id}, ${body})`.execute(bare.db);
      });
      // the first one warms up
      if (round > 0) (rates.http.push(http), rates.bare.push(loop));
    }
    const response = await fetch(`${server.url}surveys/${survey.id}/assessments.ndjson`, {
      headers: { authorization: `Bearer ${read}` },
    });
    const ids = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    const kept = new Set(ids);
    return {
      ...rates,
      lost: [...sent].filter((id) => !kept.has(id)).length,
      doubled: ids.length - kept.size,
    };
  } finally {
    await server.kill('SIGTERM');
    await bare.close();
  }
}
