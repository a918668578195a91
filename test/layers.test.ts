import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenRule, importsOf } from './support/layers.js';

const folder = new URL('../src/', import.meta.url);
const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as Record<'dependencies' | 'peerDependencies', Record<string, string>>;
const names = Object.keys({ ...dependencies, ...peerDependencies });

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

const violations = (file: string, text: string): string[] =>
  importsOf(file, text).flatMap((found) => {
    const rule = brokenRule(found, names);
    return rule ? [`src/${file} imports ${found.target}: ${rule}`] : [];
  });

describe('src', () => {
  it('imports to the left only', () => {
    expect(sources.length).toBeGreaterThan(0);
    const wrong = sources.flatMap(({ file, text }) => violations(file, text));
    expect(wrong, wrong.join('\n')).toEqual([]);
  });

  it('has no file over 300 lines', () => {
    const long = sources.map(
      ({ file, text }) => `src/${file} has ${text.trimEnd().split('\n').length} lines`,
    );
    expect(long.filter((sentence) => Number(/(\d+) lines/.exec(sentence)?.[1]) > 300)).toEqual([]);
  });
});

describe('the check of imports', () => {
  const wrong: [file: string, text: string, rule: RegExp][] = [
    ['model/a.ts', `import { b } from '../scoring/b.js';`, /model may import no other layer/],
    ['model/a.ts', `import type { b } from '../store/b.js';`, /model may import/],
    ['scoring/a.ts', `export * from '../store/b.js';`, /scoring may import model/],
    ['store/a.ts', `export const b = () => import('../elements/x/b.js');`, /store may import/],
    ['store/a.ts', `let b: import('../lit/b.js').B;`, /store may import/],
    ['lit/a.ts', `import '../elements/x/b.js';`, /lit may import/],
    ['elements/x/a.ts', `import '../../define/x.js';`, /elements may import/],
    ['elements/x/a.ts', `import { csv } from '../../interchange/csv.js';`, /only by import\(\)/],
    ['index.ts', `import './define.js';`, /index\.ts may import/],
    ['i18n/de.ts', `import type { A } from '../model/a.js';`, /i18n may import no other layer/],
    ['events/a.ts', `import { A } from '../model/a.js';`, /only types of model/],
    ['model/a.ts', `import * as z from 'zod';`, /zod\/mini/],
    ['store/a.ts', `import * as z from 'zod/mini';`, /zod\/mini/],
    ['store/a.ts', `import { html } from 'lit';`, /no lit/],
    ['core.ts', `import { html } from 'lit/html.js';`, /no lit/],
    ['store/a.ts', `import { create } from 'zustand';`, /zustand\/vanilla/],
    ['store/a.ts', `import 'left-pad';`, /no dependency/],
    ['delivery/a.ts', `import { readFile } from 'node:fs/promises';`, /only in collector/],
    ['interchange/a.ts', `import { sql } from 'kysely';`, /only in collector/],
    ['model/a.ts', `import { keep } from '../collector/b.js';`, /model may import/],
    ['helpers/a.ts', `import '../model/a.js';`, /no layer/],
    ['model/a.ts', `import '../../scripts/a.mjs';`, /model may import/],
  ];
  it.each(wrong)('finds what is wrong in %s: %s', (file, text, rule) => {
    expect(violations(file, text)).toHaveLength(1);
    expect(violations(file, text)[0]).toMatch(rule);
  });

  const right: [file: string, text: string][] = [
    ['model/a.ts', `import * as z from 'zod/mini';\nimport { b } from './b.js';`],
    ['store/a.ts', `import { createStore } from 'zustand/vanilla';\nimport type { A } from '../model/a.js';`],
    ['events/a.ts', `import type { A } from '../model/a.js';`],
    ['elements/x/a.ts', `import { html } from 'lit';\nconst csv = () => import('../../interchange/csv.js');`],
    ['collector/a.ts', `import { Hono } from 'hono';\nimport { join } from 'node:path';`],
    ['define/x.ts', `import { X } from '../elements/x/x.js';`],
    ['define.ts', `import './define/x.js';`],
  ];
  it.each(right)('finds nothing in %s: %s', (file, text) => {
    expect(violations(file, text)).toEqual([]);
  });
});
