import { html, nothing } from 'lit';
import type { Horizon } from '../../../model/horizons.js';
import type { Goal } from '../../../model/plan.js';
import { roleIndex } from '../../../model/role-index.js';
import { goalsByHorizon, type PlannedGoal } from '../../../store/plan.js';
import { sectionTemplate } from '../pieces.js';
import { levelName, type ResultsScene } from '../scene.js';
import { dueOf } from './due.js';
import { formTemplate } from './form.js';
import { planStyles } from './plan.styles.js';

export { asks } from './asks.js';

export const styles = [planStyles];

/** A goal's name: the profile's, else the one that was kept with it. */
const nameOf = ({ profile }: ResultsScene, { skill, name }: Goal) =>
  roleIndex(profile).bySkill.get(skill)?.skill.name ?? name ?? skill;

function stepWords(scene: ResultsScene, { goal, from }: PlannedGoal): string {
  const { text } = scene;
  if (goal.level === undefined) return '';
  const to = levelName(scene, goal.level);
  return from === undefined ? text('goalTo', { to }) : text('goalStep', { from: levelName(scene, from), to });
}

function goalTemplate(scene: ResultsScene, planned: PlannedGoal) {
  const { canPlan, text, date, foreign } = scene;
  const { goal } = planned;
  const { skill, horizon = '', note } = goal;
  const due = dueOf(goal);
  const name = nameOf(scene, goal);
  return html`<li class="goal" part="goal" data-skill=${skill} data-horizon=${horizon}>
    <b lang=${foreign}>${name}</b>
    <span class="goal-step number">${stepWords(scene, planned)}</span>
    ${due ? html`<span class="goal-due number">${text('goalUntil', { date: date(due) })}</span>` : nothing}
    ${note ? html`<p class="goal-note" dir="auto">${note}</p>` : nothing}
    ${
      canPlan
        ? html`<p class="goal-actions">
            <button
              class="button quiet"
              type="button"
              data-ask="goal-change"
              ?disabled=${Boolean(scene.ui.form)}
            >
              ${text('goalChange')}<span class="unseen"> ${name}</span>
            </button>
            <button class="button quiet" type="button" data-ask="goal-remove">
              ${text('goalRemove')}<span class="unseen"> ${name}</span>
            </button>
          </p>`
        : nothing
    }
  </li>`;
}

function groupTemplate(
  scene: ResultsScene,
  { horizon, goals }: { horizon: Horizon | undefined; goals: readonly PlannedGoal[] },
) {
  return html`<section class="goals" part="horizon">
    <h4>${scene.text(`horizon.${horizon ?? 'open'}`)}</h4>
    <ul>
      ${goals.map((planned) => goalTemplate(scene, planned))}
    </ul>
  </section>`;
}

/** The goals somebody has set, by when; and the form that sets them. */
export function template(scene: ResultsScene) {
  const { profile, answers, plan, canPlan, text, ui } = scene;
  if (!canPlan && plan.length === 0) return nothing;
  const groups = goalsByHorizon(profile, answers, plan);
  const add = html`<button class="button" type="button" data-ask="goal-add" ?hidden=${Boolean(ui.form)}>
    ${text('goalAdd')}
  </button>`;
  return sectionTemplate(
    'plan',
    { title: text('plan'), aside: canPlan ? add : nothing, hint: text('planHint') },
    html`${canPlan && ui.form ? formTemplate(scene, ui.form) : nothing}
      <p class="said" role="status">${ui.said}</p>
      ${
        groups.length > 0
          ? html`<div class="plan-groups">${groups.map((group) => groupTemplate(scene, group))}</div>`
          : html`<p class="hint">${text('planEmpty')}</p>`
      }`,
  );
}
