/** A number that a seed and a text give: FNV-1a over the text, mixed as MurmurHash3 ends (Austin Appleby, public domain). */
function hash(seed: number, text: string): number {
  let mixed = seed ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * A list in the order that a seed gives it, the same one each time. Each entry has its place by its own name, so
 * that one that comes or goes with another version leaves the others in their order. Not for secrets.
 */
export function shuffled<T>(list: readonly T[], seed: number, nameOf: (entry: T) => string): T[] {
  return list
    .map((entry) => ({ entry, key: hash(seed, nameOf(entry)) }))
    .sort((a, b) => a.key - b.key)
    .map(({ entry }) => entry);
}
