/**
 * RFC 8785 (JSON Canonicalization Scheme): object keys sorted by UTF-16 code units, no white space,
 * numbers and strings as ECMAScript writes them. `undefined` members are left out, as JSON does.
 *
 * A lone surrogate, which RFC 8785 refuses, is written as its escape: a role text must not break a page.
 *
 * @throws {TypeError} for what JSON cannot carry: non-finite numbers, functions, bigints.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    const members = Object.keys(record)
      .filter((key) => record[key] !== undefined)
      .sort()
      .map((key) => `${canonicalJson(key)}:${canonicalJson(record[key])}`);
    return `{${members.join(',')}}`;
  }
  const isCarried = typeof value !== 'number' || Number.isFinite(value);
  const json = isCarried && (JSON.stringify(value) as string | undefined);
  if (!json) throw new TypeError(`JSON has no ${String(value)}.`);
  return json;
}
