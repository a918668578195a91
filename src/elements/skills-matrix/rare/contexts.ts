import { css, html } from 'lit';
import type { Skill } from '../../../model/skill.js';
import { roleIndex } from '../../../model/role-index.js';
import { applies, demandOf, type ActiveContexts } from '../../../scoring/demand.js';
import type { AssessmentStore } from '../../../store/assessment-store.js';
import type { AssessmentState } from '../../../store/state.js';
import type { AskTable } from '../asks.js';
import { checkStyles } from '../check.styles.js';
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
  if (last?.contexts === contexts) return last.text;
  const words = last ? text('contextsChanged', { count: changedBy(state, last.contexts, contexts) }) : '';
  const said = words && words === last?.text ? `${words}\u00a0` : words; // the same words are heard as news only when they differ
  told.set(store, { contexts, text: said });
  return said;
}

/** Switches for what is so in the organisation: importances, targets and the rows that apply follow. */
export function contextsTemplate(scene: Scene) {
  const { store, text, foreign, disabled, readonly, contextControl } = scene;
  const { profile, header } = store.getState();
  const news = html`<p class="unseen" role="status">${newsOf(scene)}</p>`;
  if (!contextControl || !profile.contexts?.length) return news;
  return html`${news}
    <fieldset class="contexts" part="contexts" ?disabled=${disabled || readonly}>
      <legend>${text('contexts')}</legend>
      ${profile.contexts.map(
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
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--skills-space-4);
      padding: 0 var(--skills-gutter) var(--skills-space-3);
    }
    .contexts legend {
      padding-block-end: var(--skills-space-1);
      font-size: var(--skills-type-s);
      font-weight: var(--skills-weight-medium);
      color: var(--skills-text-soft);
    }
  `,
];
