import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a collector needs beside its database. */
export interface Keys {
  adminKey: string;
  /** 32 bytes. */
  secret: Uint8Array;
}

/**
 * The keys in a folder, which are made when they are first asked for: `keys.json`, readable by its owner alone.
 *
 * @throws {Error} where the folder cannot be read or written, or its keys are damaged.
 */
export async function folderKeys(folder: string): Promise<Keys> {
  const file = join(folder, 'keys.json');
  await mkdir(folder, { recursive: true });
  const made = { adminKey: randomBytes(24).toString('base64url'), secret: randomBytes(32).toString('hex') };
  // written whole under another name first: a process that is killed here leaves no half of a key
  const whole = `${file}.${String(process.pid)}`;
  await writeFile(whole, JSON.stringify(made, null, 2), { mode: 0o600 });
  try {
    await link(whole, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(whole);
  }
  return keysIn(file);
}

async function keysIn(file: string): Promise<Keys> {
  const text = await readFile(file, 'utf8');
  try {
    const { adminKey, secret } = JSON.parse(text) as Record<string, unknown>;
    if (typeof adminKey === 'string' && typeof secret === 'string' && /^[\da-f]{64}$/.test(secret))
      return { adminKey, secret: Buffer.from(secret, 'hex') };
  } catch (cause) {
    throw new Error(`The keys in ${file} cannot be read: it is no JSON.`, { cause });
  }
  throw new Error(`Expected "adminKey" and "secret", 64 hexadecimal digits, in ${file}.`);
}
