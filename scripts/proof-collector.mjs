// Proof: what a collector has acknowledged is there, once, however often it is killed.
import { isMain } from './lib/paths.mjs';
import { proveKills } from './proof/kills.mjs';

if (isMain(import.meta)) {
  const rounds = Number(process.env.ROUNDS || 200);
  const { acknowledged, kept, kills, unanswered } = await proveKills({
    rounds,
    url: process.env.DATABASE_URL,
    onRound: (round) => process.stderr.isTTY && process.stderr.write(`\r${round} of ${rounds}`),
  });
  console.log(
    `${kills} kills; ${acknowledged} submissions acknowledged, all there once; ${unanswered} without an answer, sent again; ${kept} kept.`,
  );
}
