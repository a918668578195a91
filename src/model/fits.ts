/**
 * What a JSON value must be like: another shape by its name, a list of at most and at least so many of one shape,
 * or what keeps to some rules. Objects are open.
 */
export type Shape = string | readonly [each: Shape, most: number, least?: number] | Rules;

interface Rules {
  readonly oneOf?: readonly unknown[];
  readonly is?: 'boolean' | 'number';
  /** A whole number that every JSON reader keeps exactly, within bounds. */
  readonly int?: readonly [least: number, most: number];
  /** A text of at most so many characters. */
  readonly text?: number;
  readonly pattern?: string;
  /** Properties that must be there. */
  readonly must?: Properties;
  /** Properties that may be there. */
  readonly may?: Properties;
  /** Of an object that maps: its keys, its values. */
  readonly keys?: Shape;
  readonly values?: Shape;
}

type Properties = Readonly<Record<string, Shape>>;

export type Shapes = Readonly<Record<string, Shape>>;

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source);
  patterns.set(source, pattern);
  return pattern;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Judges = {
  readonly [Rule in keyof Rules]-?: (
    value: unknown,
    rule: NonNullable<Rules[Rule]>,
    shapes: Shapes,
  ) => boolean;
};

const JUDGES: Judges = {
  oneOf: (value, all) => all.includes(value),
  is: (value, type) => typeof value === type && (type === 'boolean' || Number.isFinite(value)),
  int: (value, [least, most]) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
  // JSON Schema counts code points, which are never more than a text's length
  text: (value, most) =>
    typeof value === 'string' && (value.length <= most || Array.from(value).length <= most),
  pattern: (value, source) => typeof value === 'string' && patternOf(source).test(value),
  must: (value, properties, shapes) =>
    isObject(value) && Object.entries(properties).every(([key, each]) => fits(value[key], each, shapes)),
  may: (value, properties, shapes) =>
    isObject(value) &&
    Object.entries(properties).every(
      ([key, each]) => value[key] === undefined || fits(value[key], each, shapes),
    ),
  keys: (value, each, shapes) =>
    isObject(value) && Object.keys(value).every((key) => fits(key, each, shapes)),
  values: (value, each, shapes) =>
    isObject(value) && Object.values(value).every((entry) => fits(entry, each, shapes)),
};

const isList = (shape: Shape): shape is Extract<Shape, readonly unknown[]> => Array.isArray(shape);

/** Whether a JSON value fits a shape. Unknown keys fit; says yes or no, and not why. */
export function fits(value: unknown, shape: Shape, shapes: Shapes): boolean {
  if (typeof shape === 'string') return fits(value, shapes[shape] ?? {}, shapes);
  if (isList(shape)) {
    const [each, most, least = 0] = shape;
    const { length } = Array.isArray(value) ? value : { length: -1 };
    return (
      length >= least && length <= most && (value as unknown[]).every((entry) => fits(entry, each, shapes))
    );
  }
  const rules = Object.entries(shape) as [keyof Rules, never][];
  return rules.every(([rule, asked]) => JUDGES[rule](value, asked, shapes));
}
