import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, resolve as resolvePath } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplates } from './scripts/lib/minify-templates.mjs';

const { name, version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

const modulesIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file}`);

const nameOf = (file) => basename(file, '.ts');
const compile = esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: true });
const isDependency = (id) =>
  Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

const source = `${resolvePath('src').replaceAll('\\', '/')}/`;

/** Of our own modules only the define ones do something by being imported. */
const treeshake = {
  moduleSideEffects(id) {
    const path = id.replaceAll('\\', '/');
    return !path.startsWith(source) || /^define(\.ts|\/)/.test(path.slice(source.length));
  },
};

/** What dependencies do in their own house is theirs; an import that leads nowhere or in a circle is an error. */
const onLog = (level, log, handler) => {
  const isTheirs = [log.id, ...(log.ids ?? [])].some((id) => id?.includes('node_modules'));
  const isError = log.code === 'UNRESOLVED_IMPORT' || (log.code === 'CIRCULAR_DEPENDENCY' && !isTheirs);
  if (isError) handler('error', log);
  else if (!isTheirs) handler(level, log);
};

const LICENCES = { lit: 'Copyright Google LLC, BSD-3-Clause' };
/** Where a package's modules lie: lit's in several packages of one licence. */
const folderOf = (dependency) =>
  dependency === 'lit' ? /\/node_modules\/(@lit\/|lit)/ : new RegExp(`/node_modules/${dependency}/`);

/** One notice a chunk, of what is bundled in it, in place of the many that the modules carry. */
function notice({ isEntry, moduleIds }) {
  const bundled = Object.keys(dependencies).filter((dependency) =>
    moduleIds.some((id) => folderOf(dependency).test(id.replaceAll('\\', '/'))),
  );
  const theirs = bundled.map((dependency) => `${dependency} (${LICENCES[dependency] ?? 'MIT'})`);
  const parts = [...(isEntry ? [`${name} ${version} (MIT)`] : []), ...theirs];
  return parts.length > 0 ? `/*! ${parts.join(', ')} */` : '';
}

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
  input: ['src/index.ts', 'src/core.ts', 'src/define.ts', ...tags, ...languages],
  external: isDependency,
  treeshake,
  onLog,
  plugins: [!process.env.ROLLUP_WATCH && clean('dist'), resolve(), compile],
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
};

/** What a script tag loads: one minified file a tag, with the chunks it shares or loads later beside it. */
const cdn = {
  input: { all: 'src/define.ts', ...Object.fromEntries(tags.map((file) => [nameOf(file), file])) },
  treeshake,
  onLog,
  plugins: [
    process.env.ROLLUP_WATCH && clean('dist/cdn'),
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
  ],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    manualChunks,
    banner: notice,
  },
};

export default [modules, cdn];
