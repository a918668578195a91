import type { AssessmentStoreOptions } from '../../src/store/assessment-store.js';

/** A clock that moves on a second at each look, and UUIDs that count: runs can be compared. */
export function steadyOptions(): Pick<Required<AssessmentStoreOptions>, 'clock' | 'newId'> {
  let seconds = 0;
  let ids = 0;
  return {
    clock: () => new Date(Date.UTC(2026, 0, 1) + seconds++ * 1000),
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  };
}
