/**
 * The address below which things get theirs, with a slash at its end.
 *
 * @throws {RangeError} for one that is no absolute http(s) address.
 */
export function rootOf(base: string): string {
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol))
    throw new RangeError(`Expected an absolute http or https address as base, found "${base}".`);
  return base.endsWith('/') ? base : `${base}/`;
}
