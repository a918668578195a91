import { loadSource } from '../lib/load-source.mjs';
import { median } from '../lib/median.mjs';
import { bareLoop } from './bare.mjs';
import { attributes, lines, profile } from './team.mjs';

const PIECE = 65_536;

/**
 * Times of some functions, one after another in each round; of some runs in a round the fastest, which nothing else on
 * the machine held up. The first round warms up.
 */
async function roundsOf(functions, { rounds, runs }) {
  const all = [];
  for (let round = 0; round <= rounds; round++) {
    const times = {};
    for (const [name, work] of Object.entries(functions)) {
      times[name] = Infinity;
      for (let run = 0; run < runs; run++) {
        const start = performance.now();
        await work();
        times[name] = Math.min(times[name], performance.now() - start);
      }
    }
    if (round > 0) all.push(times);
  }
  const of = (value) => median(all.map(value));
  const medians = Object.fromEntries(
    Object.keys(functions).map((name) => [name, of((times) => times[name])]),
  );
  return { medians, ratio: (a, b) => of((times) => times[a] / times[b]) };
}

/** A stream of bytes, cut where it falls. */
function streamOf(bytes) {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(at, (at += PIECE)));
    },
  });
}

/** What the bare loop needs beside the table, in the same codes. */
function bareInput({ people, skills }) {
  const values = attributes[0].values.map(({ id }) => id);
  return {
    groups: Uint8Array.from(people, (person) => values.indexOf(person.attributes.office)),
    groupCount: values.length,
    targets: Uint8Array.from(skills, ({ target }) => 2 + target),
    fresh: (2026 - 1970) * 12 + 3 - 12,
  };
}

function assertSame(aggregate, { codes, bench, stale }) {
  const skills = aggregate.skills.length;
  aggregate.cells.forEach((row, skill) =>
    row.slice(1).forEach((cell, group) => {
      const slot = group * skills + skill;
      const counted = [cell.unrated, cell.notApplicable, ...cell.levels];
      const same = counted.every((count, code) => count === codes[slot * 8 + code]);
      if (!same || cell.bench !== bench[slot] || cell.stale !== stale[slot])
        throw new Error('The bare loop counts something else.');
    }),
  );
}

/** Counting 1,000,000 ratings in Node. */
export async function inNode({ rounds }) {
  const core = await loadSource(`export * from './src/scoring/team/index.js';`);
  const texts = [...lines()];
  const assessments = texts.map((text) => JSON.parse(text));
  const bytes = new TextEncoder().encode(texts.map((text) => `${text}\n`).join(''));
  const { table, issues } = core.teamTable(assessments, profile, { attributes });
  if (issues.length > 0) throw new Error(issues[0].message);
  const options = { attributes, by: 'office', staleMonths: 12, now: new Date('2026-03-15T00:00:00Z') };
  const input = bareInput(table);
  assertSame(core.aggregateTeam(table, options), bareLoop(table, input));
  const [bare, ours, objects] = ['a bare loop', 'from a table', 'from assessments'];
  const counting = await roundsOf(
    {
      [bare]: () => bareLoop(table, input),
      [ours]: () => core.aggregateTeam(table, options),
      [objects]: () => core.aggregateAssessments(assessments, profile, options),
    },
    { rounds, runs: 3 },
  );
  const [parse, read] = ['JSON.parse of each line', 'from NDJSON to counts'];
  const reading = await roundsOf(
    {
      [parse]: () => texts.forEach((text) => JSON.parse(text)),
      [read]: () => core.aggregateLines(core.readNdjson(streamOf(bytes)), profile, options),
    },
    { rounds: Math.min(rounds, 5), runs: 1 },
  );
  return {
    times: { ...counting.medians, ...reading.medians },
    targets: [
      { label: 'from a table, speed of the bare loop', value: counting.ratio(bare, ours), least: 0.6 },
      {
        label: 'from assessments, speed of the bare loop',
        value: counting.ratio(bare, objects),
        least: 0.1,
      },
      { label: 'NDJSON, of JSON.parse', value: reading.ratio(read, parse), most: 1.5 },
    ],
  };
}
