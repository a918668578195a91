// What a collector takes beside a bare loop that inserts the same bodies into the same kind of database, and what a count
// of 10,000 people takes beside a bare scan of their rows: ratios within one round, medians of several. In PGlite, or in
// the Postgres of DATABASE_URL. Exits with 1 where a target is missed, or a submission is lost or doubled. ROUNDS=5 by default.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { counting } from './bench-collector/counting.mjs';
import { taking } from './bench-collector/taking.mjs';
import { median } from './lib/median.mjs';
import { madeOf, printTarget } from './lib/targets.mjs';

const rounds = Number(process.env.ROUNDS ?? 5);
const url = process.env.DATABASE_URL;
const folder = mkdtempSync(join(tmpdir(), 'bench-collector-'));
try {
  console.log(madeOf(rounds, url ? 'Postgres' : 'PGlite'), '\n');
  const { http, bare, lost, doubled } = await taking({ rounds, url, folder });
  const share = median(http.map((rate, round) => rate / bare[round]));
  console.log(`  ${median(bare).toFixed(0).padStart(8)} a second  a bare insert loop`);
  console.log(`  ${median(http).toFixed(0).padStart(8)} a second  over HTTP, from 32 clients`);
  const { count, scan, rows } = await counting({ rounds, url, folder });
  console.log(`  ${median(count).toFixed(0).padStart(8)} ms        a count of 10,000 people`);
  console.log(`  ${median(scan).toFixed(0).padStart(8)} ms        a bare scan of their ${rows} rows`);
  console.log('\nTargets\n');
  const areMet = [
    { label: 'submissions, speed of the bare loop', value: share, least: 0.5 },
    { label: 'lost', value: lost, most: 0 },
    { label: 'doubled', value: doubled, most: 0 },
  ].map(printTarget);
  const ofScan = median(count.map((ms, round) => ms / scan[round]));
  console.log(`- told   a count, of a scan: ${ofScan.toFixed(2)}`);
  process.exitCode = areMet.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
