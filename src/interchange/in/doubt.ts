/** What an importer could not decide, or what a person should look at, with its place in the file. */
export interface Doubt {
  /** Stable, machine-readable: `columns-joined`, `no-importance`, … */
  code: string;
  /** One English sentence that says what was found and what was made of it. */
  message: string;
  /** In the file as it was given, counted from 1. Of spreadsheets and JSON files, see `at`. */
  line?: number;
  /** The place in files that have no lines: a cell (`Sheet1!B7`), or a JSONPath. */
  at?: string;
  /** The id of the skill it is about, where it is about one that was made. */
  skill?: string;
  /** Where it is about the hiring scorecard, and not about the role profile itself. */
  of?: 'scorecard';
}

/** Where something stands: a line, or a place in a file without lines. */
export type Place = Pick<Doubt, 'line' | 'at'>;
