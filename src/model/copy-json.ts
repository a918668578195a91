/**
 * A deep copy of a JSON value, so that what is handed out or taken in shares nothing with the other side.
 * What JSON cannot carry, functions and `undefined`, is left out.
 */
export function copyJson<T>(value: T): T {
  if (Array.isArray(value)) return value.map((entry: unknown) => copyJson(entry)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(
    ([, each]) => each !== undefined && typeof each !== 'function',
  );
  return Object.fromEntries(members.map(([key, each]) => [key, copyJson(each as unknown)])) as T;
}
