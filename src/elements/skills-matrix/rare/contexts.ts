import { css, html } from 'lit';
import type { AskTable } from '../asks.js';
import { checkStyles } from '../check.styles.js';
import type { Scene } from '../scene.js';

/** Switches for what is so in the organisation: importances, targets and the rows that apply follow. */
export function contextsTemplate({ store, text, foreign, disabled, readonly }: Scene) {
  const { profile, header } = store.getState();
  return html`<fieldset class="contexts" part="contexts" ?disabled=${disabled || readonly}>
    <legend>${text('contexts')}</legend>
    ${profile.contexts?.map(
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
