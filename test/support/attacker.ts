import { categoryOf, kinds, type Setting, type World } from './team-worlds.js';

/** Somebody whose answer is known to somebody else. */
export interface Pinned {
  /** Of the reader: group and kind of answer; absent for one who is not in the team. */
  reader?: { group: number; kind: number };
  /** Group of the person whose answer is known, and the answer. */
  group: number;
  category: number;
  seen: string;
  /** All worlds that the reader still takes for possible. */
  worlds: World[];
}

/**
 * Reads what is published, knows sizes and groups of everybody and the own answer, and goes through all `worlds`:
 * those that would have given what is seen, and that have room for the own answer, are possible. People of a group
 * are alike, so that all that can be known of one is which answers the others of the group may have given.
 */
export function attack(setting: Setting, worlds: readonly World[], seen: readonly string[]): Pinned[] {
  const classes = new Map<string, World[]>();
  worlds.forEach((world, i) => {
    const same = classes.get(seen[i]!);
    if (same) same.push(world);
    else classes.set(seen[i]!, [world]);
  });
  const readers = [
    undefined,
    ...setting.sizes.flatMap((_, group) =>
      Array.from({ length: kinds(setting) }, (__, kind) => ({ group, kind })),
    ),
  ];
  const found: Pinned[] = [];
  for (const [published, possible] of classes)
    for (const reader of readers)
      for (let group = 0; group < setting.sizes.length; group++) {
        const answers = new Set<number>();
        for (const world of possible) {
          if (reader && !world[reader.group]![reader.kind]) continue;
          world[group]!.forEach((count, kind) => {
            const others = count - Number(reader?.group === group && reader.kind === kind);
            if (others > 0) answers.add(categoryOf(setting, kind));
          });
          if (answers.size > 1) break;
        }
        if (answers.size !== 1) continue;
        const consistent = possible.filter((world) => !reader || world[reader.group]![reader.kind]);
        const [category = -1] = answers;
        found.push({ ...(reader && { reader }), group, category, seen: published, worlds: consistent });
      }
  return found;
}
