import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether two keys are the same, in a time that tells nothing of where they differ. */
export function isSameKey(given: string, own: string): boolean {
  return timingSafeEqual(digest(given), digest(own));
}
