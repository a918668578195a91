import { profileOf, type Imported } from './profile-of.js';
import { onetColumns, type OnetColumns } from './onet/columns.js';
import { isOf, occupationsIn, type Occupation } from './onet/occupations.js';
import { ratedSkills } from './onet/rated-skills.js';
import { technologySkills } from './onet/technology-skills.js';
import type { ReadDoubt } from './read-profile.js';
import { separatedTable } from './spreadsheet/separated.js';
import { counted, quoted } from './tally.js';

export interface OnetOptions {
  /** The O*NET-SOC code of the occupation that is read, such as `15-2051.00`; may be left out where the file has one. */
  occupation?: string | undefined;
  title?: string | undefined;
}

/** Whether a text begins with the headers of an O*NET database file. */
export const isOnet = (text: string): boolean => onetColumns(firstLine(text).split('\t')) !== undefined;

const firstLine = (text: string) => {
  const end = text.slice(0, 4_000).search(/[\r\n]/);
  return text.slice(0, end < 0 ? 4_000 : end).replace(/^\uFEFF/, '');
};

/** Of several occupations so many are named. */
const NAMED = 5;

function sayWhich(given: string | undefined, all: readonly Occupation[]): { code: string; message: string } {
  const some = all.slice(0, NAMED).map(({ code, title }) => (title ? `${code} (${title})` : code));
  const list = `${some.join(', ')}${all.length > NAMED ? ' and so on' : ''}`;
  if (given === undefined)
    return {
      code: 'which-occupation',
      message: `This file has ${counted(all.length, 'occupation')}: ${list}. Choose one by its code with the option "occupation".`,
    };
  const wanted = all.filter((occupation) => isOf(occupation, given));
  if (wanted.length > 1) {
    const codes = wanted.map(({ code }) => code).join(', ');
    return {
      code: 'which-occupation',
      message: `${quoted(given)} stands for several occupations of this file: ${codes}.`,
    };
  }
  return {
    code: 'unknown-occupation',
    message: `The occupation ${quoted(given)} is not in this file, which has ${counted(all.length, 'occupation')}: ${list}.`,
  };
}

/**
 * A role profile of one occupation of an O*NET database file, tab-separated as it is published.
 *
 * **Technology Skills**: each example is a skill of the tier `tools`, its commodity title the group. O*NET says of none how
 * important it is: what is in demand was made important, the rest optional, and that is said once. The commodity code and
 * what is a hot technology stand in the note.
 *
 * **Skills**, and Knowledge and Abilities, which have the same columns: each element is a skill of `must-have`. Of scale `IM`
 * (1 to 5), standardised as O*NET does, (value − 1) / 4 · 100: from 75 on critical, from 50 on important, else optional. Of
 * scale `LV` (0 to 7), standardised likewise, a target on the default scale: the nearest of its five levels, none where that is 0.
 * Values that O*NET recommends to suppress are not used, nor the level of what it calls not relevant; both are said. O*NET's
 * level anchors are disputed and are not in these files.
 */
export function fromOnet(text: string, { occupation, title }: OnetOptions = {}): Imported {
  const doubts: ReadDoubt[] = [];
  const table = separatedTable(text, doubts, { delimiter: '\t' });
  const columns: OnetColumns | undefined = onetColumns(table.rows[0] ?? []);
  if (!columns) {
    const message =
      'The first row has none of the headers of an O*NET file of Technology Skills, or of Skills with their scales.';
    doubts.push({ code: 'no-onet-headers', message, line: 1 });
    return profileOf({ tiers: [] }, doubts);
  }
  const all = occupationsIn(table, columns, doubts);
  const wanted = occupation === undefined ? all : all.filter((each) => isOf(each, occupation));
  const [one] = wanted;
  if (!one || wanted.length > 1) {
    if (all.length > 0) doubts.push({ ...sayWhich(occupation?.trim(), all), line: 1 });
    return profileOf({ tiers: [] }, doubts);
  }
  const isRated = columns.kind === 'rated';
  const skills = isRated
    ? ratedSkills(table, columns, one, doubts)
    : technologySkills(table, columns, one, doubts);
  const name = title ?? one.title;
  if (name === undefined) {
    const message = `The file has no titles of occupations; the role is called after the code ${one.code}.`;
    doubts.push({ code: 'title-from-code', message, line: one.line });
  }
  return profileOf(
    {
      title: name ?? `Occupation ${one.code}`,
      id: `onet-${one.code.replaceAll('.', '-')}`,
      source: {
        title: `O*NET, occupation ${one.code}`,
        url: `https://www.onetonline.org/link/summary/${encodeURIComponent(one.code)}`,
      },
      place: { line: one.line },
      tiers: [{ id: isRated ? 'must-have' : 'tools', skills }],
    },
    doubts,
  );
}
