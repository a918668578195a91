import { html, nothing } from 'lit';
import { cssVars } from '../../lit/css-vars.js';
import { watch } from '../../lit/watch.js';
import type { Tier } from '../../model/role-profile.js';
import { isOwn, selectTierRows } from '../../store/selectors.js';
import { tierTitle } from '../shared/tier-title.js';
import { savedTemplate, type Scene } from './scene.js';
import { tierCount } from './tier.js';

/** Up to how many skills a tick each can still be told apart. */
const MOST_TICKS = 40;

/** The title and what to do. */
export function headTemplate(scene: Scene) {
  const { store, text, foreign, readonly } = scene;
  const { profile, header } = store.getState();
  const instruction = isOwn(header) ? 'instruction' : 'instructionOther';
  return html`<header class="head" part="head">
    <h2 class="title" part="title" id="title" tabindex="-1" lang=${foreign}>${profile.title}</h2>
    <p class="status" part="saved" role="status">${savedTemplate(scene)}</p>
    <p class="lede">${text(readonly ? 'readonly' : instruction)}</p>
  </header>`;
}

const MARKS: Partial<Record<string, string>> = { rated: 'on', 'not-applicable': 'skipped' };

/** One tick is one skill: filled when rated, grey when not applicable. Very long tiers get a bar. */
export function ticksTemplate(scene: Scene, tier: Tier) {
  const { store, signals, parts } = scene;
  const rows = () => selectTierRows(store.getState(), tier.id);
  const isLong = rows().length > MOST_TICKS;
  const marks = () => rows().map(({ index }) => MARKS[store.getState().answers[index]?.state ?? ''] ?? '');
  return html`<span class="ticks ${isLong ? 'many' : ''}" aria-hidden="true"
    >${
      isLong
        ? parts.show('rare', (part) => part.shareTemplate(scene, tier))
        : watch(signals, marks, (...shown) => shown.map((mark) => html`<i class=${mark}></i>`))
    }</span
  >`;
}

/** Progress by tier, which is the way to each tier too. */
export function progressTemplate(scene: Scene, tiers: readonly Tier[]) {
  return html`<div class="progress" part="progress" role="group" aria-label=${scene.text('tierProgress')}>
    ${tiers.map(
      (tier) =>
        html`<button
          type="button"
          data-ask="tier"
          data-tier=${tier.id}
          ${cssVars({ '--_skills': selectTierRows(scene.store.getState(), tier.id).length })}
        >
          ${ticksTemplate(scene, tier)}
          <span
            ><span lang=${tier.title ? scene.foreign : nothing}>${tierTitle(scene, tier)}</span>
            <small class="number">${tierCount(scene, tier.id)}</small></span
          >
        </button>`,
    )}
  </div>`;
}
