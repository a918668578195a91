#!/usr/bin/env node
import { UsageError } from './fail.js';

type Command = (args: string[]) => Promise<number>;

const COMMANDS: Record<string, { about: string; load: () => Promise<Command> }> = {
  serve: {
    about: 'takes submissions and keeps them, in a folder or in Postgres',
    load: async () => (await import('./serve.js')).serve,
  },
  validate: {
    about: 'says of files whether they are what they should be',
    load: async () => (await import('./validate.js')).validate,
  },
  import: {
    about: 'makes a role profile of a document, a spreadsheet or a file of another framework',
    load: async () => (await import('./import.js')).importFile,
  },
  schema: {
    about: 'prints a JSON Schema',
    load: async () => (await import('./schema.js')).schema,
  },
};

const HELP = `Usage: skills-matrix <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { about }]) => `  ${name.padEnd(10)}${about}`)
  .join('\n')}

Each has --help. It ends with 0 where all is well, 1 where something is not, and 2 where it was called the wrong way.
`;

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`There is no command "${name}".`);
  return (await command.load())(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage =
    error instanceof UsageError || String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${(error as Error).message}\n${isUsage ? 'See skills-matrix --help.\n' : ''}`);
  process.exitCode = isUsage ? 2 : 1;
}
