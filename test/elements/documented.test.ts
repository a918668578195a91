import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ELEMENTS = 'src/elements';

const read = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');

const all = (text: string, pattern: RegExp) =>
  [...new Set(Array.from(text.matchAll(pattern), ([, name = '']) => name))].sort();

/** What an element shows: its own templates, and of those that elements share the ones that it names. */
function sourceOf(tag: string): string {
  const own = read(`${ELEMENTS}/${tag}`);
  const shared = read(`${ELEMENTS}/shared`).split(/^(?=export )/m);
  const isUsed = (piece: string) => {
    const [, name = ''] = /^export (?:async )?(?:const|function) (\w+)/.exec(piece) ?? [];
    return name !== '' && new RegExp(`import[^;]*\\b${name}\\b[^;]*/shared/|\\?\\.${name}\\(`).test(own);
  };
  return [own, ...shared.filter(isUsed)].join('\n');
}
const docsOf = (tag: string) => readFileSync(`${ELEMENTS}/${tag}/${tag}.ts`, 'utf8');

/** Names in `part` attributes, as far as they stand there: several may, and what is computed does not. */
function partsIn(source: string): string[] {
  const attributes = [
    ...all(source, /\bpart="([^"]+)"/g),
    ...all(source, /setAttribute\('part', '([^']+)'\)/g),
  ];
  const names = attributes.flatMap((names) => names.split(/\s+/));
  return [...new Set(names.filter((name) => /^[\w-]+$/.test(name)))].sort();
}

describe.each(['skills-matrix', 'skills-results', 'skills-team'])('<%s>', (tag) => {
  it('documents every part that a page can style, and no other', () => {
    // those that all elements share stand in src/lit
    const parts = partsIn(`${sourceOf(tag)}\n${tag === 'skills-matrix' ? read('src/lit') : ''}`);
    expect(parts.length).toBeGreaterThan(10);
    expect(all(docsOf(tag), /@csspart ([\w-]+)/g)).toEqual(parts);
  });

  it('documents every slot, and no other', () => {
    const slots = all(sourceOf(tag), /<slot name="([\w-]+)"/g);
    expect(slots).toContain('intro');
    expect(all(docsOf(tag), /@slot ([\w-]*\w)/g)).toEqual(slots);
  });
});

describe('what all elements look like', () => {
  it('documents every property that a page can set, and no other', () => {
    const styles = `${sourceOf('skills-matrix')}\n${sourceOf('skills-results')}\n${sourceOf('skills-team')}\n${read('src/lit')}\n${read('src/styles')}`;
    // the steps of space follow from the unit
    const used = all(styles, /(--skills-[\w-]+)\s*:/g).filter((name) => !/-(space-\d+|gutter)$/.test(name));
    const heat = used.filter((name) => name.startsWith('--skills-heat-'));
    expect(all(docsOf('skills-team'), /@cssprop \[(--skills-heat-\d)/g)).toEqual(heat);
    expect(all(docsOf('skills-matrix'), /@cssprop \[(--skills-[\w-]+)/g)).toEqual(
      used.filter((name) => !heat.includes(name)),
    );
    expect(used).toEqual(
      expect.arrayContaining(all(docsOf('skills-results'), /@cssprop \[(--skills-[\w-]+)/g)),
    );
  });
});

it('<skills-results> names its views among the parts, each by its own name', () => {
  const views = all(read(`${ELEMENTS}/skills-results`), /sectionTemplate\(\s*'([\w-]+)'/g);
  const [, names = ''] = /@csspart view - .*: (`.*`)\./.exec(docsOf('skills-results')) ?? [];
  expect(all(names, /`([\w-]+)`/g)).toEqual(views);
});
