import { counted, type Tally } from './tally.js';

export type JsonObject = Record<string, unknown>;

/** Own fields only: what a file calls `constructor` is a name like others. */
export const fieldOf = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown) =>
  Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : `a ${typeof value}`;

/**
 * Reads fields of which any may be missing or be something else, and says the second. The same field of many things is
 * one doubt, with how many there are and where the first one is.
 */
export function jsonReader(tally: Tally) {
  const unexpected = (object: JsonObject, name: string, wanted: string, at: string) => {
    const found = `"${name}" is ${kindOf(fieldOf(object, name))} where ${wanted} was expected`;
    tally.add('wrong-type', `${wanted} ${name}`, { at: `${at}.${name}` }, (count) => {
      const others = count > 1 ? `, here and in ${counted(count - 1, 'other place')}` : '';
      return `${found}${others}; it was left out.`;
    });
  };
  return {
    unexpected,
    text(object: JsonObject, name: string, at: string): string | undefined {
      const value = fieldOf(object, name);
      if (typeof value === 'string') return value.trim() === '' ? undefined : value;
      if (value !== undefined && value !== null) unexpected(object, name, 'a text', at);
      return undefined;
    },
    number(object: JsonObject, name: string, at: string): number | undefined {
      const value = fieldOf(object, name);
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      if (value !== undefined && value !== null) unexpected(object, name, 'a number', at);
      return undefined;
    },
    object(object: JsonObject, name: string, at: string): JsonObject {
      const value = fieldOf(object, name);
      if (isObject(value)) return value;
      if (value !== undefined && value !== null) unexpected(object, name, 'an object', at);
      return {};
    },
    /** The objects of a list, each with its place. */
    objects(object: JsonObject, name: string, at: string): { value: JsonObject; at: string }[] {
      const list = fieldOf(object, name) ?? [];
      if (!Array.isArray(list)) {
        unexpected(object, name, 'a list', at);
        return [];
      }
      return list.flatMap((value: unknown, i) => {
        if (isObject(value)) return [{ value, at: `${at}.${name}[${String(i)}]` }];
        unexpected({ [name]: value }, name, 'an object in a list', at);
        return [];
      });
    },
  };
}

export type JsonReader = ReturnType<typeof jsonReader>;
