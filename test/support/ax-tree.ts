import type { Page, SerializedAXNode } from 'puppeteer-core';

/** Roles that say nothing by themselves; their children stand in their place. */
const SILENT = new Set([
  'generic',
  'none',
  'paragraph',
  'sectionheader',
  'sectionfooter',
  'LabelText',
  'Legend',
  'ListMarker',
  'LineBreak',
  'InlineTextBox',
]);
/** Roles whose name is all that is said of what is in them. */
const NAMED = new Set(['button', 'checkbox', 'combobox', 'heading', 'link', 'radio', 'searchbox', 'textbox']);

const STATES = [
  'checked',
  'expanded',
  'disabled',
  'invalid',
  'required',
  'focused',
  'readonly',
  'multiline',
  'valuetext',
  'description',
  'live',
] as const satisfies (keyof SerializedAXNode)[];

const clean = (text = '') => text.trim().replaceAll(/\s+/g, ' ');

function stateOf(node: SerializedAXNode, state: (typeof STATES)[number]): string[] {
  const value = node[state];
  if (state === 'expanded' && value === false) return ['collapsed'];
  if (value === undefined || value === false || value === 'false') return [];
  return [value === true ? state : `${state}: ${value}`];
}

/** What a screen reader says of one node: role "name" = value [states]. */
function line(node: SerializedAXNode): string {
  const { role, name, value, level } = node;
  const states = STATES.flatMap((state) => stateOf(node, state));
  const parts = [
    role === 'heading' ? `heading ${level}` : role,
    clean(name) && JSON.stringify(clean(name)),
    value !== undefined && value !== '' && `= ${JSON.stringify(value)}`,
    states.length > 0 && `[${states.join(', ')}]`,
  ];
  return parts.filter(Boolean).join(' ');
}

const all = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(all)];

/** The lines of a subtree. A text that is the name of what it stands in, or of what it labels, is not said twice. */
function lines(node: SerializedAXNode, indent: string, said: readonly string[]): string[] {
  const { role, children = [] } = node;
  const name = clean(node.name);
  if (role === 'StaticText')
    return !name || said.some((each) => each.includes(name)) ? [] : [indent + JSON.stringify(name)];
  if (NAMED.has(role)) return [indent + line(node)];
  const controls = role === 'LabelText' ? all(node).filter((each) => NAMED.has(each.role)) : [];
  const names = controls.map((control) => clean(control.name));
  const within = children.flatMap((child) =>
    lines(child, SILENT.has(role) ? indent : `${indent}  `, [...said, ...names]),
  );
  // the heading of a group or an alert is its name
  const isHeard = within[0]?.trim() === JSON.stringify(name);
  return SILENT.has(role) ? within : [indent + line(node), ...within.slice(isHeard ? 1 : 0)];
}

const told = (node: SerializedAXNode) => `${lines(node, '', []).join('\n')}\n`;

/** The accessibility tree below an element, as text that a person can read. */
export async function axTree(page: Page, selector = 'skills-matrix'): Promise<string> {
  const root = await page.$(selector);
  if (!root) throw new Error(`There is no ${selector}.`);
  const tree = await page.accessibility.snapshot({ root, interestingOnly: false });
  return tree ? told(tree) : '';
}

/** The same of each region of the page, by name; asked for once, since it takes the whole page each time. */
export async function axRegions(page: Page): Promise<Map<string, string>> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const regions = tree ? all(tree).filter(({ role }) => role === 'region') : [];
  return new Map(regions.map((region) => [clean(region.name), told(region)]));
}
