import type { ReadSkill } from '../read-profile.js';
import type { Block } from './block.js';
import type { Page } from './page.js';

/** How many words at their start two lines have in common. */
function inCommon(one: string, other: string | undefined): string {
  if (other === undefined) return '';
  const [words, others] = [one.split(' '), other.split(' ')];
  let count = 0;
  while (count < words.length - 1 && words[count] === others[count]) count++;
  return words.slice(0, count).join(' ');
}

/** What its neighbours suggest is the first cell of a line: words that two lines after one another begin with. */
export function suggestion(rows: readonly Block[], at: number): string {
  const text = rows[at]?.text ?? '';
  const [before, after] = [inCommon(text, rows[at - 1]?.text), inCommon(text, rows[at + 1]?.text)];
  const words = before.length > after.length ? before : after;
  return words === '' ? '' : ` The line beside it begins with "${words}" too, which may be its first cell.`;
}

const UNSPLIT = 'The cells of this row were joined by spaces in the file; split its name by hand.';

/** A row whose cells were joined by spaces: where one ends cannot be known, so all of it is the name. */
export function unsplit(
  rows: readonly Block[],
  at: number,
  text: string,
  what: string,
  page: Page,
): ReadSkill {
  const row = rows[at];
  const skill: ReadSkill = { name: text, note: UNSPLIT, place: page.place(row?.line ?? 1) };
  page.doubts.push({
    code: 'columns-joined',
    message: `The columns of the row "${text}" are joined by spaces; ${what}.${suggestion(rows, at)}`,
    ...skill.place,
    about: skill,
  });
  return skill;
}
