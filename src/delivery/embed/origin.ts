/**
 * An origin as browsers write it: `https://hr.example`, with a port where it is not the usual one.
 * @throws {RangeError} for whatever else: `*` and patterns would let anybody in, `null` is anybody's, a path is never looked at.
 */
export function exactOrigin(given: string): string {
  if (!/^https?:[^*]+$/.test(given) || !URL.canParse(given) || new URL(given).origin !== given)
    throw new RangeError(`Expected an exact origin such as "https://hr.example", found "${given}".`);
  return given;
}
