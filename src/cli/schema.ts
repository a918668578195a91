import { readFile, readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { UsageError } from './fail.js';

const FOLDER = new URL('../../data/schemas/', import.meta.url);
const END = '.schema.json';

const HELP = (names: readonly string[]) => `Usage: skills-matrix schema <name>

Prints the JSON Schema (2020-12) of ${names.join(', ')}.
`;

/** Prints a JSON Schema. */
export async function schema(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const names = (await readdir(FOLDER))
    .filter((file) => file.endsWith(END))
    .map((file) => file.slice(0, -END.length));
  const [name, ...more] = positionals;
  if (values.help) {
    process.stdout.write(HELP(names));
    return 0;
  }
  if (name === undefined || more.length > 0 || !names.includes(name))
    throw new UsageError(`Expected one of ${names.join(', ')}.`);
  process.stdout.write(await readFile(new URL(name + END, FOLDER), 'utf8'));
  return 0;
}
