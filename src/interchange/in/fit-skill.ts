import { importanceRank } from '../../model/importance.js';
import { isOnScale, scaleValues } from '../../model/levels.js';
import { LIMITS } from '../../model/limits.js';
import { PATTERNS } from '../../model/patterns.js';
import type { Scale } from '../../model/scale.js';
import type { Skill } from '../../model/skill.js';
import { fitLine, fitText } from './fit-text.js';
import type { ReadDoubt, ReadSkill } from './read-profile.js';

type Say = (code: string, message: string) => void;

/** The lower one is what counts everywhere; the higher one where a circumstance holds. */
function importancesOf({
  importance,
  importanceMax,
}: ReadSkill): Pick<Skill, 'importance' | 'importanceMax'> {
  const [least, most] = [importance ?? importanceMax, importanceMax ?? importance].sort(
    (a, b) => importanceRank(a) - importanceRank(b),
  );
  if (least === undefined || most === undefined) return {};
  return least === most ? { importance: least } : { importance: least, importanceMax: most };
}

function targetsOf(
  { target, stretch }: ReadSkill,
  scale: Scale,
  say: Say,
): Pick<Skill, 'target' | 'stretch'> {
  const kept = ([name, value]: [string, number | undefined]) => {
    if (value === undefined || isOnScale(scale, value)) return value;
    say(
      'off-scale',
      `The ${name} ${String(value)} is none of the levels ${scaleValues(scale)}; it was left out.`,
    );
    return undefined;
  };
  const goal = kept(['target', target]);
  const more = kept(['stretch target', stretch]);
  const isLower = goal !== undefined && more !== undefined && more < goal;
  if (isLower)
    say(
      'stretch-below-target',
      `The stretch target ${String(more)} is below the target ${String(goal)}; it was left out.`,
    );
  return {
    ...(goal !== undefined && { target: goal }),
    ...(more !== undefined && !isLower && { stretch: more }),
  };
}

/** What circumstances change, without levels that the scale does not have. */
function raisesOf({ when = [] }: ReadSkill, { scale, isContext }: Frame, say: Say): Pick<Skill, 'when'> {
  const kept = when
    .filter(({ context }) => isContext(context))
    .map(({ context, importance, target, stretch }) => {
      const levels = Object.entries({ target, stretch }).filter(([name, value]) => {
        if (value === undefined || isOnScale(scale, value)) return value !== undefined;
        say(
          'off-scale',
          `The ${name} ${String(value)} where "${context}" holds is none of the levels of the scale; it was left out.`,
        );
        return false;
      });
      return { context, ...(importance && { importance }), ...Object.fromEntries(levels) };
    });
  return kept.length > 0 ? { when: kept.slice(0, LIMITS.contexts) } : {};
}

function anchorsOf({ anchors = {} }: ReadSkill, scale: Scale, say: Say): Pick<Skill, 'anchors'> {
  const kept = Object.entries(anchors).filter(([level, text]) => {
    if (isOnScale(scale, Number(level))) return text.trim() !== '';
    say('off-scale', `A text for level ${level}, which the scale does not have, was left out: ${text}`);
    return false;
  });
  if (kept.length === 0) return {};
  return { anchors: Object.fromEntries(kept.map(([level, text]) => [level, fitText(text, say)])) };
}

function referencesOf({ references = [] }: ReadSkill, say: Say): Pick<Skill, 'references'> {
  const kept = references.filter(({ uri }) => {
    const isAddress = PATTERNS.webUrl.test(uri) && uri.length <= LIMITS.url;
    if (!isAddress)
      say('not-an-address', `"${uri}" is no address that a page could link to; it was left out.`);
    return isAddress;
  });
  if (kept.length > LIMITS.entries)
    say(
      'too-many-entries',
      `Of ${String(kept.length)} references the first ${String(LIMITS.entries)} were kept.`,
    );
  const fitted = kept
    .slice(0, LIMITS.entries)
    .map((reference) => ({ ...reference, scheme: fitLine(reference.scheme, say) || 'other' }));
  return fitted.length > 0 ? { references: fitted } : {};
}

/** What the profile gives that a skill has to fit in, and where doubts go. */
export interface Frame {
  scale: Scale;
  isContext: (id: string) => boolean;
  doubts: ReadDoubt[];
}

/** A skill that a role profile can hold; what cannot be held is said. */
export function fitSkill(read: ReadSkill, id: string, frame: Frame): Skill {
  const { scale, doubts } = frame;
  const say: Say = (code, message) => doubts.push({ code, message, ...read.place, about: read });
  const name = fitLine(read.name, say);
  // nothing of what was read is lost with a name that is too long for one line
  const description =
    name !== fitLine(read.name, say, Infinity)
      ? `${read.name}\n\n${read.description ?? ''}`
      : read.description;
  const textOf = (field: 'description' | 'use' | 'note', value: string | undefined) => {
    const text = value?.trim() ?? '';
    return text === '' ? {} : { [field]: fitText(text, say) };
  };
  const { group = '' } = read;
  const prompts = (read.evidencePrompts ?? [])
    .map((text) => fitText(text, say))
    .filter((text) => text !== '');
  const appliesIn = (read.appliesIn ?? []).filter(frame.isContext);
  return {
    id,
    name,
    ...(group.trim() !== '' && { group: fitLine(group, say) }),
    ...textOf('description', description),
    ...textOf('use', read.use),
    ...importancesOf(read),
    ...(read.required !== undefined && { required: read.required }),
    ...raisesOf(read, frame, say),
    ...(appliesIn.length > 0 && { appliesIn: appliesIn.slice(0, LIMITS.contexts) }),
    ...textOf('note', read.note),
    ...targetsOf(read, scale, say),
    ...anchorsOf(read, scale, say),
    ...(prompts.length > 0 && { evidencePrompts: prompts.slice(0, LIMITS.entries) }),
    ...referencesOf(read, say),
  };
}
