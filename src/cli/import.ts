import { readFile, realpath, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Doubt } from '../interchange/in/doubt.js';
import { FORMATS } from '../interchange/in/formats.js';
import { importProfile } from '../interchange/in/import-profile.js';
import { PATTERNS } from '../model/patterns.js';
import type { RoleProfile } from '../model/role-profile.js';
import { UsageError } from './fail.js';

const HELP = `Usage: skills-matrix import [options] <file>

Makes a role profile of a file, or of standard input where that is "-". The profile goes to standard output as JSON, what
could not be decided to standard error, a line each, with its place. It ends with 1 where nothing usable was found.

  --out <file>          where the profile goes
  --format <format>     where it cannot be told, or was told wrong
  --map <field=header>  which column of a spreadsheet has what: --map name="Skill Name"; may be repeated
  --sheet <name>        of a workbook with several
  --occupation <code>   which one, of files that have several (O*NET, ESCO)
  --skills <file>       ESCO's skills, where the file of an occupation's does not name them
  --title <title>       in place of the one that is found
  --lang <tag>          the language of the texts, in place of the one that is found  (en where none is)
  --scorecard <file>    where the scorecard of a role blueprint goes, a profile of its own

Formats:
${FORMATS.map(({ id, about }) => `  ${id.padEnd(16)}${about}`).join('\n')}
`;

/** `name=Skill Name` → the field and its header. */
function mapOf(pairs: readonly string[]): Record<string, string> {
  const entries = pairs.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`Expected a field and a header as --map field=header, found "${pair}".`);
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
  });
  return Object.fromEntries(entries);
}

/** What is read may not be what is written: it would be gone. */
async function checkApart(file: string, targets: readonly (string | undefined)[]): Promise<void> {
  const real = (path: string) => realpath(path).catch(() => path);
  const paths = await Promise.all([file, ...targets.filter((path) => path !== undefined)].map(real));
  const twice = paths.find((path, i) => paths.indexOf(path) !== i);
  if (twice !== undefined) throw new UsageError(`"${twice}" stands for two files.`);
}

const placeOf = ({ line, at }: Doubt) => (line === undefined ? ` ${at ?? ''}` : String(line));
const textOf = (profile: RoleProfile) => `${JSON.stringify(profile, null, 2)}\n`;
const counted = (count: number, noun: string) => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Imports a file; 0 where a profile came out, with doubts or without. */
export async function importFile(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      out: { type: 'string' },
      format: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      sheet: { type: 'string' },
      occupation: { type: 'string' },
      skills: { type: 'string' },
      title: { type: 'string' },
      lang: { type: 'string' },
      scorecard: { type: 'string' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Expected one file.');
  const {
    out,
    format,
    sheet,
    occupation,
    title,
    lang,
    skills: skillsFile,
    scorecard: scorecardFile,
  } = values;
  if (format !== undefined && !FORMATS.some(({ id }) => id === format))
    throw new UsageError(`Expected a format of ${FORMATS.map(({ id }) => id).join(', ')}.`);
  if (lang !== undefined && !PATTERNS.languageTag.test(lang))
    throw new UsageError(`Expected a language tag as --lang, found "${lang}".`);
  const map = mapOf(values.map);
  await checkApart(file, [out, scorecardFile]);
  const data = file === '-' ? await buffer(process.stdin) : await readFile(file);
  const { profile, scorecard, doubts } = await importProfile(
    { name: basename(file), data },
    {
      map,
      ...(format !== undefined && { format }),
      ...(sheet !== undefined && { sheet }),
      ...(occupation !== undefined && { occupation }),
      ...(title !== undefined && { title }),
      ...(lang !== undefined && { lang }),
      ...(skillsFile !== undefined && { skills: await readFile(skillsFile, 'utf8') }),
    },
  );
  const inOrder = [...doubts].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  for (const doubt of inOrder) tell(`${file}:${placeOf(doubt)}: ${doubt.message}`);
  if (!profile) {
    tell('Nothing usable was found.');
    return 1;
  }
  if (out === undefined) process.stdout.write(textOf(profile));
  else await writeFile(out, textOf(profile));
  if (scorecard && scorecardFile !== undefined) await writeFile(scorecardFile, textOf(scorecard));
  else if (scorecardFile !== undefined) tell('There is no scorecard in it.');
  else if (scorecard) tell('There is a scorecard too: --scorecard <file> says where it goes.');
  const count = profile.tiers.reduce((sum, tier) => sum + tier.skills.length, 0);
  tell(
    `${counted(count, 'skill')} in ${counted(profile.tiers.length, 'tier')}, ${counted(doubts.length, 'doubt')}.`,
  );
  return 0;
}
