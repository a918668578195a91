import type { Imported } from './profile-of.js';
import { fromProfile } from './read-json.js';

/** How a file is read where it does not say so itself. */
export interface ImportOptions {
  /** The id of a format, where it cannot be told, or was told wrong. */
  format?: string;
  /** Which column of a spreadsheet has what: headers by field (`name`, `tier`, `importance`, …), or by level (`level-3`). */
  map?: Record<string, string>;
  /** Which sheet of a workbook; the one with the most headers that are known where it is not said. */
  sheet?: string;
  /** Which one, of files of several occupations. */
  occupation?: string;
  /** In place of the title that is found. */
  title?: string;
  /** In place of the language that is found, as a tag; English where none is. */
  lang?: string;
  /** ESCO's CSV of skills, as text, where a file of relations does not say what they are called. */
  skills?: string;
}

/** A file as it lies before the formats. */
export interface Given {
  /** In small letters; may be empty. */
  name: string;
  bytes: Uint8Array;
  /** Empty where the file is packed. */
  text: string;
  /** The value of the text, where that is JSON. */
  json: unknown;
}

export interface ImportFormat {
  id: string;
  /** In a few words, for people. */
  about: string;
  fits: (given: Given) => boolean | Promise<boolean>;
  read: (given: Given, options: ImportOptions) => Imported | Promise<Imported>;
}

const hasAny = (value: unknown, names: readonly string[]) =>
  typeof value === 'object' && value !== null && names.some((name) => Object.hasOwn(value, name));

const isMarkdownFile = ({ name }: Given) => /\.(?:md|markdown|mdx)$/.test(name);
const isMarkdown = (given: Given) => isMarkdownFile(given) || /^(?:#{1,6} \S|\s*[-*] \*\*)/m.test(given.text);

/** Whether lines have cells: in the second as many of one separator as in the first, which is no sentence. */
function isTable({ text }: Given): boolean {
  const lines = text.slice(0, 20_000).split(/\r\n?|\n/);
  const [head = '', next = ''] = lines.filter((line) => line.trim() !== '');
  return ['\t', ';', ',', '|'].some((separator) => {
    const count = head.split(separator).length;
    return count > 1 && next.split(separator).length >= count && !/[.!?]\s*$/.test(head);
  });
}

const blueprint = () => import('./blueprint.js');
const isBlueprint = async ({ text }: Given) => (await blueprint()).isBlueprint(text);

/** In this order: the first one that fits reads. What looks closer, and what reads, is fetched when it is needed. */
export const FORMATS: readonly ImportFormat[] = [
  {
    id: 'profile',
    about: 'a role profile of this library, as JSON',
    fits: ({ json }) => hasAny(json, ['tiers']),
    read: ({ json }) => fromProfile(json),
  },
  {
    id: 'case',
    about: 'a framework of 1EdTech CASE 1.1, as JSON',
    fits: ({ json }) => hasAny(json, ['CFDocument', 'CFItems', 'CFPackage']),
    read: async ({ json }) => (await import('./case.js')).fromCase(json),
  },
  {
    id: 'surveyjs',
    about: 'a survey of SurveyJS with matrices, as JSON',
    fits: ({ json }) => hasAny(json, ['pages', 'elements', 'questions']),
    read: async ({ json }) => (await import('./surveyjs.js')).fromSurveyJs(json),
  },
  {
    id: 'wordpress',
    about: 'a role blueprint as a post of WordPress, as JSON',
    fits: async ({ json }) => json !== undefined && (await blueprint()).isWordPress(json),
    read: async ({ json }) => (await blueprint()).fromWordPress(json),
  },
  {
    id: 'xlsx',
    about: 'a workbook of skills (.xlsx)',
    fits: ({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b,
    read: async ({ bytes }, { map, sheet }) =>
      (await import('./spreadsheet.js')).fromXlsx(bytes, {
        ...(map && { map }),
        ...(sheet !== undefined && { sheet }),
      }),
  },
  {
    id: 'onet',
    about: "O*NET's Technology Skills, or Skills with their scales",
    fits: async ({ text }) => (await import('./onet.js')).isOnet(text),
    read: async ({ text }, { occupation }) => (await import('./onet.js')).fromOnet(text, { occupation }),
  },
  {
    id: 'esco',
    about: "ESCO's skills of occupations, as CSV",
    fits: async ({ text }) => (await import('./esco.js')).isEsco(text),
    read: async ({ text }, { occupation, skills }) =>
      (await import('./esco.js')).fromEsco(text, { occupation, skills }),
  },
  {
    id: 'html',
    about: 'a role blueprint as a page of HTML',
    fits: ({ name, text }) =>
      /\.x?html?$/.test(name) || /^\s*<(?:!doctype|html|head|body|article|main|div|h\d|p)\b/i.test(text),
    read: async ({ text }) => (await blueprint()).fromHtml(text),
  },
  {
    id: 'ladder',
    about: 'a ladder of criteria per level, as YAML or Markdown',
    fits: async ({ name, text }) =>
      /\.ya?ml$/.test(name) || (await import('./ladder.js')).isLadder(text, name),
    read: async ({ text }) => (await import('./ladder.js')).fromLadder(text),
  },
  {
    id: 'markdown-table',
    about: 'tables of skills in Markdown, under headings of tiers or under none',
    fits: async (given) =>
      (await import('./markdown-table.js')).isMarkdownTable(given.text) && !(await isBlueprint(given)),
    read: async ({ text }, { map }) =>
      (await import('./markdown-table.js')).fromMarkdownTable(text, map && { map }),
  },
  {
    id: 'csv',
    about: 'a table of skills: comma-, semicolon- or tab-separated; SFIA-shaped too',
    fits: async (given) =>
      /\.(?:csv|tsv|tab)$/.test(given.name) || (isTable(given) && !(await isBlueprint(given))),
    read: async ({ text }, { map }) => (await import('./spreadsheet.js')).fromCsv(text, map && { map }),
  },
  {
    id: 'markdown',
    about: 'a role blueprint as Markdown',
    fits: async (given) => isMarkdown(given) && (await isBlueprint(given)),
    read: async ({ text }) => (await blueprint()).fromMarkdown(text),
  },
  {
    id: 'markdown-ladder',
    about: 'a ladder as plain Markdown: a heading a skill, a heading or a column a level',
    fits: isMarkdownFile,
    async read({ text }) {
      const ladder = (await import('./ladder.js')).fromLadder(text);
      if (ladder.profile) return ladder;
      // a blueprint of so few tiers that it was not taken for one
      const page = (await blueprint()).fromMarkdown(text);
      return page.profile ? page : ladder;
    },
  },
  {
    id: 'text',
    about: 'a role blueprint as plain text',
    fits: ({ text, json }) => text.trim() !== '' && json === undefined,
    read: async ({ text }) => (await blueprint()).fromText(text),
  },
];
