import { fieldOf, isObject, type JsonObject } from '../json-reader.js';
import { localText, type LocalText } from './texts.js';

/** A row, a column or a choice: what is stored and what is shown. */
export interface Choice {
  value: unknown;
  /** What the answer is stored as, as a text. */
  key: string;
  label: LocalText;
  own: JsonObject;
  at: string;
}

/** A level with the column that it was. */
export interface ChoiceLevel extends Choice {
  level: number;
}

export function choicesOf(
  list: unknown,
  at: string,
  lang: string,
  valueName = 'value',
  textName = 'text',
): Choice[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, i): Choice[] => {
    const own = isObject(entry) ? entry : {};
    const value = isObject(entry) ? fieldOf(entry, valueName) : entry;
    const isValue = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    const label =
      localText(fieldOf(own, textName), lang) ?? localText(isValue ? String(value) : undefined, lang);
    if (!label) return [];
    return [{ value, key: isValue ? String(value) : label.text, label, own, at: `${at}[${String(i)}]` }];
  });
}

const NO_ANSWER =
  /^(?:n\s*\/?\s*a|not applicable|does not apply|don['’]?t know|do not know|no answer|unknown)\.?$/i;

/** Whole numbers of all choices, where each has its own. */
function numbersOf(choices: readonly Choice[]): number[] | undefined {
  const numbers = choices.map(({ value }) =>
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^-?\d{1,9}$/.test(value)
        ? Number(value)
        : NaN,
  );
  return numbers.every((each) => Number.isSafeInteger(each)) && new Set(numbers).size === numbers.length
    ? numbers
    : undefined;
}

type Say = (code: string, message: string, at: string) => void;

/** Columns as levels. Those that stand for no answer are none; others than whole numbers are numbered from 1. */
export function levelsOf(choices: readonly Choice[], name: string, say: Say): ChoiceLevel[] {
  const [kept, none] = [choices.filter((each) => !isNoAnswer(each)), choices.filter(isNoAnswer)];
  for (const { label, at } of none)
    say(
      'no-answer-column',
      `"${label.text}" in "${name}" was taken for "not applicable", which can be chosen for every skill anyway.`,
      at,
    );
  const numbers = numbersOf(kept);
  const levels = kept.map((choice, i) => ({ ...choice, level: numbers?.[i] ?? i + 1 }));
  const [first] = levels;
  if (!numbers && first) {
    const said = levels.slice(0, 11).map(({ level, label }) => `${String(level)} ${label.text}`);
    say(
      'levels-numbered',
      `What is chosen in "${name}" is stored as no whole numbers; it was numbered in its order, the first one lowest: ${said.join(', ')}.`,
      first.at,
    );
  }
  return levels;
}

const isNoAnswer = ({ value, label }: Choice) => typeof value !== 'number' && NO_ANSWER.test(label.text);
