import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, resolve as resolvePath } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplates } from './scripts/lib/minify-templates.mjs';

const { name, version, dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

const modulesIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file}`);

const nameOf = (file) => basename(file, '.ts');
const compile = esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: true });
const isDependency = (id) =>
  id.startsWith('node:') ||
  Object.keys({ ...dependencies, ...peerDependencies }).some(
    (name) => id === name || id.startsWith(`${name}/`),
  );

const source = `${resolvePath('src').replaceAll('\\', '/')}/`;

/** Of our own modules only the define ones do something by being imported. */
const treeshake = {
  moduleSideEffects(id) {
    const path = id.replaceAll('\\', '/');
    return !path.startsWith(source) || /^(define(\.ts|\/)|cli\/main)/.test(path.slice(source.length));
  },
};

/** What dependencies do in their own house is theirs; an import that leads nowhere or in a circle is an error. */
const onLog = (level, log, handler) => {
  const isTheirs = [log.id, ...(log.ids ?? [])].some((id) => id?.includes('node_modules'));
  const isError = log.code === 'UNRESOLVED_IMPORT' || (log.code === 'CIRCULAR_DEPENDENCY' && !isTheirs);
  if (isError) handler('error', log);
  else if (!isTheirs) handler(level, log);
};

/** Writes the licences of all packages that are bundled into a file beside the bundles, which name it. */
const licences = (fileName) => ({
  name: 'licences',
  generateBundle(_, bundle) {
    // of modules that others were made of, ids begin with a mark
    const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) =>
      moduleIds.filter((id) => !id.startsWith('\0')),
    );
    const packages = modules.flatMap((id) => {
      const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? [];
      return folder ? [folder] : [];
    });
    const texts = [...new Set(packages)].sort().map((folder) => {
      const {
        name: title,
        version: number,
        license,
      } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : license;
      return `${title} ${number} (${license})\n\n${text}\n`;
    });
    this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(72)}\n\n`) });
  },
});

const clean = (folder) => ({
  name: 'clean',
  buildStart: () => rmSync(folder, { recursive: true, force: true }),
});

/** All that a module needs at once. */
function staticClosure(id, getModuleInfo, seen = new Set()) {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const each of getModuleInfo(id)?.importedIds ?? []) staticClosure(each, getModuleInfo, seen);
  return seen;
}

/**
 * Of lit's directive helpers the matrix needs one. The others, which grids need, would come into its chunk with it: those
 * who use them get a copy, for they keep no state.
 */
const ownHelpers = {
  name: 'own-helpers',
  async resolveId(target, importer, options) {
    if (!target.endsWith('/directive-helpers.js') || !/(repeat|async-directive)\.js$/.test(importer ?? ''))
      return null;
    const found = await this.resolve(target, importer, { ...options, skipSelf: true });
    return found && `${found.id}?copy`;
  },
  load: (id) => (id.endsWith('?copy') ? readFileSync(id.slice(0, -'?copy'.length), 'utf8') : null),
};

/** Some packages ask Node what they are built for: this is a browser. */
const forProduction = {
  name: 'for-production',
  transform: (code, id) =>
    id.includes('node_modules') && code.includes('process.env.NODE_ENV')
      ? { code: code.replaceAll('process.env.NODE_ENV', "'production'"), map: null }
      : null,
};

/** What idb adds to a database beside its transactions comes along unasked, for it changes how idb works; `src/delivery/database.ts` gives nobody that. */
const bareIdb = {
  name: 'bare-idb',
  transform(code, id) {
    if (!/\/idb\/build\/index\.js$/.test(id.replaceAll('\\', '/'))) return null;
    const shorter = code.replace(/const readMethods = [^]*(?=export \{)/, '');
    if (shorter === code) this.error('idb is not what it was: look again at what can be left out.');
    return { code: shorter, map: null };
  },
};

let matrix;
/**
 * What the matrix needs at once is one chunk, of which the other tags use a part: cut in two, it would compress
 * worse for the many pages that have the matrix alone, by more than the others would save.
 */
function manualChunks(id, { getModuleInfo }) {
  matrix ??= staticClosure(resolvePath('src/elements/skills-matrix/skills-matrix.ts'), getModuleInfo).add(
    resolvePath('src/lit/define-element.ts'),
  );
  return matrix.has(id) ? 'matrix' : undefined;
}

const tags = modulesIn('src/define');
const languages = modulesIn('src/i18n').filter((file) => /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(nameOf(file)));

/** What bundlers and Node import: one file a module, dependencies left to the host. */
const modules = {
  input: [
    'src/index.ts',
    'src/core.ts',
    'src/interchange.ts',
    'src/embed.ts',
    'src/collector.ts',
    'src/cli/main.ts',
    'src/define.ts',
    ...tags,
    ...languages,
  ],
  external: isDependency,
  treeshake,
  onLog,
  plugins: [!process.env.ROLLUP_WATCH && clean('dist'), resolve(), compile],
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
};

/** What a script tag loads: one minified file a tag, with the chunks it shares or loads later beside it. */
const cdn = {
  input: {
    all: 'src/define.ts',
    embed: 'src/embed.ts',
    ...Object.fromEntries(tags.map((file) => [nameOf(file), file])),
  },
  treeshake,
  onLog,
  plugins: [
    process.env.ROLLUP_WATCH && clean('dist/cdn'),
    ownHelpers,
    forProduction,
    bareIdb,
    resolve({ browser: true, exportConditions: ['production'] }),
    compile,
    minifyTemplates(),
    terser({
      ecma: 2022,
      module: true,
      // nothing here is called with `new` unless it is a class, nor asked for its `length`
      compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
      format: { comments: /^!/ },
    }),
    licences('licences.txt'),
  ],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    // letters of one case compress better, and there are more than six of them can tell apart
    hashCharacters: 'base36',
    chunkFileNames: 'chunks/[name]-[hash:7].js',
    manualChunks,
    banner: ({ isEntry }) => (isEntry ? `/*! ${name} ${version}, see licences.txt */` : ''),
  },
};

/**
 * What makes profiles of files, and files of assessments, for pages without a bundler. It shares nothing with the tags: their
 * chunks stay as they are. Without `browser`: there, a parser would write into `innerHTML`, which a strict policy forbids.
 */
const interchange = {
  input: { interchange: 'src/interchange.ts' },
  treeshake,
  onLog,
  plugins: [
    forProduction,
    resolve({ exportConditions: ['production'] }),
    // asked for only where somebody pipes a stream through it, in Node
    commonjs({ ignore: ['stream'] }),
    compile,
    terser({ ecma: 2022, module: true, format: { comments: /^!/ } }),
    licences('interchange/licences.txt'),
  ],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    hashCharacters: 'base36',
    chunkFileNames: 'interchange/[name]-[hash:7].js',
    banner: ({ isEntry }) => (isEntry ? `/*! ${name} ${version}, see interchange/licences.txt */` : ''),
  },
};

export default [modules, cdn, interchange];
