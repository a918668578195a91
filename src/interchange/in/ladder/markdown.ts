import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { LIMITS } from '../../../model/limits.js';
import type { ReadDoubt } from '../read-profile.js';
import { numberOf, type Ladder, type LadderSkill } from './read-ladder.js';
import { tooDeepLine } from './yaml.js';

type Root = ReturnType<typeof fromMarkdown>;
type RootContent = Root['children'][number];
type Table = Extract<RootContent, { type: 'table' }>;
type TableRow = Table['children'][number];
type PhrasingContent = TableRow['children'][number]['children'][number];

/** What is written inside of lines is kept as it is written: its parsers are slow on what nobody wrote for them. */
const INLINE = [
  ...['attention', 'autolink', 'characterReference', 'codeText', 'htmlText'],
  ...['labelEnd', 'labelStartImage', 'labelStartLink', 'definition'],
];

interface Heading {
  depth: number;
  text: string;
  line: number;
  /** What stands below it, before the next heading. */
  blocks: Exclude<RootContent, { type: 'heading' }>[];
}

/** A text without the marks around it. */
const plain = (text: string) => text.replace(/^[\s*_`]+|[\s*_`]+$/g, '').trim();

interface At {
  position?: RootContent['position'] | undefined;
}
const lineOf = ({ position }: At) => position?.start.line ?? 1;

/** Reads blocks with their places in a text. */
function blocksOf(text: string) {
  const root: Root = fromMarkdown(text, {
    extensions: [gfmTable(), { disable: { null: INLINE } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const source = ({ position }: At) => text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const words = (children: readonly PhrasingContent[]) => {
    const [first, last] = [children[0], children.at(-1)];
    return first && last ? text.slice(first.position?.start.offset, last.position?.end.offset).trim() : '';
  };
  const headings: Heading[] = [{ depth: 0, text: '', line: 1, blocks: [] }];
  for (const block of root.children) {
    if (block.type === 'heading')
      headings.push({
        depth: block.depth,
        text: plain(words(block.children)),
        line: lineOf(block),
        blocks: [],
      });
    else headings.at(-1)?.blocks.push(block);
  }
  const cells = ({ children }: TableRow) =>
    children.map((cell) => words(cell.children).replaceAll('\\|', '|'));
  return { headings, source, cells };
}

type Blocks = ReturnType<typeof blocksOf>;

/** Which headings are levels: those with a number, and those whose text comes again below other headings. */
function levelHeadings(headings: readonly Heading[]): ReadonlySet<Heading> {
  const above = new Map<string, Set<string>>();
  const path: (string | undefined)[] = [];
  for (const { depth, text } of headings) {
    path.length = Math.max(depth, 0);
    const key = `${String(depth)} ${text.toLowerCase()}`;
    const parents = above.get(key) ?? new Set();
    parents.add(path[depth - 1] ?? path.findLast((each) => each !== undefined) ?? '');
    above.set(key, parents);
    path[depth] = text;
  }
  const isLevel = ({ depth, text }: Heading) =>
    depth > 1 &&
    text !== '' &&
    (numberOf(text) !== undefined || (above.get(`${String(depth)} ${text.toLowerCase()}`)?.size ?? 0) > 1);
  return new Set(headings.filter(isLevel));
}

/** A table with a column per level, or with a row per level, below a heading that is a skill. */
function skillsOfTable(
  table: Table,
  heading: Heading,
  group: string | undefined,
  { cells }: Blocks,
): LadderSkill[] {
  const [head, ...rows] = table.children;
  const names = head ? cells(head) : [];
  const line = lineOf(table);
  const isByRow = rows.length > 1 && rows.every((row) => numberOf(cells(row)[0] ?? '') !== undefined);
  const isOfLevels = /^(?:level|stage|step|grade)s?$/i.test(plain(names[0] ?? ''));
  if ((isByRow || isOfLevels) && names.length > 1) {
    const levels = rows.map((row) => {
      const [key = '', ...texts] = cells(row);
      return { key: plain(key), text: texts.filter((text) => text !== '').join('\n'), line: lineOf(row) };
    });
    return [{ name: heading.text || 'Skill', line, levels, ...(group !== undefined && { group }) }];
  }
  const own = heading.text === '' ? (group ?? '') : heading.text;
  return rows.flatMap((row): LadderSkill[] => {
    const [name = '', ...texts] = cells(row);
    if (plain(name) === '') return [];
    const levels = texts.flatMap((text, i) => {
      const key = plain(names[i + 1] ?? String(i + 1)) || String(i + 1);
      return text === '' ? [] : [{ key, text: text.replace(/<br\s*\/?>/gi, '\n'), line: lineOf(row) }];
    });
    return [{ name: plain(name), line: lineOf(row), levels, ...(own !== '' && { group: own }) }];
  });
}

/** What a block says, its list marks made one kind. */
const said = (block: RootContent, { source }: Blocks) =>
  source(block).replace(/^([ \t]{0,12})[*+•] /gm, '$1- ');

/** A ladder in Markdown: a heading per skill with a heading or a table column per level; `undefined` where there is none. */
export function ladderOfMarkdown(text: string, doubts: ReadDoubt[]): Ladder | undefined {
  const deep = tooDeepLine(text);
  if (deep !== undefined || text.length > LIMITS.bytes) {
    const message =
      deep === undefined
        ? 'This Markdown is too long to be read.'
        : 'Something is nested too deep; it was not read.';
    doubts.push({ code: 'too-deep', message, line: deep ?? 1 });
    return undefined;
  }
  const blocks = blocksOf(text);
  const { headings } = blocks;
  const levels = levelHeadings(headings);
  const skills: LadderSkill[] = [];
  const path: Heading[] = [];
  let title: string | undefined;
  let skill: { of: Heading; read: LadderSkill } | undefined;
  const leftOut = (of: Heading, block: RootContent) => {
    const message = `A text below ${of.text === '' ? 'no heading' : `"${of.text}"`} belongs to no level; it was left out: ${said(block, blocks).slice(0, 200)}`;
    doubts.push({ code: 'text-left-out', message, line: lineOf(block) });
  };
  for (const [i, heading] of headings.entries()) {
    while ((path.at(-1)?.depth ?? -1) >= heading.depth) path.pop();
    const parent = path.at(-1);
    const outer = path.at(-2);
    path.push(heading);
    if (title === undefined && heading.depth === 1) title = heading.text;
    const groupOf = (above: Heading | undefined) =>
      above && above.depth > 1 && above.text !== '' ? above.text : undefined;
    if (levels.has(heading)) {
      if (!parent || levels.has(parent) || parent.text === '') {
        doubts.push({
          code: 'level-without-skill',
          message: `"${heading.text}" is a level of no skill.`,
          line: heading.line,
        });
        continue;
      }
      if (skill?.of !== parent) {
        const group = groupOf(outer);
        skill = {
          of: parent,
          read: { name: parent.text, line: parent.line, levels: [], ...(group && { group }) },
        };
        const intro = parent.blocks
          .filter(({ type }) => type !== 'table')
          .map((block) => said(block, blocks));
        if (intro.length > 0) skill.read.description = intro.join('\n\n');
        skills.push(skill.read);
      }
      const texts = heading.blocks.map((block) => said(block, blocks));
      skill.read.levels.push({ key: heading.text, text: texts.join('\n\n'), line: heading.line });
      continue;
    }
    const isSkill = levels.has(headings[i + 1] ?? heading) && (headings[i + 1]?.depth ?? 0) > heading.depth;
    const tables = heading.blocks.filter((block) => block.type === 'table');
    for (const table of tables)
      for (const each of skillsOfTable(table, heading, groupOf(parent), blocks)) skills.push(each);
    if (!isSkill)
      for (const block of heading.blocks)
        if (block.type !== 'table' && block.type !== 'thematicBreak') leftOut(heading, block);
  }
  return skills.length > 0 ? { ...(title !== undefined && { title }), levels: [], skills } : undefined;
}
