/** What a header or a cell says of a level: its number, its name, or both. */
export interface NamedLevel {
  value?: number;
  label?: string;
  /** Whether it says that it holds the level's description: `Level 3 description`. */
  isText?: true;
}

/** Names of levels by how much they mean: those of any usual scale stand in order by it. */
const RANKS: readonly (readonly [rank: number, words: string])[] = [
  [0, 'none|no knowledge|no experience|not started|keine|keine kenntnisse'],
  [10, 'awareness|aware|novice|follow|einsteiger|neuling'],
  [
    20,
    'beginner|basic|basics|foundation|foundational|fundamental|entry|elementary|learner|assist|anfänger|grundlagen|grundkenntnisse|basis',
  ],
  [25, 'advanced beginner|developing|fortgeschrittener anfänger'],
  [27, 'anwender'],
  [30, 'working|intermediate|competent|apply|kenner|erfahren|fortgeschritten|kompetent'],
  [40, 'practitioner|proficient|skilled|enable|könner|versiert'],
  [50, 'advanced|ensure advise|ensure|sehr erfahren'],
  [60, 'expert|master|initiate influence|experte|expertin|meister'],
  [70, 'set strategy inspire mobilise|set strategy|thought leader|leader|authority|vordenker'],
];
const RANK_OF = new Map(
  RANKS.flatMap(([rank, words]) => words.split('|').map((word) => [word, rank] as const)),
);

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s/\-–—.,:*()]+/g, ' ')
    .trim();

/** How much a level's name means, where it is one of a usual scale. */
export const rankOf = (label: string): number | undefined => RANK_OF.get(plain(label.slice(0, 100)));

const NUMBER =
  /^(?:(?:level|lvl|l|stufe|niveau|grade|reifegrad)(?: (-\d{1,2})|[ :#.-]{0,3}(\d{1,2}))|(-?\d{1,2}))(?!\d)(.*)$/i;
const BEHIND = /^(?: ?[-–—:)(=|] ?|\. )(.+)$/;
/** Said of a level's column, not the level's name. */
const OF_COLUMN = /^ ?[-–—:]? ?(?:description|definition|text|anchor|criteria|behaviou?rs?|beschreibung)$/i;

/**
 * `3`, `L3`, `Level 3`, `Level 3 description`, `3 - Practitioner`, `Stufe 3: Könner`, `Practitioner (3)`, and the names of
 * usual scales alone. Nothing of any other text.
 */
export function namedLevel(text: string): NamedLevel | undefined {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  const [, below, behindWord, alone, rest = ''] = NUMBER.exec(line) ?? [];
  const number = below ?? behindWord ?? alone;
  if (number !== undefined) {
    const value = Number(number);
    if (rest.trim() === '') return { value };
    if (OF_COLUMN.test(rest)) return { value, isText: true };
    const [, said] = BEHIND.exec(rest) ?? [];
    // 2-3 is a range, and no level called 3
    if (said !== undefined && !(alone !== undefined && /^\d/.test(said))) {
      const isBracketed = /^ ?\(/.test(rest) && said.endsWith(')');
      return { value, label: isBracketed ? said.slice(0, -1).trim() : said.trim() };
    }
    return rankOf(rest) === undefined ? undefined : { value, label: rest.trim() };
  }
  const [, name = '', ofName] = /^([^(]{1,80}?) ?[(–-] ?(\d{1,2})\)?$/.exec(line) ?? [];
  if (ofName !== undefined && rankOf(name) !== undefined) return { value: Number(ofName), label: name };
  return rankOf(line) === undefined ? undefined : { label: line };
}
