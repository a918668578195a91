// Prints a fingerprint of every run of nine consecutive words in the given texts, one a line, sorted:
//
//   node scripts/seed-runs.mjs FILE… > test/data/seed-runs.txt
//
// test/data/own-words.test.ts compares our role texts with these fingerprints, so the texts themselves need not
// be kept. Words are lower-cased sequences of letters and digits; a fingerprint is the first 8 bytes of SHA-256
// over the nine words joined by single spaces, in base64url.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const RUN = 9;
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node scripts/seed-runs.mjs FILE… > test/data/seed-runs.txt');
  process.exit(2);
}

const prints = new Set();
for (const file of files) {
  const words =
    readFileSync(file, 'utf8')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN).join(' ');
    prints.add(createHash('sha256').update(run).digest().subarray(0, 8).toString('base64url'));
  }
}
process.stdout.write(`${[...prints].sort().join('\n')}\n`);
