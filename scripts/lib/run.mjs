import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a command in the repository and resolves to its exit code.
 * `quiet` sends its output to stderr, so that stdout stays ours.
 */
export function run(command, args = [], { quiet = false, env = {} } = {}) {
  const windows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['inherit', quiet ? process.stderr : 'inherit', 'inherit'],
      // npm is a .cmd file there, which needs a shell
      shell: windows && command === 'npm',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a script of package.json. */
export const npmRun = (script, options) => run('npm', ['run', '--silent', script], options);
