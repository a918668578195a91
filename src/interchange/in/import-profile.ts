import { PATTERNS } from '../../model/patterns.js';
import type { Doubt } from './doubt.js';
import { decode } from './decode.js';
import { FORMATS, type Given, type ImportFormat, type ImportOptions } from './formats.js';
import type { Imported } from './profile-of.js';
import { kebabOf } from './ids.js';
import { isJson, readJson } from './read-json.js';

/** A file as a person gave it. */
export interface ImportFile {
  /** Its name: what it ends with tells some formats apart. */
  name?: string;
  /** What is in it; a text is taken as one that was read the right way. */
  data: Uint8Array | string;
}

/** What was made of a file, and by which format. */
export interface ImportedFile extends Imported {
  format?: string;
}

/** Larger ones are refused, so that a page does not run out of memory. */
const MOST_BYTES = 100_000_000;

const isPacked = (data: ImportFile['data']) =>
  typeof data !== 'string' && data[0] === 0x50 && data[1] === 0x4b && data[2] === 3 && data[3] === 4;

async function chosen(
  given: Given,
  format: string | undefined,
  doubts: Doubt[],
): Promise<ImportFormat | undefined> {
  if (format === undefined) {
    for (const each of FORMATS) if (await each.fits(given)) return each;
    return undefined;
  }
  const named = FORMATS.find(({ id }) => id === format);
  if (named) return named;
  const message = `There is no format "${format}"; there are ${FORMATS.map(({ id }) => id).join(', ')}.`;
  doubts.push({ code: 'unknown-format', message, line: 1 });
  return undefined;
}

/** A file's name without its folder and ending, in words. */
const wordsOf = (name: string) =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
    .slice(0, 100);

/** The title that was given; a profile without one of its own is called after its file. */
function titled(imported: Imported, given: string | undefined, name: string): Imported {
  const { profile, doubts } = imported;
  const isFound = !doubts.some(({ code }) => code === 'no-title');
  const title = given?.trim() ?? (isFound ? '' : wordsOf(name));
  if (!profile || title === '') return imported;
  const named = { ...imported, profile: { ...profile, id: kebabOf(title, 'role'), title } };
  if (given !== undefined) return { ...named, doubts: doubts.filter(({ code }) => code !== 'no-title') };
  const message = `No title of a role was found; it is called "${title}", after the file.`;
  return { ...named, doubts: doubts.map((each) => (each.code === 'no-title' ? { ...each, message } : each)) };
}

/** Formats without a word for the language leave English; the person knows better. */
function spoken(imported: Imported, lang: string | undefined): Imported {
  const { profile, scorecard, doubts } = imported;
  if (lang === undefined) return imported;
  if (!PATTERNS.languageTag.test(lang)) {
    const message = `"${lang}" is no language tag; it was not taken.`;
    return { ...imported, doubts: [...doubts, { code: 'no-language', message, line: 1 }] };
  }
  return {
    ...imported,
    ...(profile && { profile: { ...profile, lang } }),
    ...(scorecard && { scorecard: { ...scorecard, lang } }),
  };
}

/**
 * Makes a role profile of a file: a role blueprint as text, Markdown, HTML or WordPress JSON, a spreadsheet, or an open
 * framework's file. Which it is is told by its name and by what stands in it, unless `format` says it. Never throws for
 * a file: what is wrong with it, or could not be decided, is a doubt with its place; without a profile nothing usable was found.
 */
export async function importProfile(file: ImportFile, options: ImportOptions = {}): Promise<ImportedFile> {
  const { name = '', data } = file;
  const doubts: Doubt[] = [];
  if (data.length > MOST_BYTES) {
    const message = `This file is larger than ${String(MOST_BYTES / 1_000_000)} MB.`;
    return { doubts: [{ code: 'too-long', message, line: 1 }] };
  }
  const text = isPacked(data) ? '' : decode(data, doubts);
  if (text === undefined) return { doubts };
  const isSaidJson = /\.json$/i.test(name) || isJson(text);
  const json = isSaidJson ? await readJson(text, doubts) : undefined;
  if (json === undefined && isSaidJson) return { doubts };
  const bytes = typeof data === 'string' ? new Uint8Array() : data;
  const given: Given = { name: name.toLowerCase(), bytes, text, json };
  const format = await chosen(given, options.format, doubts);
  if (!format) {
    if (doubts.length === 0)
      doubts.push({ code: 'unknown-format', message: 'It cannot be told what this file is.', line: 1 });
    return { doubts };
  }
  const imported = spoken(titled(await format.read(given, options), options.title, name), options.lang);
  return { ...imported, format: format.id, doubts: [...doubts, ...imported.doubts] };
}
