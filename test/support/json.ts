export type Json = Record<string, unknown>;
export type JsonPath = (string | number)[];

/** A copy with one place set (or, with `undefined`, removed). */
export function changed(document: unknown, path: JsonPath, value: unknown): Json {
  const copy = structuredClone(document) as Json;
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Json)[key], copy) as Json;
  const last = path.at(-1)!;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

/** The paths of everything below the root. */
export function placesOf(node: unknown, path: JsonPath = []): JsonPath[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const place = [...path, Array.isArray(node) ? Number(key) : key];
    return [place, ...placesOf(value, place)];
  });
}

/** A copy with an unknown field in every object; how many there are is added up in `planted`. */
export function withUnknownFields(document: unknown): { planted: number; document: unknown } {
  let planted = 0;
  const plant = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(plant);
    if (typeof node !== 'object' || node === null) return node;
    planted++;
    const entries = Object.entries(node).map(([key, value]) => [key, plant(value)] as const);
    return { ...Object.fromEntries(entries), 'x-own': { deep: [1, { more: true }] } };
  };
  return { document: plant(document), planted };
}
