import { MAIN_TIERS } from '../../../model/tier-ids.js';
import type { ReadSkill, ReadTier } from '../read-profile.js';
import { isHeading, type Block } from './block.js';
import { childOf, isInline, partsOf } from './children.js';
import { findMark } from './mark.js';
import type { Page } from './page.js';
import { SkillList } from './skill-list.js';
import { quoted } from '../tally.js';
import { TIER_BEGINNINGS } from '../words.js';

/** Those of section 8; the others have sections of their own. */
const BEGINNINGS = TIER_BEGINNINGS.filter(([, id]) => MAIN_TIERS.some((main) => main === id));
const LONGEST = 120;

/** Which tier a line is the heading of. A heading has no importance and no full stop. */
export function tierOf({ kind, text: whole, gap }: Block): string | undefined {
  const text = whole.replace(/^(?:\d{1,2}(?:\.\d{1,2})?[.):]?|[A-D][.)])\s+/, '');
  if (kind === 'row' || text.length > LONGEST || /[.!?]$/.test(text)) return undefined;
  const id = BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1];
  if (id === undefined || findMark(text) || childOf(text)) return undefined;
  if (kind === 'item') return /\bskills\b/i.test(text) ? id : undefined;
  // a sentence can begin so too: a heading speaks of skills, or stands alone
  const isOfSkills =
    /\bskills?\b|\bcapabilit|\bcompetenc/i.test(text) || /^[\w-]+(?:[\s-]\w+){0,2}:?$/.test(text);
  return isOfSkills || (kind === 'heading' && gap) ? id : undefined;
}

/** A line that ends with its importance, but for notes and texts behind it; an item may be any line that has one. */
function isMarkedAs({ kind, text }: Block): boolean {
  const mark = kind === 'row' ? undefined : findMark(text);
  if (!mark || kind === 'item') return mark !== undefined;
  return mark.from > 0 && mark.from <= LONGEST && /^\s?(?:$|[(–—:-])/.test(text.slice(mark.to));
}

/** Below a heading that is none of a tier: what is marked as a skill is kept, the rest is the site's. */
interface Foreign {
  heading: Block;
  kept: ReadSkill[];
  left: string[];
}

function sayForeign({ heading, kept, left }: Foreign, page: Page): void {
  const words = `${quoted(heading.text)} is no heading of a tier`;
  if (kept.length > 0)
    page.say(
      'foreign-heading',
      `${words}; what has an importance below it was kept in the tier before it (${kept.length}, the first "${kept[0]?.name ?? ''}").`,
      heading,
    );
  if (left.length > 0)
    page.say(
      'foreign-items',
      `${words}; items without an importance below it (${left.length}) were left out, the first ${quoted(left[0] ?? '')}.`,
      heading,
    );
}

/** The skills of section 8. `isLast`: nothing of the document comes after it, so what has no importance may be the site's. */
export function readTiers(blocks: readonly Block[], page: Page, isLast: boolean): ReadTier[] {
  const tiers: ReadTier[] = [];
  let list: SkillList | undefined;
  let foreign: Foreign | undefined;
  let strayed: Block | undefined;
  let isInterrupted = false;
  const loose = new SkillList(page, true);
  const begin = (id: string, heading: Block) => {
    (list ?? loose).end();
    list = new SkillList(page, true);
    tiers.push({ id, place: page.place(heading.line), skills: list.skills });
    if (foreign) sayForeign(foreign, page);
    foreign = undefined;
    isInterrupted = false;
  };
  for (const [at, here] of blocks.entries()) {
    const id = tierOf(here);
    if (id !== undefined) {
      begin(id, here);
      continue;
    }
    const into = list ?? loose;
    const { length } = into.skills;
    const next = blocks[at + 1];
    const isMarked = isMarkedAs(here);
    const isBefore = next !== undefined && into.isChild(next, true) && !into.isChild(here);
    const isName =
      (isHeading(here) && (isMarked || isBefore)) ||
      (here.kind === 'line' && here.gap && here.text.length <= 100 && isBefore);
    if (isHeading(here) && !isName && !into.isChild(here)) {
      if (foreign) sayForeign(foreign, page);
      foreign = { heading: here, kept: [], left: [] };
      into.end();
      continue;
    }
    const isSkill = here.kind === 'item' || isMarked || isName || into.isChild(here) || isInline(here);
    if (!isSkill) {
      if (here.kind === 'line' && !here.gap && into.extend(here)) continue;
      if (here.kind === 'line' && findMark(here.text))
        page.say(
          'mark-in-text',
          `A sentence with an importance in it was read as no skill: ${quoted(here.text)}.`,
          here,
        );
      if (here.kind === 'line' && !here.gap && into.isOpen) sayLeft(here, page);
      if (here.kind === 'row') into.row(here);
      else if (into.skills.length > 0) {
        isInterrupted = true;
        into.end();
      }
      continue;
    }
    const isStray =
      !isMarked && !isName && !into.isChild(here) && (foreign !== undefined || (isLast && isInterrupted));
    if (isStray) {
      if (foreign) foreign.left.push(here.text);
      else foreign = { heading: here, kept: [], left: [here.text] };
      into.end();
      continue;
    }
    into.take(here, isName);
    const added = into.skills.length > length ? into.skills.at(-1) : undefined;
    if (added && foreign) foreign.kept.push(added);
    if (added && !list) strayed ??= here;
  }
  if (foreign) sayForeign(foreign, page);
  list?.end();
  loose.end();
  const marked = loose.skills.filter(({ importance }) => importance !== undefined);
  sayLoose(loose.skills, page);
  if (strayed && marked.length > 0) {
    page.say(
      'no-tier',
      `Skills under no heading of a tier (${marked.length}) were put in a tier of their own.`,
      strayed,
    );
    tiers.push({
      id: 'without-tier',
      title: 'Without a tier',
      place: page.place(strayed.line),
      skills: marked,
    });
  }
  return tiers;
}

/** What stands under no tier and has no importance may be anything; it is left out, and spoken of once. */
function sayLoose(skills: readonly ReadSkill[], page: Page): void {
  const left = skills.filter(({ importance }) => importance === undefined);
  const [first] = left;
  if (first)
    page.doubts.push({
      code: 'no-tier-items',
      message: `Items under no heading of a tier and without an importance (${left.length}) were left out, the first ${quoted(first.name)}.`,
      ...first.place,
    });
}

const sayLeft = (here: Block, page: Page) =>
  page.say('text-left', `A line right below a skill was left out: ${quoted(here.text)}.`, here);

/** The skills of section 9: they have no importance as a rule. */
export function readSoft(blocks: readonly Block[], page: Page, isLast: boolean): ReadSkill[] {
  const list = new SkillList(page, false);
  const left: Block[] = [];
  let isForeign = false;
  for (const [at, here] of blocks.entries()) {
    const next = blocks[at + 1];
    const isName =
      here.kind !== 'item' &&
      here.kind !== 'row' &&
      !childOf(here.text) &&
      next !== undefined &&
      list.isChild(next, true);
    const isText = isInline(here) && !list.isChild(here);
    if (isText && partsOf(here.text).length === 1)
      page.say('paragraph', `A paragraph was read as a skill: ${quoted(here.text)}.`, here);
    if (isHeading(here) && !isName) {
      isForeign = true;
      list.end();
    } else if (here.kind === 'item' || isName || isText || list.isChild(here)) {
      // below a heading that is none of its own, a skill is known by the texts below it only
      const isKnown =
        isName || list.isChild(here) || (next !== undefined && childOf(next.text) !== undefined);
      if (isForeign && !isKnown) left.push(here);
      else list.take(here, isName);
    } else if (here.kind === 'line' && (here.gap || !list.extend(here))) {
      if (!here.gap && list.isOpen) sayLeft(here, page);
      if (isLast && list.skills.length > 0) isForeign = true;
      list.end();
    }
  }
  list.end();
  const [first] = left;
  if (first)
    page.say(
      'foreign-items',
      `Items in the section of soft skills (${left.length}) stand below something else and were left out, the first ${quoted(first.text)}.`,
      first,
    );
  return list.skills;
}
