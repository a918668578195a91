import { canonicalJson } from '../model/canonical-json.js';
import { HORIZONS, type Horizon } from '../model/horizons.js';
import type { Goal } from '../model/plan.js';
import { roleIndex } from '../model/role-index.js';
import type { RoleProfile } from '../model/role-profile.js';
import type { Answers } from '../model/answers.js';
import type { AssessmentStore } from './assessment-store.js';
import { touched } from './state.js';

/** What tells goals apart. */
export const goalKey = ({ skill, horizon }: Pick<Goal, 'skill' | 'horizon'>) => `${skill} ${horizon ?? ''}`;
const rank = ({ horizon }: Goal) => (horizon ? HORIZONS.indexOf(horizon) : HORIZONS.length);

/** A goal in its place: what it starts from. */
export interface PlannedGoal {
  goal: Goal;
  /** Level before it: of an earlier goal of the same skill, else today's; `undefined` where nothing is known. */
  from: number | undefined;
}

/** The goals by horizon, soonest first, each group in profile order; goals without a horizon come last. */
export function goalsByHorizon(
  profile: RoleProfile,
  answers: Answers,
  plan: readonly Goal[],
): { horizon: Horizon | undefined; goals: PlannedGoal[] }[] {
  const { bySkill, rows } = roleIndex(profile);
  const place = ({ skill }: Goal) => bySkill.get(skill)?.index ?? rows.length;
  const sorted = [...plan].sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
  const last = new Map<string, number>();
  const groups = new Map<Horizon | undefined, PlannedGoal[]>();
  for (const goal of sorted) {
    const from = last.get(goal.skill) ?? answers[place(goal)]?.level;
    if (goal.level !== undefined) last.set(goal.skill, goal.level);
    groups.set(goal.horizon, [...(groups.get(goal.horizon) ?? []), { goal, from }]);
  }
  return [...groups].map(([horizon, goals]) => ({ horizon, goals }));
}

/** A plan with a goal set; it takes the place of one of the same skill and horizon. */
export function withGoal(plan: readonly Goal[], goal: Goal): Goal[] {
  const at = plan.findIndex((each) => goalKey(each) === goalKey(goal));
  return at < 0 ? [...plan, goal] : plan.map((each, i) => (i === at ? goal : each));
}

/** A plan without a goal. */
export function withoutGoal(plan: readonly Goal[], goal: Pick<Goal, 'skill' | 'horizon'>): Goal[] {
  return plan.filter((each) => goalKey(each) !== goalKey(goal));
}

/** Sets the plan of an assessment, as its person does: a submission becomes its correction. An equal one changes nothing. */
export function setPlan(store: AssessmentStore, plan: readonly Goal[], clock: () => Date = () => new Date()) {
  const before = store.getState().header;
  if (canonicalJson(plan) === canonicalJson(before.plan ?? [])) return;
  const { plan: _plan, ...header } = touched(before, clock().toISOString());
  store.setState({ header: { ...header, ...(plan.length > 0 && { plan: [...plan] }) } });
}
