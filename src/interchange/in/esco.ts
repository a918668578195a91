import { profileOf, type Imported } from './profile-of.js';
import { escoSkill, escoTable, type EscoTable } from './esco/rows.js';
import type { ReadDoubt, ReadSkill } from './read-profile.js';
import { isBlank } from './spreadsheet/table.js';
import { counted, newTally, quoted, type Tally } from './tally.js';

export interface EscoOptions {
  /** The URI or the label of the occupation that is read; may be left out where the file has one. */
  occupation?: string | undefined;
  /** The text of ESCO's CSV of skills: for the names and descriptions of those that a file of relations only points to. */
  skills?: string | undefined;
  title?: string | undefined;
  lang?: string | undefined;
}

/** Whether a text begins with the headers of an ESCO CSV: relations of occupations and skills, or skills. */
export function isEsco(text: string): boolean {
  const head =
    text
      .slice(0, 2_000)
      .replace(/^\uFEFF/, '')
      .split(/[\r\n]/, 1)[0]
      ?.toLowerCase() ?? '';
  const isRelation =
    head.includes('occupationuri') && head.includes('skilluri') && head.includes('relationtype');
  return isRelation || (head.includes('concepturi') && head.includes('preferredlabel'));
}

/** Of several occupations so many are named. */
const NAMED = 5;

interface Occupation {
  uri: string;
  label: string;
  rows: number[];
}

/** The occupations of a file, in one pass, in order. Rows of none are said. */
function occupationsIn({ table, of }: EscoTable, tally: Tally): Occupation[] {
  const byUri = new Map<string, Occupation>();
  for (let at = 1; at < table.rows.length; at++) {
    const uri = of(at, 'occupationUri');
    if (uri === '') {
      if (isBlank(table.rows[at] ?? [])) continue;
      tally.add('rows-without-occupation', '', table.placeOf(at), (n) => {
        return `${counted(n, 'row')} without the URI of an occupation, left out.`;
      });
      continue;
    }
    const known = byUri.get(uri);
    if (known) known.rows.push(at);
    else byUri.set(uri, { uri, label: of(at, 'occupationLabel'), rows: [at] });
  }
  return [...byUri.values()];
}

const isOf = ({ uri, label }: Occupation, wanted: string) =>
  uri === wanted ||
  uri.endsWith(`/${wanted}`) ||
  (label !== '' && label.toLowerCase() === wanted.toLowerCase());

function sayWhich(given: string | undefined, all: readonly Occupation[], wanted: number) {
  const some = all.slice(0, NAMED).map(({ uri, label }) => (label === '' ? uri : `${label} (${uri})`));
  const list = `${some.join(', ')}${all.length > NAMED ? ' and so on' : ''}`;
  const has = `This file has ${counted(all.length, 'occupation')}: ${list}.`;
  if (given === undefined)
    return {
      code: 'which-occupation',
      message: `${has} Choose one by its URI or label with the option "occupation".`,
    };
  return wanted > 1
    ? {
        code: 'which-occupation',
        message: `${quoted(given)} is the label of ${String(wanted)} occupations; give the URI.`,
      }
    : { code: 'unknown-occupation', message: `The occupation ${quoted(given)} is not there. ${has}` };
}

/** The essential and the optional skills of one occupation. */
function related(
  file: EscoTable,
  { rows }: Occupation,
  known: EscoTable | undefined,
  tally: Tally,
  doubts: ReadDoubt[],
) {
  const { table, of } = file;
  const byUri = new Map<string, number>();
  for (let at = 1; at < (known?.table.rows.length ?? 0); at++)
    byUri.set(known?.of(at, 'conceptUri') ?? '', at);
  const tiers = new Map<string, ReadSkill[]>([
    ['must-have', []],
    ['good-to-have', []],
  ]);
  const seen = new Set<string>();
  for (const at of rows) {
    const place = table.placeOf(at);
    const uri = of(at, 'skillUri');
    if (uri !== '' && seen.has(uri)) {
      tally.add(
        'skill-twice',
        '',
        place,
        (n) => `${counted(n, 'row')} of skills that stood before, left out.`,
      );
      continue;
    }
    seen.add(uri);
    const row = byUri.get(uri);
    const { skill, hasName } = escoSkill(
      file,
      at,
      known && row !== undefined ? { file: known, at: row } : undefined,
    );
    if (!skill) {
      doubts.push({ code: 'row-without-name', message: 'A row that names no skill was left out.', ...place });
      continue;
    }
    const say = (code: string, message: string) => doubts.push({ code, message, ...place, about: skill });
    if (!hasName)
      say(
        'no-label',
        `The file has no label of the skill ${skill.name}; hand in ESCO's CSV of skills as the option "skills" to name it.`,
      );
    const relation = of(at, 'relationType').toLowerCase();
    if (relation !== 'essential' && relation !== 'optional')
      say(
        'relation-unknown',
        `The relation ${quoted(relation)} of ${quoted(skill.name)} is neither essential nor optional; it was put under good-to-have.`,
      );
    tiers.get(relation === 'essential' ? 'must-have' : 'good-to-have')?.push(skill);
  }
  return [...tiers].filter(([, skills]) => skills.length > 0).map(([id, skills]) => ({ id, skills }));
}

/**
 * A role profile of ESCO's CSV files. Of relations (`occupationUri, relationType, skillType, skillUri`, with labels or with
 * the CSV of skills beside it): essential skills are must-have, optional ones good-to-have. Of the CSV of skills alone: all
 * are must-have, which is said. Each skill refers to ESCO by its URI; its type is its group, other labels stand in its note.
 * ESCO has no levels, importances or targets.
 */
export function fromEsco(text: string, options: EscoOptions = {}): Imported {
  const { title, lang } = options;
  const doubts: ReadDoubt[] = [];
  const tally = newTally();
  const file = escoTable(text, doubts);
  const finish = (read: Parameters<typeof profileOf>[0]) =>
    profileOf({ ...read, ...(lang !== undefined && { lang }) }, [...doubts, ...tally.doubts()]);
  const say = (code: string, message: string) => doubts.push({ code, message, line: 1 });

  if (file.has('occupationUri') && file.has('skillUri')) {
    const all = occupationsIn(file, tally);
    const given = options.occupation?.trim();
    const wanted = given === undefined ? all : all.filter((each) => isOf(each, given));
    const [one] = wanted;
    if (!one || wanted.length > 1) {
      if (all.length > 0) doubts.push({ ...sayWhich(given, all, wanted.length), line: 1 });
      return finish({ tiers: [] });
    }
    const beside: ReadDoubt[] = [];
    const known = options.skills === undefined ? undefined : escoTable(options.skills, beside);
    // lines of another file would be taken for lines of this one
    for (const { code, message, line } of beside)
      say(code, `In the CSV of skills, line ${String(line ?? 1)}: ${message}`);
    const tiers = related(file, one, known, tally, doubts);
    const name = title ?? one.label;
    return finish({
      title: name,
      source: { title: 'ESCO', url: one.uri },
      tiers,
      ...file.placed(one.rows[0]),
    });
  }
  if (!file.has('conceptUri') || !file.has('preferredLabel')) {
    say('no-esco-headers', 'The first row has none of the headers of an ESCO CSV of relations or of skills.');
    return finish({ tiers: [] });
  }
  const skills: ReadSkill[] = [];
  for (let at = 1; at < file.table.rows.length; at++) {
    if (isBlank(file.table.rows[at] ?? [])) continue;
    const { skill } = escoSkill(file, at);
    const place = file.table.placeOf(at);
    if (!skill) {
      doubts.push({ code: 'row-without-name', message: 'A row that names no skill was left out.', ...place });
      continue;
    }
    if (file.has('description') && skill.description === undefined)
      doubts.push({
        code: 'no-description',
        message: `${quoted(skill.name)} has no description.`,
        ...place,
        about: skill,
      });
    skills.push(skill);
  }
  if (skills.length > 0)
    say(
      'no-relations',
      'This file does not say which occupation needs a skill; all were put under must-have.',
    );
  return finish({
    ...(title !== undefined && { title }),
    source: { title: 'ESCO' },
    tiers: [{ id: 'must-have', skills }],
  });
}
