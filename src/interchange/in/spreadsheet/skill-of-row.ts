import type { Context } from '../../../model/role-profile.js';
import { isOnScale, scaleValues } from '../../../model/levels.js';
import { LIMITS } from '../../../model/limits.js';
import type { Scale } from '../../../model/scale.js';
import type { Raise } from '../../../model/skill.js';
import type { Place } from '../doubt.js';
import { idMaker, kebabOf } from '../ids.js';
import type { ReadDoubt, ReadSkill } from '../read-profile.js';
import { quoted, type Tally } from '../tally.js';
import type { Columns } from './columns.js';
import type { Field } from './fields.js';
import { levelIn } from './levels.js';
import { importanceMeant } from '../words.js';
import { saysNothing } from './says-nothing.js';

/** What reading a row needs beside the row. */
export interface Sheet {
  columns: Columns;
  scale: Scale;
  doubts: ReadDoubt[];
  tally: Tally;
  contexts: ContextList;
  /** The framework that addresses lead to, where the file is one's. */
  scheme?: string;
}

/** The circumstances that cells name, each by one id. */
export interface ContextList {
  idOf(text: string): string;
  all(): Context[];
}

export function contextList(): ContextList {
  const ids = new Map<string, string>();
  const labels = new Map<string, string>();
  const otherwise = idMaker('context');
  return {
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const id = kebabOf(text, '') || otherwise('');
      ids.set(text, id);
      if (text !== id && !labels.has(id)) labels.set(id, text);
      return id;
    },
    all: () => Array.from(labels, ([id, label]) => ({ id, label })),
  };
}

const parts = (text: string, between: RegExp) =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `esco https://…`, a line each; without a scheme, the file's own, else the address's host is it. */
function referencesIn(text: string, own?: string): { scheme: string; uri: string }[] {
  return parts(text, /\n/).map((line) => {
    const [, scheme, uri = line] = /^(.*)\s(\S+)$/.exec(line) ?? [];
    const [, host] = /^https?:\/\/([^/?#\s]+)/i.exec(uri) ?? [];
    return { scheme: (scheme?.trim() ?? own ?? host ?? 'link').slice(0, LIMITS.line), uri };
  });
}

/** `real-time: importance critical, target 4`, a line each; nothing where a part of it is none of these. */
function raiseIn(line: string, { scale, contexts }: Sheet): Raise | undefined {
  const colon = line.indexOf(':');
  if (colon < 1) return undefined;
  const raise: Raise = { context: contexts.idOf(line.slice(0, colon).trim()) };
  for (const part of parts(line.slice(colon + 1), /,/)) {
    const [, name, value = ''] = /^(importance|target|stretch) (.+)$/i.exec(part) ?? [];
    const level = levelIn(value, scale);
    if (name?.toLowerCase() === 'importance') {
      const meant = importanceMeant(value);
      if (!meant || meant.importanceMax) return undefined;
      raise.importance = meant.importance;
    } else if (name === undefined || level === undefined || !isOnScale(scale, level)) return undefined;
    else if (name.toLowerCase() === 'target') raise.target = level;
    else raise.stretch = level;
  }
  return raise;
}

/** What a row says of a skill, without its levels' texts. */
export interface RowReading {
  skill: ReadSkill;
  /** Lines of the note: what is no field of its own, or could not be read. */
  lines: string[];
}

/** A cell's text, and where it stands. */
export type CellOf = (field: Field) => { text: string; place: Place };

/** Reads the fields of a row; what cannot be read is said, and kept in the note. */
export function skillOfRow(cellOf: CellOf, sheet: Sheet): RowReading {
  const { columns, scale, doubts, tally } = sheet;
  const name = cellOf('name');
  const skill: ReadSkill = { name: name.text, place: name.place };
  const lines: string[] = [];
  const say = (code: string, message: string, place: Place) =>
    doubts.push({ code, message, ...place, about: skill });
  const unread = (field: string, text: string, place: Place, why: string) => {
    const message = `${quoted(text)} of ${quoted(skill.name)} ${why}; it was kept in the note.`;
    say(`${field}-unread`, message, place);
    lines.push(`${field}: ${text}`);
  };

  const id = cellOf('id').text;
  if (id !== '') skill.id = id;
  const groups = [cellOf('group').text, cellOf('subgroup').text].filter((text) => text !== '');
  if (groups.length > 0) skill.group = groups.join(' / ');
  for (const field of ['description', 'use'] as const) {
    const { text, place } = cellOf(field);
    if (text === '' || !columns.fields.has(field)) continue;
    if (saysNothing(text))
      say(
        `${field}-undefined`,
        `The ${field} of ${quoted(skill.name)} says only ${quoted(text)}; it was left out.`,
        place,
      );
    else skill[field] = text;
  }
  const note = cellOf('note').text;
  if (note !== '') lines.push(note);

  for (const field of ['importance', 'importanceMax'] as const) {
    const { text, place } = cellOf(field);
    if (text === '') continue;
    const meant = importanceMeant(text);
    if (!meant) {
      unread('importance', text, place, 'is no importance that is known');
      continue;
    }
    skill[field] = meant.importance;
    if (meant.importanceMax) skill.importanceMax = meant.importanceMax;
    const taken = [meant.importance, ...(meant.importanceMax ? [meant.importanceMax] : [])].join(' to ');
    if (meant.hasMore) lines.push(`importance: ${text}`);
    const kept = meant.hasMore ? '; all of it was kept in the note' : '';
    if (!meant.isOwn)
      tally.add('importance-word', text.toLowerCase(), place, (count) => {
        const often = count === 1 ? 'once' : `${String(count)} times`;
        return `The importance ${quoted(text)} was taken for ${taken}, ${often}${kept}.`;
      });
  }
  for (const field of ['target', 'stretch'] as const) {
    const { text, place } = cellOf(field);
    if (text === '') continue;
    const level = levelIn(text, scale);
    if (level === undefined) unread(field, text, place, `is no level of the scale that ${field} could be`);
    else if (isOnScale(scale, level)) skill[field] = level;
    else {
      unread(field, text, place, `is none of the levels ${scaleValues(scale)}`);
    }
  }
  const appliesIn = parts(cellOf('appliesIn').text, /[,;\n]+/);
  if (appliesIn.length > 0)
    skill.appliesIn = [...new Set(appliesIn.map((text) => sheet.contexts.idOf(text)))];
  const prompts = parts(cellOf('evidencePrompts').text, /\n/);
  if (prompts.length > 0) skill.evidencePrompts = prompts;
  const references = referencesIn(cellOf('references').text, sheet.scheme);
  if (references.length > 0) skill.references = references;
  const when = cellOf('when');
  for (const line of parts(when.text, /[\n;]+/)) {
    const raise = raiseIn(line, sheet);
    if (raise) (skill.when ??= []).push(raise);
    else unread('when', line, when.place, 'does not say what a circumstance raises');
  }
  return { skill, lines };
}
