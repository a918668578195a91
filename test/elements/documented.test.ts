import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = 'src/elements/skills-matrix';

const read = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');

const element = readFileSync(`${FOLDER}/skills-matrix.ts`, 'utf8');
const source = `${read(FOLDER)}\n${read('src/elements/shared')}\n${read('src/lit')}`;
const styles = `${source}\n${read('src/styles')}`;

const all = (text: string, pattern: RegExp) =>
  [...new Set(Array.from(text.matchAll(pattern), ([, name = '']) => name))].sort();

it('documents every part that a page can style, and no other', () => {
  const parts = [...all(source, /\bpart="([\w-]+)"/g), ...all(source, /setAttribute\('part', '([\w-]+)'\)/g)];
  expect(all(element, /@csspart ([\w-]+)/g)).toEqual(parts.sort());
});

it('documents every property that a page can set, and no other', () => {
  // the steps of space follow from the unit
  const used = all(styles, /(--skills-[\w-]+)\s*:/g).filter((name) => !/-(space-\d+|gutter)$/.test(name));
  expect(all(element, /@cssprop \[(--skills-[\w-]+)/g)).toEqual(used);
});
