import { fromMarkdown as parse } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { ReadDoubt } from '../read-profile.js';
import { block, type Block, type Blocks } from './block.js';
import { htmlBlocks } from './html.js';
import { lineBlock, lineBlocks } from './line-block.js';
import { besideTables, linesOf } from './text.js';

type Root = ReturnType<typeof parse>;
type RootContent = Root['children'][number];
type Nodes = Root | RootContent;
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number];

/** More is read in pieces: what the parser takes grows faster than the length of a list. */
const PIECE = 60;
/** No person writes lines like these; where signs that open something are very many, the parser looks for an end of each. */
const LONGEST_LINE = 5_000;
const DEEPEST = 40;
const OPENERS = /[[\]*_`<>!]/g;
const MOST_OPENERS = 1_000;

interface Run {
  text: string;
  isStrong: boolean;
  line: number;
}

/** The text of inline content, piece by piece; a `\n` is where a line ends. */
function runsOf(content: readonly PhrasingContent[], shift: number): Run[] {
  const runs: Run[] = [];
  const todo: { node: Nodes; isStrong: boolean }[] = content
    .map((node) => ({ node, isStrong: false }))
    .reverse();
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node } = next;
    const line = (node.position?.start.line ?? 1) + shift;
    const isStrong = next.isStrong || node.type === 'strong';
    if (node.type === 'text' || node.type === 'inlineCode') runs.push({ text: node.value, isStrong, line });
    else if (node.type === 'break' || (node.type === 'html' && /^<br/i.test(node.value)))
      runs.push({ text: '\n', isStrong: false, line });
    else if ('children' in node)
      for (let at = node.children.length; at-- > 0;) {
        const child = node.children[at];
        if (child) todo.push({ node: child, isStrong });
      }
  }
  return runs;
}

type Line = Pick<Block, 'text' | 'strong' | 'line'>;

/** The lines of inline content, and how much of each one's start is strong. */
function linesIn(content: readonly PhrasingContent[], shift: number): Line[] {
  const lines: Line[] = [];
  let now: { parts: string[]; length: number; strong: number; line: number } | undefined;
  const end = () => {
    if (now) lines.push({ text: now.parts.join('').trimEnd(), strong: now.strong, line: now.line });
    now = undefined;
  };
  for (const { text, isStrong, line } of runsOf(content, shift))
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) end();
      const words = now ? piece : piece.trimStart();
      if (words === '') continue;
      now ??= { parts: [], length: 0, strong: 0, line: line + at };
      if (isStrong && now.strong === now.length) now.strong += words.length;
      now.parts.push(words);
      now.length += words.length;
    }
  end();
  return lines;
}

/** Reads a piece of Markdown; `raw` are its lines, the first of which is line `first` of the file. */
function piece(raw: readonly string[], first: number): Block[] {
  const blocks: Block[] = [];
  const shift = first - 1;
  const rawAt = (line: number) => raw[line - first] ?? '';
  const indentAt = (line: number) => rawAt(line).length - rawAt(line).trimStart().length;

  /** Lines of one paragraph: the first one of an item has its marker, others may have one of their own. */
  const paragraph = (content: readonly PhrasingContent[], item?: { marker: string; indent: number }) => {
    for (const [at, { text, strong, line }] of linesIn(content, shift).entries()) {
      if (text === '') continue;
      const own = lineBlock(text, line, at === 0);
      if (at === 0 && item) {
        const isChild = own?.kind === 'item' && /^[–—−]$/.test(own.marker);
        const what = isChild ? { text: own.text, marker: own.marker } : { text, strong, marker: item.marker };
        blocks.push(block('item', text, line, { indent: item.indent, ...what }));
      } else if (own?.kind === 'row') blocks.push(own);
      else if (own?.kind === 'item')
        blocks.push({
          ...own,
          indent: indentAt(line),
          strong: Math.max(0, strong - (text.length - own.text.length)),
        });
      else
        blocks.push(
          block('line', text, line, {
            strong,
            gap: at === 0,
            indent: item ? item.indent + 1 : indentAt(line),
          }),
        );
    }
  };

  const tree = parse(raw.join('\n'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const todo: { node: RootContent; item?: { marker: string; indent: number } }[] = tree.children
    .map((node) => ({ node }))
    .reverse();
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, item } = next;
    const { line: start = 1, column = 1 } = node.position?.start ?? {};
    const line = start + shift;
    if (node.type === 'heading') {
      const [{ text, strong } = { text: '', strong: 0 }] = linesIn(node.children, shift);
      if (text !== '') blocks.push(block('heading', text, line, { level: node.depth, strong }));
    } else if (node.type === 'paragraph') paragraph(node.children, item);
    else if (node.type === 'table') {
      for (const row of node.children) {
        const cells = row.children.map((cell) =>
          runsOf(cell.children, shift)
            .map(({ text }) => text.replace('\n', ' '))
            .join('')
            .trim(),
        );
        const at = (row.position?.start.line ?? start) + shift;
        if (cells.some((cell) => cell !== '')) blocks.push(block('row', cells.join(' '), at, { cells }));
      }
    } else if (node.type === 'code') {
      // text that is set far in is no code here
      const isFenced = /^\s*(?:```|~~~)/.test(rawAt(line));
      const lines = node.value.split('\n');
      const indented = isFenced ? lines : lines.map((text) => `    ${text}`);
      for (const found of lineBlocks(indented, line + (isFenced ? 1 : 0))) blocks.push(found);
    } else if (node.type === 'html') {
      for (const found of htmlBlocks(node.value, line).blocks) blocks.push(found);
    } else if (node.type === 'listItem') {
      const marker = /^\s*(?:>\s*)*([^\s]{1,10})/.exec(rawAt(line).slice(column - 1))?.[1] ?? '-';
      const [head, ...rest] = node.children;
      for (const child of rest.reverse()) todo.push({ node: child });
      if (head) todo.push({ node: head, item: { marker, indent: column - 1 } });
    } else if (node.type === 'list' || node.type === 'blockquote')
      for (let at = node.children.length; at-- > 0;) {
        const child = node.children[at];
        if (child) todo.push({ node: child, ...(item && at === 0 && { item }) });
      }
  }
  return blocks;
}

function isHard(lines: readonly string[]): boolean {
  let openers = 0;
  for (const text of lines) {
    if (text.length > LONGEST_LINE || text.length - text.trimStart().length > DEEPEST) return true;
    openers += text.match(OPENERS)?.length ?? 0;
  }
  return openers > MOST_OPENERS;
}

/** Where nothing is cut in two: an empty line, or one with which an item or a heading begins. */
const isSeam = (line: string | undefined): boolean => line === undefined || /^\s*$|^[-*+•#\d]/.test(line);

/** In pieces; one that no person wrote is read line by line. */
function pieces(lines: readonly string[], first: number): Block[] {
  const found: Block[][] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + PIECE;
    for (const most = to + PIECE; to < most && !isSeam(lines[to]);) to++;
    const part = lines.slice(from, to);
    found.push(isHard(part) ? lineBlocks(part, first + from) : piece(part, first + from));
    from = to;
  }
  return found.flat();
}

/** A section of a role has a hundredth of it; parsing more takes too long for what it adds. */
const LONGEST_SECTION = 300_000;

/** Markdown; sections are found by lines, and only those that are needed are parsed. */
export function markdownBlocks(text: string, said: ReadDoubt[]): Blocks {
  const raw = linesOf(text);
  const lines = lineBlocks(raw);
  return {
    lines,
    read: (from, to) => {
      const first = lines[from]?.line ?? 1;
      const part = raw.slice(first - 1, (lines[to]?.line ?? raw.length + 1) - 1);
      const isLong = part.reduce((sum, line) => sum + line.length, 0) > LONGEST_SECTION;
      if (isLong)
        said.push({
          code: 'section-long',
          message:
            'This section is so long that it was read line by line; links and escapes in it stand as they are.',
          line: first,
        });
      return besideTables(part, first, isLong ? lineBlocks : pieces);
    },
    place: (line) => ({ line }),
  };
}
