import { transformSync } from 'esbuild';

/** Whitespace only: every run becomes one space, which renders alike wherever white space collapses. */
const html = (text) => text.replace(/<!--(?!\?|\$)[^]*?-->/g, '').replace(/[ \t\r\n\f]+/g, ' ');

/** A style sheet as esbuild shortens it; nothing is lowered for older browsers. */
const css = (text) =>
  transformSync(text, { loader: 'css', minify: true, charset: 'utf8', target: 'esnext' })
    .code.trim()
    .replace(/[\\`]/g, '\\$&');

const minifiers = { html, svg: html, css };

/** A Rollup plugin that shortens the texts of lit's css`` and html`` templates. */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  transform(code, id) {
    if (id.includes('node_modules') || !/\b(html|svg|css)`/.test(code)) return null;
    const edits = [];
    walk(this.parse(code), (node) => {
      const minify = node.type === 'TaggedTemplateExpression' && minifiers[node.tag.name];
      if (!minify) return;
      if (node.tag.name === 'css' && node.quasi.expressions.length > 0)
        throw new Error(`${id}: a css template with expressions cannot be minified.`);
      for (const { start, end } of node.quasi.quasis)
        edits.push({ start, end, text: minify(code.slice(start, end)) });
    });
    edits.sort((a, b) => b.start - a.start);
    const result = edits.reduce(
      (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
      code,
    );
    return { code: result, map: null };
  },
});

function walk(node, visit) {
  if (!node || typeof node.type !== 'string') return;
  visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.forEach((child) => walk(child, visit));
    else if (value && typeof value === 'object') walk(value, visit);
  }
}
