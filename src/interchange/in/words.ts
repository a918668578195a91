import type { Importance } from '../../model/importance.js';
import type { KnownTierId } from '../../model/tier-ids.js';

const plain = (text: string) =>
  text
    .slice(0, 200)
    .toLowerCase()
    .replace(/[\s_\-–—/]+/g, ' ')
    .replace(/[*.!]+/g, '')
    .trim();

const byWord = <T extends string>(words: Record<T, string>) =>
  new Map(
    (Object.keys(words) as T[]).flatMap((id) => words[id].split('|').map((word) => [word, id] as const)),
  );

/** The first word of each is its own name; what else means it is said to the person. */
const IMPORTANCES = byWord<Importance>({
  critical:
    'critical|very critical|very important|most important|sehr wichtig|äußerst wichtig|high|very high|highest|must|must have|essential|mandatory|required|crucial|vital|kritisch|hoch|sehr hoch|muss|zwingend|unverzichtbar|pflicht|erforderlich',
  important:
    'important|medium|moderate|mid|middle|normal|should|should have|recommended|wichtig|mittel|soll|empfohlen',
  optional:
    'optional|low|very low|minor|nice|nice to have|could|could have|desirable|bonus|niedrig|gering|kann|wünschenswert|freiwillig',
});

const TIERS = byWord<KnownTierId>({
  'must-have':
    'must have|must haves|must have skills|must|required|requirement|mandatory|essential|core|core skills|muss|muss haben|pflicht|unverzichtbar|zwingend|grundlegend',
  'good-to-have':
    'good to have|good to have skills|nice to have|nice to haves|nice|optional|desirable|preferred|bonus|kann|wünschenswert|von vorteil',
  advanced: 'advanced|advanced skills|fortgeschritten|weiterführend|vertiefend',
  emerging: 'emerging|emerging skills|future|upcoming|zukünftig|zukunft|aufkommend|neu aufkommend',
  'soft-skills':
    'soft skills|soft skill|interpersonal|interpersonal skills|behavioural|behavioral|personal skills|soziale kompetenzen|soziale kompetenz|persönliche kompetenzen',
  tools: 'tools|tool|tools and platforms|tooling|werkzeuge|werkzeug',
  'next-level': 'next level|next level skills|promotion|nächste stufe|beförderung',
});

/** What a word means, and whether it is that thing's own name. */
export interface Meaning<T> {
  id: T;
  isOwn: boolean;
}

const meaning = <T extends string>(words: ReadonlyMap<string, T>, text: string): Meaning<T> | undefined => {
  const word = plain(text);
  const id = words.get(word);
  return id && { id, isOwn: word === id.replaceAll('-', ' ') };
};

export const tierMeant = (text: string): Meaning<KnownTierId> | undefined => meaning(TIERS, text);

export interface ImportanceMeant {
  importance: Importance;
  importanceMax?: Importance;
  isOwn: boolean;
  /** Whether something stands behind it in brackets. */
  hasMore?: true;
}

/** A number before a word: `1 - Critical`, `2. Important`. */
const COUNTED = /^\d{1,2} ?[-–—.:)] ?(?=\p{L})/u;
const BRACKETS = / ?\([^()]{1,150}\)$/;

/** One word, or a range, with a number before it or brackets behind it: `1 - Critical`, `Critical (for some)`. */
export function importanceMeant(text: string): ImportanceMeant | undefined {
  const bare = wordsMeant(text);
  if (bare || text.length > 200) return bare;
  const line = text.trim();
  const word = line.replace(COUNTED, '').replace(BRACKETS, '');
  const meant = word === line ? undefined : wordsMeant(word);
  return meant && { ...meant, isOwn: false, ...(BRACKETS.test(line) && { hasMore: true }) };
}

/** One word, or a range: `important to critical`, `Important–Critical`, `wichtig bis kritisch`. */
function wordsMeant(text: string): ImportanceMeant | undefined {
  const one = meaning(IMPORTANCES, text);
  if (one) return { importance: one.id, isOwn: one.isOwn };
  const parts = text.slice(0, 200).split(/\s+(?:to|bis)\s+|\s*[–—/]\s*|\s+-\s+|\s*\.\.+\s*/i);
  if (parts.length !== 2) return undefined;
  const [least, most] = parts.map((part) => meaning(IMPORTANCES, part));
  return least && most && { importance: least.id, importanceMax: most.id, isOwn: least.isOwn && most.isOwn };
}

/** How headings of tiers begin; what stands behind differs from job to job. */
export const TIER_BEGINNINGS: readonly [RegExp, KnownTierId][] = [
  [/^must[\s-]?haves?\b/i, 'must-have'],
  [/^(?:good|nice)[\s-]to[\s-]haves?\b/i, 'good-to-have'],
  [/^(?:advanced\b|expert[\s-]level\b)/i, 'advanced'],
  [/^(?:emerging\b|future skills\b)/i, 'emerging'],
  [/^soft[\s-]skills?\b/i, 'soft-skills'],
  [/^tools?\b/i, 'tools'],
  [/^next[\s-]level\b/i, 'next-level'],
];

/** What a heading of a tier says beside its own word; with any other word it is about something. */
const BESIDE =
  /^(?:or|and|for|this|the|role|expert|expert-level|level|technical|functional|professional|core|key|future|skills?|competenc(?:y|ies)|capabilit(?:y|ies)|requirements?|tier|technologies)$/;

/** The tier that a heading names and nothing else: "Advanced or expert-level skills", and not "Advanced algebra". */
export function tierOfWords(heading: string): KnownTierId | undefined {
  const words = heading.slice(0, 200).trim().toLowerCase();
  for (const [beginning, id] of TIER_BEGINNINGS) {
    const found = beginning.exec(words);
    if (!found) continue;
    const [before = ''] = words.slice(found[0].length).split('(');
    const rest = before.split(/[\s:,/&]+/).filter((word) => word !== '');
    return rest.every((word) => BESIDE.test(word)) ? id : undefined;
  }
  return undefined;
}
