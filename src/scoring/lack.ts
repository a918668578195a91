import type { Answer, Answers } from '../model/answers.js';
import type { Row } from '../model/role-index.js';
import type { RoleProfile } from '../model/role-profile.js';
import { demandOf, type ActiveContexts } from './demand.js';
import { isAnswered } from './progress.js';
import { shownRows, type View } from './shown.js';

/** What an answer still lacks before it may be submitted. */
export type Lack = 'level' | 'evidence' | 'comment';

/** What a level asks for beside itself, by the profile's `requires`. */
export function requiredDetails(
  { requires }: RoleProfile,
  tier: string,
  level: number | undefined,
): ('evidence' | 'comment')[] {
  if (level === undefined) return [];
  const asked =
    requires?.filter(
      (entry) => entry.tier === tier && level >= entry.fromLevel && level <= (entry.toLevel ?? level),
    ) ?? [];
  return (['evidence', 'comment'] as const).filter((name) => asked.some((entry) => entry[name]));
}

/**
 * Whether a row has to be answered where answers are required: by the skill's own word (`required`),
 * else when it is critical or important under the active contexts.
 */
export function isRequired({ skill }: Row, contexts: ActiveContexts): boolean {
  const { importance } = demandOf(skill, contexts);
  return skill.required ?? (importance === 'critical' || importance === 'important');
}

/** What one row lacks; `undefined` where nothing. `required` asks for a level, `requires` for what it needs. */
export function lackOf(
  row: Row,
  answer: Answer | undefined,
  { profile, contexts }: View,
  required: boolean,
): Lack | undefined {
  if (required && !isAnswered(answer) && isRequired(row, contexts)) return 'level';
  return requiredDetails(profile, row.tier.id, answer?.level).find((name) =>
    name === 'comment' ? !answer?.comment?.trim() : !answer?.evidence?.length,
  );
}

/** A row and what it lacks. */
export interface Lacking {
  row: Row;
  lack: Lack;
}

/** All shown rows that lack something, in order. */
export function lacking(view: View, answers: Answers, required: boolean): Lacking[] {
  if (!required && !view.profile.requires?.length) return [];
  return shownRows(view).flatMap((row) => {
    const lack = lackOf(row, answers[row.index], view, required);
    return lack ? { row, lack } : [];
  });
}
