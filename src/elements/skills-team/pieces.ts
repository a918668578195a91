import { html, nothing } from 'lit';
import type { Importance } from '../../model/importance.js';
import { heatOf, type TeamScene } from './scene.js';

/** An importance in bars and a word. */
export function importanceTemplate({ text }: TeamScene, importance: Importance | undefined) {
  if (!importance) return nothing;
  return html`<span class="importance ${importance}" part="importance"
    >${text(`importance.${importance}`)}</span
  >`;
}

/** The fills of the levels, and what else a view has signs for. */
export function legendTemplate({ aggregate, text, number, levelLang }: TeamScene, more: unknown = nothing) {
  const { levels } = aggregate.scale;
  return html`<ul class="legend" part="legend" aria-label=${text('legend')}>
    ${levels.map(
      ({ value, label }, place) =>
        html`<li lang=${levelLang}>
          <span class="swatch heat-${heatOf(place, levels.length)}">${number(value)}</span>${label}
        </li>`,
    )}
    ${more}
  </ul>`;
}

/** Nothing stays under the search. */
export const nothingFoundTemplate = ({ text }: TeamScene) =>
  html`<p class="found-nothing">
    ${text('nothingFound')}<button class="button" type="button" data-ask="all">${text('showAll')}</button>
  </p>`;

/** How many lines a list shows before somebody asks for the rest: a page must not weigh as much as its team. */
const FIRST = 60;

/** Whether all of a list shows: somebody asked for it, or it goes on paper, where nobody can. */
const isWhole = ({ whole, isPrinting }: TeamScene['ui'], name: string) => isPrinting || whole.has(name);

/** The entries of a list that show; `before` of them stand in lists above it. */
export const firstOf = <T>(
  { ui }: TeamScene,
  name: string,
  entries: readonly T[],
  before = 0,
): readonly T[] => (isWhole(ui, name) ? entries : entries.slice(0, Math.max(FIRST - before, 0)));

/** The button that shows the rest of a list; nothing where it is whole. */
export function moreTemplate({ ui, text }: TeamScene, name: string, count: number) {
  if (isWhole(ui, name) || count <= FIRST) return nothing;
  return html`<p class="more">
    <button class="button" type="button" data-ask="whole" data-list=${name}>
      ${text('showMore', { count: count - FIRST })}
    </button>
  </p>`;
}
