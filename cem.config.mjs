/** What Lit and the browser call, and no host page. */
const lifecycle = new Set([
  'adoptedCallback',
  'attributeChangedCallback',
  'connectedCallback',
  'createRenderRoot',
  'disconnectedCallback',
  'firstUpdated',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
  'getUpdateComplete',
  'performUpdate',
  'render',
  'requestUpdate',
  'scheduleUpdate',
  'shouldUpdate',
  'update',
  'updated',
  'willUpdate',
]);

const isPublic = (member) =>
  !/^[#_]/.test(member.name) &&
  (member.privacy ?? 'public') === 'public' &&
  !member.static &&
  !lifecycle.has(member.name);

/** Sources become the files that are published. */
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/(\.ts|\.js)?$/, '.js');

/**
 * Keeps what host pages may use. Of events that is what `@fires` documents: the analyzer also lists every dispatch of an
 * event class, without a name or with the name of its first argument.
 */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      const own = new Set(module.declarations?.map(({ name }) => name));
      for (const declaration of module.declarations ?? []) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        if (declaration.events)
          declaration.events = declaration.events.filter((event) => event.name && event.description);
        const { superclass } = declaration;
        // a base class that is neither imported nor declared is the browser's
        if (superclass?.module === module.path && !own.has(superclass.name)) {
          declaration.superclass = { name: superclass.name, package: 'global:' };
        }
      }
    }
    renamePaths(customElementsManifest);
  },
};

function renamePaths(node) {
  for (const [key, value] of Object.entries(node)) {
    if (value && typeof value === 'object') renamePaths(value);
    else if (key === 'module' || (key === 'path' && node.kind === 'javascript-module'))
      node[key] = published(value);
  }
}

export default {
  globs: ['src/lit/**/*.ts', 'src/elements/**/*.ts', 'src/events/**/*.ts', 'src/define/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  quiet: true,
  packagejson: false,
  plugins: [publicOnly],
};
