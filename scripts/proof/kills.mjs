import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ENV, links, submission, survey } from './role.mjs';
import { startCollector } from './server.mjs';

/** What was sent and what was heard of it. */
function createLedger() {
  const sent = new Map();
  const acknowledged = new Set();
  return {
    sent,
    acknowledged,
    async send(url, token, assessment) {
      sent.set(assessment.id, assessment);
      const response = await fetch(`${url}surveys/${survey.id}/assessments`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': assessment.id,
        },
        body: JSON.stringify(assessment),
      });
      if (response.status !== 201 && response.status !== 200) throw new Refused(await response.text());
      acknowledged.add(assessment.id);
    },
    unanswered: () => [...sent.values()].filter(({ id }) => !acknowledged.has(id)),
  };
}

/** An answer, and a wrong one: not to be taken for a server that was killed. */
class Refused extends Error {}

/** Sends one after another until the server is gone; first what had no answer. */
async function stream(ledger, url, token, state) {
  while (!state.stopped) {
    const again = state.again.shift();
    try {
      await ledger.send(url, token, again ?? submission(state.next++));
    } catch (error) {
      if (error instanceof Refused) throw error;
      return;
    }
  }
}

function assertOnce(lines, ledger) {
  const found = new Map();
  for (const line of lines) {
    const { id, ratings } = JSON.parse(line);
    if (found.has(id)) throw new Error(`${id} is there twice.`);
    const sent = ledger.sent.get(id);
    if (!sent) throw new Error(`${id} was never sent.`);
    if (JSON.stringify(ratings) !== JSON.stringify(sent.ratings)) throw new Error(`${id} is damaged.`);
    found.set(id, true);
  }
  for (const id of ledger.acknowledged)
    if (!found.has(id)) throw new Error(`${id} was acknowledged, and is lost.`);
  return found.size;
}

async function linesAt(url, token) {
  const response = await fetch(`${url}surveys/${survey.id}/assessments.ndjson`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await response.text()).split('\n').filter(Boolean);
}

/**
 * Kills the collector in the middle of a stream of submissions and starts it again, so many times.
 *
 * @param {{ rounds: number, url?: string | undefined, clients?: number, onRound?: (round: number) => void }} options
 * @throws {Error} for a submission that was acknowledged and is lost, doubled or damaged.
 */
export async function proveKills({ rounds, url: database, clients = 4, onRound = () => undefined }) {
  const folder = mkdtempSync(join(tmpdir(), 'proof-collector-'));
  const args = database ? [] : ['--folder', folder];
  const env = { ...ENV, DATABASE_URL: database };
  const ledger = createLedger();
  const state = { next: 0, again: [], stopped: false };
  let unanswered = 0;
  try {
    for (let round = 1; round <= rounds; round++) {
      const server = await startCollector(args, env);
      const { submit, read } = await links(server.url);
      assertOnce(await linesAt(server.url, read), ledger);
      const before = ledger.acknowledged.size;
      const streams = Promise.all(
        Array.from({ length: clients }, () => stream(ledger, server.url, submit, state)),
      );
      // from when some are through on: a kill before the first would prove nothing
      while (ledger.acknowledged.size < before + clients) await Promise.race([wait(5), streams]);
      await Promise.race([wait(Math.random() * 400), streams]);
      await server.kill();
      await streams;
      state.again = ledger.unanswered();
      unanswered += state.again.length;
      onRound(round);
    }
    const server = await startCollector(args, env);
    const { submit, read } = await links(server.url);
    for (const each of ledger.unanswered()) await ledger.send(server.url, submit, each);
    const kept = assertOnce(await linesAt(server.url, read), ledger);
    await server.kill('SIGTERM');
    return { acknowledged: ledger.acknowledged.size, kept, kills: rounds, unanswered };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
