import { setTimeout as wait } from 'node:timers/promises';
import { ownPostgres } from '../lib/own-postgres.mjs';
import { createLedger, Refused } from './ledger.mjs';
import { ENV, links, submission } from './role.mjs';
import { startCollector } from './server.mjs';
import { withFolder } from './with-folder.mjs';

const CLIENTS = 4;

/**
 * Stops a Postgres under a collector that is sent submissions, as an operator does and as a crash does, and starts it
 * again; the collector itself runs on. Undefined where this machine has no Postgres to stop.
 *
 * @param {{ rounds: number }} options
 * @throws {Error} for one that was acknowledged and is lost, doubled or damaged, or an answer that was not "later".
 */
export const proveRestarts = ({ rounds }) =>
  withFolder(async (folder) => {
    const postgres = await ownPostgres(folder);
    if (!postgres) return undefined;
    const server = await startCollector([], { ...ENV, DATABASE_URL: postgres.url });
    try {
      const { submit, read } = await links(server.url);
      const ledger = createLedger();
      let next = 0;
      let failed = 0;
      let isOver = false;
      const streams = Promise.all(
        Array.from({ length: CLIENTS }, async () => {
          for (let mine = submission(next++); !isOver;)
            try {
              await ledger.send(server.url, submit, mine);
              mine = submission(next++);
            } catch (error) {
              if (error instanceof Refused) throw error;
              failed++;
              await wait(20);
            }
        }),
      );
      const died = server.ended.then((how) => {
        throw new Error(`The collector ended with ${how}: ${server.said()}`);
      });
      died.catch(() => undefined); // it is told by whoever waits
      const some = async () => {
        const before = ledger.acknowledged.size;
        while (ledger.acknowledged.size < before + 3 * CLIENTS) await Promise.race([wait(10), streams, died]);
      };
      for (let round = 0; round < rounds; round++) {
        await some();
        await postgres.stop(round % 2 ? 'immediate' : 'fast');
        await Promise.race([wait(Math.random() * 500), streams]);
        await postgres.start();
      }
      await some();
      isOver = true;
      await streams;
      for (const each of ledger.unanswered()) await ledger.send(server.url, submit, each);
      const kept = await ledger.check(server.url, read);
      return { acknowledged: ledger.acknowledged.size, kept, failed, restarts: rounds };
    } finally {
      // whoever still sends finds nobody
      await server.kill('SIGTERM');
      await postgres.stop('fast');
    }
  });
