import { css, html } from 'lit';
import type { Context } from '../../../model/role-profile.js';
import type { Skill } from '../../../model/skill.js';
import { roleIndex } from '../../../model/role-index.js';
import { applies, demandOf, type ActiveContexts } from '../../../scoring/demand.js';
import type { AssessmentStore } from '../../../store/assessment-store.js';
import type { AssessmentState } from '../../../store/state.js';
import type { AskTable } from '../asks.js';
import { checkStyles } from '../../shared/check.styles.js';
import type { Scene } from '../scene.js';

/** What was said last of an assessment's contexts. */
const told = new WeakMap<AssessmentStore, { contexts: ActiveContexts; text: string }>();

/** How many skills another set of contexts changes: whether they apply, their importance, their target. */
function changedBy({ profile }: AssessmentState, before: ActiveContexts, now: ActiveContexts): number {
  const demand = (skill: Skill, contexts: ActiveContexts) =>
    JSON.stringify([applies(skill, contexts), demandOf(skill, contexts)]);
  return roleIndex(profile).rows.filter(({ skill }) => demand(skill, before) !== demand(skill, now)).length;
}

/** Says once what another set of contexts changed, whoever switched them. */
function newsOf({ store, text }: Scene): string {
  const state = store.getState();
  const { contexts } = state.header;
  const last = told.get(store);
  if (last?.contexts.join() === contexts.join()) return last.text;
  const words = last ? text('contextsChanged', { count: changedBy(state, last.contexts, contexts) }) : '';
  const said = words && words === last?.text ? `${words}\u00a0` : words; // the same words are heard as news only when they differ
  told.set(store, { contexts, text: said });
  return said;
}

/** Up to how many switches stand open: more would push the skills off a phone's first screen. */
const FEW = 6;

/** Switches for what applies in the organisation: importances, targets and the rows that apply follow. */
function switchesTemplate({ store, text, foreign, disabled, readonly }: Scene, contexts: readonly Context[]) {
  const { header } = store.getState();
  return html`<fieldset ?disabled=${disabled || readonly}>
    <legend class=${contexts.length > FEW ? 'unseen' : ''}>${text('contexts')}</legend>
    ${contexts.map(
      ({ id, label }) =>
        html`<label class="check" lang=${foreign}
          ><input
            type="checkbox"
            data-ask="context"
            value=${id}
            .checked=${header.contexts.includes(id)}
          /><span>${label}</span></label
        >`,
    )}
  </fieldset>`;
}

/** What another set of contexts changed, and, where the page asks for them, the switches. */
export function contextsTemplate(scene: Scene) {
  const { store, text, foreign, contextControl } = scene;
  const { profile, header } = store.getState();
  const { contexts = [] } = profile;
  const news = html`<p class="unseen" role="status">${newsOf(scene)}</p>`;
  if (!contextControl || contexts.length === 0) return news;
  const switches = switchesTemplate(scene, contexts);
  if (contexts.length <= FEW)
    return html`${news}
      <div class="contexts" part="contexts">${switches}</div>`;
  const on = contexts.filter(({ id }) => header.contexts.includes(id));
  return html`${news}
    <details class="contexts" part="contexts">
      <summary>
        <b>${text('contexts')}</b> <span lang=${foreign}>${on.map(({ label }) => label).join(', ')}</span>
      </summary>
      ${switches}
    </details>`;
}

const changes: AskTable = {
  context({ store, changed }, { value, checked }) {
    const others = store.getState().header.contexts.filter((id) => id !== value);
    store.setContexts(checked ? [...others, value] : others);
    changed();
  },
};

export const asks = { change: changes };

export const contextsStyles = [
  checkStyles,
  css`
    .contexts {
      padding: 0 var(--skills-gutter) var(--skills-space-3);
    }
    .contexts fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--skills-space-4);
    }
    .contexts :is(legend, summary) {
      font-size: var(--skills-type-s);
      color: var(--skills-text-soft);
    }
    .contexts :is(legend, b) {
      padding-block-end: var(--skills-space-1);
      font-weight: var(--skills-weight-medium);
    }
    .contexts summary {
      align-content: center;
      min-block-size: var(--skills-hit);
      cursor: pointer;
    }
  `,
];
