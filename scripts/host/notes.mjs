import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Notes of a server in one JSON file, by id: each writing is whole or not there. */
export function createNotes(file) {
  let last = Promise.resolve();

  async function all() {
    try {
      return JSON.parse(await readFile(file, 'utf8'));
    } catch (error) {
      if (error.code === 'ENOENT') return {};
      throw error;
    }
  }

  async function writeNow(id, note) {
    const notes = { ...(await all()), [id]: note };
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(notes), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }

  return {
    all: async () => (await last.catch(() => undefined), all()),
    write: (id, note) => (last = last.catch(() => undefined).then(() => writeNow(id, note))),
  };
}
