import type { Block, Blocks } from './block.js';
import type { Page } from './page.js';
import type { Start } from './sections.js';
import { quoted } from '../tally.js';

const LONGEST = 300;

/** `Title: Role Blueprint, …` and its kin. */
function roleOf(text: string): string {
  const [before = ''] = text.split(/:|\s[|–—]\s/, 1);
  return before.replace(/\s*\brole blueprint\b.*$/i, '').trim();
}

/** What the role is called: the page's title says it before a colon, and stands before the first section. */
export function titleOf(
  { lines, title, link }: Blocks,
  starts: readonly Start[],
  page: Page,
): string | undefined {
  // a post has a title of its own; that of a page in HTML is often the site's
  if (title !== undefined && (link !== undefined || /\bblueprint\b/i.test(title))) return roleOf(title);
  const front = lines
    .slice(0, starts[0]?.index ?? lines.length)
    .filter(({ kind, text }) => kind !== 'row' && kind !== 'item' && text.length <= LONGEST);
  const isSaid = ({ text }: Block) => /\bblueprint\b/i.test(text) && roleOf(text) !== '';
  // without sections, the first one is it: the titles of other pages come below
  const said =
    front.find((here) => here.level === 1 && isSaid(here)) ??
    (starts.length > 0 ? front.findLast(isSaid) : front.find(isSaid));
  if (said) return roleOf(said.text);
  const head = front.findLast(({ level }) => level === 1);
  const likely = head ?? (title === undefined ? front.at(starts.length > 0 ? -1 : 0) : undefined);
  const text = likely?.text ?? title;
  if (text === undefined || roleOf(text) === '') return undefined;
  page.say(
    'title-unsure',
    `No title speaks of a role blueprint; ${quoted(roleOf(text))} was taken as the name of the role.`,
    likely ?? { line: 1 },
  );
  return roleOf(text);
}
