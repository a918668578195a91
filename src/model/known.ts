type KnownKey<K> = string extends K ? never : K;
type KnownKeys<T> = keyof { [K in keyof T as KnownKey<K>]: 1 };

/**
 * The documented fields of a schema's type. The schemas keep unknown fields at every depth, so their
 * inferred types accept any key; without this a misspelt `profile.titel` would compile.
 */
export type Known<T> = T extends readonly (infer Entry)[]
  ? Known<Entry>[]
  : T extends object
    ? [KnownKeys<T>] extends [never]
      ? { [K in keyof T]: Known<T[K]> }
      : { [K in keyof T as KnownKey<K>]: Known<T[K]> }
    : T;
