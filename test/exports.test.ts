import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const exec = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const npm = (args: string[], cwd: string) =>
  exec('npm', [...args, '--no-fund', '--no-audit', '--loglevel=error'], { cwd, shell: windows });
const node = (args: string[], cwd: string) => exec(process.execPath, args, { cwd });

const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  exports: Record<string, string | { types: string; default: string } | null>;
};

let host = '';
let tarball = '';

/** Runs a module in the host project and reads the JSON that it prints. */
async function evaluate(code: string): Promise<unknown> {
  const file = join(host, 'probe.mjs');
  writeFileSync(file, code);
  return JSON.parse((await node([file], host)).stdout);
}

/** `./define/*` of the exports becomes one specifier for each file that the package has there. */
function specifiers(): string[] {
  return Object.entries(exports).flatMap(([key, target]) => {
    if (!target) return [];
    const path = typeof target === 'string' ? target : target.default;
    if (!key.includes('*')) return [key];
    const [before = '', after = ''] = path.split('*');
    const folder = join(host, 'node_modules', name, before);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(after))
      .map((file) => key.replace('*', file.slice(0, -after.length).replaceAll('\\', '/')))
      .filter((entry) => exports[entry] !== null);
  });
}

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/custom-elements.json'))) throw new Error('Run "npm run build" first.');
  host = mkdtempSync(join(tmpdir(), 'skills-matrix-host-'));
  const { stdout } = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', host], root);
  tarball = join(host, (JSON.parse(stdout) as [{ filename: string }])[0].filename);
  writeFileSync(join(host, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }));
  await npm(['install', '--prefer-offline', '--ignore-scripts', tarball], host);
}, 180_000);

afterAll(() => {
  rmSync(host, { recursive: true, force: true });
});

describe('the packed package', () => {
  it('resolves and imports every entry without a DOM', async () => {
    const all = specifiers().map((path) => `${name}${path.slice(1)}`);
    expect(all).toContain(`${name}/define/skills-matrix`);
    expect(all).toContain(`${name}/define/skills-results`);
    expect(all).toContain(`${name}/define/skills-team`);
    expect(all).toContain(`${name}/i18n/en`);
    expect(all).toContain(`${name}/embed`);
    expect(all.some((specifier) => specifier.startsWith(`${name}/data/roles/`))).toBe(true);
    const require = createRequire(join(host, 'index.js'));
    for (const specifier of all.filter((each) => each !== `${name}/collector`)) {
      if (specifier.endsWith('.json')) expect(require(specifier), specifier).toBeTypeOf('object');
      else await node(['--input-type=module', '--eval', `await import('${specifier}')`], host);
    }
  }, 120_000);

  it('asks for the packages of a server only where the collector is imported', async () => {
    const run = node(['--input-type=module', '--eval', `await import('${name}/collector')`], host);
    await expect(run).rejects.toThrow(/Cannot find package 'hono'/);
    const { stdout } = await node(
      [
        '--input-type=module',
        '--eval',
        `console.log(Object.keys(await import('./dist/collector.js')).sort().join())`,
      ],
      root,
    );
    expect(stdout.trim()).toBe('createCollector,folderKeys,openFolder,openPostgres');
  });

  it('ships no source, test or file of the workshop', () => {
    const top = readdirSync(join(host, 'node_modules', name));
    expect(top.sort()).toEqual(['LICENSE', 'README.md', 'data', 'dist', 'package.json']);
  });

  it('defines nothing when the main entry is imported, and its tags when define is', async () => {
    const found = await evaluate(`
      import { SkillsMatrixElement, SkillsResultsElement, SkillsTeamElement } from '${name}';
      const tags = { 'skills-matrix': SkillsMatrixElement, 'skills-results': SkillsResultsElement, 'skills-team': SkillsTeamElement };
      const defined = () => Object.keys(tags).filter((tag) => customElements.get(tag));
      const before = defined();
      await import('${name}/define');
      const after = Object.entries(tags).every(([tag, element]) => customElements.get(tag) === element);
      for (const tag of Object.keys(tags)) await import('${name}/define/' + tag);
      console.log(JSON.stringify({ before, after }));`);
    expect(found).toEqual({ before: [], after: true });
  });

  it.each(['skills-matrix', 'skills-results', 'skills-team'])(
    'defines %s alone when only that is asked for',
    async (tag) => {
      const found = await evaluate(`
      await import('${name}/define/${tag}');
      const tags = ['skills-matrix', 'skills-results', 'skills-team'];
      console.log(JSON.stringify(tags.filter((tag) => customElements.get(tag))));`);
      expect(found).toEqual([tag]);
    },
  );

  it.each(['', '/core', '/interchange', '/embed'])(
    'touches no browser global when %s is imported',
    async (entry) => {
      const touched = await evaluate(`
      const touched = new Set();
      // only what our own modules read counts: the dependencies look for a DOM themselves
      const ours = () => /[\\\\/]${name}[\\\\/]dist[\\\\/]/.test(new Error().stack.split('\\n')[3] ?? '');
      for (const global of ['document', 'window', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage',
        'matchMedia', 'getComputedStyle', 'requestAnimationFrame', 'ResizeObserver', 'IntersectionObserver',
        'MutationObserver', 'ElementInternals', 'CSSStyleSheet']) {
        let value = globalThis[global];
        Object.defineProperty(globalThis, global, {
          configurable: true,
          get: () => { if (ours()) touched.add(global); return value; },
          set: (replacement) => { value = replacement; },
        });
      }
      await import('${name}${entry}');
      console.log(JSON.stringify([...touched]));`);
      expect(touched).toEqual([]);
    },
  );

  it('gives both ends of an embedding, and nothing with them', async () => {
    const found = await evaluate(`
      const ends = Object.keys(await import('${name}/embed')).sort();
      console.log(JSON.stringify({ ends, lit: globalThis.litElementVersions ?? null, tags: globalThis.customElements?.get('skills-matrix') ?? null }));`);
    expect(found).toEqual({ ends: ['connectFrame', 'offerToPage'], lit: null, tags: null });
  });

  it('leaves the core without lit', async () => {
    const loaded = await evaluate(`
      await import('${name}/core');
      console.log(JSON.stringify({ lit: globalThis.litElementVersions ?? null, html: globalThis.litHtmlVersions ?? null }));`);
    expect(loaded).toEqual({ lit: null, html: null });
  });
});

describe('the checkers of packages', () => {
  it('publint has nothing to say', async () => {
    const { stdout } = await node([join(root, 'node_modules/publint/src/cli.js'), tarball, '--strict'], root);
    expect(stdout).toMatch(/All good/);
  }, 60_000);

  it('attw has nothing to say', async () => {
    const cli = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    // those with a star it leaves out unless one of each is named
    const wildcards = [
      '--include-entrypoints',
      'define/skills-matrix',
      'define/skills-results',
      'define/skills-team',
      'i18n/en',
    ];
    const { stdout } = await node(
      [cli, tarball, '--profile', 'esm-only', '--format', 'json', ...wildcards],
      root,
    );
    expect(JSON.parse(stdout)).toMatchObject({ problems: {} });
  }, 60_000);
});
