import { DEFAULT_SCALE } from '../../model/default-scale.js';
import { LIMITS } from '../../model/limits.js';
import { PATTERNS } from '../../model/patterns.js';
import { parseRoleProfile, type Context, type RoleProfile } from '../../model/role-profile.js';
import { isKnownTier } from '../../model/tier-ids.js';
import type { Doubt, Place } from './doubt.js';
import { fitSkill, type Frame } from './fit-skill.js';
import { fitLine, fitText } from './fit-text.js';
import { idMaker, kebabOf } from './ids.js';
import type { ReadDoubt, ReadProfile, ReadSkill, ReadTier } from './read-profile.js';
import { requiresOf } from './requires-of.js';
import { translationsOf } from './translations-of.js';

/** What an importer hands out: a valid role profile where there was something to make one of, and every doubt. */
export interface Imported {
  profile?: RoleProfile;
  /** The hiring scorecard of a role blueprint, a profile of its own. */
  scorecard?: RoleProfile;
  doubts: Doubt[];
}

/** A tier while it is made: the only one of its id. */
export type Tier = Omit<ReadTier, 'skills'> & { skills: ReadSkill[] };

/** One tier an id: those that come twice are joined, and so are those that are too many. */
function joined(tiers: readonly ReadTier[], doubts: ReadDoubt[]): Tier[] {
  const byId = new Map<string, Tier>();
  for (const { id: given, skills, ...rest } of tiers) {
    const own = kebabOf(given, 'tier');
    const id = byId.has(own) || byId.size < LIMITS.tiers ? own : ([...byId.keys()].at(-1) ?? own);
    const tier = byId.get(id);
    if (tier) {
      const code = id === own ? 'tier-twice' : 'too-many-tiers';
      const what = id === own ? 'stands in the file twice' : `is one more than ${String(LIMITS.tiers)}`;
      const message = `The tier "${rest.title ?? given}" ${what}; its skills were put under "${tier.title ?? id}".`;
      doubts.push({ code, message, ...rest.place });
      for (const skill of skills) tier.skills.push(skill);
    } else byId.set(id, { ...rest, id, skills: [...skills] });
  }
  return [...byId.values()];
}

/** As many skills as a role profile may have, in order; how many were left out is said, with the first one's place. */
function within(tiers: readonly Tier[], doubts: ReadDoubt[]): Tier[] {
  let room: number = LIMITS.skills;
  let left = 0;
  let first: ReadSkill | undefined;
  const kept = tiers.map((tier) => {
    const skills = tier.skills.slice(0, room);
    room -= skills.length;
    left += tier.skills.length - skills.length;
    first ??= tier.skills[skills.length];
    return { ...tier, skills };
  });
  if (first) {
    const message = `A role profile has at most ${String(LIMITS.skills)} skills; ${String(left)} were left out, the first of them "${first.name}".`;
    doubts.push({ code: 'too-many-skills', message, ...first.place });
  }
  return kept;
}

/** The contexts given, and those that skills name beside them. */
function contextsOf(
  { contexts = [], place = { line: 1 } }: ReadProfile,
  skills: readonly ReadSkill[],
  doubts: ReadDoubt[],
): Context[] {
  const say = (code: string, message: string) => doubts.push({ code, message, ...place });
  const byId = new Map(
    contexts.map((context) => {
      const label = fitLine(context.label, say);
      return [context.id, { ...context, label: label === '' ? context.id : label }];
    }),
  );
  for (const { when = [], appliesIn = [] } of skills)
    for (const id of [...when.map(({ context }) => context), ...appliesIn])
      if (!byId.has(id)) byId.set(id, { id, label: id.replaceAll('-', ' ') });
  if (byId.size <= LIMITS.contexts) return [...byId.values()];
  const message = `A role profile has at most ${String(LIMITS.contexts)} contexts; ${String(byId.size - LIMITS.contexts)} were left out.`;
  doubts.push({ code: 'too-many-contexts', message, ...place });
  return [...byId.values()].slice(0, LIMITS.contexts);
}

/** Skills of one name in one tier: both are kept, and a person decides. */
function sayRepeated(tier: Tier, doubts: ReadDoubt[]): void {
  const names = new Set<string>();
  for (const skill of tier.skills) {
    const name = skill.name.trim().toLowerCase();
    if (names.has(name)) {
      const message = `"${skill.name}" stands in "${tier.title ?? tier.id}" more than once; each was kept.`;
      doubts.push({ code: 'skill-twice', message, ...skill.place, about: skill });
    }
    names.add(name);
  }
}

/** Doubts as they are handed out: about ids, each with a place. */
const placed = (said: readonly ReadDoubt[], place: Place, ids?: ReadonlyMap<ReadSkill, string>): Doubt[] =>
  said.map(({ about, ...doubt }) => {
    const skill = about && ids?.get(about);
    const isPlaced = doubt.line !== undefined || doubt.at !== undefined;
    return { ...(!isPlaced && place), ...doubt, ...(skill !== undefined && { skill }) };
  });

const isNamed = ({ name }: ReadSkill) => name.trim() !== '';

type Say = (code: string, message: string) => void;

/** What is said of the role as a whole. */
function wholeOf({ title = '', id, version = '1.0.0', lang = 'en', summary, source }: ReadProfile, say: Say) {
  if (title.trim() === '') say('no-title', 'No title of a role was found; it is called "Untitled role".');
  const name = title.trim() === '' ? 'Untitled role' : fitLine(title, say);
  const isLanguage = PATTERNS.languageTag.test(lang) && lang.length <= LIMITS.id;
  if (!isLanguage) say('no-language', `"${lang}" is no language tag; English was taken.`);
  const isAddress = source?.url === undefined || PATTERNS.webUrl.test(source.url);
  if (!isAddress) say('not-an-address', `"${source.url ?? ''}" is no address; it was left out.`);
  return {
    schemaVersion: 1,
    id: kebabOf(id ?? name, 'role'),
    version: fitLine(version, say, LIMITS.id) || '1.0.0',
    lang: isLanguage ? lang : 'en',
    title: name,
    ...(summary?.trim() && { summary: fitText(summary, say) }),
    ...(source && {
      source: {
        ...(source.title?.trim() && { title: fitLine(source.title, say) }),
        ...(source.url !== undefined && isAddress && { url: source.url }),
      },
    }),
  };
}

function fitTier(tier: ReadTier, ids: ReadonlyMap<ReadSkill, string>, frame: Frame, say: Say) {
  const { id, title = '', description, skills, place } = tier;
  sayRepeated(tier, frame.doubts);
  if (skills.length === 0)
    frame.doubts.push({ code: 'empty-tier', message: `The tier "${title || id}" has no skills.`, ...place });
  return {
    id,
    ...(title.trim() !== '' ? { title: fitLine(title, say) } : !isKnownTier(id) && { title: id }),
    ...(description?.trim() && { description: fitText(description, say) }),
    skills: skills.map((skill) => fitSkill(skill, ids.get(skill) ?? '', frame)),
  };
}

/**
 * A role profile of what was read: ids made of names, texts and lists within the limits, targets and anchors on the
 * scale. What had to be changed for that is added to the doubts; doubts about skills that are not in it are not. No profile
 * where there is no skill.
 */
export function profileOf(read: ReadProfile, said: readonly ReadDoubt[] = []): Imported {
  const doubts: ReadDoubt[] = [...said];
  const { place = { line: 1 }, scale = DEFAULT_SCALE } = read;
  const say: Say = (code, message) => doubts.push({ code, message, ...place });
  const named = read.tiers.map((tier) => ({ ...tier, skills: tier.skills.filter(isNamed) }));
  const tiers = within(joined(named, doubts), doubts);
  const all = tiers.flatMap(({ skills }) => skills);
  if (all.length === 0) {
    say('no-skills', 'No skill was found in this file.');
    return { doubts: placed(doubts, place) };
  }
  const contexts = contextsOf(read, all, doubts);
  const known = new Set(contexts.map(({ id }) => id));
  const frame: Frame = { scale, isContext: (id) => known.has(id), doubts };
  const idOf = idMaker('skill');
  const ids = new Map(all.map((skill) => [skill, idOf(skill.id ?? skill.name)]));
  const whole = wholeOf(read, say);
  const requires = requiresOf(read, tiers, scale, say);
  const translations = translationsOf(read, tiers, ids, scale, say);
  const parsed = parseRoleProfile({
    ...whole,
    ...(read.scale && { scale }),
    ...(contexts.length > 0 && { contexts }),
    ...(requires.length > 0 && { requires }),
    ...(translations && { translations }),
    tiers: tiers.map((tier) => fitTier(tier, ids, frame, say)),
  });
  if (!parsed.ok)
    for (const { code, path, message } of parsed.issues) doubts.push({ code, message, at: path });
  const kept = doubts.filter(({ about }) => !about || ids.has(about));
  return { ...(parsed.ok && { profile: parsed.value }), doubts: placed(kept, place, ids) };
}
