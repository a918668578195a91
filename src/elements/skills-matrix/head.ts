import { html, nothing } from 'lit';
import { formatNumber } from '../../i18n/format.js';
import { cssVars } from '../../lit/css-vars.js';
import { watch } from '../../lit/watch.js';
import type { Tier } from '../../model/role-profile.js';
import { answered } from '../../scoring/progress.js';
import { selectProgress, selectTierRows } from '../../store/selectors.js';
import { searchIcon } from './icons.js';
import { tierTitle, type Scene } from './scene.js';
import { tierCount } from './tier.js';

/** From how many rows on a search is worth its place. */
const SEARCH_FROM = 20;
/** Up to how many skills a tick each can still be told apart. */
const MOST_TICKS = 40;

/** The title and what to do. */
export function headTemplate({ store, text, foreign }: Scene) {
  const { title } = store.getState().profile;
  return html`<header class="head" part="head">
    <h2 class="title" part="title" id="title" tabindex="-1" lang=${foreign}>${title}</h2>
    <p class="lede">${text('instruction')}</p>
  </header>`;
}

const MARKS: Partial<Record<string, string>> = { rated: 'on', 'not-applicable': 'skipped' };

/** One tick is one skill: filled when rated, grey when not applicable. Very long tiers get a bar. */
function ticksTemplate({ store }: Scene, tier: Tier) {
  if (selectTierRows(store.getState(), tier.id).length > MOST_TICKS) {
    const share = () => {
      const { skills, rated, notApplicable } = selectProgress(store.getState(), tier.id);
      return [rated / skills, notApplicable / skills] as const;
    };
    return watch([store], share, (rated, notApplicable) => {
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
    [store],
    marks,
    (...shown) =>
      html`<span class="ticks" aria-hidden="true">${shown.map((mark) => html`<i class=${mark}></i>`)}</span>`,
  );
}

/** Progress by tier, which is the way to each tier too. */
export function progressTemplate(scene: Scene, tiers: readonly Tier[]) {
  return html`<nav class="progress" part="progress" aria-label=${scene.text('tierProgress')}>
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
  </nav>`;
}

/** Search and "unrated only", where there are rows enough. */
export function toolsTemplate({ store, ui, lang, text }: Scene, rows: number) {
  const { query, only } = ui.getState();
  if (rows < SEARCH_FROM && !query && !only) return nothing;
  const unrated = () => {
    const progress = selectProgress(store.getState());
    return [progress.skills - answered(progress)] as const;
  };
  const count = watch([store], unrated, (left) => formatNumber(lang, left));
  return html`<div class="tools" part="tools">
    <label class="field" part="search">
      ${searchIcon}<span class="unseen">${text('search')}</span>
      <input
        type="search"
        data-ask="search"
        .value=${query}
        placeholder=${text('searchCount', { count: rows })}
      />
    </label>
    <label class="check">
      <input type="checkbox" data-ask="only" .checked=${only !== undefined} />
      <span>${text('unratedOnly')} <span class="faint number">${count}</span></span>
    </label>
  </div>`;
}
