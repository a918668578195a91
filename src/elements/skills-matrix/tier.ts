import { html, nothing } from 'lit';
import { watch } from '../../lit/watch.js';
import { roleIndex } from '../../model/role-index.js';
import type { Tier } from '../../model/role-profile.js';
import { answered } from '../../scoring/progress.js';
import { selectProgress, selectTierRows } from '../../store/selectors.js';
import { watchedRow } from './row.js';
import { foundRows, tierTitle, type Scene } from './scene.js';

/** A tier's count of answers, kept up to date by itself. */
export function tierCount({ store, text }: Scene, tier: string) {
  return watch(
    [store],
    () => [answered(selectProgress(store.getState(), tier)), selectProgress(store.getState(), tier).skills],
    (done, count) => text('answeredOf', { answered: done, count }),
  );
}

function headTemplate(scene: Scene, tier: Tier) {
  const { levels } = roleIndex(scene.store.getState().profile).scale;
  return html`<header class="tier-head" part="tier-head">
    <div>
      <h3 id="${tier.id}--title" tabindex="-1" lang=${tier.title ? scene.foreign : nothing}>
        ${tierTitle(scene, tier)}
      </h3>
      ${tier.description ? html`<p lang=${scene.foreign}>${tier.description}</p>` : nothing}
    </div>
    <p class="status number">${tierCount(scene, tier.id)}</p>
    <div class="levels" part="levels" aria-hidden="true">
      ${levels.map(({ label }) => html`<span>${label}</span>`)}<span
        >${scene.text('notApplicableShort')}</span
      >
    </div>
  </header>`;
}

/**
 * A tier as a section: a head that stays in sight, and its rows. Rows that do not apply are hidden and not
 * left out, so that each keeps its place, its radios and its focus when contexts change.
 */
export function tierTemplate(scene: Scene, tier: Tier) {
  const state = scene.store.getState();
  const shown = selectTierRows(state, tier.id);
  const found = foundRows(scene, shown);
  const rows = roleIndex(state.profile).byTier.get(tier.id) ?? [];
  const positions = new Map(shown.map((row, i) => [row, i + 1]));
  const visible = new Set(found);
  return html`<section
    class="tier"
    part="tier"
    data-tier=${tier.id}
    aria-labelledby="${tier.id}--title"
    ?hidden=${found.length === 0}
  >
    ${headTemplate(scene, tier)}
    ${rows.map((row) =>
      watchedRow(scene, {
        row,
        position: positions.get(row) ?? 0,
        count: shown.length,
        hidden: !visible.has(row),
      }),
    )}
  </section>`;
}
