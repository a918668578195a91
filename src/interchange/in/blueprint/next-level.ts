import type { ReadSkill } from '../read-profile.js';
import { isHeading, type Block } from './block.js';
import { unknownLabel } from './children.js';
import { entryOf } from './entry.js';
import { findMark } from './mark.js';
import { goOn, isMore } from './go-on.js';
import type { Page } from './page.js';
import type { Start } from './sections.js';
import { quoted } from '../tally.js';

/** In plain text a heading is a line of its own. */
const isLine = (here: Block): boolean => isHeading(here) || (here.kind === 'line' && here.gap);

/** Where no line is left empty: what stands right before an item or row, and ends no item itself. */
function isHeadOf(blocks: readonly Block[], at: number, deeper: number): boolean {
  const [before, here, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  return (
    here?.kind === 'line' &&
    (next?.kind === 'item' || next?.kind === 'row') &&
    /^[^\p{Ll}]/u.test(here.text) &&
    !/[.!?,;]$/.test(here.text) &&
    (before?.kind !== 'item' || here.indent <= before.indent + deeper)
  );
}

/** The lists below the headings that speak of it, up to the next heading. */
export function below(blocks: readonly Block[], about: RegExp): { heading?: Block; blocks: Block[] } {
  const at = blocks.findIndex(
    (here, index) =>
      here.text.length <= 120 && about.test(here.text) && (isLine(here) || isHeadOf(blocks, index, 1)),
  );
  const heading = blocks[at];
  if (!heading) return { blocks: [] };
  const found: Block[] = [];
  let isBegun = false;
  for (const [index, here] of blocks.entries()) {
    if (index <= at) continue;
    // a line before the first item or row says what is to come
    if (isHeading(here) || (isBegun && (isLine(here) || isHeadOf(blocks, index, 0)))) break;
    isBegun ||= !isLine(here);
    found.push(here);
  }
  return { heading, blocks: found };
}

/** Whether a section has anything that could have been found. */
export const hasLists = (section: readonly Block[]): boolean =>
  section.some(({ kind }) => kind === 'item' || kind === 'row');

/** What section 15 asks for promotion: `Name: what it means`, or a sentence that is the name. */
export function readNextLevel(section: readonly Block[], page: Page, start?: Start): ReadSkill[] {
  const { heading, blocks } = below(section, /\bpromot/i);
  if (!heading && start && hasLists(section))
    page.say(
      'no-promotion',
      `No heading of skills for promotion was found in ${quoted(start.title)}; no skill was taken from it.`,
      start,
    );
  const skills: ReadSkill[] = [];
  for (const here of blocks) {
    const last = skills.at(-1);
    if (last && isMore(here)) goOn(last, here.text);
    if (here.kind !== 'item') continue;
    if (findMark(here.text) || here.strong > 0) {
      skills.push(entryOf(here, page));
      continue;
    }
    const label = unknownLabel(here.text);
    skills.push({
      name: label ?? here.text.replace(/\.$/, ''),
      ...(label !== undefined && { description: here.text.slice(here.text.indexOf(':') + 1).trim() }),
      place: page.place(here.line),
    });
  }
  if (heading && skills.length === 0)
    page.say('empty-tier', 'No skill for promotion stands below its heading.', heading);
  return skills;
}
