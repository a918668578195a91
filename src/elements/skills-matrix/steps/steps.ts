import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { cssVars } from '../../../lit/css-vars.js';
import { watch } from '../../../lit/watch.js';
import type { Answer } from '../../../model/answers.js';
import { roleIndex, type Row } from '../../../model/role-index.js';
import { demandOf } from '../../../scoring/demand.js';
import { answered, isAnswered } from '../../../scoring/progress.js';
import { isOwn, selectProgress, selectRows, selectTierRows } from '../../../store/selectors.js';
import { ticksTemplate } from '../head.js';
import { notesTemplate } from '../matrix.js';
import { backIcon, nextIcon } from '../../shared/more-icons.js';
import { NOT_APPLICABLE } from '../scale.js';
import { tierTitle } from '../../shared/tier-title.js';
import { rowName, savedTemplate, type Scene } from '../scene.js';
import { reviewTemplate } from './review.js';
import { positionOf, REVIEW } from './step-asks.js';
import { quietStyles } from '../../../styles/quiet.js';
import { stepsStyles } from './steps.styles.js';

export { asks } from './step-asks.js';
export const styles = [quietStyles, stepsStyles];

function choiceTemplate(
  scene: Scene,
  row: Row,
  answer: Answer | undefined,
  level: number,
  label: string,
  general: string | undefined,
) {
  const { foreign, disabled, agree } = scene;
  const { skill } = row;
  const own = skill.anchors?.[level];
  return html`<label class="choice" part="level">
    <input
      type="radio"
      id="${skill.id}--${level}"
      name=${skill.id}
      value=${level}
      .checked=${answer?.level === level}
      ?disabled=${disabled}
    />
    <span
      ><b>${label} ${agree?.at(scene, row, level)}</b>
      <span lang=${own ? foreign : nothing}>${own ?? general}</span></span
    >
  </label>`;
}

/** One skill's question: its levels in full, as large choices. */
function questionTemplate(scene: Scene, row: Row, answer: Answer | undefined) {
  const { store, text, lang, levelLang, disabled, parts, agree } = scene;
  const { skill } = row;
  const { levels } = roleIndex(store.getState().profile).scale;
  const problem = scene.problem(row);
  return html`<div class="choices" part="scale" lang=${levelLang}>
      ${levels.map(({ value, label, description }) => choiceTemplate(scene, row, answer, value, label, description))}
      <label class="choice na" part="not-applicable" lang=${levelLang === nothing ? nothing : lang}>
        <input
          type="radio"
          id="${skill.id}--${NOT_APPLICABLE}"
          name=${skill.id}
          value=${NOT_APPLICABLE}
          .checked=${answer?.state === 'not-applicable'}
          ?disabled=${disabled}
        />
        <span>${text('notApplicable')} ${agree?.at(scene, row, NOT_APPLICABLE)}</span>
      </label>
    </div>
    ${
      isAnswered(answer) && !disabled
        ? html`<button class="button quiet" part="clear" type="button" data-ask="clear">
            ${text('clear')}
          </button>`
        : nothing
    }
    ${problem ? parts.show('notes', (part) => part.problemTemplate(scene, row, problem)) : nothing}
    ${parts.show(
      'details',
      (part) =>
        html`${agree?.said(scene, row, (each) => part.saidTemplate(scene, each))}
        ${part.extrasTemplate(scene, row, answer)}`,
    )}`;
}

/** What a step says of its skill, and its question. */
function skillTemplate(scene: Scene, row: Row) {
  const { store, ui, signals, text, foreign, readonly, parts, agree } = scene;
  const state = store.getState();
  const { skill, tier } = row;
  const inTier = selectTierRows(state, tier.id);
  const demand = demandOf(skill, state.header.contexts);
  const { importance } = demand;
  const name = rowName(scene, row, demand, inTier.indexOf(row) + 1, inTier.length);
  const question = watch(
    signals,
    () => [store.getState().answers[row.index], ui.getState().typed],
    (answer, _typed) =>
      readonly
        ? html`<p class="read" part="answer">
            ${parts.show('details', (part) => part.wordsTemplate(scene, answer))}
          </p>`
        : questionTemplate(scene, row, answer),
  );
  return html`<span
      class="importance ${importance ?? ''}"
      part="importance"
      aria-hidden="true"
      ?hidden=${!importance}
      >${importance && text(`importance.${importance}`)}</span
    >
    <h3 class="step-name" part="name" id="step" tabindex="-1" lang=${foreign}>${skill.name}</h3>
    ${skill.description ? html`<p class="meta" lang=${foreign}>${skill.description}</p>` : nothing}
    ${skill.use ? html`<p class="meta"><b>${text('usedFor')}</b> <span lang=${foreign}>${skill.use}</span></p>` : nothing}
    <fieldset
      aria-describedby=${[agree?.about(skill.id), scene.problem(row) && `${skill.id}--problem`].filter(Boolean).join(' ') || nothing}
    >
      <legend class="unseen">${name}</legend>
      ${agree?.words(scene, row)}
      ${readonly ? nothing : html`<p class="ask" aria-hidden="true">${text(isOwn(store.getState().header) ? 'closest' : 'closestOther')}</p>`}
      ${question}
    </fieldset>`;
}

/** How far one is: a tick a skill, the number of the skill, its place in the tier. */
function barTemplate(scene: Scene, row: Row | undefined) {
  const { store, signals, text, foreign } = scene;
  const state = store.getState();
  const { byTier } = roleIndex(state.profile);
  const rows = selectRows(state);
  const tiers = state.header.tiersShown.flatMap((id) =>
    selectTierRows(state, id).length > 0 ? (byTier.get(id)?.[0]?.tier ?? []) : [],
  );
  const inTier = row ? selectTierRows(state, row.tier.id) : [];
  const bar = watch(
    signals,
    () => [answered(selectProgress(store.getState()))],
    (done) =>
      html`<div
        class="step-bar"
        part="progress"
        role="progressbar"
        aria-label=${text('progress')}
        aria-valuemin="0"
        aria-valuemax=${rows.length}
        aria-valuenow=${done}
        aria-valuetext=${text('answeredOfTotal', { answered: done, count: rows.length })}
      >
        ${tiers.map((tier) => html`<div ${cssVars({ '--_skills': selectTierRows(state, tier.id).length })}>${ticksTemplate(scene, tier)}</div>`)}
      </div>`,
  );
  return html`${bar}
    <p class="step-top">
      ${
        row
          ? html`<b class="number"
                >${text('stepOf', { position: positionOf(rows, row), count: rows.length })}</b
              >
              <span lang=${row.tier.title ? foreign : nothing}
                >${text('stepInTier', { tier: tierTitle(scene, row.tier), position: inTier.indexOf(row) + 1, count: inTier.length })}</span
              >`
          : nothing
      }
      <span class="status" role="status">${savedTemplate(scene)}</span>
    </p>`;
}

function footTemplate(scene: Scene, rows: readonly Row[], row: Row | undefined) {
  const { store, text, signals, parts, disabled, readonly, inForm } = scene;
  const at = row ? rows.indexOf(row) : rows.length;
  const isLast = at === rows.length - 1;
  const submit =
    inForm || readonly
      ? nothing
      : html`<button class="button main" part="submit" type="button" data-ask="submit" ?disabled=${disabled}>
          ${text('submit')}
        </button>`;
  return html`<footer class="foot" part="foot">
    <button class="button" part="back" type="button" data-ask="step-back" ?disabled=${at === 0}>
      ${backIcon}${text('back')}
    </button>
    ${parts.show('rating', (part) => part.saidTemplate(scene))}
    <span class="actions">
      <slot name="actions"></slot>
      ${
        row
          ? html`${watch(
                signals,
                () => [isAnswered(store.getState().answers[row.index]) || readonly],
                (isDone) =>
                  isDone
                    ? nothing
                    : html`<button class="button quiet" part="skip" type="button" data-ask="step-skip">
                        ${text('skip')}
                      </button>`,
              )}<button class="button main" part="next" type="button" data-ask="step-next">
                ${text(isLast ? 'review' : 'nextSkill')}${nextIcon}
              </button>`
          : submit
      }
    </span>
  </footer>`;
}

/** One skill at a time, then a list of all answers before they are submitted. */
export function stepsTemplate(scene: Scene) {
  const { store, ui, text, foreign, parts, disabled } = scene;
  const { profile } = store.getState();
  const rows = selectRows(store.getState());
  const { step } = ui.getState();
  const row = step === REVIEW ? undefined : (rows.find(({ skill }) => skill.id === step) ?? rows[0]);
  const isFirst = row === rows[0];
  if (disabled) void parts.get('rare');
  return html`<section
    class="matrix steps ${disabled ? 'disabled' : ''}"
    part="matrix"
    aria-labelledby="title"
  >
    <h2 class=${isFirst ? 'title' : 'title small'} part="title" id="title" tabindex="-1" lang=${foreign}>
      ${profile.title}
    </h2>
    <slot name="intro" class="intro" ?hidden=${!isFirst}></slot>
    ${isFirst && scene.agree?.isAgreeing ? html`<p class="lede">${text('instructionOther')}</p>` : nothing}
    ${isFirst || !row ? [scene.survey?.notice(scene), scene.agree?.head(scene)] : nothing}
    ${notesTemplate(scene)}
    ${profile.contexts ? parts.show('rare', (part) => part.contextsTemplate(scene)) : nothing}
    ${
      rows.length === 0
        ? parts.show('rare', (part) => part.emptyTemplate(text, 'noSkills'))
        : html`<div class="question" data-skill=${row?.skill.id ?? nothing}>
              ${barTemplate(scene, row)}
              ${row ? keyed(row.skill.id, skillTemplate(scene, row)) : reviewTemplate(scene)}
              ${row ? parts.show('rating', (part) => part.keysTemplate(scene, 'keyStep')) : nothing}
            </div>
            ${footTemplate(scene, rows, row)}`
    }
  </section>`;
}
