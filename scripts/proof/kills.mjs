import { setTimeout as wait } from 'node:timers/promises';
import { createLedger, Refused } from './ledger.mjs';
import { ENV, links, submission } from './role.mjs';
import { startCollector } from './server.mjs';
import { withFolder } from './with-folder.mjs';

/** Sends one after another until the server is gone; first what had no answer. */
async function stream(ledger, url, token, state) {
  while (true) {
    const again = state.again.shift();
    try {
      await ledger.send(url, token, again ?? submission(state.next++));
    } catch (error) {
      if (error instanceof Refused) throw error;
      return;
    }
  }
}

/**
 * Kills the collector in the middle of a stream of submissions and starts it again, so many times.
 *
 * @param {{ rounds: number, url?: string | undefined, clients?: number, onRound?: (round: number) => void }} options
 * @throws {Error} for a submission that was acknowledged and is lost, doubled or damaged.
 */
export const proveKills = ({ rounds, url: database, clients = 4, onRound = () => undefined }) =>
  withFolder(async (folder) => {
    const args = database ? [] : ['--folder', folder];
    const env = { ...ENV, DATABASE_URL: database };
    const ledger = createLedger();
    const state = { next: 0, again: [] };
    let unanswered = 0;
    for (let round = 1; round <= rounds; round++) {
      const server = await startCollector(args, env);
      const { submit, read } = await links(server.url);
      await ledger.check(server.url, read);
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
    const kept = await ledger.check(server.url, read);
    await server.kill('SIGTERM');
    return { acknowledged: ledger.acknowledged.size, kept, kills: rounds, unanswered };
  });
