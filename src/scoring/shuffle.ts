/**
 * Numbers from 0 to below 1, the same ones for the same seed: mulberry32 by Tommy Ettinger (2017, public domain,
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). Not for secrets.
 */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A list in the order that a seed and the list's own name give it: Fisher and Yates (Statistical
 * Tables, 1938), one drawn after the other. The name goes into the seed (FNV-1a), so that lists of one length differ.
 */
export function shuffled<T>(list: readonly T[], seed: number, name: string): T[] {
  let hash = seed ^ 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  const random = mulberry32(hash);
  const left = [...list];
  return list.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}
