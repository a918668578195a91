import type { ReadDoubt } from './read-profile.js';
import type { Imported } from './profile-of.js';
import { htmlDocument } from './blueprint/html-document.js';
import { lineBlocks } from './blueprint/line-block.js';
import { markdownBlocks } from './blueprint/markdown.js';
import { readBlueprint } from './blueprint/read-blueprint.js';
import { kindOf, sectionsOf } from './blueprint/sections.js';
import { linesOf, textBlocks } from './blueprint/text.js';
import { tierOf } from './blueprint/tiers.js';

export { fromWordPress, isWordPress } from './blueprint/word-press.js';

/** A role blueprint as plain text. */
export const fromText = (text: string): Imported => readBlueprint(textBlocks(text));

/** A role blueprint in Markdown. */
export function fromMarkdown(text: string): Imported {
  const said: ReadDoubt[] = [];
  return readBlueprint(markdownBlocks(text, said), said);
}

/** A role blueprint as a page of HTML. */
export function fromHtml(text: string): Imported {
  const said: ReadDoubt[] = [];
  return readBlueprint(
    htmlDocument(text, said, (line) => ({ line })),
    said,
  );
}

/** Whether a text, be it plain, Markdown or HTML, is a role blueprint: a tier and its section, or two tiers and the words. */
export function isBlueprint(text: string): boolean {
  const lines = lineBlocks(linesOf(text.replace(/<[^<>]*>/g, ' ')));
  const tiers = new Set(lines.map((line) => tierOf(line)).filter((id) => id !== undefined));
  const kinds = new Set(sectionsOf(lines).map((start) => kindOf(start)));
  return (tiers.size > 0 && kinds.has('technical')) || (tiers.size > 1 && /\brole blueprint\b/i.test(text));
}
