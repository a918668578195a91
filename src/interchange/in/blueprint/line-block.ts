import { block, type Block } from './block.js';

const HEADING = /^(#{1,6})[ \t]+/;
const MARKER = /^([•●▪◦‣·*+-])[ \t]+|^([–—−])[ \t]*|^(\d{1,3}[.)])[ \t]+/;

/** What is left of a bullet of Word's, which is a letter of a font of signs. */
const WORDS = /^([o§])[ \t]+(?=\S)/;

/** Text without `**`; how much of its start stood between two of them. */
export function plain(text: string): Pick<Block, 'text' | 'strong'> {
  const words = text.trim().replace(/\s+/g, ' ');
  if (!words.includes('**')) return { text: words, strong: 0 };
  const parts = words.split('**');
  const strong = parts[0] === '' && parts.length > 2 ? (parts[1] ?? '').trimEnd().length : 0;
  return { text: parts.join('').trim(), strong };
}

/** The cells of a line between pipes; a pipe behind a backslash is one of the text. */
export function cellsOf(text: string): string[] | undefined {
  if (!text.startsWith('|')) return undefined;
  const cells = text
    .replaceAll('\\|', '\u0000')
    .split('|')
    .slice(1)
    .map((cell) => plain(cell.replaceAll('\u0000', '|')).text);
  if (cells.at(-1) === '') cells.pop();
  return cells.length > 1 ? cells : undefined;
}

/** The line below the head of a table. */
const isRule = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-+:?$/.test(cell));

/** One line of plain text; nothing where it is empty or only draws a line. */
export function lineBlock(raw: string, line: number, gap: boolean): Block | undefined {
  const text = raw.trim();
  if (text === '') return undefined;
  const indent = raw.length - raw.trimStart().length;
  const hashes = HEADING.exec(text);
  if (hashes)
    return block('heading', '', line, {
      ...plain(text.slice(hashes[0].length).replace(/[ \t]#+$/, '')),
      level: hashes[1]?.length ?? 1,
      gap,
    });
  const cells = cellsOf(text);
  if (cells) return isRule(cells) ? undefined : block('row', text, line, { cells, gap });
  const found = MARKER.exec(text) ?? (indent > 0 ? WORDS.exec(text) : null);
  if (!found) return block('line', '', line, { ...plain(text), indent, gap });
  const marker = found[1] ?? found[2] ?? found[3] ?? '';
  return block('item', '', line, { ...plain(text.slice(found[0].length)), indent, marker, gap });
}

/** Every line of a text. */
export function lineBlocks(lines: readonly string[], first = 1): Block[] {
  const blocks: Block[] = [];
  let gap = true;
  for (const [at, raw] of lines.entries()) {
    const found = lineBlock(raw, first + at, gap);
    if (found) blocks.push(found);
    gap = raw.trim() === '';
  }
  return blocks;
}
