import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './scripts/find-browser.mjs';
import { totalsReporter } from './scripts/lib/totals-reporter.mjs';
import { respond } from './scripts/serve.mjs';
import { respondFaulty } from './test/support/faulty-server.mjs';

const { executablePath, args, env } = await findBrowser();

/**
 * `/csp/…` is what `npm start` serves at `/…`, under the same policy, save that a test may frame it.
 * What is built goes out as it is, too.
 */
async function hostPages(context, next) {
  const path = context.path.replace(/^\/csp(?=\/)/, '');
  if (path === context.path && !path.startsWith('/dist/')) return next();
  context.respond = false;
  await respond(context.req, context.res, path, { frameAncestors: "'self'" });
}

/** A server that fails as a test tells it. */
async function faulty(context, next) {
  if (!context.path.startsWith('/faulty/')) return next();
  context.respond = false;
  await respondFaulty(context.req, context.res);
}

/** Some packages ask Node what they are built for, as bundlers answer. */
const forBrowsers = {
  name: 'for-browsers',
  transform: ({ path, body }) =>
    path.includes('/node_modules/@tanstack/') && typeof body === 'string'
      ? body.replaceAll('process.env.NODE_ENV', "'development'")
      : undefined,
};

export default {
  files: 'test/**/*.browser.ts',
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    forBrowsers,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: [hostPages, faulty],
  browsers: [
    chromeLauncher({
      concurrency: 1,
      launchOptions: { executablePath, headless: true, args, env: { ...process.env, ...env } },
    }),
  ],
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), totalsReporter()],
};
