import { counted } from './tally.js';
import { ladderOfMarkdown } from './ladder/markdown.js';
import { profileOfLadder, type Ladder } from './ladder/read-ladder.js';
import { ladderOfYaml } from './ladder/topics.js';
import { readYaml } from './ladder/yaml.js';
import { profileOf, type Imported } from './profile-of.js';
import type { ReadDoubt } from './read-profile.js';

/** What stands between the first two lines of dashes, the rest, and on which line that begins. */
function frontMatter(text: string): { yaml: string; rest: string; restLine: number } | undefined {
  if (!/^---[ \t]*\r?\n/.test(text)) return undefined;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;
  end.lastIndex = 3;
  const found = end.exec(text);
  if (!found) return undefined;
  const yaml = text.slice(text.indexOf('\n') + 1, found.index + 1);
  const restAt = found.index + found[0].length;
  let restLine = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < restAt; at = text.indexOf('\n', at + 1)) restLine++;
  return { yaml, rest: text.slice(restAt), restLine };
}

const LISTED = /^(?:topics|skills|competencies|dimensions|areas|categories|groups|tracks)[ \t]*:/m;

/** Whether a text is a ladder: YAML, or Markdown with it in front, that lists topics; of plain Markdown it cannot be told. */
export function isLadder(text: string, name = ''): boolean {
  const start = text.slice(0, 100_000);
  const yaml =
    frontMatter(start)?.yaml ?? (/\.ya?ml$/i.test(name) || /^---[ \t]*\r?\n/.test(start) ? start : '');
  return LISTED.test(yaml);
}

const isMarkdown = (text: string) => /^#{1,6} \S/m.test(text);

function ladderOf(text: string, doubts: ReadDoubt[]): Ladder | undefined {
  const front = frontMatter(text);
  if (front) {
    const root = readYaml(front.yaml, 2, doubts);
    const ladder = root && ladderOfYaml(root, doubts);
    if (!ladder)
      return ladderOfMarkdown(
        text.slice(0, text.length - front.rest.length).replace(/[^\n]/g, '') + front.rest,
        doubts,
      );
    const lines = front.rest.split('\n').filter((line) => line.trim() !== '').length;
    if (lines > 0) {
      const message = `Text below the topics, ${counted(lines, 'line')} of it, belongs to none of them; it was left out.`;
      doubts.push({ code: 'text-left-out', message, line: front.restLine });
    }
    return ladder;
  }
  if (isMarkdown(text) && !LISTED.test(text)) return ladderOfMarkdown(text, doubts);
  const root = readYaml(text, 1, doubts);
  return root && ladderOfYaml(root, doubts);
}

/**
 * A ladder of criteria per level: YAML, Markdown with YAML in front, or Markdown with a heading per skill and a heading or
 * a table column per level. Levels may be missing anywhere. What stands outside of topics is said and left out.
 */
export function fromLadder(text: string): Imported {
  const doubts: ReadDoubt[] = [];
  try {
    const ladder = ladderOf(text, doubts);
    if (ladder) return profileOf(profileOfLadder(ladder, doubts), doubts);
  } catch (error) {
    // nesting that no parser's stack holds
    if (!(error instanceof RangeError)) throw error;
    doubts.push({ code: 'too-deep', message: 'Something is nested too deep; it was not read.', line: 1 });
  }
  return profileOf({ tiers: [] }, doubts);
}
