import { LIMITS } from '../../../model/limits.js';
import { fitScale } from '../fit-scale.js';
import type { ReadDoubt, ReadProfile, ReadSkill, ReadTier } from '../read-profile.js';
import { counted, quoted } from '../tally.js';
import { importanceMeant, tierMeant, tierOfWords } from '../words.js';

/** A level by its number or its name. */
export type LevelKey = string;

export interface LadderSkill {
  name: string;
  id?: string;
  group?: string;
  description?: string;
  /** As the file says them. */
  tier?: string;
  importance?: string;
  target?: string;
  line: number;
  /** In the order of the file; sparse. */
  levels: { key: LevelKey; text: string; line: number }[];
}

export interface Ladder {
  title?: string;
  summary?: string;
  lang?: string;
  /** Levels that the file declares. */
  levels: { key: LevelKey; label?: string; description?: string }[];
  skills: LadderSkill[];
}

/** The number in a level's name: "3", "Level 3", "L3 Senior", "IC4". */
export function numberOf(key: LevelKey): number | undefined {
  const found = /^(?:level|stage|step|grade|lvl|ic|l|e|g|p)?[\s_.-]{0,3}(\d{1,4})(?![\d%])/i.exec(key.trim());
  return found ? Number(found[1]) : undefined;
}

/** Each level's number: the one in its name, or, where any has none, its place among all of them. */
function numbered({ levels, skills }: Ladder, doubts: ReadDoubt[]): Map<LevelKey, number> {
  const keys = new Map<LevelKey, number>();
  for (const { key } of levels) keys.set(key, 0);
  for (const skill of skills)
    for (const { key, line } of skill.levels) if (!keys.has(key)) keys.set(key, line);
  const numbers = [...keys.keys()].map(numberOf);
  const areNumbers = numbers.every((each) => each !== undefined);
  const all = new Map([...keys.keys()].map((key, i) => [key, areNumbers ? (numbers[i] ?? 0) : i + 1]));
  if (!areNumbers && levels.length === 0 && all.size > 0) {
    const said = [...all].slice(0, LIMITS.levels + 1).map(([key, value]) => `${String(value)} ${key}`);
    const message = `Levels have names and no numbers; they were numbered in the order in which they come: ${said.join(', ')}.`;
    doubts.push({ code: 'levels-numbered', message, line: [...keys.values()][0] ?? 1 });
  }
  return all;
}

function anchorsOf(skill: LadderSkill, numbers: ReadonlyMap<LevelKey, number>) {
  const texts = new Map<string, string[]>();
  for (const { key, text } of skill.levels) {
    if (text.trim() === '') continue;
    const level = String(numbers.get(key) ?? 0);
    const list = texts.get(level) ?? [];
    if (list.length === 0) texts.set(level, list);
    list.push(text);
  }
  return Object.fromEntries(Array.from(texts, ([level, list]) => [level, list.join('\n')]));
}

/** What a topic says of itself beside its levels; words that mean nothing known are said, and left out. */
function meantBy(
  { name, tier, importance, target }: LadderSkill,
  numbers: ReadonlyMap<LevelKey, number>,
  say: (code: string, message: string) => void,
): Pick<ReadSkill, 'importance' | 'importanceMax' | 'target'> {
  const unread = (what: string, word: string) => {
    say(
      `${what}-unread`,
      `The ${what} ${quoted(word)} of ${quoted(name)} is none that is known; it was left out.`,
    );
  };
  if (tier !== undefined && !tierMeant(tier)) unread('tier', tier);
  const meant = importance === undefined ? undefined : importanceMeant(importance);
  if (importance !== undefined && !meant) unread('importance', importance);
  const level = target === undefined ? undefined : (numbers.get(target) ?? numberOf(target));
  if (target !== undefined && level === undefined) unread('target', target);
  return {
    ...(meant && { importance: meant.importance }),
    ...(meant?.importanceMax && { importanceMax: meant.importanceMax }),
    ...(level !== undefined && { target: level }),
  };
}

/** A ladder as what a role profile is made of: groups with a tier's words are tiers; others stand in one of their own. */
export function profileOfLadder(ladder: Ladder, doubts: ReadDoubt[]): ReadProfile {
  const numbers = numbered(ladder, doubts);
  const declared = new Map(ladder.levels.map((level) => [level.key, level]));
  const labelOf = (key: LevelKey) => declared.get(key)?.label ?? (/^\d+$/.test(key) ? `Level ${key}` : key);
  const say = (code: string, message: string) => doubts.push({ code, message, line: 1 });
  const levels = Array.from(numbers, ([key, value]) => ({
    value,
    label: labelOf(key),
    description: declared.get(key)?.description,
  }));
  const scale = fitScale(levels, say);
  if (levels.length === 0 && ladder.skills.length > 0)
    say('no-levels', 'No levels were found; the default scale was taken.');
  const tiers = new Map<string, ReadTier>();
  let outside = 0;
  for (const skill of ladder.skills) {
    const { name, id, group, description, line } = skill;
    const ofGroup = group === undefined ? undefined : tierOfWords(group);
    const known = (skill.tier === undefined ? undefined : tierMeant(skill.tier)?.id) ?? ofGroup;
    const tier = tiers.get(known ?? 'skills') ?? {
      id: known ?? 'skills',
      title: known ? ((ofGroup ? group : skill.tier) ?? known) : 'Skills',
      place: { line },
      skills: [],
    };
    tiers.set(tier.id, tier);
    if (!known) outside++;
    const anchors = anchorsOf(skill, numbers);
    const read: ReadSkill = {
      name,
      place: { line },
      ...(id !== undefined && { id }),
      ...(group !== undefined && !ofGroup && { group }),
      ...(description !== undefined && { description }),
      anchors,
    };
    Object.assign(
      read,
      meantBy(skill, numbers, (code, message) => doubts.push({ code, message, line, about: read })),
    );
    if (Object.keys(anchors).length === 0)
      doubts.push({
        code: 'no-criteria',
        message: `"${name}" says nothing of any level.`,
        line,
        about: read,
      });
    tier.skills.push(read);
  }
  if (outside > 0) {
    const message = `${counted(outside, 'skill')} below no tier ${outside === 1 ? 'was' : 'were'} put in one called "Skills".`;
    doubts.push({ code: 'no-tier', message, ...tiers.get('skills')?.place });
  }
  const { title, summary, lang } = ladder;
  return {
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
    ...(lang !== undefined && { lang }),
    ...(scale && { scale }),
    tiers: [...tiers.values()],
  };
}
