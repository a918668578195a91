import { LIMITS } from '../../model/limits.js';
import { fitScale } from './fit-scale.js';
import { kebabOf } from './ids.js';
import { fieldOf, isObject, jsonReader, type JsonObject, type JsonReader } from './json-reader.js';
import { profileOf, type Imported } from './profile-of.js';
import type { ReadDoubt, ReadProfile, ReadTier } from './read-profile.js';
import type { ChoiceLevel } from './surveyjs/choices.js';
import { ratedOf, type Rated } from './surveyjs/questions.js';
import { localText, perLanguage, type LocalText } from './surveyjs/texts.js';
import { type Count, many, newTally } from './tally.js';
import { tierOfWords } from './words.js';

/** Whether a JSON value is a survey of SurveyJS. */
export const isSurveyJs = (json: unknown): boolean =>
  isObject(json) && ['pages', 'elements', 'questions'].some((name) => Array.isArray(fieldOf(json, name)));

/** What surveys say of questions, rows and panels and the widget does otherwise or not at all. */
const DIFFERS = [
  ...['visibleIf', 'enableIf', 'requiredIf', 'setValueIf', 'resetValueIf', 'validators', 'defaultValue'],
  ...['correctAnswer', 'rowsVisibleIf', 'columnsVisibleIf', 'rowOrder', 'rowsOrder', 'choicesByUrl'],
  ...['hasOther', 'showOtherItem', 'hasComment', 'showCommentArea', 'readOnly', 'detailElements'],
  ...['triggers', 'calculatedValues', 'completedHtml'],
];

function sayWhatDiffers(object: JsonObject, at: string, count: Count): void {
  for (const name of DIFFERS) {
    const value = fieldOf(object, name);
    if (value === undefined || value === null || value === false || value === '') continue;
    if (Array.isArray(value) && value.length === 0) continue;
    count(
      'differs',
      name,
      { at },
      (n) =>
        `"${name}" stands here${n > 1 ? `, and in all ${String(n)} times in the survey` : ''}; the widget does not do that.`,
    );
  }
}

/** Where an element stands: its tier, once one is named, and the innermost heading below it. */
interface Place {
  tier: ReadTier | undefined;
  group: LocalText | undefined;
}

/** What was read so far. */
interface Reading {
  lang: string;
  reader: JsonReader;
  count: Count;
  doubts: ReadDoubt[];
  tiers: ReadTier[];
  outside: ReadTier | undefined;
  levels: ChoiceLevel[];
}

/** A heading opens a tier where it bears a tier's words, else it names a group. */
function below(place: Place, heading: LocalText | undefined, at: string, { tiers }: Reading): Place {
  if (!heading) return place;
  const id = tierOfWords(heading.text);
  if (id === undefined) return { ...place, group: heading };
  const translations = perLanguage(heading, (title) => ({ title }));
  const tier: ReadTier = { id, title: heading.text, place: { at }, skills: [] };
  if (Object.keys(translations).length > 0) tier.translations = translations;
  tiers.push(tier);
  return { tier, group: undefined };
}

function add(
  { rows, levels }: Rated,
  name: string,
  at: string,
  { tier, group }: Place,
  reading: Reading,
): void {
  const { count, doubts, tiers } = reading;
  if (reading.levels.length === 0) reading.levels = levels;
  const keyOf = (list: readonly ChoiceLevel[]) =>
    list
      .slice(0, LIMITS.levels + 1)
      .map(({ level, label }) => `${String(level)} ${label.text}`)
      .join(', ');
  const isSame = keyOf(levels) === keyOf(reading.levels);
  if (!isSame) {
    const found = levels.length > 0 ? keyOf(levels) : 'none';
    const message = `"${name}" has other levels than the first question, and a role has one scale; they were left out with what is said of them: ${found}.`;
    doubts.push({ code: 'other-scale', message, at });
  }
  if (rows.length === 0) doubts.push({ code: 'no-rows', message: `"${name}" has no rows.`, at });
  for (const { anchors, ...row } of rows) {
    const skill = { ...row, ...(isSame && anchors && { anchors }), ...(group && { group: group.text }) };
    for (const [tag, text] of Object.entries(group?.others ?? {}))
      skill.translations = { ...skill.translations, [tag]: { ...skill.translations?.[tag], group: text } };
    if (!isSame)
      for (const [tag, { anchors: _, ...texts }] of Object.entries(skill.translations ?? {}))
        skill.translations = { ...skill.translations, [tag]: texts };
    if (tier) tier.skills.push(skill);
    else {
      const say = (n: number) =>
        `${many(n, 'row below no tier was', 'rows below no tier were')} put in one called "Skills".`;
      count('no-tier', '', { at }, say);
      if (!reading.outside) tiers.push((reading.outside = { id: 'skills', title: 'Skills', skills: [] }));
      reading.outside.skills.push(skill);
    }
  }
}

const CONTAINERS = ['elements', 'questions'];

/** Reads everything that stands on pages and in panels, in order and however deep. */
function walk(survey: JsonObject, reading: Reading): void {
  const { lang, reader, count, doubts } = reading;
  const say = (code: string, message: string, at: string) => doubts.push({ code, message, at });
  const nowhere: Place = { tier: undefined, group: undefined };
  const insideOf = (object: JsonObject, at: string, place: Place) =>
    ['pages', ...CONTAINERS].flatMap((name) =>
      reader.objects(object, name, at).map((each) => ({ ...each, place })),
    );
  const waiting = insideOf(survey, '$', nowhere).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: question, at, place } = next;
    sayWhatDiffers(question, at, count);
    const type = reader.text(question, 'type', at) ?? 'panel';
    const name = reader.text(question, 'name', at) ?? type;
    const title = localText(fieldOf(question, 'title'), lang);
    if (type === 'panel' || type === 'flowpanel') {
      const inner = insideOf(question, at, below(place, title, at, reading)).reverse();
      for (const each of inner) waiting.push(each);
      continue;
    }
    const rated = ratedOf(type, { question, name, at, lang }, say);
    if (!rated) {
      say(
        'other-question',
        `The question "${name}" is of the type "${type}", which rates no skills; it was left out.`,
        at,
      );
      continue;
    }
    for (const field of ['rows', 'columns'])
      for (const [i, part] of listOf(fieldOf(question, field)).entries())
        if (isObject(part)) sayWhatDiffers(part, `${at}.${field}[${String(i)}]`, count);
    if (type !== 'rating' && fieldOf(question, 'isRequired') === true)
      count(
        'differs',
        'isRequired',
        { at },
        (n) =>
          `${many(n, 'question has to', 'questions have to')} be answered as a whole ("isRequired"); here that is said of skills, and was not.`,
      );
    if (fieldOf(question, 'cellType') === 'checkbox' && type === 'matrix')
      say('several-levels', `In "${name}" several levels of a row could be chosen; here it is one.`, at);
    if (type !== 'rating' && fieldOf(question, 'description') !== undefined)
      count(
        'differs',
        'description',
        { at },
        (n) =>
          `${many(n, 'matrix has a description', 'matrices have descriptions')}, which has no place; it was left out.`,
      );
    add(rated, name, at, type === 'rating' ? place : below(place, title, at, reading), reading);
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What levels are called in other languages, by language and value. */
function scaleTexts(levels: readonly ChoiceLevel[]): NonNullable<ReadProfile['translations']> {
  const texts = new Map<string, Record<string, { label: string }>>();
  for (const { level, label } of levels)
    for (const [tag, text] of Object.entries(label.others)) {
      const labels = texts.get(tag) ?? {};
      labels[String(level)] = { label: text };
      texts.set(tag, labels);
    }
  return Object.fromEntries(Array.from(texts, ([tag, scale]) => [tag, { scale }]));
}

/**
 * A survey of SurveyJS, of its JSON: rows of matrices are skills and their columns the scale,
 * cells are anchors, ratings are skills of their own; titles with a tier's words are tiers, others groups. Texts in several
 * languages become translations. What the widget does not do is said, and so is every question of another kind.
 */
export function fromSurveyJs(json: unknown): Imported {
  const doubts: ReadDoubt[] = [];
  if (!isObject(json)) {
    doubts.push({ code: 'not-a-survey', message: 'This is no survey: no object was found.', at: '$' });
    return profileOf({ place: { at: '$' }, tiers: [] }, doubts);
  }
  const tally = newTally();
  const count = tally.add;
  const reader = jsonReader(tally);
  const lang = reader.text(json, 'locale', '$') ?? 'en';
  const reading: Reading = { lang, reader, count, doubts, tiers: [], outside: undefined, levels: [] };
  sayWhatDiffers(json, '$', count);
  walk(json, reading);
  const title = localText(fieldOf(json, 'title'), lang);
  const summary = localText(fieldOf(json, 'description'), lang);
  const say = (code: string, message: string) =>
    doubts.push({ code, message, at: reading.levels[0]?.at ?? '$' });
  const found = reading.levels.map(({ level, label }) => ({ value: level, label: label.text }));
  const scale = fitScale(found, say);
  const translations = scaleTexts(reading.levels);
  for (const [tag, text] of Object.entries(title?.others ?? {}))
    translations[tag] = { ...translations[tag], title: text };
  for (const [tag, text] of Object.entries(summary?.others ?? {}))
    translations[tag] = { ...translations[tag], summary: text };
  return profileOf(
    {
      place: { at: '$' },
      lang,
      ...(title && { title: title.text, id: kebabOf(title.text, 'survey') }),
      ...(summary && { summary: summary.text }),
      ...(scale && { scale }),
      translations,
      tiers: reading.tiers,
    },
    [...doubts, ...tally.doubts()],
  );
}
