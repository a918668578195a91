import type { Imported } from './profile-of.js';
import { fromProfile } from './read-json.js';

/** How a file is read where it does not say so itself. */
export interface ImportOptions {
  /** The id of a format, where it cannot be told, or was told wrong. */
  format?: string;
  /** Which column of a spreadsheet has what: headers by field (`name`, `tier`, `importance`, …). */
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

/** In this order: the first one that fits reads. Each is fetched when it is needed. */
export const FORMATS: readonly ImportFormat[] = [
  {
    id: 'profile',
    about: 'a role profile of this library',
    fits: ({ json }) => isObject(json) && 'schemaVersion' in json && 'tiers' in json,
    read: ({ json }) => fromProfile(json),
  },
];
