// Writes the tables of every element's API into README.md, from the manifest; --check only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './lib/paths.mjs';

const markers = /(<!-- api:start -->)[^]*?(<!-- api:end -->)/;
const readme = join(root, 'README.md');
const manifest = join(root, 'dist/custom-elements.json');

const cell = (text) =>
  String(text ?? '')
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');
const byName = (a, b) => a.name.localeCompare(b.name);

function table(title, heads, rows) {
  if (rows.length === 0) return '';
  const lines = [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return [`**${title}**`, '', ...lines, ''].join('\n');
}

const signature = ({ name, parameters = [] }) =>
  `${name}(${parameters.map((p) => `${p.name}${p.optional ? '?' : ''}: ${p.type?.text ?? 'unknown'}`).join(', ')})`;

function section(element) {
  const {
    members = [],
    attributes = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = element;
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const attributeOf = (field) =>
    field.attribute ?? attributes.find(({ name, fieldName }) => (fieldName ?? name) === field.name)?.name;
  const attributesOnly = attributes.filter(
    ({ name }) => !fields.some((field) => attributeOf(field) === name),
  );
  const properties = [
    ...fields.map((field) => ({ ...field, attribute: attributeOf(field) })),
    ...attributesOnly.map((attribute) => ({ ...attribute, name: '', attribute: attribute.name })),
  ];
  return [
    `### \`<${element.tagName}>\``,
    '',
    element.description ?? '',
    '',
    table(
      'Attributes and properties',
      ['Attribute', 'Property', 'Type', 'Default', ''],
      properties.map(({ name, attribute, type, default: initial, readonly, description }) => [
        code(attribute),
        code(name) + (readonly ? ' (read-only)' : ''),
        code(type?.text),
        code(initial),
        cell(description),
      ]),
    ),
    table(
      'Methods',
      ['Method', 'Returns', ''],
      methods.map((method) => [
        code(signature(method)),
        code(method.return?.type?.text),
        cell(method.description),
      ]),
    ),
    table(
      'Events',
      ['Event', 'Class', ''],
      events.map((e) => [code(e.name), code(e.type?.text), cell(e.description)]),
    ),
    table(
      'Slots',
      ['Slot', ''],
      slots.map((slot) => [code(slot.name) || '(default)', cell(slot.description)]),
    ),
    table(
      'CSS parts',
      ['Part', ''],
      [...cssParts].sort(byName).map((part) => [code(part.name), cell(part.description)]),
    ),
    table(
      'CSS custom properties',
      ['Property', 'Default', ''],
      [...cssProperties].sort(byName).map((p) => [code(p.name), code(p.default), cell(p.description)]),
    ),
  ].join('\n');
}

async function updated(text) {
  const { modules } = JSON.parse(readFileSync(manifest, 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const tables = elements
    .sort((a, b) => a.tagName.localeCompare(b.tagName))
    .map(section)
    .join('\n');
  const options = { ...(await resolveConfig(readme)), parser: 'markdown' };
  return format(
    text.replace(markers, (_, start, end) => `${start}\n\n${tables}\n${end}`),
    options,
  );
}

const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
if (!markers.test(text)) {
  console.error(
    'README.md has no place for the API tables (<!-- api:start --> … <!-- api:end -->): nothing written.',
  );
} else {
  const fresh = await updated(text);
  if (fresh !== text && process.argv.includes('--check')) {
    console.error(
      'The API tables in README.md are out of date: run "npm run manifest" and commit README.md.',
    );
    process.exitCode = 1;
  } else if (fresh !== text) writeFileSync(readme, fresh);
}
