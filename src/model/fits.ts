/** The part of JSON Schema that our generated shapes use; `$ref` is the name of another shape. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape;
}

export type Shapes = Readonly<Record<string, Shape>>;

type Judge = (value: never, shape: Shape, shapes: Shapes) => boolean;

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source);
  patterns.set(source, pattern);
  return pattern;
}

/** One judge a JSON type; each may rely on the value being of that type. */
const JUDGES: Readonly<Record<string, Judge>> = {
  // JSON Schema counts code points, which are never more than a text's length
  string: (value: string, { maxLength = Infinity, pattern }) =>
    (value.length <= maxLength || Array.from(value).length <= maxLength) &&
    (!pattern || patternOf(pattern).test(value)),
  number: (value: number, { minimum = -Infinity, maximum = Infinity }) =>
    Number.isFinite(value) && value >= minimum && value <= maximum,
  integer: (value: number, { minimum = -Infinity, maximum = Infinity }) =>
    Number.isSafeInteger(value) && value >= minimum && value <= maximum,
  boolean: () => true,
  array: (value: unknown[], { minItems = 0, maxItems = Infinity, items }, shapes) =>
    value.length >= minItems &&
    value.length <= maxItems &&
    (!items || value.every((entry) => fits(entry, items, shapes))),
  object: (value: Record<string, unknown>, shape, shapes) => {
    const { properties = {}, required = [], propertyNames, additionalProperties } = shape;
    const others = () => Object.keys(value).filter((key) => !Object.hasOwn(properties, key));
    return (
      required.every((key) => value[key] !== undefined) &&
      Object.entries(properties).every(
        ([key, each]) => value[key] === undefined || fits(value[key], each, shapes),
      ) &&
      (!propertyNames || others().every((key) => fits(key, propertyNames, shapes))) &&
      (!additionalProperties || others().every((key) => fits(value[key], additionalProperties, shapes)))
    );
  },
};

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

/** Whether a JSON value fits a shape. Unknown keys fit; says yes or no, and not why. */
export function fits(value: unknown, shape: Shape, shapes: Shapes): boolean {
  if (shape.$ref !== undefined) return fits(value, shapes[shape.$ref] ?? {}, shapes);
  if (shape.const !== undefined && value !== shape.const) return false;
  if (shape.enum && !shape.enum.includes(value)) return false;
  if (shape.type === undefined) return true;
  const type = shape.type === 'integer' ? 'number' : shape.type;
  return typeOf(value) === type && (JUDGES[shape.type]?.(value as never, shape, shapes) ?? false);
}
