import type { KnownTierId } from '../../model/tier-ids.js';

const BEGINNINGS: readonly [RegExp, KnownTierId][] = [
  [/^must[\s-]?haves?\b/, 'must-have'],
  [/^(?:good|nice)[\s-]to[\s-]haves?\b/, 'good-to-have'],
  [/^advanced\b/, 'advanced'],
  [/^emerging\b/, 'emerging'],
  [/^soft[\s-]skills?\b/, 'soft-skills'],
  [/^tools?\b/, 'tools'],
  [/^next[\s-]level\b/, 'next-level'],
];

/** What a heading of a tier says beside its own word; with any other word it is about something. */
const BESIDE =
  /^(?:or|and|for|this|the|role|expert|expert-level|level|technical|functional|professional|core|key|future|skills?|competenc(?:y|ies)|capabilit(?:y|ies)|requirements?|tier|technologies)$/;

/** The tier that a heading names and nothing else: "Advanced or expert-level skills", and not "Advanced algebra". */
export function tierOfWords(heading: string): KnownTierId | undefined {
  const plain = heading.slice(0, 200).trim().toLowerCase();
  for (const [beginning, id] of BEGINNINGS) {
    const found = beginning.exec(plain);
    if (!found) continue;
    const [before = ''] = plain.slice(found[0].length).split('(');
    const rest = before.split(/[\s:,/&]+/).filter((word) => word !== '');
    return rest.every((word) => BESIDE.test(word)) ? id : undefined;
  }
  return undefined;
}
