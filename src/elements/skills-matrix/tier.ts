import { html, nothing } from 'lit';
import { cssVars } from '../../lit/css-vars.js';
import { watch } from '../../lit/watch.js';
import { roleIndex } from '../../model/role-index.js';
import type { Tier } from '../../model/role-profile.js';
import { answered } from '../../scoring/progress.js';
import { orderOfTier } from '../../scoring/shown.js';
import { selectProgress, selectTierRows, selectView } from '../../store/selectors.js';
import { row } from './row.js';
import { tierTitle } from '../shared/tier-title.js';
import { foundRows, type Scene } from './scene.js';

/** Rows that are rendered at a time; the first ones fill a screen. */
const PIECE = 16;

/** Keeps the room of rows that are still to come. */
function standTemplate(rows: number) {
  return html`<div class="stand" ${cssVars({ '--_rows': rows })}></div>`;
}

/** A tier's count of answers, kept up to date by itself. */
export function tierCount({ store, signals, text }: Scene, tier: string) {
  return watch(
    signals,
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
 * A tier: a head that stays in sight, and its rows; `before` counts those above. No landmark: its heading leads
 * there, and each row says its tier. Rows that do not apply are hidden and not left out, so that each keeps its
 * place, its radios and its focus when contexts change.
 */
export function tierTemplate(scene: Scene, tier: Tier, before: number) {
  const state = scene.store.getState();
  const shown = selectTierRows(state, tier.id);
  const found = foundRows(scene, shown);
  const rows = orderOfTier(selectView(state), tier.id);
  const positions = new Map(shown.map((row, i) => [row, i + 1]));
  const visible = new Set(found);
  const pieces = Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, i) =>
    rows.slice(i * PIECE, (i + 1) * PIECE),
  );
  return html`<section class="tier" part="tier" data-tier=${tier.id} ?hidden=${found.length === 0}>
    ${headTemplate(scene, tier)}
    ${pieces.map((each, i) =>
      scene.slices.piece(
        `${tier.id} ${String(i)}`,
        before + i * PIECE < PIECE,
        () => standTemplate(each.filter((one) => visible.has(one)).length),
        () =>
          each.map((one) =>
            row(scene, {
              row: one,
              position: positions.get(one) ?? 0,
              count: shown.length,
              hidden: !visible.has(one),
            }),
          ),
      ),
    )}
  </section>`;
}
