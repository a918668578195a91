import { goOn, isMore } from './go-on.js';
import type { Importance } from '../../../model/importance.js';
import type { ReadSkill } from '../read-profile.js';
import { isHeading, type Block } from './block.js';
import { addNote } from './children.js';
import { besideThem, columnsBy } from './columns.js';
import { entryOf } from './entry.js';
import { parentheses } from './mark.js';
import { unsplit } from './joined.js';
import type { Page } from './page.js';
import { quoted } from '../tally.js';

/** The last column: what is common is important, what is optional or depends on the context is optional. */
interface Commonality {
  importance?: Importance;
  note?: string;
}

const FIRST: readonly (readonly [words: RegExp, Commonality])[] = [
  [/^common\b/i, { importance: 'important' }],
  [/^optional\b/i, { importance: 'optional' }],
  [/^context[\s-]specific\b/i, { importance: 'optional', note: 'context-specific' }],
];

function commonalityOf(text: string): Commonality | undefined {
  const found = FIRST.find(([words]) => words.test(text));
  if (!found) return undefined;
  const [words, { importance, note }] = found;
  // `Common (provider depends)`, `Optional / Emerging`: what is said beside is kept
  const beside = text
    .replace(words, '')
    .replace(/^[\s/,;:–—-]+/, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim();
  const notes = [note, beside === '' ? undefined : beside.charAt(0).toLowerCase() + beside.slice(1)];
  const said = notes.filter((one) => one !== undefined).join('; ');
  return { ...(importance && { importance }), ...(said !== '' && { note: said }) };
}

const LAST =
  /\s((?:common|optional|context-specific|emerging)(?:\s?\/\s?(?:common|optional|context-specific|emerging))*(?:\s\([^()]*\))?)$/i;
const HEADS = {
  group: /\bcategor|\barea\b|\btype\b|\bdomain\b/i,
  name: /\btools?\b|\bplatforms?\b|\bsoftware\b|\btechnolog|\bexamples?\b/i,
  use: /\buse\b|\busage\b|\bpurpose\b|\bused for\b/i,
  commonality: /\bcommon|\badoption\b|\bfrequency\b|\bstatus\b|\bimportance\b/i,
} as const;
type Columns = Partial<Record<keyof typeof HEADS, number>>;

function columnsOf(cells: readonly string[]): Columns | undefined {
  const columns = columnsBy(HEADS, cells);
  return columns.name !== undefined && Object.keys(columns).length > 1 ? columns : undefined;
}

/** Without a head, tables are read as they usually are. */
const usual = (width: number): Columns =>
  width > 3 ? { group: 0, name: 1, use: 2, commonality: 3 } : { group: 0, name: 1, commonality: 2 };

/** The first row of a table whose cells were joined. */
export const isJoinedHead = ({ kind, text }: Block): boolean =>
  kind === 'line' &&
  text.length < 200 &&
  !/[.!?]$/.test(text) &&
  HEADS.name.test(text) &&
  /\bcommonality$|\badoption$|\bfrequency$/i.test(text);

function toolOf(row: Block, columns: Columns, head: readonly string[], page: Page): ReadSkill {
  const { cells } = row;
  const cell = (name: keyof Columns) => cells[columns[name] ?? -1]?.trim() ?? '';
  const said = cell('commonality');
  const commonality = commonalityOf(said);
  const skill: ReadSkill = {
    name: cell('name'),
    ...(cell('group') !== '' && { group: cell('group') }),
    ...(cell('use') !== '' && { use: cell('use') }),
    ...commonality,
    place: page.place(row.line),
  };
  const say = (code: string, message: string) =>
    page.doubts.push({ code, message, ...skill.place, about: skill });
  for (const words of besideThem(cells, columns, head)) addNote(skill, words);
  if (skill.name === '')
    page.say('no-name', `The row ${quoted(row.text)} names no tool; it was left out.`, row);
  else if (!commonality) {
    addNote(skill, said);
    say(
      'no-commonality',
      said === ''
        ? `How common "${skill.name}" is, is not said; it has no importance.`
        : `"${said}" is no word for how common "${skill.name}" is; it was kept as a note, and no importance was made of it.`,
    );
  }
  return skill;
}

function joinedTool(rows: readonly Block[], at: number, page: Page): ReadSkill {
  const text = rows[at]?.text ?? '';
  const found = LAST.exec(text);
  const commonality = found?.[1] === undefined ? undefined : commonalityOf(found[1]);
  const skill = unsplit(
    rows,
    at,
    found && commonality ? text.slice(0, found.index) : text,
    commonality
      ? `only the last one, "${found?.[1] ?? ''}", is sure, and the rest was kept as one name`
      : 'none is sure, and all of it was kept as one name',
    page,
  );
  if (commonality?.importance) skill.importance = commonality.importance;
  if (commonality?.note !== undefined) skill.note = `${commonality.note}; ${skill.note ?? ''}`;
  return skill;
}

/** A tool in a list: `Docker (Common)`, `Docker – Common`. */
function listedTool(here: Block, group: string | undefined, page: Page): ReadSkill | undefined {
  const mark = parentheses(here.text).find(({ inner }) => commonalityOf(inner) !== undefined);
  const last = mark ? undefined : LAST.exec(here.text);
  const before = last && here.text.slice(0, last.index);
  const name = mark ? here.text.slice(0, mark.from) : before && /^(.*\S)\s?[–—:-]$/.exec(before)?.[1];
  const said = mark?.inner ?? last?.[1];
  if (typeof name !== 'string' || said === undefined) return undefined;
  return {
    name: name.trim(),
    ...(group !== undefined && { group }),
    ...commonalityOf(said),
    place: page.place(here.line),
  };
}

/** The tools of section 10. */
export function readTools(blocks: readonly Block[], page: Page): ReadSkill[] {
  const tools: ReadSkill[] = [];
  /** Those that do not say how common they are. */
  const unsaid = new Map<ReadSkill, Block>();
  let isTable = false;
  let columns: Columns | undefined;
  let headers: readonly string[] = [];
  let joined: Block[] = [];
  let isJoined = false;
  let group: string | undefined;
  /** Whether what stands right before is an item of a list. */
  let listed = false;
  const endJoined = () => {
    for (const at of joined.keys()) tools.push(joinedTool(joined, at, page));
    joined = [];
    isJoined = false;
  };
  for (const here of blocks) {
    if (here.kind === 'row') {
      isTable = true;
      listed = false;
      endJoined();
      const found = columns ? undefined : columnsOf(here.cells);
      if (found) {
        columns = found;
        headers = here.cells;
        continue;
      }
      if (!columns) {
        columns = usual(here.cells.length);
        page.say(
          'no-head',
          'The table of tools has no head that is known; its columns were taken in their usual order.',
          here,
        );
      }
      const tool = toolOf(here, columns, headers, page);
      if (tool.name !== '') tools.push(tool);
      continue;
    }
    if (isJoinedHead(here)) {
      endJoined();
      isJoined = true;
    } else if (
      here.kind === 'line' &&
      !isHeading(here) &&
      ((isJoined && !here.gap) || LAST.test(here.text))
    ) {
      joined.push(here);
      listed = false;
      isTable = true;
      isJoined = true;
    } else {
      endJoined();
      if (isHeading(here)) group = here.text;
      const last = tools.at(-1);
      if (listed && last && isMore(here)) goOn(last, here.text);
      else listed = here.kind === 'item';
      if (here.kind !== 'item') continue;
      const tool = listedTool(here, group, page);
      if (tool && tool.name !== '') tools.push(tool);
      else {
        const plain = entryOf(here, page);
        if (group !== undefined) plain.group = group;
        if (plain.importance === undefined) unsaid.set(plain, here);
        if (plain.name !== '') tools.push(plain);
      }
    }
  }
  endJoined();
  const [first] = unsaid.values();
  if (!first) return tools;
  const count = `Items in the section of tools that do not say how common they are (${unsaid.size})`;
  // beside a table they are of the text around it
  page.say(
    isTable ? 'foreign-items' : 'no-commonality',
    isTable
      ? `${count} were left out, the first ${quoted(first.text)}.`
      : `${count} were kept as tools without importance, the first ${quoted(first.text)}.`,
    first,
  );
  return isTable ? tools.filter((tool) => !unsaid.has(tool)) : tools;
}
