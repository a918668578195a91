import type { ReadSkill } from '../read-profile.js';
import { isHeading, type Block } from './block.js';
import { unknownLabel } from './children.js';
import { entryOf } from './entry.js';
import { findMark } from './mark.js';
import type { Page } from './page.js';

/** In plain text a heading is a line of its own. */
const isLine = (here: Block): boolean => isHeading(here) || (here.kind === 'line' && here.gap);

/** The lists below the headings that speak of it, up to the next heading. */
export function below(blocks: readonly Block[], about: RegExp): { heading?: Block; blocks: Block[] } {
  const at = blocks.findIndex((here) => isLine(here) && here.text.length <= 120 && about.test(here.text));
  const heading = blocks[at];
  if (!heading) return { blocks: [] };
  const found: Block[] = [];
  let isBegun = false;
  for (const here of blocks.slice(at + 1)) {
    // a line before the first item or row says what is to come
    if (isHeading(here) || (isLine(here) && isBegun)) break;
    isBegun ||= !isLine(here);
    found.push(here);
  }
  return { heading, blocks: found };
}

/** What section 15 asks for promotion: `Name: what it means`, or a sentence that is the name. */
export function readNextLevel(section: readonly Block[], page: Page): ReadSkill[] {
  const { heading, blocks } = below(section, /\bpromot/i);
  const skills: ReadSkill[] = [];
  for (const here of blocks) {
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
