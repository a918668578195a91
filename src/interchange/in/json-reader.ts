import type { ReadDoubt } from './read-profile.js';

export type JsonObject = Record<string, unknown>;

/** Own fields only: what a file calls `constructor` is a name like others. */
export const fieldOf = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown) =>
  Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : `a ${typeof value}`;

/** A JSON text, or what was already made of one; of what is no JSON it is said where it stops being it. */
export function jsonOf(input: unknown, doubts: ReadDoubt[]): unknown {
  if (typeof input !== 'string') return input;
  try {
    return JSON.parse(input.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    const before = position === undefined ? [] : input.slice(0, Number(position)).split('\n');
    doubts.push({
      code: 'not-json',
      message: `This is no JSON: ${message}`,
      line: Math.max(before.length, 1),
    });
    return undefined;
  }
}

/**
 * Reads fields of which any may be missing or be something else, and says the second. The same field of many things is
 * one doubt, with how many there are and where the first one is.
 */
export function jsonReader(doubts: ReadDoubt[]) {
  const wrong = new Map<string, { doubt: ReadDoubt; message: string; count: number }>();
  const unexpected = (object: JsonObject, name: string, wanted: string, at: string) => {
    const message = `"${name}" is ${kindOf(fieldOf(object, name))} where ${wanted} was expected`;
    const before = wrong.get(`${wanted} ${name}`);
    if (before) {
      before.count++;
      before.doubt.message = `${before.message}, here and in ${String(before.count - 1)} other places; it was left out.`;
      return;
    }
    const doubt: ReadDoubt = {
      code: 'wrong-type',
      message: `${message}; it was left out.`,
      at: `${at}.${name}`,
    };
    wrong.set(`${wanted} ${name}`, { doubt, message, count: 1 });
    doubts.push(doubt);
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
