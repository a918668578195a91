import type { Assessment } from '../../src/core.js';
import { DRAFT_PREFIX, draftKeyOf } from '../../src/store/draft.js';

/** Some days ago, at this time of the day. */
export const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);

/** Deletes what stories keep under a name, and what was set aside of it. */
function forget(key: string) {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(`${DRAFT_PREFIX}${encodeURIComponent(key)}:`)) localStorage.removeItem(name);
  }
}

/** Puts a text where the draft of a profile is looked for; returns what takes it away. */
export function leaveText(key: string, profile: string, text: string): () => void {
  forget(key);
  localStorage.setItem(draftKeyOf({ key, profile, relation: 'self' }), text);
  return () => {
    forget(key);
  };
}

/** Leaves a draft, as an earlier visit did. */
export const leaveDraft = (key: string, assessment: Assessment): (() => void) =>
  leaveText(
    key,
    assessment.profile.id,
    JSON.stringify({ savedAt: assessment.updatedAt, assessment, cleared: {} }),
  );

/** Begins without a draft; returns what takes away the one that comes. */
export function noDraft(key: string): () => void {
  forget(key);
  return () => {
    forget(key);
  };
}

/** A browser without a draft, whose storage is full for drafts alone; returns what ends that. */
export function fullStorage(key: string): () => void {
  forget(key);
  const setItem = Reflect.get<Storage, 'setItem'>(Storage.prototype, 'setItem');
  Storage.prototype.setItem = function (this: Storage, name: string, value: string) {
    if (name.startsWith(DRAFT_PREFIX)) throw new DOMException('It is full.', 'QuotaExceededError');
    setItem.call(this, name, value);
  };
  return () => {
    Storage.prototype.setItem = setItem;
  };
}
