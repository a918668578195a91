import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fetchChromium } from './lib/fetch-chromium.mjs';
import { isMain } from './lib/paths.mjs';

/** Nothing that phones home or draws. No sandbox: root and most containers have none, and only our own pages are opened. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (app) => `Applications/${app}.app/Contents/MacOS/${app}`,
);
const windowsApps = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];
const linuxCommands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const candidates = {
  darwin: () => macApps.flatMap((app) => [join('/', app), join(homedir(), app)]),
  win32: () =>
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => windowsApps.map((app) => join(folder, app))),
  linux: () => {
    const folders = new Set([
      ...(process.env.PATH ?? '').split(delimiter),
      '/usr/bin',
      '/usr/local/bin',
      '/snap/bin',
    ]);
    return linuxCommands.flatMap((command) =>
      [...folders].filter(Boolean).map((folder) => join(folder, command)),
    );
  },
};

/** Distributions ship stubs by these names that only say how to install: ask for the version where that opens no window. */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** The Chromium-based browser for tests and measures, as launch options for puppeteer. */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!runs(chosen))
      throw new Error(
        `CHROME_PATH is ${chosen}, which does not run: point it at a Chrome, Chromium or Edge.`,
      );
    return { executablePath: chosen, args, env: {} };
  }
  const installed = candidates[process.platform]?.().find(runs);
  if (installed) return { executablePath: installed, args, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return { args, ...(await fetchChromium()) };
  throw new Error(
    'No browser was found: install Chrome, Chromium or Edge, or set CHROME_PATH to the executable of one.',
  );
}

if (isMain(import.meta)) console.log(await findBrowser());
