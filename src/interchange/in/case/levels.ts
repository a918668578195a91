import { many } from '../tally.js';
import type { Scale } from '../../../model/scale.js';
import { fitScale } from '../fit-scale.js';
import { fitLine } from '../fit-text.js';
import { fieldOf, isObject, type JsonObject, type JsonReader } from '../json-reader.js';
import type { Count } from '../tally.js';
import type { ReadDoubt } from '../read-profile.js';
import { ownOf, ownScale } from './own.js';
import type { Node } from './tree.js';

interface CaseLevel {
  label: string;
  score: number | undefined;
  position: number | undefined;
  text: string | undefined;
  at: string;
  value: number;
}

interface Criterion {
  /** The item it is about; none where it names none. */
  node: Node | undefined;
  isOfItem: boolean;
  description: string | undefined;
  rubric: JsonObject;
  levels: CaseLevel[];
  at: string;
}

export interface CaseLevels {
  scale: Scale | undefined;
  /** Of each item the texts by value, and what its criterion says. */
  byNode: ReadonlyMap<Node, { anchors: Record<string, string>; description?: string }>;
}

function criteriaOf(
  pack: JsonObject,
  byKey: ReadonlyMap<string, Node>,
  reader: JsonReader,
  count: Count,
): Criterion[] {
  const criteria: Criterion[] = [];
  for (const { value: rubric, at: atRubric } of reader.objects(pack, 'CFRubrics', '$'))
    for (const { value: criterion, at } of reader.objects(rubric, 'CFRubricCriteria', atRubric)) {
      const link = reader.object(criterion, 'CFItemURI', at);
      const keys = [reader.text(link, 'identifier', at), reader.text(link, 'uri', at)];
      const node = keys.map((key) => byKey.get(key ?? '')).find((found) => found !== undefined);
      const levels = reader
        .objects(criterion, 'CFRubricCriterionLevels', at)
        .map(({ value: level, at: place }) => {
          if (fieldOf(level, 'feedback') !== undefined && fieldOf(level, 'feedback') !== '') {
            const say = (n: number) =>
              `${many(n, 'level has', 'levels have')} a feedback text, for which a role profile has no place; it was left out.`;
            count('feedback-left-out', '', { at: place }, say);
          }
          return {
            label: reader.text(level, 'quality', place)?.trim() ?? '',
            score: reader.number(level, 'score', place),
            position: reader.number(level, 'position', place),
            text: reader.text(level, 'description', place),
            at: place,
            value: 0,
          };
        });
      const isOfItem = isObject(fieldOf(criterion, 'CFItemURI'));
      const description = reader.text(criterion, 'description', at);
      criteria.push({ node, isOfItem, description, rubric, levels, at });
    }
  return criteria;
}

/** Gives each level its value: its score where all scores are whole numbers, else its place in the criterion. */
function number(criteria: readonly Criterion[], doubts: ReadDoubt[]): void {
  const all = criteria.flatMap(({ levels }) => levels);
  const areScored = all.every(({ score }) => Number.isSafeInteger(score));
  for (const { levels } of criteria) {
    const inOrder = [...levels].sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || 0);
    for (const [i, level] of inOrder.entries()) level.value = areScored ? (level.score ?? 0) : i + 1;
  }
  const [first] = all;
  if (first && !areScored) {
    const message =
      'Not every level has a whole number as its score; levels were numbered from 1 by their position.';
    doubts.push({ code: 'levels-numbered', message, at: first.at });
  }
}

/** Each value's first label, whatever criterion it stands in. */
function commonLevels(criteria: readonly Criterion[], count: Count) {
  const labels = new Map<number, string>();
  for (const { levels } of criteria)
    for (const { value, label, at } of levels) {
      const before = labels.get(value) ?? '';
      if (before === '') labels.set(value, label);
      else if (label !== '' && label.toLowerCase() !== before.toLowerCase())
        count(
          'levels-differ',
          '',
          { at },
          (n) =>
            `${String(n)} times a level is called otherwise than where its value stands first, as here: "${label}" beside "${before}"; the first name was kept.`,
        );
    }
  return [...labels].map(([value, label]) => ({ value, label }));
}

function addAnchors(
  { node, isOfItem, levels, description, at }: Criterion,
  byNode: Map<Node, { anchors: Record<string, string>; description?: string }>,
  doubts: ReadDoubt[],
): void {
  if (!node) {
    const texts = levels.map(({ label, text = '' }) => `${label}: ${text}`).join(' | ');
    const whose = isOfItem ? 'an item that this file does not have' : 'no item';
    const message = `A criterion is about ${whose}; it was left out: ${(description ?? '').slice(0, 300)} ${texts.slice(0, 1_000)}`;
    doubts.push({ code: 'criterion-without-item', message: message.trim(), at });
    return;
  }
  const entry = byNode.get(node) ?? { anchors: {} };
  byNode.set(node, entry);
  if (description !== undefined && entry.description === undefined) entry.description = description;
  for (const { value, text } of levels) {
    if (text === undefined) continue;
    const before = entry.anchors[String(value)];
    entry.anchors[String(value)] = before === undefined ? text : `${before}\n${text}`;
  }
}

/** The scale and the anchors of a package. The one criterion that is about no item says what levels mean in general. */
export function levelsOf(
  pack: JsonObject,
  byKey: ReadonlyMap<string, Node>,
  reader: JsonReader,
  count: Count,
  doubts: ReadDoubt[],
): CaseLevels {
  const criteria = criteriaOf(pack, byKey, reader, count).filter(({ levels }) => levels.length > 0);
  number(criteria, doubts);
  const byNode = new Map<Node, { anchors: Record<string, string>; description?: string }>();
  const ofNone = criteria.filter(({ isOfItem }) => !isOfItem);
  const [general] = ofNone.length === 1 ? ofNone : [];
  for (const criterion of criteria) if (criterion !== general) addAnchors(criterion, byNode, doubts);
  const [first] = criteria;
  const say = (code: string, message: string) =>
    doubts.push({ code, message, at: (general ?? first)?.at ?? '$' });
  if (!first) say('no-levels', 'This framework says nothing of levels; the default scale was taken.');
  const found = general
    ? general.levels.map(({ value, label, text }) => ({ value, label, description: text }))
    : commonLevels(criteria, count);
  const scale = fitScale(found, say);
  const isTitled = general && fieldOf(ownOf(general.rubric, general.at, reader), 'hasTitle') === true;
  const title = isTitled ? reader.text(general.rubric, 'title', general.at) : undefined;
  const own = general ? ownScale(general.rubric, general.at, reader) : {};
  return {
    scale: scale && { ...own, ...(title !== undefined && { title: fitLine(title, say) }), ...scale },
    byNode,
  };
}
