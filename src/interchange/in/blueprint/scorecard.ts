import { goOn, isMore } from './go-on.js';
import type { Scale } from '../../../model/scale.js';
import { kebabOf } from '../ids.js';
import type { ReadProfile, ReadSkill } from '../read-profile.js';
import type { Block } from './block.js';
import { besideThem, columnsBy } from './columns.js';
import { unknownLabel } from './children.js';
import { unsplit } from './joined.js';
import { below, hasLists } from './next-level.js';
import type { Page } from './page.js';
import type { Start } from './sections.js';
import { quoted } from '../tally.js';

const SCALE: Scale = {
  id: 'interview-three-level',
  title: 'Three levels, Below to Exceeds',
  levels: [
    { value: 1, label: 'Below', description: 'Less than the post asks for, after a second question too.' },
    { value: 2, label: 'Meets', description: 'What the post asks for.' },
    { value: 3, label: 'Exceeds', description: 'More than the post asks for, and of its own accord.' },
  ],
};

const HEADS = {
  name: /\bdimension|\bcompetenc|\bcriteri|\barea\b|\bskill\b/i,
  below: /\bbelow\b|\bdoes not meet\b/i,
  meets: /\bmeets?\b/i,
  exceeds: /\bexceed|\bexceptional\b|\boutstanding\b/i,
} as const;
type Column = keyof typeof HEADS;

function columnsOf(cells: readonly string[]): Partial<Record<Column, number>> | undefined {
  const columns = columnsBy(HEADS, cells);
  return columns.meets !== undefined || columns.exceeds !== undefined ? { name: 0, ...columns } : undefined;
}

/** The bar that a candidate has to meet is the middle level. */
const BAR = { target: 2, stretch: 3 } as const;

function dimensionOf(
  { cells, line }: Block,
  columns: Partial<Record<Column, number>>,
  head: readonly string[],
  page: Page,
): ReadSkill {
  const cell = (column: Column) => cells[columns[column] ?? -1]?.trim() ?? '';
  const anchors = Object.entries({ 1: cell('below'), 2: cell('meets'), 3: cell('exceeds') });
  const said = anchors.filter(([, text]) => text !== '');
  const beside = besideThem(cells, columns, head);
  return {
    name: cell('name'),
    ...BAR,
    ...(said.length > 0 && { anchors: Object.fromEntries(said) }),
    ...(beside.length > 0 && { note: beside.join('\n') }),
    place: page.place(line),
  };
}

const isJoinedHead = ({ text }: Block): boolean => HEADS.name.test(text) && HEADS.meets.test(text);

/** The hiring scorecard of section 19 as a role profile of its own, rated on three levels. */
export function readScorecard(
  section: readonly Block[],
  title: string,
  page: Page,
  start: Start,
): ReadProfile | undefined {
  const { heading, blocks } = below(section, /\bscorecard\b/i);
  if (!heading) {
    if (hasLists(section))
      page.say(
        'no-scorecard',
        `No heading of a scorecard was found in ${quoted(start.title)}; none was taken from it.`,
        start,
      );
    return undefined;
  }
  const skills: ReadSkill[] = [];
  let columns: Partial<Record<Column, number>> | undefined;
  let headers: readonly string[] = [];
  /** The dimension of a list that stands right before. */
  let listed: ReadSkill | undefined;
  for (const here of blocks) {
    if (here.kind === 'row') {
      const found = columns ? undefined : columnsOf(here.cells);
      if (found) {
        columns = found;
        headers = here.cells;
        continue;
      }
      if (!columns) {
        columns = { name: 0, meets: 1, exceeds: 2 };
        page.say(
          'no-head',
          'The scorecard has no head that is known; its columns were taken as dimension, meets and exceeds.',
          here,
        );
      }
      const skill = dimensionOf(here, columns, headers, page);
      if (skill.name === '')
        page.say(
          'no-name',
          `The row ${quoted(here.text)} of the scorecard names no dimension; it was left out.`,
          here,
        );
      else skills.push(skill);
    } else if (here.kind === 'item') {
      const label = unknownLabel(here.text);
      const skill: ReadSkill = { name: label ?? here.text, ...BAR, place: page.place(here.line) };
      if (label !== undefined) skill.description = here.text.slice(here.text.indexOf(':') + 1).trim();
      page.doubts.push({
        code: 'scorecard-list',
        message: `The dimension "${skill.name}" stands in a list; what meets and what exceeds the bar was not told apart.`,
        ...skill.place,
        about: skill,
      });
      skills.push(skill);
      listed = skill;
      continue;
    } else if (listed && isMore(here)) {
      goOn(listed, here.text);
      continue;
    }
    listed = undefined;
  }
  // lines one after another below the head are rows whose cells were joined
  const head = blocks.findIndex((here) => here.kind === 'line' && isJoinedHead(here));
  const lines = blocks.slice(head + 1).filter(({ kind, gap }) => kind === 'line' && !gap);
  const sure = 'where dimension, meets and exceeds begin is not sure, and all of it was kept as one name';
  if (head >= 0)
    for (const [at, { text }] of lines.entries())
      skills.push(Object.assign(unsplit(lines, at, text, sure, page), BAR));
  if (skills.length === 0) {
    page.say('no-scorecard', `Nothing that could be read stands below "${heading.text}".`, heading);
    return undefined;
  }
  return {
    place: page.place(heading.line),
    title: `${title}: interview scorecard`,
    id: `${kebabOf(title, 'role')}-interview`,
    scale: SCALE,
    tiers: [{ id: 'interview', title: 'Interview', skills }],
  };
}
