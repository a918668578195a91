import type { Place } from '../doubt.js';
import { idMaker, kebabOf } from '../ids.js';
import type { ReadTier } from '../read-profile.js';
import { quoted, type Tally } from '../tally.js';
import { tierMeant } from '../words.js';

/** The tiers that rows name, each once, in the order in which they come. */
export interface TierList {
  /** The tier that a text names; where ids have a column of titles beside them, they are taken as they are. */
  named(text: string, place: Place, title?: string): ReadTier;
  /** Where there is nothing to go by. */
  mustHave(): ReadTier;
  all(): ReadTier[];
}

export function tierList(tally: Tally, { areIds }: { areIds: boolean }): TierList {
  const tiers = new Map<string, ReadTier>();
  const ids = new Map<string, string>();
  const otherwise = idMaker('tier');
  const tierOf = (id: string, place?: Place, title?: string): ReadTier => {
    const known = tiers.get(id);
    if (known) {
      if (title) known.title ??= title;
      return known;
    }
    const tier: ReadTier = { id, skills: [], ...(place && { place }), ...(title && { title }) };
    tiers.set(id, tier);
    return tier;
  };
  const ownId = (text: string) => {
    const id = ids.get(text) ?? (kebabOf(text, '') || otherwise(''));
    ids.set(text, id);
    return id;
  };
  return {
    named(text, place, title) {
      const meant = areIds ? undefined : tierMeant(text);
      if (!meant) {
        const id = ownId(text);
        const isId = id === text;
        return tierOf(id, place, title ?? (isId ? undefined : text));
      }
      if (!meant.isOwn)
        tally.add('tier-word', text.toLowerCase(), place, (count) => {
          const often = count === 1 ? 'once' : `${String(count)} times`;
          return `The tier ${quoted(text)} was taken for ${meant.id}, ${often}.`;
        });
      return tierOf(meant.id, place);
    },
    mustHave: () => tierOf('must-have'),
    all: () => [...tiers.values()],
  };
}
