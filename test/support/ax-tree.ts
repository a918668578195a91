import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';

/** Roles that say nothing by themselves; their children stand in their place. */
const SILENT = new Set([
  'generic',
  'none',
  'paragraph',
  'InlineTextBox',
  'LabelText',
  'Legend',
  'ListMarker',
]);

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

/** What a screen reader says of one node: role "name" [states]. */
function line({ role, name, value, level, ...node }: SerializedAXNode): string {
  const said = STATES.flatMap((state) => {
    const it = node[state];
    if (it === undefined || it === false || it === 'false')
      return state === 'expanded' && it === false ? ['collapsed'] : [];
    if (state === 'expanded') return ['expanded'];
    return it === true ? [state] : [`${state}: ${it}`];
  });
  const parts = [
    role === 'heading' ? `heading ${level}` : role,
    name ? JSON.stringify(name).replaceAll(/\s+/g, ' ') : '',
    value !== undefined && value !== '' ? `= ${JSON.stringify(value)}` : '',
    said.length > 0 ? `[${said.join(', ')}]` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** The lines of a subtree; texts that only repeat their parent's name are left out. */
function lines(node: SerializedAXNode, depth: number, named: string): string[] {
  const { role, name = '', children = [] } = node;
  const deeper = (at: number, from: string) => children.flatMap((child) => lines(child, at, from));
  if (SILENT.has(role)) return deeper(depth, named);
  if (role === 'StaticText' && (!name.trim() || named.includes(name.trim()))) return [];
  const own = `${'  '.repeat(depth)}${role === 'StaticText' ? JSON.stringify(name.trim()) : line(node)}`;
  return [own, ...deeper(depth + 1, name)];
}

/** The accessibility tree below an element, as text that a person can read. */
export async function axTree(page: Page, selector = 'skills-matrix'): Promise<string> {
  const root = (await page.$(selector)) as ElementHandle | null;
  if (!root) throw new Error(`There is no ${selector}.`);
  const tree = await page.accessibility.snapshot({ root, interestingOnly: false });
  return tree ? `\n${lines(tree, 0, '').join('\n')}\n` : '';
}
