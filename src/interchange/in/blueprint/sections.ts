import { isStrong, type Block } from './block.js';
import { findMark } from './mark.js';

/** Where a numbered section begins. */
export interface Start {
  number: number;
  title: string;
  /** Of its line, among the lines of the document. */
  index: number;
  line: number;
  level: number;
}

export type SectionKind =
  'summary' | 'technical' | 'soft' | 'tools' | 'career' | 'variants' | 'hiring' | 'other';

/** Words by which the sections are known; their usual number decides where the words do not. */
const KINDS: readonly (readonly [kind: SectionKind, number: number, title: RegExp])[] = [
  ['hiring', 19, /\bhiring\b|\binterview|\bevaluation criteria\b/i],
  ['soft', 9, /\bsoft[\s-]skills?\b|\bbehaviou?ral\b/i],
  ['tools', 10, /\btools?\b|\bsoftware\b/i],
  ['technical', 8, /\bskills?\b/i],
  ['variants', 17, /\bvariants?\b|\bvariations?\b/i],
  ['career', 15, /\bcareer\b|\bprogression\b/i],
];
const OTHERS: readonly RegExp[] = [
  /\bsummary\b|\boverview\b/i,
  /\bmission\b|\bpurpose\b/i,
  /\bresponsibilit/i,
  /\bday-to-day\b|\bactivities\b/i,
  /\bdeliverables?\b/i,
  /\bgoals?\b|\bobjectives?\b|\bmilestones?\b/i,
  /\bKPIs?\b|\bmetrics\b/i,
  /\bstack\b|\benvironment\b/i,
  /\bstakeholders?\b|\bcollaboration\b/i,
  /\bdecision\b|\bauthority\b/i,
  /\bexperience\b|\bqualifications?\b/i,
  /\brisks?\b|\bchallenges?\b|\bfailure\b/i,
  /\bautomation\b|\bAI\b/,
  /\bscorecard\b/i,
];

export function kindOf({ number, title }: Pick<Start, 'number' | 'title'>): SectionKind {
  if (/\bsummary\b|\boverview\b/i.test(title)) return number < 8 ? 'summary' : 'other';
  const byWords = KINDS.find(([, , words]) => words.test(title))?.[0];
  if (byWords) return byWords;
  if (OTHERS.some((words) => words.test(title))) return 'other';
  if (number === 1) return 'summary';
  return KINDS.find(([, usual]) => usual === number)?.[0] ?? 'other';
}

const isKnown = (title: string): boolean =>
  KINDS.some(([, , words]) => words.test(title)) || OTHERS.some((words) => words.test(title));

const NUMBERED = /^\[?(\d{1,2})\s?([).:])\s*([^\s\d].*)$/;
const LONGEST = 120;

/** Lines that could begin a section, and how likely it is. */
function candidates(lines: readonly Block[]): (Start & { weight: number })[] {
  const found: (Start & { weight: number })[] = [];
  for (const [index, here] of lines.entries()) {
    const isItem = here.kind === 'item' && /^\d/.test(here.marker);
    if (here.kind === 'row' || (here.kind === 'item' && !isItem) || here.text.length > LONGEST) continue;
    const text = isItem ? `${here.marker} ${here.text}` : here.text;
    const [, digits, sign, title] = NUMBERED.exec(text) ?? [];
    if (digits === undefined || title === undefined || here.indent > 3 || findMark(title)) continue;
    const known = isKnown(title);
    const looks = here.kind === 'heading' || isStrong(here);
    // `8.` on a line of its own is an item of a list unless its words are those of a section
    if (sign !== ')' && !known && !looks) continue;
    if (isItem && here.strong > 0 && !known) continue;
    const weight = (known ? 4 : 1) * (looks ? 2 : 1);
    found.push({
      number: Number(digits),
      title: title.replace(/\]\(.*$/, ''),
      index,
      line: here.line,
      level: here.level,
      weight,
    });
  }
  // what has nothing below it is an entry in a table of contents
  return found.map((start, at) => {
    const next = found[at + 1];
    return next?.index === start.index + 1 ? { ...start, weight: start.weight / 20 } : start;
  });
}

const HIGHEST = 99;

/** The sections of a document in order: of all that could be ones, the heaviest run with rising numbers. */
export function sectionsOf(lines: readonly Block[]): Start[] {
  const all = candidates(lines);
  interface Link {
    sum: number;
    start: Start;
    before?: Link;
  }
  /** The heaviest run that ends with a number. */
  const best: (Link | undefined)[] = [];
  for (const { weight, ...start } of all) {
    let before: Link | undefined;
    for (const link of best.slice(0, start.number)) if (link && link.sum > (before?.sum ?? 0)) before = link;
    const sum = weight + (before?.sum ?? 0);
    if (sum > (best[start.number]?.sum ?? 0)) best[start.number] = { sum, start, ...(before && { before }) };
  }
  const run: Start[] = [];
  let last: Link | undefined;
  for (const link of best.slice(0, HIGHEST + 1)) if (link && link.sum > (last?.sum ?? 0)) last = link;
  for (; last; last = last.before) run.push(last.start);
  return run.reverse();
}
