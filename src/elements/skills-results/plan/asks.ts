import { HORIZONS, type Horizon } from '../../../model/horizons.js';
import type { Goal } from '../../../model/plan.js';
import { roleIndex } from '../../../model/role-index.js';
import { demandOf } from '../../../scoring/demand.js';
import { goalKey, withGoal, withoutGoal } from '../../../store/plan.js';
import type { AskTables, ResultsHost } from '../asks.js';
import type { ResultsScene } from '../scene.js';
import type { GoalForm } from '../ui-store.js';
import { goalLevels, goalRows } from './form.js';

const isHorizon = (value: string): value is Horizon => (HORIZONS as readonly string[]).includes(value);

/** The level that is suggested for a skill: the next one, up to its target. */
function suggested(scene: ResultsScene, skill: string): number | undefined {
  const [next] = goalLevels(scene, skill);
  const row = roleIndex(scene.profile).bySkill.get(skill);
  const target = row && demandOf(row.skill, scene.contexts).target;
  const isUnrated = row && scene.answers[row.index]?.level === undefined;
  return isUnrated ? (target ?? next?.value) : next?.value;
}

function change({ ui }: ResultsHost, part: Partial<GoalForm>) {
  const { form } = ui.getState();
  if (form) ui.setState({ form: { ...form, ...part } });
}

async function open({ ui, root, rendered }: ResultsHost, form: GoalForm) {
  ui.setState({ form, said: '' });
  await rendered();
  root.querySelector<HTMLElement>('#goal-skill')?.focus();
}

/** Closes the form, says what came of it, and gives the focus to what the person was at. */
async function close({ ui, root, rendered }: ResultsHost, said: string, to: string, form?: GoalForm) {
  ui.setState({ form, said });
  await rendered();
  const target = root.querySelector<HTMLElement>(to) ?? root.querySelector<HTMLElement>('#plan-title');
  target?.focus();
}

const ADD = '[data-ask=goal-add]';
const itemOf = (skill = '', horizon = '') => `.goal[data-skill="${skill}"][data-horizon="${horizon}"]`;

/** The goal that a button stands in. */
function goalAt({ scene }: ResultsHost, target: Element): Goal | undefined {
  const item = target.closest<HTMLElement>('.goal');
  const { skill = '', horizon = '' } = item?.dataset ?? {};
  return scene.plan.find((goal) => goalKey(goal) === `${skill} ${horizon}`);
}

function save(host: ResultsHost) {
  const { scene, ui } = host;
  const { form } = ui.getState();
  if (!form) return;
  const { was, skill, level, horizon, note } = form;
  const name = roleIndex(scene.profile).bySkill.get(skill)?.skill.name ?? was?.name;
  const isMoved = was?.horizon !== horizon || was.skill !== skill;
  const goal: Goal = {
    ...was,
    skill,
    ...(name !== undefined && { name }),
    ...(level !== undefined && { level }),
    horizon,
    setAt: (isMoved ? undefined : was.setAt) ?? new Date().toISOString(),
  };
  if (note.trim()) goal.note = note;
  else delete goal.note;
  host.setPlan(withGoal(was ? withoutGoal(scene.plan, was) : scene.plan, goal));
  const change = `${itemOf(skill, horizon)} [data-ask=goal-change]`;
  void close(host, scene.text(was ? 'goalChanged' : 'goalAdded'), change);
}

export const asks: AskTables = {
  click: {
    'goal-add'(host) {
      const { gaps, others } = goalRows(host.scene);
      const planned = new Set(host.scene.plan.map((goal) => goal.skill));
      const row = gaps.find((each) => !planned.has(each.skill.id)) ?? gaps[0] ?? others[0];
      if (!row) return;
      const skill = row.skill.id;
      return open(host, {
        was: undefined,
        skill,
        level: suggested(host.scene, skill),
        horizon: '30-days',
        note: '',
      });
    },
    'goal-change'(host, target) {
      const was = goalAt(host, target);
      if (!was) return;
      const { skill, horizon = '30-days', note = '', level = suggested(host.scene, skill) } = was;
      return open(host, { was, skill, level, horizon, note });
    },
    'goal-remove'(host, target) {
      const goal = goalAt(host, target);
      if (!goal) return;
      host.setPlan(withoutGoal(host.scene.plan, goal));
      const { form } = host.ui.getState();
      const isOther = form && !(form.was && goalKey(form.was) === goalKey(goal));
      // what is written about another goal stays
      const [to, kept] = isOther ? ['#goal-skill', form] : [ADD, undefined];
      return close(host, host.scene.text('goalRemoved'), to, kept);
    },
    'goal-save': save,
    'goal-cancel'(host) {
      const { form } = host.ui.getState();
      const was = form?.was;
      return close(host, '', was ? `${itemOf(was.skill, was.horizon)} [data-ask=goal-change]` : ADD);
    },
  },
  change: {
    'goal-skill'(host, { value: skill = '' }) {
      change(host, { skill, level: suggested(host.scene, skill) });
    },
    'goal-level'(host, { value }) {
      change(host, { level: Number(value) });
    },
    'goal-horizon'(host, { value = '' }) {
      if (isHorizon(value)) change(host, { horizon: value });
    },
  },
  input: {
    'goal-note'(host, { value: note = '' }) {
      change(host, { note });
    },
  },
};
