import type { Choices } from './choices.js';
import type { TrueSkill } from './truth.js';

/** One skill as it is to be written: what stands behind the name, and what below it. */
export interface Entry {
  truth: TrueSkill;
  /** ` (Critical)`, ` (Critical) (a note)`, or nothing. */
  behind: string;
  /** Label and text; no label where the labels are left out. */
  children: readonly (readonly [label: string, text: string])[];
}

/** A document while it is written, line by line, in one of the containers. */
export abstract class Page {
  readonly lines: string[] = [];
  #number = 0;

  constructor(readonly choices: Choices) {}

  add(...lines: string[]): void {
    for (const line of lines) this.lines.push(line);
  }

  abstract title(text: string): void;
  abstract section(number: number, text: string): void;
  abstract heading(text: string): void;
  abstract paragraph(text: string): void;
  abstract list(items: readonly string[]): void;
  /** A heading that is not the page's own, with what stands below it. */
  abstract advert(heading: string, text: string): void;
  abstract related(titles: readonly string[]): void;
  abstract contents(titles: readonly string[]): void;
  protected abstract open(): void;
  protected abstract close(): void;
  protected abstract entry(entry: Entry, number: number): void;
  protected abstract row(cells: readonly string[], isHead: boolean): void;
  protected abstract openTable(): void;
  protected abstract closeTable(): void;

  /** A list of skills; says in each one's truth on which lines it stands. */
  skills(entries: readonly Entry[], isSpaced: boolean): void {
    this.open();
    this.#number = 0;
    for (const entry of entries) {
      entry.truth.from = this.lines.length + 1;
      this.entry(entry, ++this.#number);
      entry.truth.to = this.lines.length;
      if (isSpaced) this.add('');
    }
    this.close();
  }

  table(head: readonly string[], rows: readonly (readonly [TrueSkill, readonly string[]])[]): void {
    this.openTable();
    this.row(head, true);
    for (const [truth, cells] of rows) {
      truth.from = this.lines.length + 1;
      this.row(cells, false);
      truth.to = this.lines.length;
    }
    this.closeTable();
  }
}

/** `Use: text`, or the text alone. */
export const labelled = (
  [label, text]: readonly [string, string],
  strong = (words: string) => words,
): string => (label === '' ? text : `${strong(`${label}:`)} ${text}`);
