import type { Answers } from '../model/answers.js';
import type { Summary, TierSummary } from '../model/assessment.js';
import type { Row } from '../model/role-index.js';
import { demandOf, type ActiveContexts } from './demand.js';
import { gapsOf } from './gap.js';
import { progressOf } from './progress.js';
import { rowsOfTier, type View } from './shown.js';

/**
 * Counts of one tier. `mean` is the arithmetic mean of the rated levels, on the profile's scale, and
 * absent where nothing is rated; not applicable is left out of it. `atTarget` and `belowTarget` count
 * rated skills that have a target, so that together they may be fewer than `rated`.
 */
export function tierSummary(
  tier: string,
  rows: readonly Row[],
  answers: Answers,
  contexts: ActiveContexts,
): TierSummary {
  let sum = 0;
  let atTarget = 0;
  let belowTarget = 0;
  for (const { index, skill } of rows) {
    const level = answers[index]?.level;
    if (level === undefined) continue;
    sum += level;
    const { target } = demandOf(skill, contexts);
    if (target === undefined) continue;
    if (level >= target) atTarget++;
    else belowTarget++;
  }
  const progress = progressOf(rows, answers);
  const mean = progress.rated > 0 ? { mean: sum / progress.rated } : {};
  return { tier, ...progress, ...mean, atTarget, belowTarget };
}

/** The summary of an assessment: the shown tiers that apply under its contexts. No overall score. */
export function summarize(view: View, answers: Answers): Summary {
  const tiers = view.tiersShown.map((tier) =>
    tierSummary(tier, rowsOfTier(view, tier), answers, view.contexts),
  );
  const total = (count: 'skills' | 'rated' | 'notApplicable') =>
    tiers.reduce((sum, tier) => sum + tier[count], 0);
  const rows = view.tiersShown.flatMap((tier) => rowsOfTier(view, tier));
  return {
    skills: total('skills'),
    rated: total('rated'),
    notApplicable: total('notApplicable'),
    tiers,
    gaps: gapsOf(rows, answers, view.contexts),
  };
}
