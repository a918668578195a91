import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { LIMITS } from '../../../model/limits.js';
import type { ReadDoubt } from '../read-profile.js';

/** A value with the line on which it begins. */
export type Yaml =
  | { kind: 'text'; line: number; text: string }
  | { kind: 'list'; line: number; items: Yaml[] }
  | { kind: 'map'; line: number; entries: Map<string, Yaml> };

/** Nothing sensible is indented further; the parser makes expressions as long as that, and can die of it. */
const DEEPEST = 200;

/** The first line that begins with so many spaces and marks of nesting, counted from 1. */
export function tooDeepLine(text: string): number | undefined {
  let line = 1;
  let run = 0;
  for (const char of text) {
    if (char === '\n') [line, run] = [line + 1, 0];
    else if (run >= 0) run = ' \t-?:>*+'.includes(char) ? run + 1 : -1;
    if (run > DEEPEST) return line;
  }
  return undefined;
}

type Say = (code: string, message: string, line: number) => void;

/** What a parsed node is, with aliases as the very thing that they name: nothing is copied. */
function converter(counter: LineCounter, firstLine: number, say: Say) {
  const named = new Map<string, Yaml>();
  const convert = (node: unknown): Yaml => {
    const range = (node as { range?: [number, number, number] | null } | null)?.range;
    const line = range ? counter.linePos(range[0]).line + firstLine - 1 : firstLine;
    const nothing: Yaml = { kind: 'text', line, text: '' };
    if (isAlias(node)) {
      const found = named.get(node.source);
      if (!found)
        say('unknown-alias', `"*${node.source}" names nothing that stands before it; it was left out.`, line);
      return found ?? nothing;
    }
    let made: Yaml = nothing;
    if (isSeq(node)) made = { kind: 'list', line, items: node.items.map(convert) };
    else if (isMap(node)) {
      const entries = new Map<string, Yaml>();
      for (const { key, value } of node.items) {
        const name = convert(key);
        const text = name.kind === 'text' ? name.text : '';
        if (entries.has(text))
          say('key-twice', `"${text}" stands twice in the same place; the first one was kept.`, name.line);
        else entries.set(text, convert(value));
      }
      made = { kind: 'map', line, entries };
    } else if (isScalar(node)) {
      const { value, source } = node;
      // what is written as 01 or 1.10 is meant as it is written
      const text =
        value === null || value === undefined
          ? ''
          : typeof value === 'string'
            ? value
            : (source ?? JSON.stringify(value));
      made = { kind: 'text', line, text };
    }
    const { anchor } = (node ?? {}) as { anchor?: string };
    if (anchor !== undefined) named.set(anchor, made);
    return made;
  };
  return convert;
}

/** Reads YAML; what is no YAML is said with its line, and what could be read of it is kept. */
export function readYaml(text: string, firstLine: number, doubts: ReadDoubt[]): Yaml | undefined {
  const say: Say = (code, message, line) => doubts.push({ code, message, line });
  if (text.length > LIMITS.bytes) {
    say('too-long', `YAML of more than ${String(LIMITS.bytes)} characters is not read.`, firstLine);
    return undefined;
  }
  const deep = tooDeepLine(text);
  if (deep !== undefined) {
    say(
      'too-deep',
      `Something is nested more than ${String(DEEPEST)} deep; it was not read.`,
      deep + firstLine - 1,
    );
    return undefined;
  }
  const counter = new LineCounter();
  try {
    // the parser's own check of keys is quadratic
    const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, logLevel: 'silent' });
    const [first] = document.errors;
    if (first) {
      const message = first.message.split('\n', 1)[0] ?? '';
      const more = document.errors.length > 1 ? `, and ${String(document.errors.length - 1)} more` : '';
      say(
        'not-yaml',
        `This is no clean YAML: ${message}${more}`,
        (first.linePos?.[0].line ?? 1) + firstLine - 1,
      );
    }
    return converter(counter, firstLine, say)(document.contents);
  } catch (error) {
    const { message } = error as Error;
    say('not-yaml', `This could not be read as YAML: ${message}`, firstLine);
    return undefined;
  }
}
