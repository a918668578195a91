import type { TeamAttribute, TeamGroup, TeamPerson } from '../../model/team.js';

/** A group, and where its counts are. */
export interface CountedGroup {
  group: TeamGroup;
  slot: number;
}

/**
 * The groups by one attribute: who belongs where, and which there are. Of a list of values each is a group, with
 * nobody in it too; people without a value are one more, which has no `value`.
 */
export function createGroups(by: string | undefined, attribute: TeamAttribute | undefined) {
  const slots = new Map<string, number>((attribute?.values ?? []).map(({ id }, i) => [id, i + 1]));
  const NONE = 0;
  return {
    slotOf(attributes: TeamPerson['attributes']): number {
      const value = by === undefined ? undefined : attributes?.[by];
      if (value === undefined) return NONE;
      const slot = slots.get(value);
      if (slot !== undefined) return slot;
      // values that nobody listed are found as people come
      if (attribute) return NONE;
      slots.set(value, slots.size + 1);
      return slots.size;
    },
    /** The groups in the order of the list, else of their values; last those without a value, if there are any. */
    groups(peopleIn: (slot: number) => number): CountedGroup[] {
      if (by === undefined) return [{ group: { people: peopleIn(NONE) }, slot: NONE }];
      const values = attribute
        ? [...slots]
        : [...slots]
            // of somebody whose later answers count, and have another value
            .filter(([, slot]) => peopleIn(slot) > 0)
            .sort(([a], [b]) => (a < b ? -1 : 1));
      const groups = values.map(([value, slot]): CountedGroup => {
        const label = attribute?.values.find(({ id }) => id === value)?.label;
        const group = { attribute: by, value, ...(label !== undefined && { label }), people: peopleIn(slot) };
        return { group, slot };
      });
      if (peopleIn(NONE) > 0) groups.push({ group: { attribute: by, people: peopleIn(NONE) }, slot: NONE });
      return groups;
    },
  };
}

export type Groups = ReturnType<typeof createGroups>;
