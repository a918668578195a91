import type { Params } from '../../i18n/format.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { Tier } from '../../model/role-profile.js';
import { isKnownTier } from '../../model/tier-ids.js';

/** The words on screen, by name. */
export interface Speaking {
  text: (key: MessageKey, params?: Params) => string;
}

/** The tier's own title, else the one the library knows in every language. */
export function tierTitle({ text }: Speaking, { id, title }: Tier): string {
  return title ?? (isKnownTier(id) ? text(`tier.${id}`) : id);
}
