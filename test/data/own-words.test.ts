import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Tiers whose skills have to be complete, where a profile has them. */
const COMPLETE_TIERS = ['must-have', 'good-to-have', 'advanced', 'emerging', 'soft-skills'];
const DEFAULT_LEVELS = [0, 1, 2, 3, 4];
const SEED_RUN = 9;
const ANCHOR_RUN = 4;
const ANCHOR_MIN_LENGTH = 40;

interface Skill {
  id: string;
  name: string;
  group?: string;
  description?: string;
  use?: string;
  note?: string;
  target?: number;
  stretch?: number;
  anchors?: Record<string, string>;
  evidencePrompts?: string[];
}
interface Tier {
  id: string;
  description?: string;
  skills: Skill[];
}
interface Profile {
  summary?: string;
  scale?: { levels: { value: number; description?: string }[] };
  contexts?: { id: string; label: string }[];
  tiers: Tier[];
}
interface Anchor {
  where: string;
  text: string;
  rest: string;
  runs: Set<string>;
}

const rolesDirectory = new URL('../../data/roles/', import.meta.url);
const roleFiles = readdirSync(rolesDirectory).filter((file) => file.endsWith('.json'));
const seedLines = readFileSync(new URL('seed-runs.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const seedRuns = new Set(seedLines);

const readProfile = (file: string) =>
  JSON.parse(readFileSync(new URL(file, rolesDirectory), 'utf8')) as Profile;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (words: string[], length: number): string[] =>
  words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(' '));

/** The same fingerprint as in scripts/seed-runs.mjs. */
const fingerprint = (run: string) =>
  createHash('sha256').update(run).digest().subarray(0, 8).toString('base64url');

const borrowedRuns = (text: string) =>
  runsOf(wordsOf(text), SEED_RUN).filter((run) => seedRuns.has(fingerprint(run)));

/** Every sentence a profile holds, with the place it stands; names, titles and groups are facts and left out. */
function sentencesOf(profile: Profile): [where: string, text: string][] {
  const found: [string, string | undefined][] = [['summary', profile.summary]];
  for (const level of profile.scale?.levels ?? []) found.push([`scale/${level.value}`, level.description]);
  for (const context of profile.contexts ?? []) found.push([`contexts/${context.id}`, context.label]);
  for (const tier of profile.tiers) {
    found.push([`${tier.id}/description`, tier.description]);
    for (const skill of tier.skills) {
      const at = `${tier.id}/${skill.id}`;
      found.push(
        [`${at}/description`, skill.description],
        [`${at}/use`, skill.use],
        [`${at}/note`, skill.note],
      );
      for (const [level, text] of Object.entries(skill.anchors ?? {}))
        found.push([`${at}/anchors/${level}`, text]);
      (skill.evidencePrompts ?? []).forEach((text, i) => found.push([`${at}/evidencePrompts/${i}`, text]));
    }
  }
  return found.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** All anchors of a profile, each without the words of its own skill's name. */
function anchorsOf(profile: Profile): Anchor[] {
  return profile.tiers.flatMap((tier) =>
    tier.skills.flatMap((skill) => {
      const name = new Set(wordsOf(skill.name));
      return Object.entries(skill.anchors ?? {}).map(([level, text]) => {
        const words = wordsOf(text).filter((word) => !name.has(word));
        const runs = new Set(runsOf(words, ANCHOR_RUN));
        return { where: `${tier.id}/${skill.id}/${level}`, text, rest: words.join(' '), runs };
      });
    }),
  );
}

/** Shared four-word runs, as a part of the shorter anchor's; under four words only equality counts. */
function likeness(a: Anchor, b: Anchor): number {
  const smaller = Math.min(a.runs.size, b.runs.size);
  if (smaller === 0) return a.rest === b.rest ? 1 : 0;
  return [...a.runs].filter((run) => b.runs.has(run)).length / smaller;
}

describe('fingerprints of the seed', () => {
  it('are well-formed, sorted and without doubles', () => {
    expect(seedLines.length).toBeGreaterThan(5000);
    expect(seedLines.filter((line) => !/^[\w-]{11}$/.test(line))).toEqual([]);
    expect(seedLines).toEqual([...seedRuns].sort());
  });

  it('recognise a run that is known to stand in the seed', () => {
    // Nine words that are nothing but facts: the group and the name of one tool row.
    const row = 'Model registry: MLflow Registry / SageMaker Registry / Azure ML Registry';
    expect(borrowedRuns(row)).toHaveLength(1);
    expect(borrowedRuns(row.replace('Azure', 'Other'))).toEqual([]);
  });
});

const scalesDirectory = new URL('../../data/scales/', import.meta.url);

it.each(readdirSync(scalesDirectory))('data/scales/%s shares no run of nine words with the seed', (file) => {
  const text = readFileSync(new URL(file, scalesDirectory), 'utf8');
  const { levels } = JSON.parse(text) as { levels: { label: string; description: string }[] };
  const borrowed = levels.flatMap(({ label, description }) => [
    ...borrowedRuns(label),
    ...borrowedRuns(description),
  ]);
  expect(levels.length).toBeGreaterThan(1);
  expect(borrowed).toEqual([]);
});

describe.each(roleFiles)('data/roles/%s', (file) => {
  const profile = readProfile(file);

  it('shares no run of nine words with the seed', () => {
    const sentences = sentencesOf(profile);
    expect(sentences.length).toBeGreaterThan(0);
    const borrowed = sentences.flatMap(([where, text]) =>
      borrowedRuns(text).map((run) => `${where}: ${run}`),
    );
    expect(borrowed).toEqual([]);
  });

  it('has no two anchors that are alike once the skill is not named', () => {
    const anchors = anchorsOf(profile);
    const alike = anchors.flatMap((a, i) =>
      anchors
        .slice(i + 1)
        .filter((b) => likeness(a, b) > 0.5)
        .map((b) => `${a.where} ~ ${b.where}: ${a.text} ~ ${b.text}`),
    );
    expect(alike).toEqual([]);
  });

  const levels = profile.scale?.levels.map((level) => level.value) ?? DEFAULT_LEVELS;
  const complete = profile.tiers
    .filter((tier) => COMPLETE_TIERS.includes(tier.id))
    .flatMap((tier) => tier.skills.map((skill) => ({ tier: tier.id, skill })));

  it.each(complete)('$tier/$skill.id is complete', ({ skill }) => {
    expect(levels, 'target').toContain(skill.target);
    expect(levels, 'stretch').toContain(skill.stretch);
    expect(skill.stretch).toBeGreaterThanOrEqual(skill.target ?? Infinity);
    expect(skill.evidencePrompts?.length ?? 0, 'evidence prompts').toBeGreaterThanOrEqual(2);
    expect(Object.keys(skill.anchors ?? {}).sort()).toEqual(levels.map(String).sort());
    for (const [level, text] of Object.entries(skill.anchors ?? {}))
      expect(text.length, `anchor ${level}`).toBeGreaterThanOrEqual(ANCHOR_MIN_LENGTH);
  });
});
