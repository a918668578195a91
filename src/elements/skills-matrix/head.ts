import { html, nothing } from 'lit';
import { cssVars } from '../../lit/css-vars.js';
import { watch } from '../../lit/watch.js';
import type { Tier } from '../../model/role-profile.js';
import { selectProgress, selectTierRows } from '../../store/selectors.js';
import { savedTemplate, tierTitle, type Scene } from './scene.js';
import { tierCount } from './tier.js';

/** Up to how many skills a tick each can still be told apart. */
const MOST_TICKS = 40;

/** The title and what to do. */
export function headTemplate(scene: Scene) {
  const { store, text, foreign, readonly } = scene;
  const { title } = store.getState().profile;
  return html`<header class="head" part="head">
    <h2 class="title" part="title" id="title" tabindex="-1" lang=${foreign}>${title}</h2>
    <p class="status" part="saved" role="status">${savedTemplate(scene)}</p>
    <p class="lede">${text(readonly ? 'readonly' : 'instruction')}</p>
  </header>`;
}

const MARKS: Partial<Record<string, string>> = { rated: 'on', 'not-applicable': 'skipped' };

/** One tick is one skill: filled when rated, grey when not applicable. Very long tiers get a bar. */
export function ticksTemplate({ store, signals }: Scene, tier: Tier) {
  if (selectTierRows(store.getState(), tier.id).length > MOST_TICKS) {
    const share = () => {
      const { skills, rated, notApplicable } = selectProgress(store.getState(), tier.id);
      return [rated / skills, notApplicable / skills] as const;
    };
    return watch(signals, share, (rated, notApplicable) => {
      const width = (part: number) => cssVars({ '--_share': `${String(part * 100)}%` });
      return html`<span class="ticks many" aria-hidden="true"
        ><i class="on" ${width(rated)}></i><i class="skipped" ${width(notApplicable)}></i
      ></span>`;
    });
  }
  const marks = () =>
    selectTierRows(store.getState(), tier.id).map(
      ({ index }) => MARKS[store.getState().answers[index]?.state ?? ''] ?? '',
    );
  return watch(
    signals,
    marks,
    (...shown) =>
      html`<span class="ticks" aria-hidden="true">${shown.map((mark) => html`<i class=${mark}></i>`)}</span>`,
  );
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
