import { fieldOf, isObject, type JsonObject } from '../json-reader.js';
import type { ReadSkill } from '../read-profile.js';
import { choicesOf, levelsOf, type Choice, type ChoiceLevel } from './choices.js';
import { localText, perLanguage } from './texts.js';

/** What a question rates: its skills, and on which levels. */
export interface Rated {
  rows: ReadSkill[];
  levels: ChoiceLevel[];
}

interface Question {
  question: JsonObject;
  name: string;
  at: string;
  lang: string;
}

type Say = (code: string, message: string, at: string) => void;

/** What a cell of a matrix says is an anchor: what the level of the column looks like in the row. */
function anchorsOf(cells: unknown, { key }: Choice, levels: readonly ChoiceLevel[], lang: string) {
  const rows = isObject(cells) ? cells : {};
  const [own, common] = [fieldOf(rows, key), fieldOf(rows, 'default')].map((row) =>
    isObject(row) ? row : undefined,
  );
  const anchors: Record<string, string> = {};
  const others = new Map<string, Record<string, string>>();
  if (!own && !common) return { anchors, others };
  for (const { key: column, level } of levels) {
    const of = (row: JsonObject | undefined) => row && localText(fieldOf(row, column), lang);
    const said = of(own) ?? of(common);
    if (!said) continue;
    anchors[String(level)] = said.text;
    for (const [tag, text] of Object.entries(said.others)) {
      const texts = others.get(tag) ?? {};
      texts[String(level)] = text;
      others.set(tag, texts);
    }
  }
  return { anchors, others };
}

function skillOf(row: Choice, isRequired: boolean): ReadSkill {
  const translations = perLanguage(row.label, (name) => ({ name }));
  return {
    name: row.label.text,
    place: { at: row.at },
    id: row.key,
    ...(isRequired && { required: true }),
    ...(Object.keys(translations).length > 0 && { translations }),
  };
}

function matrix({ question, name, at, lang }: Question, say: Say): Rated {
  const levels = levelsOf(choicesOf(fieldOf(question, 'columns'), `${at}.columns`, lang), name, say);
  const isRequired = ['eachRowRequired', 'isAllRowRequired'].some(
    (field) => fieldOf(question, field) === true,
  );
  const cells = fieldOf(question, 'cells');
  const rows = choicesOf(fieldOf(question, 'rows'), `${at}.rows`, lang).map((row) => {
    const skill = skillOf(row, isRequired);
    const { anchors, others } = anchorsOf(cells, row, levels, lang);
    if (Object.keys(anchors).length > 0) skill.anchors = anchors;
    for (const [tag, texts] of others)
      skill.translations = { ...skill.translations, [tag]: { ...skill.translations?.[tag], anchors: texts } };
    return skill;
  });
  return { rows, levels };
}

/** A matrix of which each column is a question of its own: the first one that has levels counts. */
function dropdownMatrix({ question, name, at, lang }: Question, say: Say): Rated {
  const columns = choicesOf(fieldOf(question, 'columns'), `${at}.columns`, lang, 'name', 'title');
  const choicesFor = (column: Choice): Choice[] => {
    const own = choicesOf(fieldOf(column.own, 'choices'), `${column.at}.choices`, lang);
    const type = fieldOf(column.own, 'cellType') ?? fieldOf(question, 'cellType') ?? 'dropdown';
    if (type === 'rating') return rateValues(column.own, column.at, lang);
    if (type !== 'dropdown' && type !== 'radiogroup' && type !== 'default') return [];
    return own.length > 0 ? own : choicesOf(fieldOf(question, 'choices'), `${at}.choices`, lang);
  };
  const found = columns.map((column) => ({ column, choices: choicesFor(column) }));
  const rated = found.find(({ choices }) => choices.length > 1);
  for (const { column } of found)
    if (column !== rated?.column)
      say(
        'column-left-out',
        `The column "${column.label.text}" of "${name}" is another question; it was left out.`,
        column.at,
      );
  const isRequired = rated !== undefined && fieldOf(rated.column.own, 'isRequired') === true;
  const rows = choicesOf(fieldOf(question, 'rows'), `${at}.rows`, lang).map((row) =>
    skillOf(row, isRequired),
  );
  return { rows, levels: rated ? levelsOf(rated.choices, name, say) : [] };
}

/** More steps than this are no scale that anything could be made of. */
const MOST_STEPS = 100;

/** The steps of a rating, the outermost ones called what stands beside them. */
function rateValues(question: JsonObject, at: string, lang: string): Choice[] {
  const given = choicesOf(fieldOf(question, 'rateValues'), `${at}.rateValues`, lang);
  if (given.length > 0) return given;
  const number = (field: string, otherwise: number) => {
    const value = fieldOf(question, field);
    return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
  };
  const [min, step] = [number('rateMin', 1), number('rateStep', 1)];
  const max = number('rateMax', min + number('rateCount', 5) - 1);
  const steps = step > 0 ? Math.min(Math.floor((max - min) / step) + 1, MOST_STEPS) : 0;
  return Array.from({ length: Math.max(steps, 0) }, (_, i): Choice => {
    const value = min + i * step;
    const end = i === 0 ? 'minRateDescription' : i === steps - 1 ? 'maxRateDescription' : '';
    const label = localText(fieldOf(question, end), lang) ?? { text: String(value), others: {} };
    return { value, key: String(value), label, own: {}, at };
  });
}

function rating({ question, name, at, lang }: Question, say: Say): Rated {
  const label = localText(fieldOf(question, 'title'), lang) ?? { text: name, others: {} };
  const row: Choice = { value: name, key: name, label, own: question, at };
  const skill = skillOf(row, fieldOf(question, 'isRequired') === true);
  const said = localText(fieldOf(question, 'description'), lang);
  if (said) skill.description = said.text;
  for (const [tag, description] of Object.entries(said?.others ?? {}))
    skill.translations = { ...skill.translations, [tag]: { ...skill.translations?.[tag], description } };
  return { rows: [skill], levels: levelsOf(rateValues(question, at, lang), name, say) };
}

const READERS: Record<string, (question: Question, say: Say) => Rated> = {
  matrix,
  matrixdropdown: dropdownMatrix,
  rating,
};

/** What a question rates; nothing where it is of a kind that rates nothing. */
export function ratedOf(type: string, question: Question, say: Say): Rated | undefined {
  return Object.hasOwn(READERS, type) ? READERS[type]?.(question, say) : undefined;
}
