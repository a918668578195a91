import { attack } from './attacker.js';
import { categoryOf, worldsOf, type Setting, type World } from './team-worlds.js';

/** The rules, each of which can be left out to see what it is for. */
export interface Rules {
  /** Small groups are hidden. */
  small?: boolean;
  /** Another group is hidden where the hidden ones hold too few. */
  complement?: boolean;
  /** Counts that hold all people but one in a category are hidden. */
  unanimous?: boolean;
  /** 'all': only counts that are unanimous without exception. */
  oneOff?: boolean;
  /** Blocks of a skill are shown all or none; else each by itself. */
  together?: boolean;
  /** The hidden groups are a block that has to be safe too. */
  remainder?: boolean;
  /** Blocks are hidden for every split of a total where hiding only unsafe ones would tell. */
  pool?: boolean;
}

export const ALL: Required<Rules> = {
  small: true,
  complement: true,
  unanimous: true,
  oneOff: true,
  together: true,
  remainder: true,
  pool: true,
};

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const add = (parts: readonly (readonly number[])[]) =>
  (parts[0] ?? []).map((_, kind) => sum(parts.map((part) => part[kind]!)));

/** The rules in plain loops, by all ways to split a total instead of by a proof. Gives the row, null where hidden. */
export function naiveRow(
  setting: Setting,
  world: World,
  rules: Required<Rules>,
): (readonly number[] | null)[] {
  const { sizes, minGroup = 5 } = setting;
  const total = add(world);
  const safe = (counts: readonly number[]) => isSafe(setting, counts, rules);
  if (sum(sizes) < minGroup || !safe(total)) return [null, ...world.map(() => null)];

  const hidden = hiddenOf(sizes, minGroup, rules);
  const isRowSafe = (each: World) => blocksOf(each, hidden, rules).every(safe);
  const isShown = isRowSafe(world) && !(rules.pool && isTelling(setting, world, isRowSafe));
  return [
    total,
    ...world.map((counts, group) => {
      if (hidden[group]) return null;
      return (rules.together ? isShown : safe(counts)) ? counts : null;
    }),
  ];
}

function isSafe(setting: Setting, counts: readonly number[], { unanimous, oneOff }: Required<Rules>) {
  const people = sum(counts);
  const byCategory = counts.slice(0, -1);
  byCategory[categoryOf(setting, counts.length - 1)]! += counts.at(-1)!;
  const rated = people - byCategory[0]! - byCategory[1]!;
  const most = Math.max(...byCategory);
  return rated >= (setting.minGroup ?? 5) && (!unanimous || (oneOff ? most < people - 1 : most < people));
}

function hiddenOf(sizes: readonly number[], minGroup: number, { small, complement }: Required<Rules>) {
  const hidden = sizes.map((size) => small && size < minGroup);
  for (;;) {
    const together = sum(sizes.filter((_, group) => hidden[group]));
    const shown = sizes.filter((_, group) => !hidden[group]);
    if (!complement || together === 0 || together >= minGroup || shown.length === 0) return hidden;
    hidden[sizes.findIndex((size, group) => !hidden[group] && size === Math.min(...shown))] = true;
  }
}

function blocksOf(world: World, hidden: readonly boolean[], { remainder }: Required<Rules>) {
  const rest = world.filter((_, group) => hidden[group]);
  const blocks: (readonly number[])[] = world.filter((_, group) => !hidden[group]);
  if (remainder && sum(add(rest)) > 0) blocks.push(add(rest));
  return blocks;
}

/** Whether somebody could be told from knowing that one of the ways to split this total was not safe. */
function isTelling(setting: Setting, world: World, isRowSafe: (each: World) => boolean): boolean {
  const splits = [...worldsOf(setting.sizes, world[0]!.length, add(world))].filter(
    (each) => !isRowSafe(each),
  );
  return (
    attack(
      setting,
      splits,
      splits.map(() => 'hidden'),
    ).length > 0
  );
}
