import type { Place } from '../doubt.js';

/** What every container is turned into: one line of a document, and what it looks like. */
export interface Block {
  kind: 'heading' | 'item' | 'line' | 'row';
  /** Without marks of emphasis, and without the marker of an item. */
  text: string;
  /** Counted from 1, in the file. */
  line: number;
  /** Of a heading, 1 to 6; else 0. */
  level: number;
  /** How far an item stands from the margin: what is deeper belongs to what is before it. */
  indent: number;
  /** `•`, `-`, `–`, `1.`: nothing where there is none. */
  marker: string;
  /** How many characters at the start are strong. */
  strong: number;
  /** Whether something ends before it: an empty line, or another element. */
  gap: boolean;
  /** Of a row. */
  cells: readonly string[];
}

/** A document as far as its container matters. */
export interface Blocks {
  /** Every line, read cheaply: enough to find sections and a title in. */
  lines: readonly Block[];
  /** The lines from one index to another, read with care. */
  read: (from: number, to: number) => Block[];
  place: (line: number) => Place;
  title?: string;
  lang?: string;
  link?: string;
}

export const block = (kind: Block['kind'], text: string, line: number, more: Partial<Block> = {}): Block => ({
  kind,
  text,
  line,
  level: 0,
  indent: 0,
  marker: '',
  strong: 0,
  gap: true,
  cells: [],
  ...more,
});

/** Whether all of it is strong, as a heading is that is written as a line. */
export const isStrong = ({ text, strong }: Block): boolean => strong > 0 && strong >= text.length;

/** A heading, or a line that looks like one. */
export const isHeading = (found: Block): boolean =>
  found.kind === 'heading' || (found.kind === 'line' && isStrong(found));

export const isDash = (marker: string): boolean => /^[–—−]$/.test(marker);
