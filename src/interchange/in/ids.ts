import { LIMITS } from '../../model/limits.js';
import { PATTERNS } from '../../model/patterns.js';

/** What ids cannot hold and names are told apart by, C, C++ and C#, or read as. */
const SPOKEN: [RegExp, string][] = [
  [/\+/g, ' plus '],
  [/#/g, ' sharp '],
  [/&/g, ' and '],
  [/ß/g, 'ss'],
  [/[æÆ]/g, 'ae'],
  [/[øØ]/g, 'o'],
  [/[łŁ]/g, 'l'],
];

/** Of ids made of names; a number still fits behind. */
const LONGEST = 80;

/** A kebab-case id of a name; of one without Latin letters or digits, the word given for it. What is an id stays. */
export function kebabOf(name: string, otherwise: string): string {
  if (PATTERNS.kebabId.test(name) && name.length <= LIMITS.id) return name;
  const spoken = SPOKEN.reduce((text, [sign, word]) => text.replace(sign, word), name.slice(0, 1_000));
  const plain = spoken
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? otherwise : plain;
}

/** Gives each name an id of its own: where two come to the same one, the later gets a number. */
export function idMaker(otherwise: string): (name: string) => string {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return (name) => {
    const wanted = kebabOf(name, otherwise);
    let id = wanted;
    for (
      let number = last.get(wanted) ?? 1;
      taken.has(id);
      id = `${wanted.slice(0, LONGEST)}-${String(number)}`
    )
      last.set(wanted, ++number);
    taken.add(id);
    return id;
  };
}
