import { NOT_APPLICABLE, UNRATED } from '../../model/team-codes.js';
import type { TeamGroup } from '../../model/team.js';

/**
 * Which groups are hidden, from their sizes alone, so that it is the same for all skills and tells nothing about
 * answers. Small groups are; and where they hold fewer than `least` people together, the smallest other group is
 * hidden too, since they could be had from the total by subtraction. Of equal groups the first one is taken.
 */
export function hiddenGroups(sizes: readonly number[], least: number): TeamGroup['hidden'][] {
  const hidden = sizes.map((size): TeamGroup['hidden'] => (size < least ? 'small' : undefined));
  const together = sizes.reduce((sum, size, i) => (hidden[i] ? sum + size : sum), 0);
  if (together === 0 || together >= least) return hidden;
  const shown = sizes.map((size, i) => ({ size, i })).filter(({ i }) => !hidden[i]);
  const [smallest] = shown.sort((a, b) => a.size - b.size || a.i - b.i);
  if (smallest) hidden[smallest.i] = 'complement';
  return hidden;
}

/**
 * Whether these counts may be seen: enough people rated, and nobody who knows the own answer knows all others'.
 * That is so where a category holds all people but one, or all.
 */
export function isSafe(counts: Uint32Array, least: number): boolean {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const rated = people - (counts[UNRATED] ?? 0) - (counts[NOT_APPLICABLE] ?? 0);
  return rated >= least && counts.every((count) => count < people - 1);
}

/** Blocks of the same size are alike: one more of them than a question names is all it needs. */
function representatives(sizes: readonly number[]): number[] {
  const sorted = [...sizes].sort((a, b) => a - b);
  return sorted.filter((size, i) => size !== sorted[i - 3]);
}

/**
 * Whether a row whose blocks are hidden keeps its secret. Who sees a total without its blocks learns that one of
 * them at least was not safe: of all ways to split the total, only those remain. The answer is yes if in these
 * ways everybody could still have answered this or that, whoever asks and whatever the asker has answered.
 *
 * It is exact and needs no enumeration. Blocks by categories are a table whose sums are given; beside lower bounds
 * on single cells nothing restricts it, so that it can be filled wherever the bounds leave no row and no column
 * below zero. What is asked is of that kind: the asker holds one place, the person asked about another, and one
 * block holds nearly all of one category, or too few ratings. Of the blocks which neither is in, the smallest is
 * the easiest to fill, so that no other need be tried.
 */
export function isHidingSafe(total: Uint32Array, sizes: readonly number[], least: number): boolean {
  const blocks = representatives(sizes);
  const all = blocks.map((_, block) => block);
  const categories = [...total.keys()];
  return all.every((own) =>
    categories.every((answer) =>
      all.every((other) => {
        let possible = 0;
        for (const theirs of categories) {
          if (isPossible({ own, answer, other, theirs }, total, blocks, least)) possible++;
          if (possible > 1) return true;
        }
        // nothing is possible: nobody there can have answered so
        return possible === 0;
      }),
    ),
  );
}

/** Two people by their blocks and categories. */
interface Two {
  own: number;
  answer: number;
  other: number;
  theirs: number;
}

/** Whether the two can have answered so while some block is not safe. */
function isPossible(
  { own, answer, other, theirs }: Two,
  total: Uint32Array,
  blocks: readonly number[],
  least: number,
): boolean {
  const heldIn = (block: number) => Number(block === own) + Number(block === other);
  const heldOf = (category: number) => Number(category === answer) + Number(category === theirs);
  const held = (block: number, category: number) =>
    Number(block === own && category === answer) + Number(block === other && category === theirs);
  const left = (category: number) => (total[category] ?? 0) - heldOf(category);
  const room = (block: number) => (blocks[block] ?? 0) - heldIn(block);
  if (left(answer) < 0 || left(theirs) < 0 || room(own) < 0 || room(other) < 0) return false;

  const canBeUnsafe = (block: number) => {
    const size = blocks[block] ?? 0;
    const canHoldOne = total.some((_, category) => {
      const more = size - 1 - held(block, category);
      return more <= room(block) && more <= left(category);
    });
    const unfilled = size - least + 1 - held(block, UNRATED) - held(block, NOT_APPLICABLE);
    return canHoldOne || (unfilled <= room(block) && unfilled <= left(UNRATED) + left(NOT_APPLICABLE));
  };
  const third = blocks.findIndex((_, block) => block !== own && block !== other);
  return canBeUnsafe(own) || canBeUnsafe(other) || (third >= 0 && canBeUnsafe(third));
}
