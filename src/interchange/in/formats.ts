import type { Imported } from './profile-of.js';
import { fromProfile } from './read-json.js';

/** How a file is read where it does not say so itself. */
export interface ImportOptions {
  /** The id of a format, where it cannot be told, or was told wrong. */
  format?: string;
  /** Which column of a spreadsheet has what: headers by field (`name`, `tier`, `importance`, …), or by level (`level-3`). */
  map?: Record<string, string>;
  /** Which one, of files of several occupations. */
  occupation?: string;
}

/** A file as it lies before the formats. */
export interface Given {
  /** In small letters; may be empty. */
  name: string;
  bytes: Uint8Array;
  /** Empty where the file is packed. */
  text: string;
  /** The value of the text, where that is JSON. */
  json: unknown;
}

export interface ImportFormat {
  id: string;
  /** In a few words, for people. */
  about: string;
  fits: (given: Given) => boolean;
  read: (given: Given, options: ImportOptions) => Imported | Promise<Imported>;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const hasAny = (value: unknown, names: readonly string[]) =>
  isObject(value) && names.some((name) => Object.hasOwn(value, name));

/** The first lines that say something. */
const startOf = (text: string) =>
  text
    .slice(0, 20_000)
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10);

/** Whether lines have cells: as many of one separator in each of the first two, in words that are no sentence. */
function isTable(text: string): boolean {
  const [head = '', next = ''] = startOf(text);
  return ['\t', ';', ',', '|'].some((separator) => {
    const count = head.split(separator).length;
    return count > 1 && next.split(separator).length >= count && !/[.!?]\s*$/.test(head);
  });
}

/** In this order: the first one that fits reads. What reads is fetched when it is needed. */
export const FORMATS: readonly ImportFormat[] = [
  {
    id: 'profile',
    about: 'a role profile of this library, as JSON',
    fits: ({ json }) => hasAny(json, ['tiers']),
    read: ({ json }) => fromProfile(json),
  },
  {
    id: 'case',
    about: 'a framework of 1EdTech CASE 1.1, as JSON',
    fits: ({ json }) => hasAny(json, ['CFDocument', 'CFItems', 'CFPackage']),
    read: async ({ json }) => (await import('./case.js')).fromCase(json),
  },
  {
    id: 'xlsx',
    about: 'a workbook of skills (.xlsx)',
    fits: ({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b,
    read: async ({ bytes }, { map }) =>
      (await import('./spreadsheet.js')).fromXlsx(bytes, map ? { map } : {}),
  },
  {
    id: 'csv',
    about: 'a table of skills: comma-, semicolon- or tab-separated',
    fits: ({ name, text }) => /\.(?:csv|tsv|tab)$/.test(name) || isTable(text),
    read: async ({ text }, { map }) => (await import('./spreadsheet.js')).fromCsv(text, map ? { map } : {}),
  },
];
