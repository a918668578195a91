import type { Path, Place } from './finding.js';

/** Each id that was already there. */
export function* repeated(ids: Iterable<readonly [id: string, path: Path]>): Iterable<Place> {
  const seen = new Set<string>();
  for (const [input, path] of ids) {
    if (seen.has(input)) yield { path, input };
    seen.add(input);
  }
}
