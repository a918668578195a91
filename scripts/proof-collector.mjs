// Proof: what a collector has acknowledged is there, once, whatever goes wrong: it is killed, the network drops, delays,
// doubles and reorders, its disk is full, its Postgres is stopped under it, pages are reloaded while they send. With a name
// (kills, network, disk, restarts, browser) only that; ROUNDS=200 by default.
import { isMain } from './lib/paths.mjs';
import { proveBrowser } from './proof/browser.mjs';
import { proveFullDisk } from './proof/disk.mjs';
import { proveKills } from './proof/kills.mjs';
import { proveNetwork } from './proof/network.mjs';
import { proveRestarts } from './proof/restarts.mjs';

const rounds = Number(process.env.ROUNDS || 200);
const url = process.env.DATABASE_URL;

/** Each says what it found; it throws where something was lost or doubled. */
const PROOFS = {
  async kills() {
    const { acknowledged, kept, kills, unanswered } = await proveKills({
      rounds,
      url,
      onRound: (round) => process.stderr.isTTY && process.stderr.write(`\r${round} of ${rounds}`),
    });
    return `${kills} kills; ${acknowledged} submissions acknowledged, all there once; ${unanswered} without an answer, sent again; ${kept} kept.`;
  },
  async network() {
    const { acknowledged, tries, seen } = await proveNetwork({ submissions: 10 * rounds, url });
    const faults = Object.entries(seen).map(([name, count]) => `${name}: ${count}`);
    return `${acknowledged} submissions in ${tries} tries, all there once (${faults.join('; ')}).`;
  },
  async disk() {
    const found = Object.entries(await proveFullDisk());
    return found
      .map(
        ([what, { before, kept }]) =>
          `No room for ${what}: ${before} were acknowledged before, all there once; ${kept} with room again.`,
      )
      .join('\n');
  },
  async restarts() {
    const found = await proveRestarts({ rounds: Math.ceil(rounds / 10) });
    if (!found) return 'There is no Postgres on this machine that could be stopped: not proved.';
    return `${found.restarts} restarts of Postgres; ${found.acknowledged} acknowledged, all there once; ${found.failed} were told to come later.`;
  },
  async browser() {
    const { sent } = await proveBrowser();
    return `Two tabs, clocks a day off, reloads in mid-send: ${sent} submissions, all there once.`;
  },
};

if (isMain(import.meta)) {
  const chosen = Object.keys(PROOFS).filter((name) => process.argv.includes(name));
  for (const name of chosen.length > 0 ? chosen : Object.keys(PROOFS)) console.log(await PROOFS[name]());
}
