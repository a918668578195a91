import { importanceRank, type Importance } from '../model/importance.js';
import type { Skill } from '../model/skill.js';

/** What the role asks for in one skill under the active contexts. */
export interface Demand {
  importance?: Importance;
  /** Level the role asks for. */
  target?: number;
  /** Level that would be more than the role asks for. */
  stretch?: number;
}

/** Ids of the contexts that are switched on. */
export type ActiveContexts = readonly string[];

const highest = (values: (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
};

/** Whether a skill is asked for at all: `appliesIn` names the contexts in which it is; none means always. */
export function applies(skill: Skill, contexts: ActiveContexts): boolean {
  return !skill.appliesIn?.length || skill.appliesIn.some((id) => contexts.includes(id));
}

/**
 * A skill's importance and targets under the active contexts. Formula: the highest of the skill's own
 * value and those of its `when` entries whose context is active; contexts only raise. A stretch target
 * is never below the target. `importanceMax` tells how far importance can go, and decides nothing.
 * Source: the role-blueprint documents' own reading of ranges ("Important to Critical in real-time systems").
 */
export function demandOf(skill: Skill, contexts: ActiveContexts): Demand {
  const raises = skill.when?.filter(({ context }) => contexts.includes(context)) ?? [];
  const target = highest([skill.target, ...raises.map((raise) => raise.target)]);
  const stretch = highest([skill.stretch, ...raises.map((raise) => raise.stretch)]);
  const importance = raises.reduce(
    (most, raise) => (importanceRank(raise.importance) > importanceRank(most) ? raise.importance : most),
    skill.importance,
  );
  return {
    ...(importance && { importance }),
    ...(target !== undefined && { target }),
    ...(stretch !== undefined && { stretch: Math.max(stretch, target ?? stretch) }),
  };
}
