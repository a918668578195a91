import { readFile, readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { UsageError } from './fail.js';

const FOLDER = new URL('../../data/schemas/', import.meta.url);
/** Names by files: of documents, and of what a collector answers. */
const NAMED = /^(?:(.+)\.schema|collector\.(openapi))\.json$/;

const HELP = (names: readonly string[]) => `Usage: skills-matrix schema <name>

Prints the JSON Schema (2020-12) of one of ${names.join(', ')};
of openapi what a collector answers, as OpenAPI 3.1.
`;

/** Prints a JSON Schema, or the description of the collector. */
export async function schema(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const files = new Map<string, string>();
  for (const file of (await readdir(FOLDER)).sort()) {
    const [, document, description] = NAMED.exec(file) ?? [];
    const name = document ?? description;
    if (name !== undefined) files.set(name, file);
  }
  const names = [...files.keys()];
  const [name, ...more] = positionals;
  if (values.help) {
    process.stdout.write(HELP(names));
    return 0;
  }
  const file = files.get(name ?? '');
  if (file === undefined || more.length > 0) throw new UsageError(`Expected one of ${names.join(', ')}.`);
  process.stdout.write(await readFile(new URL(file, FOLDER), 'utf8'));
  return 0;
}
