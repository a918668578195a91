import { rmSync } from 'node:fs';
import { newPostgresFolder } from '../lib/postgres-folder.mjs';

/**
 * Does something with a collector's folder that is gone afterwards.
 *
 * @template T
 * @param {(folder: string) => Promise<T>} work
 */
export async function withFolder(work) {
  const folder = await newPostgresFolder('proof-collector-');
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
