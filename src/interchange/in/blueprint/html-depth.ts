/** Elements without content, and those whose end is often left out: they do not add up. */
const FLAT = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th tbody thead tfoot option body html head colgroup'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;

/** How deep elements stand in each other at most, without parsing: parsers take long where it is very deep. */
export function depthOf(html: string, enough: number): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (FLAT.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    deepest = Math.max(deepest, depth);
    if (deepest > enough) break;
  }
  return deepest;
}

/** What is left where tags are taken out; the lines stay what they were. */
export const stripped = (html: string): string =>
  html.replace(/<[^<>]*>/g, (tag) => ' ' + '\n'.repeat(tag.split('\n').length - 1));
