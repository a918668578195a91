import { createLedger, Refused } from './ledger.mjs';
import { ENV, links, submission } from './role.mjs';
import { startCollector } from './server.mjs';
import { withFolder } from './with-folder.mjs';

/** Files may not grow beyond this many KiB: tables run into the first one, the log that is written before them into the second. */
const LIMITS = { 'the tables': 20_000, 'the log': 8_000 };
const LARGE = 'x'.repeat(100_000);
/** More than fits. */
const MOST = 400;

/**
 * Sends submissions to a collector whose disk is full after a while, and then starts it with room again.
 *
 * @param {(keyof typeof LIMITS)[]} limits for what there is no room
 * @throws {Error} for one that was acknowledged and is lost, doubled or damaged; where the disk was never full.
 */
export const proveFullDisk = (limits = Object.keys(LIMITS)) =>
  withFolder(async (folder) => {
    /** @type {Record<string, { before: number, kept: number, acknowledged: number }>} */
    const found = {};
    for (const what of limits) {
      const limit = LIMITS[what];
      const args = ['--folder', `${folder}/${limit}`];
      const env = { ...ENV, DATABASE_URL: undefined };
      // the database is made while there is room
      await (await startCollector(args, env)).kill('SIGTERM');
      const ledger = createLedger();
      const full = await startCollector(args, env, limit);
      const { submit } = await links(full.url);
      let refused = 0;
      for (let n = 0; n < MOST && refused < 5; n++)
        try {
          await ledger.send(full.url, submit, { ...submission(n), extra: LARGE });
        } catch (error) {
          if (error instanceof Refused) throw error;
          refused++;
        }
      if (refused < 5) throw new Error(`${MOST} large submissions found room on a full disk.`);
      await full.kill();
      const again = await startCollector(args, env);
      const tokens = await links(again.url);
      await ledger.check(again.url, tokens.read);
      const before = ledger.acknowledged.size;
      for (const each of ledger.unanswered()) await ledger.send(again.url, tokens.submit, each);
      const kept = await ledger.check(again.url, tokens.read);
      await again.kill('SIGTERM');
      found[what] = { before, kept, acknowledged: ledger.acknowledged.size };
    }
    return found;
  });
