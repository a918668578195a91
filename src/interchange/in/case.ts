import { isKnownTier } from '../../model/tier-ids.js';
import { levelsOf, type CaseLevels } from './case/levels.js';
import { ownDocument, ownOf, ownSkill, spreadTranslations } from './case/own.js';
import { treeOf, type Node } from './case/tree.js';
import { kebabOf } from './ids.js';
import { fieldOf, isObject, jsonReader, type JsonObject, type JsonReader } from './json-reader.js';
import { profileOf, type Imported } from './profile-of.js';
import type { ReadDoubt, ReadProfile, ReadSkill, ReadTier } from './read-profile.js';
import { type Count, many, newTally } from './tally.js';
import { tierOfWords } from './words.js';

/** Fields of items that a role profile has no place for. */
const WITHOUT_PLACE = [
  ...['alternativeLabel', 'conceptKeywords', 'educationLevel', 'licenseURI', 'listEnumeration'],
  ...['statusEndDate', 'statusStartDate', 'subject'],
];

/** Whether a JSON value is a framework of CASE. */
export const isCase = (json: unknown): boolean =>
  isObject(json) && ['CFDocument', 'CFItems', 'CFPackage'].some((name) => Object.hasOwn(json, name));

interface Reading {
  reader: JsonReader;
  count: Count;
  doubts: ReadDoubt[];
  levels: CaseLevels;
}

function sayFieldsWithoutPlace({ item, at }: Node, { count, reader }: Reading): void {
  for (const name of WITHOUT_PLACE) {
    const value = fieldOf(item, name);
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
      continue;
    const say = (n: number) =>
      `${many(n, 'item has', 'items have')} "${name}", for which a role profile has no place; it was left out.`;
    count('field-left-out', name, { at }, say);
  }
  const others = Object.keys(reader.object(item, 'extensions', at)).filter(
    (name) => name !== 'skills-matrix',
  );
  if (others.length > 0) {
    const say = (n: number) =>
      `${many(n, 'item has', 'items have')} extensions, as "${others[0] ?? ''}" here, that are not known; they were left out.`;
    count('field-left-out', 'extensions', { at }, say);
  }
}

/** An item as a skill, its group what it stands below. */
function skillOf(node: Node, group: string | undefined, reading: Reading): ReadSkill {
  const { item, at, name, text, references } = node;
  const { reader, doubts, levels } = reading;
  const { anchors, description: ofCriterion } = levels.byNode.get(node) ?? {};
  const own = ownSkill(item, at, reader);
  const code = reader.text(item, 'humanCodingScheme', at);
  const note = reader.text(item, 'notes', at);
  const uri = reader.text(item, 'uri', at);
  const isOwn = reader.text(item, 'CFItemType', at) === 'Skill';
  const links = isOwn || uri === undefined ? references : [{ scheme: 'case', uri }, ...references];
  const description = text ?? ofCriterion;
  const skill: ReadSkill = {
    name,
    place: { at },
    ...(code !== undefined && { id: code }),
    ...(group !== undefined && { group }),
    ...(description !== undefined && { description }),
    ...(note !== undefined && { note }),
    ...(anchors && { anchors }),
    ...(links.length > 0 && { references: links }),
    ...own,
  };
  if (ofCriterion !== undefined && ofCriterion !== description) {
    const message = `The criterion of "${name}" says something beside the item, which was left out: ${ofCriterion.slice(0, 500)}`;
    doubts.push({ code: 'criterion-text', message, at, about: skill });
  }
  sayFieldsWithoutPlace(node, reading);
  return skill;
}

/** A tier of an item that is one: by its type, as `profileCase` writes it, or by its words where something stands below. */
function tierOf({ item, at, name, text, children }: Node, { reader }: Reading): ReadTier | undefined {
  const isOwn = reader.text(item, 'CFItemType', at) === 'Tier';
  const code = reader.text(item, 'humanCodingScheme', at);
  const known = children.length > 0 ? (tierOfWords(name) ?? tierOfWords(code ?? '')) : undefined;
  if (!isOwn && known === undefined) return undefined;
  const id = isOwn ? kebabOf(code ?? name, 'tier') : (known ?? 'tier');
  const own = reader.text(ownOf(item, at, reader), 'description', at);
  const description = own ?? text;
  const isTitled = name !== '' && !(isKnownTier(id) && name === id);
  return {
    id,
    ...(isTitled && { title: name }),
    ...(description !== undefined && { description }),
    place: { at },
    skills: [],
  };
}

/** Outer groups are named with inner ones, and no deeper than this. */
const DEEPEST = 3;

/** Tiers of a tree: what stands below nothing that is a tier is put in one of its own, and that is said. */
function tiersOf(roots: readonly Node[], reading: Reading): ReadTier[] {
  const { count } = reading;
  const tiers: ReadTier[] = [];
  let outside: ReadTier | undefined;
  interface Waiting {
    node: Node;
    tier?: ReadTier | undefined;
    groups: readonly string[];
  }
  const waiting: Waiting[] = roots.map((node) => ({ node, groups: [] })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, tier, groups } = next;
    const opened = tier ? undefined : tierOf(node, reading);
    if (opened) tiers.push(opened);
    const { children, name, at, text } = node;
    if (name === '') {
      const say = (n: number) =>
        `${many(n, 'item without a statement was', 'items without a statement were')} left out; what stands below was kept.`;
      count('no-statement', '', { at }, say);
    }
    if (children.length === 0 && !opened && name !== '') {
      const group = groups.length > 0 ? groups.join(' › ') : undefined;
      const skill = skillOf(node, group, reading);
      if (tier) tier.skills.push(skill);
      else {
        const say = (n: number) =>
          `${many(n, 'item below no tier was', 'items below no tier were')} put in one called "Skills".`;
        count('no-tier', '', { at }, say);
        if (!outside) tiers.push((outside = { id: 'skills', title: 'Skills', skills: [] }));
        outside.skills.push(skill);
      }
    }
    if (children.length > 0 && !opened && (text !== undefined || reading.levels.byNode.has(node))) {
      const say = (n: number) =>
        `${many(n, 'item with others below it was taken for a group', 'items with others below them were taken for groups')}, of which only the name is kept.`;
      count('group-text', '', { at }, say);
    }
    const isGroup = children.length > 0 && !opened && name !== '';
    if (isGroup && groups.length === DEEPEST) {
      const say = (n: number) =>
        `${many(n, 'group stands', 'groups stand')} more than ${String(DEEPEST)} deep; the outer ones name them.`;
      count('deep-groups', '', { at }, say);
    }
    const inner = isGroup ? [...groups, name].slice(0, DEEPEST) : groups;
    for (const child of [...children].reverse())
      waiting.push({ node: child, tier: opened ?? tier, groups: opened ? [] : inner });
  }
  return tiers;
}

function profileParts(document: JsonObject, reader: JsonReader): Omit<ReadProfile, 'tiers'> {
  const at = '$.CFDocument';
  const text = (name: string) => reader.text(document, name, at);
  const [title, lang, version, summary, url] = [
    ...[text('title'), text('language'), text('version'), text('description'), text('officialSourceURL')],
  ];
  const sourceTitle = reader.text(ownOf(document, at, reader), 'sourceTitle', at);
  const { id, contexts, requires, translations } = ownDocument(document, reader);
  return {
    place: { at: '$' },
    ...(title !== undefined && { title }),
    ...(lang !== undefined && { lang }),
    ...(version !== undefined && { version }),
    ...(summary !== undefined && { summary }),
    ...((url !== undefined || sourceTitle !== undefined) && {
      source: { ...(sourceTitle !== undefined && { title: sourceTitle }), ...(url !== undefined && { url }) },
    }),
    ...(id !== undefined && { id }),
    ...(contexts && { contexts }),
    ...(requires && { requires }),
    ...(translations && { translations }),
  };
}

/**
 * A framework of CASE 1.1 (or 1.0), of its JSON. Outermost items that bear a tier's words are
 * tiers, other items with something below them are groups, the rest are skills; rubrics give scale and anchors.
 */
export function fromCase(json: unknown): Imported {
  const doubts: ReadDoubt[] = [];
  const tally = newTally();
  const reader = jsonReader(tally);
  const count = tally.add;
  if (!isObject(json)) {
    doubts.push({ code: 'not-case', message: 'This is no CASE framework: no object was found.', at: '$' });
    return profileOf({ place: { at: '$' }, tiers: [] }, doubts);
  }
  const pack = isObject(fieldOf(json, 'CFPackage')) ? reader.object(json, 'CFPackage', '$') : json;
  const document = reader.object(pack, 'CFDocument', '$');
  const tree = treeOf(pack, document, reader, count);
  const levels = levelsOf(pack, tree.byKey, reader, count, doubts);
  const tiers = tiersOf(tree.roots, { reader, count, doubts, levels });
  const parts = profileParts(document, reader);
  spreadTranslations(parts.translations ?? {}, tiers);
  return profileOf({ ...parts, ...(levels.scale && { scale: levels.scale }), tiers }, [
    ...doubts,
    ...tally.doubts(),
  ]);
}
