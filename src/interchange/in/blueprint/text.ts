import type { Block, Blocks } from './block.js';
import { htmlBlocks } from './html.js';
import { lineBlocks } from './line-block.js';

const OPENS = /<table[\s>]/i;
const CLOSES = /<\/table>/i;

/** HTML tables stand in texts of every kind; what is between them is read by another. */
export function besideTables(
  lines: readonly string[],
  first: number,
  read: (lines: readonly string[], first: number) => Block[],
): Block[] {
  const parts: Block[][] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at++) {
    if (!OPENS.test(lines[at] ?? '')) continue;
    let to = at;
    while (to < lines.length - 1 && !CLOSES.test(lines[to] ?? '')) to++;
    parts.push(read(lines.slice(from, at), first + from));
    parts.push(htmlBlocks(lines.slice(at, to + 1).join('\n'), first + at).blocks);
    from = at = to + 1;
  }
  parts.push(read(lines.slice(from), first + from));
  return parts.flat();
}

export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** Plain text, line by line. */
export function textBlocks(text: string): Blocks {
  const raw = linesOf(text);
  const lines = lineBlocks(raw);
  return {
    lines,
    read: (from, to) => {
      const first = lines[from]?.line ?? 1;
      const end = lines[to]?.line ?? raw.length + 1;
      return besideTables(raw.slice(first - 1, end - 1), first, lineBlocks);
    },
    place: (line) => ({ line }),
  };
}
