import { posix } from 'node:path';
import ts from 'typescript';

/** One import of a source file; `file` and a relative `target` are paths below src/. */
export interface SourceImport {
  file: string;
  target: string;
  dynamic: boolean;
  typeOnly: boolean;
}

interface Rule {
  /** Layers that the layer may import, beside itself. */
  uses: string[];
  /** Layers that it may import only by `import()`. */
  lazily?: string[];
  /** Layers of which it may import only types. */
  typesOf?: string[];
  /** It must run where there is no DOM: no lit. */
  domFree?: true;
}

const leaves = ['events', 'i18n', 'styles'];

/** A layer is a folder of src/, or one of the entry files beside them. */
export const layers: Record<string, Rule> = {
  model: { uses: [], domFree: true },
  scoring: { uses: ['model'], domFree: true },
  store: { uses: ['model', 'scoring'], domFree: true },
  events: { uses: [], typesOf: ['model'], domFree: true },
  i18n: { uses: [], domFree: true },
  styles: { uses: [] },
  delivery: { uses: ['model', 'scoring'] },
  interchange: { uses: ['model', 'scoring'], domFree: true },
  lit: { uses: ['model', 'scoring', 'store', ...leaves] },
  elements: { uses: ['model', 'scoring', 'store', 'lit', 'delivery', ...leaves], lazily: ['interchange'] },
  define: { uses: ['model', 'scoring', 'store', 'lit', 'elements', ...leaves] },
  collector: { uses: ['model', 'scoring', 'store', 'interchange', 'i18n'], domFree: true },
  cli: {
    uses: ['model', 'scoring', 'store', 'interchange', 'i18n'],
    lazily: ['collector', 'collector.ts'],
    domFree: true,
  },
  'core.ts': { uses: ['model', 'scoring', 'store'], domFree: true },
  'collector.ts': { uses: ['collector'], domFree: true },
  'embed.ts': { uses: ['delivery'] },
  'interchange.ts': { uses: ['interchange'], domFree: true },
  'index.ts': { uses: ['core.ts', 'model', 'scoring', 'store', 'lit', 'elements', ...leaves] },
  'define.ts': { uses: ['define'] },
};

/** Packages that only some layers import, or that are imported by one entry only. */
export const packages: {
  name: RegExp;
  allowed: (layer: string, specifier: string) => boolean;
  rule: string;
}[] = [
  {
    name: /^zod(\/|$)/,
    allowed: (layer, specifier) => ['model', 'interchange'].includes(layer) && specifier === 'zod/mini',
    rule: 'zod stands only in model/ and interchange/, as zod/mini',
  },
  {
    name: /^(lit|lit-html|lit-element|@lit|@lit-labs)(\/|$)/,
    allowed: (layer) => !layers[layer]?.domFree,
    rule: 'a layer without DOM imports no lit',
  },
  {
    name: /^zustand(\/|$)/,
    allowed: (layer, specifier) => specifier === 'zustand/vanilla',
    rule: 'zustand is imported as zustand/vanilla',
  },
  {
    name: /^(node:|@electric-sql\/|@hono\/|(hono|jose|kysely|pg)(\/|-|$))/,
    allowed: (layer) => ['collector', 'cli'].includes(layer),
    rule: 'what a server needs stands only in collector/ and cli/',
  },
];

/** Every static, dynamic, type-only and re-exporting import of a source text. */
export function importsOf(file: string, text: string): SourceImport[] {
  const found: SourceImport[] = [];
  const add = (specifier: ts.Node | undefined, dynamic: boolean, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const target = specifier.text.startsWith('.')
      ? posix.join(posix.dirname(file), specifier.text).replace(/\.js$/, '.ts')
      : specifier.text;
    found.push({ file, target, dynamic, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, false, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, false, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, false, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], true, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

const layerOf = (path: string): string => path.split('/')[0] ?? path;

/** The rule that an import breaks, or null. */
export function brokenRule(
  { file, target, dynamic, typeOnly }: SourceImport,
  dependencies: string[],
): string | null {
  const from = layerOf(file);
  const rule = layers[from];
  if (!rule) return `src/${from} is no layer: add it to test/support/layers.ts`;
  if (!target.endsWith('.ts') && !target.startsWith('..')) {
    const broken = packages.find(({ name, allowed }) => name.test(target) && !allowed(from, target));
    if (broken) return broken.rule;
    const known =
      target.startsWith('node:') ||
      dependencies.some((name) => target === name || target.startsWith(`${name}/`));
    return known ? null : `${target} is no dependency in package.json`;
  }
  const to = layerOf(target);
  if (to === from || rule.uses.includes(to)) return null;
  if (rule.lazily?.includes(to)) return dynamic || typeOnly ? null : `${from} imports ${to} only by import()`;
  if (rule.typesOf?.includes(to)) return typeOnly ? null : `${from} imports only types of ${to}`;
  return `${from} may import ${[...rule.uses, ...(rule.lazily ?? []), ...(rule.typesOf ?? [])].join(', ') || 'no other layer'}`;
}
