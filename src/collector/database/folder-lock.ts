import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often the owner shows that it lives, and after how long without that one of another machine is taken for dead. */
const BEAT = 2_000;
const DEAD = 15_000;
/** Time for another process that took the same lock to see that it came second. */
const SETTLE = 50;

interface Owner {
  pid: number;
  host: string;
  /** When that process started, as the system has it: ids are given again, this is not. */
  started: string;
}

/** The moment a process started, in the clock ticks of Linux; empty where the system does not tell. */
async function startOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  // the second field is the name, which may have spaces and brackets of its own
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isAlive({ pid, host, started }: Owner, file: string): Promise<boolean> {
  if (host === hostname()) return exists(pid) && (await startOf(pid)) === started;
  // another machine, or a container, that shares the folder: its processes cannot be seen
  const { mtimeMs } = await stat(file);
  return Date.now() - mtimeMs < DEAD;
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** What stands in the file; `undefined` where there is none. */
async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

function ownerIn(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return undefined; // it was killed while it wrote
  }
}

/** Takes a dead owner's file away. Where it was another one's by then, that one gets it back. */
async function clear(file: string, dead: string): Promise<void> {
  const aside = `${file}.${String(process.pid)}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if ((await textOf(aside)) === dead) await rm(aside);
  else await rename(aside, file);
}

/**
 * Makes this process the only one that has a folder open, until it ends, however it ends. A lock whose owner was killed
 * is taken over at once; one that was left on another machine after 15 seconds.
 *
 * @returns what gives the folder free.
 * @throws {Error} where a living process has it, naming that.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock');
  const own = JSON.stringify({ pid: process.pid, host: hostname(), started: await startOf(process.pid) });
  for (;;) {
    try {
      await writeFile(file, own, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const text = await textOf(file);
      if (text === undefined) continue;
      const owner = ownerIn(text);
      if (owner && (await isAlive(owner, file)))
        throw new Error(
          `Another process has ${folder} open: ${String(owner.pid)} on ${owner.host}. Stop it, or give this one another folder.`,
          { cause: error },
        );
      await clear(file, text);
      continue;
    }
    await wait(SETTLE);
    if ((await textOf(file)) === own) break;
  }
  const beat = setInterval(() => {
    const now = new Date();
    // a folder that is gone for a moment does not stop who works in it
    utimes(file, now, now).catch(() => undefined);
  }, BEAT);
  beat.unref();
  return async () => {
    clearInterval(beat);
    if ((await textOf(file)) === own) await rm(file);
  };
}
