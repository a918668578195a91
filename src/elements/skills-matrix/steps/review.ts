import { html, nothing } from 'lit';
import { watch } from '../../../lit/watch.js';
import type { Answer } from '../../../model/answers.js';
import { roleIndex, type Row } from '../../../model/role-index.js';
import { selectTierRows } from '../../../store/selectors.js';
import { tierTitle } from '../../shared/tier-title.js';
import type { Scene } from '../scene.js';

/** An answer in words. */
function wordsOf({ store, text }: Scene, answer: Answer | undefined) {
  const { levels } = roleIndex(store.getState().profile).scale;
  const level = levels.find(({ value }) => value === answer?.level);
  if (level) return `${String(level.value)} ${level.label}`;
  return text(answer?.state === 'not-applicable' ? 'notApplicable' : 'notRated');
}

function lineTemplate(scene: Scene, row: Row) {
  const { store, text, foreign, readonly } = scene;
  const answer = store.getState().answers[row.index];
  const { id, name } = row.skill;
  return html`<li class=${scene.problem(row) ? 'bad' : ''}>
    <span lang=${foreign}>${name}</span>
    <span class=${answer?.state === 'rated' ? 'number' : 'number faint'}>${wordsOf(scene, answer)}</span>
    <button class="button quiet" type="button" data-ask="go" data-to=${id}>
      ${text(readonly ? 'look' : 'change')}<span class="unseen"> ${name}</span>
    </button>
  </li>`;
}

/** All answers, tier by tier, with the way back to each. */
export function reviewTemplate(scene: Scene) {
  const { store, signals, text, foreign } = scene;
  const { byTier } = roleIndex(store.getState().profile);
  return html`<h3 class="step-name" id="step" tabindex="-1">${text('yourAnswers')}</h3>
    <p class="meta">${text('reviewHint')}</p>
    ${watch(
      signals,
      () => [store.getState().answers],
      (_answers) =>
        store.getState().header.tiersShown.map((id) => {
          const rows = selectTierRows(store.getState(), id);
          const tier = byTier.get(id)?.[0]?.tier;
          if (!tier || rows.length === 0) return nothing;
          return html`<h4 lang=${tier.title ? foreign : nothing}>${tierTitle(scene, tier)}</h4>
            <ul class="review" part="review">
              ${rows.map((row) => lineTemplate(scene, row))}
            </ul>`;
        }),
    )}`;
}
