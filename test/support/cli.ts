import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** A folder for the tests of a file, and the command as it was built, which runs there. */
export function cliFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'skills-matrix-cli-'));
  beforeAll(() => {
    if (!existsSync(main)) throw new Error('Run "npm run build" first.');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return {
    folder,
    cli: (...args: string[]) =>
      new Promise<Ended>((done) => {
        const env = { ...process.env, DATABASE_URL: '' };
        execFile(process.execPath, [main, ...args], { cwd: folder, env }, (error, out, err) => {
          done({ code: error ? Number(error.code) : 0, out, err });
        });
      }),
    file(name: string, content: unknown): string {
      const path = join(folder, name);
      const isWritten = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(path, isWritten ? content : JSON.stringify(content));
      return path;
    },
  };
}
