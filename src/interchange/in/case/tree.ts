import { counted, many } from '../tally.js';
import type { JsonObject, JsonReader } from '../json-reader.js';
import type { Count } from '../tally.js';

/** An item with what stands below it, in order. */
export interface Node {
  item: JsonObject;
  at: string;
  /** What it is called; empty where it says nothing. */
  name: string;
  /** The full statement, where the name is a short one. */
  text?: string;
  children: Node[];
  /** Frameworks that are none of CASE's, and items of other packages. */
  references: { scheme: string; uri: string }[];
}

export interface Tree {
  roots: Node[];
  /** By identifier and by address. */
  byKey: ReadonlyMap<string, Node>;
}

const REFERENCE_OF_OWN = 'ext:skills-matrix.reference';

function nodeOf(item: JsonObject, at: string, reader: JsonReader): Node {
  const short = reader.text(item, 'abbreviatedStatement', at)?.trim();
  const full = reader.text(item, 'fullStatement', at)?.trim();
  const name = short ?? full ?? '';
  return {
    item,
    at,
    name,
    ...(full !== undefined && full !== name && { text: full }),
    children: [],
    references: [],
  };
}

/** The things that an association links, by what they are called first and by their address second. */
function endOf(association: JsonObject, end: string, at: string, reader: JsonReader) {
  const link = reader.object(association, end, at);
  const place = `${at}.${end}`;
  return {
    link,
    keys: [reader.text(link, 'identifier', place), reader.text(link, 'uri', place)].filter(
      (key) => key !== undefined,
    ),
  };
}

interface Parent {
  parent: Node | undefined;
  sequence: number;
}

/** Items below each other, as associations say; one that stands below several, or in a circle, stands once. */
export function treeOf(pack: JsonObject, document: JsonObject, reader: JsonReader, count: Count): Tree {
  const byKey = new Map<string, Node>();
  const nodes: Node[] = [];
  for (const { value: item, at } of reader.objects(pack, 'CFItems', '$')) {
    const node = nodeOf(item, at, reader);
    nodes.push(node);
    for (const key of [reader.text(item, 'identifier', at), reader.text(item, 'uri', at)]) {
      if (key === undefined) continue;
      if (byKey.has(key))
        count(
          'item-twice',
          '',
          { at },
          (n) => `${many(n, 'item has', 'items have')} the identifier of another one; each was kept.`,
        );
      else byKey.set(key, node);
    }
  }
  const ofDocument = new Set(
    [
      reader.text(document, 'identifier', '$.CFDocument'),
      reader.text(document, 'uri', '$.CFDocument'),
    ].filter((key) => key !== undefined),
  );
  const parents = new Map<Node, Parent>();
  for (const { value: association, at } of reader.objects(pack, 'CFAssociations', '$')) {
    const type = reader.text(association, 'associationType', at) ?? '';
    const [origin, destination] = [
      endOf(association, 'originNodeURI', at, reader),
      endOf(association, 'destinationNodeURI', at, reader),
    ];
    const find = (keys: readonly string[]) =>
      keys.map((key) => byKey.get(key)).find((node) => node !== undefined);
    const child = find(origin.keys);
    const parent = find(destination.keys);
    const isOfDocument = destination.keys.some((key) => ofDocument.has(key));
    if (!child) {
      const say = (n: number) =>
        `${many(n, 'association that begins', 'associations that begin')} at an item which this file does not have ${n === 1 ? 'was' : 'were'} left out.`;
      count('association-without-item', 'origin', { at }, say);
    } else if (type === 'isChildOf') {
      const sequence = reader.number(association, 'sequenceNumber', at) ?? Infinity;
      if (!parent && !isOfDocument) {
        const say = (n: number) =>
          `${many(n, 'item is', 'items are')} said to stand below something that this file does not have, and taken for the outermost.`;
        count('association-without-item', 'destination', { at }, say);
      }
      if (parents.has(child)) {
        const say = (n: number) =>
          `${String(n)} times an item stands below another one too; it was kept where it stands first.`;
        count('several-parents', '', { at }, say);
      } else parents.set(child, { parent, sequence });
    } else if (['isRelatedTo', 'exactMatchOf'].includes(type) && !parent) {
      const uri = destination.keys.at(-1) ?? '';
      const target = reader.text(destination.link, 'targetType', at) ?? 'CASE';
      const title = reader.text(destination.link, 'title', at) ?? 'case';
      const scheme =
        target === 'CASE' ? 'case' : target === REFERENCE_OF_OWN ? title : target.replace(/^ext:/, '');
      child.references.push({ scheme, uri });
    } else {
      const say = (n: number) =>
        `For ${counted(n, 'association')} of the type "${type}" a role profile has no place; nothing was made of that.`;
      count('association-left-out', type, { at }, say);
    }
  }
  return { roots: rootsOf(nodes, parents, count), byKey };
}

/** Puts each node below its parent, in sequence. What hangs on nothing but itself is cut at its first item. */
function rootsOf(nodes: readonly Node[], parents: ReadonlyMap<Node, Parent>, count: Count): Node[] {
  const sequenceOf = (node: Node) => parents.get(node)?.sequence ?? Infinity;
  const inOrder = [...nodes].sort((a, b) =>
    sequenceOf(a) === sequenceOf(b) ? 0 : sequenceOf(a) - sequenceOf(b),
  );
  const below = new Map<Node | undefined, Node[]>();
  for (const node of inOrder) {
    const parent = parents.get(node)?.parent;
    const list = below.get(parent) ?? [];
    if (list.length === 0) below.set(parent, list);
    list.push(node);
  }
  const placed = new Set<Node>();
  const hang = (root: Node) => {
    placed.add(root);
    const waiting = [root];
    for (let node = waiting.pop(); node; node = waiting.pop())
      for (const child of below.get(node) ?? []) {
        if (placed.has(child)) continue;
        placed.add(child);
        node.children.push(child);
        waiting.push(child);
      }
  };
  const roots = below.get(undefined) ?? [];
  for (const root of roots) hang(root);
  for (const node of nodes) {
    if (placed.has(node)) continue;
    const say = (n: number) =>
      `${String(n)} times items stand below each other in a circle; it was cut where it begins in the file.`;
    count('circle', '', { at: node.at }, say);
    roots.push(node);
    hang(node);
  }
  return roots;
}
