import type { Doubt } from '../doubt.js';
import { profileOf, type Imported } from '../profile-of.js';
import type { ReadDoubt, ReadTier } from '../read-profile.js';
import { isHeading, type Block, type Blocks } from './block.js';
import { readNextLevel } from './next-level.js';
import { Page } from './page.js';
import { readScorecard } from './scorecard.js';
import { kindOf, sectionsOf, type SectionKind, type Start } from './sections.js';
import { readSoft, readTiers, tierOf } from './tiers.js';
import { titleOf } from './title.js';
import { readTools } from './tools.js';
import { readVariants } from './variants.js';

/** Lines with which a site begins what stands below its articles. */
const AFTER =
  /^(?:related (?:posts?|articles?|reading)|you (?:may|might) also (?:like|enjoy)|recent posts?|subscribe|notify of|leave a (?:reply|comment)|\d+ comments?|comments?|share this.*|more from .*|post navigation)$/i;

/** Nothing marks the end of the last section: it ends where a heading of the site, or what sites write, begins. */
function withoutTail(blocks: readonly Block[], { level }: Start): Block[] {
  const end = blocks.findIndex(
    (here) =>
      AFTER.test(here.text) ||
      (here.kind === 'heading' && here.level <= Math.max(level, 2) && tierOf(here) === undefined),
  );
  return blocks.slice(0, end < 0 ? undefined : end);
}

interface Section {
  kind: SectionKind;
  start: Start;
  blocks: Block[];
  isLast: boolean;
}

/** The first section of each kind that is read; those that are not are never parsed. */
function sections({ lines, read }: Blocks, starts: readonly Start[], page: Page): Section[] {
  const found: Section[] = [];
  for (const [at, start] of starts.entries()) {
    const kind = kindOf(start);
    if (kind === 'other') continue;
    if (found.some((section) => section.kind === kind)) {
      if (kind !== 'technical')
        page.say(
          'section-twice',
          `"${start.title}" is the second section of its kind; it was passed over.`,
          start,
        );
      continue;
    }
    const isLast = at === starts.length - 1;
    const blocks = read(start.index + 1, starts[at + 1]?.index ?? lines.length);
    found.push({ kind, start, isLast, blocks: isLast ? withoutTail(blocks, start) : blocks });
  }
  return found;
}

/** The first paragraph of the summary. */
function summaryOf(blocks: readonly Block[]): string | undefined {
  const at = blocks.findIndex((here) => here.kind === 'line' && !isHeading(here));
  if (at < 0) return undefined;
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex(({ kind, gap }) => kind !== 'line' || gap);
  return [blocks[at], ...rest.slice(0, end < 0 ? undefined : end)].map((here) => here?.text ?? '').join(' ');
}

/** Without numbered sections a document is read from its first heading of a tier on. */
function unnumbered({ lines, read }: Blocks, page: Page): Section[] {
  const index = lines.findIndex((here) => tierOf(here) !== undefined);
  const first = lines[index];
  if (!first) return [];
  page.say(
    'no-sections',
    'No numbered sections were found; only what stands under the headings of tiers was read.',
    first,
  );
  const start: Start = {
    number: 8,
    title: first.text,
    index: index - 1,
    line: first.line,
    level: first.level,
  };
  return [
    {
      kind: 'technical',
      start,
      isLast: true,
      blocks: withoutTail(read(index, lines.length), { ...start, level: 2 }),
    },
  ];
}

/** A role blueprint, whatever it was written in. */
export function readBlueprint(blocks: Blocks, said: readonly ReadDoubt[] = []): Imported {
  const page = new Page(blocks.place);
  const starts = sectionsOf(blocks.lines);
  const title = titleOf(blocks, starts, page);
  const found = starts.length > 0 ? sections(blocks, starts, page) : unnumbered(blocks, page);
  const of = (kind: SectionKind) => found.find((section) => section.kind === kind);
  const tiers: ReadTier[] = [];
  const add = (id: string, kind: SectionKind, skills: ReadTier['skills']) => {
    const start = of(kind)?.start;
    if (start && (skills.length > 0 || kind !== 'career'))
      tiers.push({ id, skills, place: page.place(start.line) });
  };
  // contexts first: what variants call them is better than what qualifiers do
  readVariants(of('variants')?.blocks ?? [], page);
  const technical = of('technical');
  if (technical) for (const tier of readTiers(technical.blocks, page, technical.isLast)) tiers.push(tier);
  if (technical && tiers.length === 0)
    page.say('no-tiers', `No heading of a tier was found in "${technical.start.title}".`, technical.start);
  const soft = of('soft');
  add('soft-skills', 'soft', soft ? readSoft(soft.blocks, page, soft.isLast) : []);
  add('tools', 'tools', readTools(of('tools')?.blocks ?? [], page));
  const career = of('career');
  add('next-level', 'career', readNextLevel(career?.blocks ?? [], page, career?.start));
  const summary = summaryOf(of('summary')?.blocks ?? []);
  const { lang, link } = blocks;
  const imported = profileOf(
    {
      place: page.place(1),
      tiers,
      contexts: page.contexts,
      ...(title !== undefined && { title }),
      ...(summary !== undefined && { summary }),
      ...(lang !== undefined && { lang }),
      ...(link !== undefined && {
        source: { url: link, ...(blocks.title !== undefined && { title: blocks.title }) },
      }),
    },
    [...said, ...page.doubts],
  );
  return { ...imported, ...withScorecard(of('hiring'), title ?? 'Untitled role', page, imported.doubts) };
}

function withScorecard(
  section: Section | undefined,
  title: string,
  { place }: Page,
  before: readonly Doubt[],
): Pick<Imported, 'doubts' | 'scorecard'> {
  const page = new Page(place);
  const read = section && readScorecard(section.blocks, title, page, section.start);
  if (!read) return { doubts: [...before, ...page.doubts.map(({ about: _, ...doubt }) => doubt)] };
  const { profile, doubts } = profileOf(read, page.doubts);
  return {
    doubts: [...before, ...doubts.map((doubt): Doubt => ({ ...doubt, of: 'scorecard' }))],
    ...(profile && { scorecard: profile }),
  };
}
