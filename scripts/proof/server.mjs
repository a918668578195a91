import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/**
 * Starts `skills-matrix serve` in a process of its own; resolves with its address when it listens.
 *
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env what differs from this process's own
 * @param {number} [fileLimit] how large its files can become, in KiB
 */
export async function startCollector(args, env, fileLimit) {
  const command = [
    process.execPath,
    join(root, 'dist/cli/main.js'),
    'serve',
    '--port',
    '0',
    '--rate',
    '1000000',
  ];
  const limit = fileLimit === undefined ? '' : `ulimit -f ${fileLimit}; `;
  const child = spawn('bash', ['-c', `${limit}exec "$@"`, 'bash', ...command, ...args], {
    env: Object.fromEntries(
      Object.entries({ ...process.env, ...env }).filter(([, value]) => value !== undefined),
    ),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      const [, address] = / at (http:\S+)/.exec(String(text)) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The collector ended with ${code}: ${said}`)));
  });
  return {
    url,
    /** Resolves with how it ended. */
    ended,
    kill: (signal = 'SIGKILL') => (child.kill(signal), ended),
    /** What it wrote about errors. */
    said: () => said,
  };
}
