import type { Answers } from '../model/answers.js';
import type { Gap } from '../model/assessment.js';
import { importanceRank } from '../model/importance.js';
import type { Row } from '../model/role-index.js';
import { demandOf, type ActiveContexts } from './demand.js';

/**
 * Target − level where positive; `undefined` where nothing is missing, or nothing is known.
 * Levels are ordinal: a gap of 2 says "two steps", not "twice as much as 1".
 */
export function gapOf(level: number | undefined, target: number | undefined): number | undefined {
  if (level === undefined || target === undefined) return undefined;
  return target > level ? target - level : undefined;
}

/** The gaps among some rows: by importance, then by size, then in profile order. Unrated rows have none. */
export function gapsOf(rows: readonly Row[], answers: Answers, contexts: ActiveContexts): Gap[] {
  const gaps: (Gap & { index: number })[] = [];
  for (const { index, skill, tier } of rows) {
    const level = answers[index]?.level;
    if (level === undefined) continue;
    const { importance, target } = demandOf(skill, contexts);
    const gap = gapOf(level, target);
    if (gap === undefined || target === undefined) continue;
    gaps.push({
      skill: skill.id,
      tier: tier.id,
      level,
      target,
      gap,
      ...(importance && { importance }),
      index,
    });
  }
  gaps.sort(
    (a, b) =>
      importanceRank(b.importance) - importanceRank(a.importance) || b.gap - a.gap || a.index - b.index,
  );
  return gaps.map(({ index: _index, ...gap }) => gap);
}
