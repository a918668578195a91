import { html, nothing } from 'lit';
import { HORIZONS } from '../../../model/horizons.js';
import { roleIndex, type Row } from '../../../model/role-index.js';
import type { Skill } from '../../../model/skill.js';
import { gapsOf } from '../../../scoring/gap.js';
import { goalKey } from '../../../store/plan.js';
import type { ResultsScene } from '../scene.js';
import type { GoalForm } from '../ui-store.js';

/**
 * Levels above today's, and the one that is chosen: what there is to reach; all of them where nothing is known, or the
 * top is reached.
 */
export function goalLevels({ levels, profile, answers }: ResultsScene, skill: string, chosen?: number) {
  const row = roleIndex(profile).bySkill.get(skill);
  const today = row && answers[row.index]?.level;
  const isAbove = (value: number) => today === undefined || value > today;
  if (!levels.some(({ value }) => isAbove(value))) return levels;
  return levels.filter(({ value }) => isAbove(value) || value === chosen);
}

/** The rows with a gap, by priority, and all others. */
export function goalRows({ rows, profile, answers, contexts }: ResultsScene): { gaps: Row[]; others: Row[] } {
  const { bySkill } = roleIndex(profile);
  const gaps = gapsOf(rows, answers, contexts).flatMap(({ skill }) => bySkill.get(skill) ?? []);
  return { gaps, others: rows.filter((row) => !gaps.includes(row)) };
}

const options = (skills: readonly Pick<Skill, 'id' | 'name'>[], chosen: string) =>
  skills.map(({ id, name }) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`);

/** The skill of a goal that is changed, where it is not on the page: it stays what it is. */
function hiddenSkill({ rows, profile }: ResultsScene, { was }: GoalForm): Pick<Skill, 'id' | 'name'>[] {
  if (!was || rows.some((row) => row.skill.id === was.skill)) return [];
  const { skill: id, name = id } = was;
  return [roleIndex(profile).bySkill.get(id)?.skill ?? { id, name }];
}

/** Picks a skill, a level, a time and a way; gaps come first. */
export function formTemplate(scene: ResultsScene, form: GoalForm) {
  const { text, foreign, levelLang, plan } = scene;
  const rows = goalRows(scene);
  const gaps = rows.gaps.map((row) => row.skill);
  const others = [...hiddenSkill(scene, form), ...rows.others.map((row) => row.skill)];
  const { skill, level, horizon, note, was } = form;
  const isTaken = plan.some((goal) => goal !== was && goalKey(goal) === goalKey({ skill, horizon }));
  return html`<fieldset class="goal-form" part="goal-form">
    <legend class="unseen">${text('goalAdd')}</legend>
    <label class="goal-field wide"
      >${text('goalSkill')}
      <select class="field" id="goal-skill" data-ask="goal-skill" lang=${foreign}>
        ${gaps.length > 0 ? html`<optgroup label=${text('gaps')}>${options(gaps, skill)}</optgroup>` : nothing}
        ${
          others.length > 0
            ? html`<optgroup label=${text('goalSkillOther')}>${options(others, skill)}</optgroup>`
            : nothing
        }
      </select></label
    >
    <label class="goal-field"
      >${text('goalLevel')}
      <select class="field" data-ask="goal-level" lang=${levelLang}>
        ${goalLevels(scene, skill, level).map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${value === level}>${value} ${label}</option>`,
        )}
      </select></label
    >
    <label class="goal-field"
      >${text('goalHorizon')}
      <select class="field" data-ask="goal-horizon">
        ${HORIZONS.map(
          (each) =>
            html`<option value=${each} .selected=${each === horizon}>${text(`horizon.${each}`)}</option>`,
        )}
      </select></label
    >
    <label class="goal-field wide"
      >${text('goalNote')}
      <textarea
        class="field"
        rows="3"
        data-ask="goal-note"
        maxlength="10000"
        aria-describedby="goal-hint"
        .value=${note}
      ></textarea>
    </label>
    <p class="hint wide" id="goal-hint">${text('goalNoteHint')}</p>
    <p class="hint wide" role="status">${isTaken ? text('goalExists') : nothing}</p>
    <p class="goal-buttons wide">
      <button class="button main" type="button" data-ask="goal-save">${text('goalSave')}</button>
      <button class="button" type="button" data-ask="goal-cancel">${text('goalCancel')}</button>
    </p>
  </fieldset>`;
}
