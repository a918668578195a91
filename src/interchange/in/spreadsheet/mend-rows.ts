import Papa from 'papaparse';
import type { ReadDoubt } from '../read-profile.js';

/** How many lines a row of cells goes over. */
function linesOf(row: readonly string[]): number {
  let count = 1;
  for (const cell of row) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}

/** Rows as papaparse gives them, and which of them have quotes that are not as they should be. */
interface Parsed {
  rows: string[][];
  /** The line on which the source begins. */
  first: number;
  source: string;
  separator: string;
  /** The last row, where a quote in it is never closed. */
  unclosed: number | undefined;
  misplaced: ReadonlySet<number>;
}

/** A cell of a line in which quotes are letters, without those around it. */
const unquoted = (cell: string) =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;

/**
 * Rows with the lines on which they begin. From a quote that is never closed on, each line is a row and quotes are letters.
 * One that was closed by a quote of a later row is undone where each row then has as many cells as the first one of all.
 */
export function mended(
  { rows, first, source, separator, unclosed, misplaced }: Parsed,
  doubts: ReadDoubt[],
): { rows: string[][]; lines: number[] } {
  const made: string[][] = [];
  const lines: number[] = [];
  let texts: string[] | undefined;
  const textOf = (from: number, to: number) => {
    texts ??= source.split('\n');
    return texts.slice(from - first, to - first);
  };
  const literal = (text: string) => text.split(separator).map(unquoted);
  // only quotes keep line breaks within a cell
  const isPlain = !source.includes('"');
  let line = first;
  const add = (row: string[]) => {
    made.push(row);
    lines.push(line);
    line += isPlain ? 1 : linesOf(row);
  };
  const say = (code: string, message: string) => doubts.push({ code, message, line });

  for (const [i, row] of rows.entries()) {
    if (i === unclosed) {
      say(
        'quote-not-closed',
        'A quote opens here and is never closed; from this line on, each line is a row and quotes are letters.',
      );
      for (const text of textOf(line, Infinity)) add(literal(text));
      break;
    }
    if (!misplaced.has(i)) {
      add(row);
      continue;
    }
    const next = line + linesOf(row);
    const width = rows[0]?.length ?? 0;
    const [head = '', ...rest] = next > line + 1 ? textOf(line, next) : [];
    const alone = literal(head);
    const below = Papa.parse<string[]>(rest.join('\n'), { delimiter: separator, newline: '\n' });
    const isApart =
      i > 0 &&
      width > 1 &&
      alone.length === width &&
      below.errors.length === 0 &&
      below.data.every((cells) => cells.length === width);
    if (isApart && rest.length > 0) {
      say(
        'quote-not-closed',
        'A quote opens here and is not closed in this line; the lines below were read as rows of their own.',
      );
      add(alone);
      for (const cells of below.data) add(cells);
    } else {
      const until = next > line + 1 ? `; its row was read up to line ${String(next - 1)}` : '';
      const message = `A quote stands inside a quoted cell without being doubled${until}. Look whether its cells are right.`;
      say('quote-misplaced', message);
      add(row);
    }
  }
  return { rows: made, lines };
}
