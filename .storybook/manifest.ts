import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import { RELATIONS } from '../src/model/relations.js';

type ArgType = ArgTypes[string];

/** What is read of one entry of the manifest, whatever its kind. */
interface Entry {
  name: string;
  kind?: string;
  description?: string;
  type?: { text: string };
  default?: string;
  attribute?: string;
  readonly?: boolean;
  parameters?: readonly Entry[];
}

interface Declaration {
  tagName?: string;
  members?: readonly Entry[];
  events?: readonly Entry[];
  slots?: readonly Entry[];
  cssParts?: readonly Entry[];
  cssProperties?: readonly Entry[];
}

interface Manifest {
  modules: readonly { declarations?: readonly Declaration[] }[];
}

/** The manifest has names of types, not what they stand for. */
const NAMED_TYPES: Partial<Record<string, string>> = {
  Relation: RELATIONS.map((relation) => `'${relation}'`).join(' | '),
  UnratedRule: `'left-out' | 'zero'`,
};

/** A row of the docs page; what has no control cannot be set by a page, or not by typing it. */
const rowOf = (entry: Entry, category: string, more: Partial<ArgType> = {}): ArgType => ({
  name: entry.name,
  ...(entry.description && { description: entry.description }),
  control: false,
  table: {
    category,
    ...(entry.type && { type: { summary: entry.type.text } }),
    ...(entry.default && { defaultValue: { summary: entry.default } }),
  },
  ...more,
});

/** How an attribute is typed in. */
function controlOf(text: string): Partial<ArgType> {
  const options = text.split(' | ').map((each) => /^'(.*)'$/.exec(each)?.[1]);
  if (options.every((option) => option !== undefined))
    return { control: { type: options.length > 3 ? 'select' : 'inline-radio' }, options };
  return { control: { type: text === 'boolean' ? 'boolean' : 'text' } };
}

/** An attribute and the property beside it are one row, under the name that markup uses. */
function fieldRow(field: Entry): [string, ArgType] {
  const stated = field.type?.text.replace(' | undefined', '') ?? 'string';
  const text = NAMED_TYPES[stated] ?? stated;
  const typed = { ...field, name: field.attribute ?? field.name, type: { text } };
  if (field.attribute) return [field.name, rowOf(typed, 'attributes', controlOf(text))];
  return [field.name, rowOf(typed, field.readonly ? 'properties to read' : 'properties')];
}

/** Its listener is an argument of every story, and writes to the actions panel. */
const eventRow = (event: Entry): [string, ArgType] => {
  const handler = `on${event.name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  return [handler, rowOf(event, 'events', { action: event.name })];
};

/** The manifest does not say which custom properties are colours; one that is missed here has a text field. */
const COLOUR =
  /^--skills-(on-)?(accent|focus|surface|sunken|text|line|control|danger|warn|ok)(-(text|hover|soft|faint|line))?$/;

const cssRow = (property: Entry): [string, ArgType] => [
  property.name,
  rowOf(property, 'css custom properties', {
    control: { type: COLOUR.test(property.name) ? 'color' : 'text' },
  }),
];

/** Rows whose names would be those of attributes too. */
const namedRow = (entry: Entry, name: string, category: string): [string, ArgType] => [
  name,
  rowOf({ ...entry, name }, category),
];

const signature = ({ name, parameters = [] }: Entry) =>
  `${name}(${parameters.map((parameter) => `${parameter.name}: ${parameter.type?.text ?? ''}`).join(', ')})`;

/** Every story's arguments and the rows of the docs page, as the manifest has them. */
export function argTypesOf(tag: string): ArgTypes {
  const declarations = (manifest as Manifest).modules.flatMap(({ declarations = [] }) => declarations);
  const element = declarations.find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`The manifest has no <${tag}>: run "npm run build".`);
  const { members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const fields = members.filter(({ kind }) => kind === 'field').map(fieldRow);
  const has = (category: string) => (row: [string, ArgType]) => row[1].table?.category === category;
  return Object.fromEntries([
    ...['attributes', 'properties', 'properties to read'].flatMap((each) => fields.filter(has(each))),
    ...members
      .filter(({ kind }) => kind === 'method')
      .map((each) => namedRow(each, signature(each), 'methods')),
    ...events.map(eventRow),
    ...slots.map((each) => namedRow(each, each.name ? `slot="${each.name}"` : '(default)', 'slots')),
    ...cssProperties.map(cssRow),
    ...cssParts.map((each) => namedRow(each, `::part(${each.name})`, 'css parts')),
  ]);
}

export { manifest };
