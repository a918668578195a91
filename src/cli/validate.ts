import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseAssessment } from '../model/assessment.js';
import type { Issue, ParseResult } from '../model/issue.js';
import { parseRoleProfile } from '../model/role-profile.js';
import { parseScale } from '../model/scale.js';
import { parseSurvey } from '../model/survey.js';
import { readNdjson } from '../scoring/team/ndjson.js';
import { UsageError } from './fail.js';

type Parse = (input: unknown) => ParseResult<unknown>;

const KINDS: Record<string, Parse> = {
  assessment: parseAssessment,
  'role-profile': parseRoleProfile,
  scale: parseScale,
  survey: parseSurvey,
};

const HELP = `Usage: skills-matrix validate [--kind <kind>] <file>…

Says of each file whether it is what it should be, and where not what is wrong, with the place. A file is one document as
JSON, or assessments one a line (.ndjson).

  --kind   one of ${Object.keys(KINDS).join(', ')}; else it is told from what stands in the file
`;

/** What a document is, by the fields that only its kind has. */
function kindOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('ratings' in value) return 'assessment';
  if ('tiers' in value) return 'role-profile';
  if ('audience' in value || 'privacy' in value) return 'survey';
  return 'levels' in value ? 'scale' : undefined;
}

const say = (place: string, { path, message }: Issue) => {
  process.stdout.write(`${place}: ${path}: ${message}\n`);
};

async function checkLines(file: string, parse: Parse): Promise<number> {
  const { size } = await stat(file);
  let wrong = 0;
  let said = 0;
  const reading = readNdjson(createReadStream(file), {
    onProgress({ bytes, lines }) {
      const percent = Math.floor((bytes / size) * 10) * 10;
      if (!process.stderr.isTTY || percent === said) return;
      said = percent;
      process.stderr.write(`${file}: ${String(percent)} %, ${String(lines)} lines\n`);
    },
  });
  for await (const { line, assessment } of reading) {
    const parsed = parse(assessment);
    if (parsed.ok) continue;
    wrong++;
    for (const issue of parsed.issues) say(`${file}:${String(line)}`, issue);
  }
  for (const issue of reading.issues()) say(`${file}:${String(issue.line ?? 0)}`, issue);
  return wrong + reading.damaged();
}

async function checkFile(file: string, kind: string | undefined): Promise<number> {
  if (/\.(?:ndjson|jsonl)$/i.test(file))
    return checkLines(file, KINDS[kind ?? 'assessment'] ?? parseAssessment);
  const text = await readFile(file, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    process.stdout.write(`${file}: this is no JSON: ${(error as Error).message}\n`);
    return 1;
  }
  const parse = KINDS[kind ?? kindOf(value) ?? ''];
  if (!parse) {
    process.stdout.write(`${file}: it cannot be told what this is; say it with --kind.\n`);
    return 1;
  }
  const parsed = parse(text);
  if (parsed.ok) return 0;
  for (const issue of parsed.issues) say(file, issue);
  return 1;
}

/** Checks files; 0 where all are valid. */
export async function validate(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, kind: { type: 'string' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const { kind } = values;
  if (kind !== undefined && !Object.hasOwn(KINDS, kind))
    throw new UsageError(`Expected a kind of ${Object.keys(KINDS).join(', ')}.`);
  if (positionals.length === 0) throw new UsageError('Expected a file.');
  let wrong = 0;
  for (const file of positionals) {
    try {
      wrong += await checkFile(file, kind);
    } catch (error) {
      process.stdout.write(`${file}: it cannot be read: ${(error as Error).message}\n`);
      wrong++;
    }
  }
  process.stdout.write(wrong > 0 ? `${String(wrong)} wrong.\n` : `${String(positionals.length)} valid.\n`);
  return wrong > 0 ? 1 : 0;
}
