import type { ReadDoubt } from '../read-profile.js';
import { counted, newTally, quoted, type Tally } from '../tally.js';
import { numberOf, type Ladder, type LadderSkill } from './read-ladder.js';
import type { Yaml } from './yaml.js';

const LISTS = ['topics', 'skills', 'competencies', 'dimensions', 'areas', 'categories', 'groups', 'tracks'];
const LEVELS = ['content', 'levels', 'criteria', 'expectations'];
const NAMES = ['title', 'name', 'label', 'skill', 'topic'];
const TEXTS = ['description', 'summary', 'text'];
const OWN = ['tier', 'importance', 'target'] as const;
const READ = new Set<string>([...LISTS, ...LEVELS, ...NAMES, ...TEXTS, ...OWN, 'id']);

/** More than anybody writes; aliases of aliases come to more. */
const MOST = 500_000;

/** Values that are looked at, counted: what aliases multiply is given up, and that is said. */
class Budget {
  #left = MOST;
  readonly #doubts: ReadDoubt[];
  constructor(doubts: ReadDoubt[]) {
    this.#doubts = doubts;
  }
  allows(line: number): boolean {
    if (this.#left-- > 0) return true;
    if (this.#left === -1)
      this.#doubts.push({
        code: 'too-much',
        message: `More than ${String(MOST)} values are in this file, counting what aliases repeat; the rest was left out.`,
        line,
      });
    return false;
  }
}

const field = (value: Yaml | undefined, ...names: readonly string[]): Yaml | undefined => {
  if (value?.kind !== 'map') return undefined;
  const found = names.map((name) => value.entries.get(name));
  return found.find((each) => each !== undefined && !(each.kind === 'text' && each.text.trim() === ''));
};
const textIn = (value: Yaml | undefined, ...names: readonly string[]): string | undefined => {
  const found = field(value, ...names);
  return found?.kind === 'text' ? found.text.trim() : undefined;
};

/** The things of a list, or of a map by their name. */
function things(value: Yaml | undefined): { name: string | undefined; value: Yaml }[] {
  if (value?.kind === 'list') return value.items.map((item) => ({ name: undefined, value: item }));
  if (value?.kind === 'map') return Array.from(value.entries, ([name, item]) => ({ name, value: item }));
  return [];
}

/** What a level asks for, one a line; examples below what they are of. */
function criteria(value: Yaml | undefined, budget: Budget, indent = ''): string[] {
  if (!value || !budget.allows(value.line)) return [];
  if (value.kind === 'text') return value.text.trim() === '' ? [] : [`${indent}${value.text.trim()}`];
  if (value.kind === 'list') return value.items.flatMap((item) => criteria(item, budget, indent));
  if (indent.length > 8) return [];
  const own = field(value, 'criteria', 'criterion', ...TEXTS, ...NAMES);
  const more = field(value, 'exampleCriteria');
  const examples = criteria(field(value, 'examples', 'example'), budget, `${indent}  `);
  return [
    ...criteria(own, budget, indent),
    ...examples.map((line) => `${indent}  e.g. ${line.trim()}`),
    ...criteria(more, budget, indent),
  ];
}

/** One criterion is a text, several are a list. */
const textOf = (lines: readonly string[]) => {
  const outer = lines.filter((line) => !line.startsWith(' ')).length;
  return lines.map((line) => (outer > 1 && !line.startsWith(' ') ? `- ${line}` : line)).join('\n');
};

function levelsOf(value: Yaml | undefined, budget: Budget): LadderSkill['levels'] {
  const found = things(value);
  return found.map(({ name, value: level }, i) => {
    const key = name ?? textIn(level, 'level', ...NAMES) ?? String(i + 1);
    return {
      key,
      text: textOf(criteria(level.kind === 'map' ? withoutLevel(level) : level, budget)),
      line: level.line,
    };
  });
}

/** A level's map without what names the level. */
function withoutLevel(level: Extract<Yaml, { kind: 'map' }>): Yaml {
  const entries = new Map(level.entries);
  for (const name of ['level', ...(field(level, ...TEXTS, 'criteria', 'exampleCriteria') ? NAMES : [])])
    entries.delete(name);
  return { ...level, entries };
}

/** Whether the keys of a map are levels: numbers, or those that the file declares. */
const hasLevelKeys = (value: Yaml, declared: ReadonlySet<string>) =>
  value.kind === 'map' &&
  value.entries.size > 0 &&
  [...value.entries.keys()].every((key) => numberOf(key) !== undefined || declared.has(key));

function declaredLevels(value: Yaml | undefined, budget: Budget): Ladder['levels'] {
  if (value?.kind === 'text') {
    const count = /^\d{1,2}$/.test(value.text.trim()) ? Number(value.text) : 0;
    return Array.from({ length: count }, (_, i) => ({ key: String(i + 1) }));
  }
  return things(value).flatMap(({ name, value: level }, i) => {
    if (!budget.allows(level.line)) return [];
    const text = level.kind === 'text' ? level.text.trim() : textIn(level, ...NAMES);
    const key = name ?? textIn(level, 'level', 'value', 'id') ?? text ?? String(i + 1);
    const description = textIn(level, ...TEXTS);
    return [{ key, ...(text && { label: text }), ...(description !== undefined && { description }) }];
  });
}

/** What a topic has and a role profile does not. */
function sayUnread(value: Yaml, tally: Tally): void {
  if (value.kind !== 'map') return;
  for (const [name, { line }] of value.entries)
    if (!READ.has(name))
      tally.add(
        'field-left-out',
        name,
        { line },
        (count) =>
          `${quoted(name)} is nothing that a skill has; it was left out of ${counted(count, 'topic')}.`,
      );
}

/** A ladder in YAML: topics, each with levels, each with criteria; `undefined` where there is none of that. */
export function ladderOfYaml(root: Yaml, doubts: ReadDoubt[]): Ladder | undefined {
  const budget = new Budget(doubts);
  const levels = declaredLevels(field(root, 'levels', 'scale'), budget);
  const declared = new Set(levels.map(({ key }) => key));
  const skills: LadderSkill[] = [];
  const tally = newTally();
  const waiting = things(field(root, ...LISTS))
    .map((each) => ({ ...each, group: undefined as string | undefined, depth: 0 }))
    .reverse();
  if (waiting.length === 0) return undefined;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, group, depth } = next;
    if (!budget.allows(value.line)) break;
    const name = textIn(value, ...NAMES) ?? next.name ?? (value.kind === 'text' ? value.text.trim() : '');
    const inner = things(field(value, ...LISTS));
    if (inner.length > 0 && depth < 10) {
      for (const each of inner.reverse()) waiting.push({ ...each, group: name || group, depth: depth + 1 });
      continue;
    }
    if (name === '') {
      doubts.push({ code: 'no-name', message: 'A topic has no name; it was left out.', line: value.line });
      continue;
    }
    const id = textIn(value, 'id') ?? textIn(value, 'name') ?? next.name;
    const description = textIn(value, ...TEXTS);
    const own = hasLevelKeys(value, declared) ? value : field(value, ...LEVELS);
    if (own !== value) sayUnread(value, tally);
    const said = OWN.map((each) => [each, textIn(value, each)] as const).filter(
      ([, text]) => text !== undefined,
    );
    skills.push({
      name,
      ...(id !== undefined && { id }),
      ...(group !== undefined && { group }),
      ...(description !== undefined && { description }),
      ...Object.fromEntries(said),
      line: value.line,
      levels: levelsOf(own, budget),
    });
  }
  for (const doubt of tally.doubts()) doubts.push(doubt);
  const [title, summary, lang] = [
    textIn(root, ...NAMES, 'role'),
    textIn(root, ...TEXTS),
    textIn(root, 'lang', 'language'),
  ];
  return {
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
    ...(lang !== undefined && { lang }),
    levels,
    skills,
  };
}
