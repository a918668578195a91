import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a command in the repository and resolves to its exit code.
 * `quiet` sends its output to stderr, so that stdout stays ours; `whole` holds all it says until it ends, for commands
 * that run at the same time.
 */
export function run(command, args = [], { quiet = false, whole = false, env = {} } = {}) {
  const windows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: whole ? ['ignore', 'pipe', 'pipe'] : ['inherit', quiet ? process.stderr : 'inherit', 'inherit'],
      // npm is a .cmd file there, which needs a shell
      shell: windows && command === 'npm',
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/** Runs a script of package.json. */
export const npmRun = (script, options) => run('npm', ['run', '--silent', script], options);
