import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource } from '../lib/load-source.mjs';
import { root } from '../lib/paths.mjs';
import { seeded } from '../lib/seeded.mjs';
import { answersOf } from './answers.mjs';
import { JOB_LEVELS, OFFICES, peopleOf } from './people.mjs';
import { surveyOf } from './surveys.mjs';

const SOURCE = `
  export * from './src/model/role-index.js';
  export * from './src/model/wording-hash.js';
  export * from './src/model/team-json.js';
  export * from './src/scoring/anonymized.js';
  export * from './src/scoring/demand.js';
  export * from './src/scoring/shown.js';
  export * from './src/scoring/summary.js';
  export * from './src/scoring/team/anonymity.js';
  export * from './src/scoring/team/table.js';
`;

const attributes = [
  { id: 'office', label: 'Office', values: OFFICES.map(({ id, label }) => ({ id, label })) },
  { id: 'job-level', label: 'Job level', values: JOB_LEVELS.map(({ id, label }) => ({ id, label })) },
];

const attributesOf = ({ office, jobLevel }) => ({ office, 'job-level': jobLevel });

function uuid(random) {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16));
  digits[12] = '4';
  digits[16] = '89ab'[Math.floor(random() * 4)];
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A moment in the working hours of the two weeks from 2 March 2026 on. */
function workingTime(random) {
  const day = Math.floor(random() * 10);
  const date = 2 + day + 2 * Math.floor(day / 5);
  return Date.UTC(
    2026,
    2,
    date,
    8 + Math.floor(random() * 9),
    Math.floor(random() * 60),
    Math.floor(random() * 60),
  );
}

const iso = (time) => new Date(time).toISOString().replace('.000Z', 'Z');

/** Makes assessments as `<skills-matrix>` would have handed them out. */
function assessor({ roleIndex, wordingHash, demandOf, defaultTiers, shownRows, summarize }, profile, survey) {
  const view = { profile, contexts: [], tiersShown: defaultTiers(profile) };
  const rows = shownRows(view);
  const { id, levels } = roleIndex(profile).scale;
  const head = {
    profile: {
      id: profile.id,
      version: profile.version,
      title: profile.title,
      lang: profile.lang,
      hash: wordingHash(profile),
    },
    scale: { id, levels: levels.map(({ value, label }) => ({ value, label })) },
  };
  return function assess(person, random, options) {
    const given = answersOf(person, rows, random, options);
    const answers = [];
    rows.forEach(({ index }, i) => (answers[index] = given[i]));
    const ratings = rows.flatMap(({ index, skill, tier }) => {
      if (!answers[index]) return [];
      const { importance, target } = demandOf(skill, []);
      return [{ tier: tier.id, skill: skill.id, name: skill.name, ...answers[index], importance, target }];
    });
    const end = workingTime(random);
    return {
      schemaVersion: 1,
      id: uuid(random),
      draftId: uuid(random),
      status: 'submitted',
      profile: head.profile,
      subject: person.id,
      rater: { id: person.id, relation: 'self' },
      survey,
      attributes: attributesOf(person),
      contexts: [],
      tiersShown: view.tiersShown,
      startedAt: iso(end - 1000 * Math.floor(420 + 900 * random())),
      updatedAt: iso(end),
      submittedAt: iso(end),
      scale: head.scale,
      ratings,
      summary: summarize(view, answers),
    };
  };
}

const ndjson = (list) => list.map((each) => `${JSON.stringify(each)}\n`).join('');

/** The people as a page knows them, one a line. */
const peopleFile = (people) => {
  const lines = people.map((person) =>
    JSON.stringify({ id: person.id, name: person.name, attributes: attributesOf(person) }),
  );
  return `{\n"attributes": ${JSON.stringify(attributes)},\n"people": [\n${lines.join(',\n')}\n]\n}\n`;
};

const fieldLines = (fields) =>
  Object.entries(fields).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);

/** A document, one field a line. */
const fieldsFile = (fields) => `{\n${fieldLines(fields).join(',\n')}\n}\n`;

/** A document one of whose fields is a long list: one of these a line. */
const listFile = (fields, key, list) =>
  `{\n${fieldLines(fields).join(',\n')},\n"${key}": [\n${list.map((each) => JSON.stringify(each)).join(',\n')}\n]\n}\n`;

/** What an anonymous survey of these people lets be seen, of submissions that are anonymous already. */
function anonymousFile({ anonymized, teamTable, anonymousAggregate }, profile, survey, assessments) {
  const submissions = assessments.map((each) => anonymized(each, survey, profile));
  const { table, issues } = teamTable(submissions, profile, { survey });
  if (issues.length > 0) throw new Error(issues[0].message);
  const { cells, ...rest } = anonymousAggregate(table, survey, { now: survey.closes });
  return listFile(rest, 'cells', cells);
}

/** The files of data/samples/ by name. */
export async function samples() {
  const core = await loadSource(SOURCE);
  const role = join(root, 'data/roles/senior-computer-vision-scientist.json');
  const profile = JSON.parse(readFileSync(role, 'utf8'));
  const files = new Map();

  const teams = [
    { size: 8, silent: 1, seed: 8 },
    { size: 60, silent: 6, seed: 60 },
  ];
  for (const { size, silent, seed } of teams) {
    const random = seeded(seed);
    const people = peopleOf(size, random, true);
    const assess = assessor(core, profile, `team-${size}`);
    // some have not answered, and one thought again
    const isSilent = (i) => i % Math.floor(size / silent) === Math.floor(size / silent) - 2;
    const all = people.filter((_, i) => !isSilent(i)).map((person) => assess(person, random));
    const [first] = all;
    const again = assess(
      people.find(({ id }) => id === first.subject),
      random,
    );
    const later = iso(Date.parse(first.submittedAt) + 86_400_000);
    const correction = {
      ...again,
      draftId: first.draftId,
      replaces: first.id,
      updatedAt: later,
      submittedAt: later,
    };
    files.set(`team-${size}.ndjson`, ndjson(size > 8 ? [...all, correction] : all));
    files.set(`team-${size}-people.json`, peopleFile(people));
    const survey = surveyOf(profile, people, attributes);
    files.set(`team-${size}-survey.json`, fieldsFile(survey));
    if (size < 60) continue;
    const anonymous = surveyOf(profile, people, attributes, { by: 'office' });
    const assessAgain = assessor(core, profile, anonymous.id);
    const answered = people.filter((_, i) => !isSilent(i)).map((person) => assessAgain(person, random));
    files.set(`team-${size}-anonymous-survey.json`, fieldsFile(anonymous));
    files.set(`team-${size}-anonymous.json`, anonymousFile(core, profile, anonymous, answered));
  }

  const random = seeded(2000);
  const assess = assessor(core, profile, 'team-2000');
  const people = peopleOf(2000, random, false);
  const all = people.map((person) => assess(person, random));
  const { table, issues } = core.teamTable(all, profile, { attributes });
  if (issues.length > 0) throw new Error(issues[0].message);
  const { people: lines, ...head } = small(core.teamTableJson(table));
  files.set('team-2000.json', listFile(head, 'people', lines));
  files.set('team-2000-survey.json', fieldsFile(surveyOf(profile, people, attributes)));
  return files;
}

/** Without months of last use and times of day, which would double the file. */
function small(json) {
  const people = json.people.map(({ id, attributes, submittedAt, cells, interests }) => {
    return { id, attributes, submittedAt: `${submittedAt.slice(0, 10)}T12:00:00Z`, cells, interests };
  });
  return { ...json, people };
}
