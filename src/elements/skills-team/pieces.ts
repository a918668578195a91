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

/** How many lines of a list show at once: a page must not weigh as much as its team. */
const LINES = 60;

/** The part of a long list that shows. */
export interface ListPage {
  name: string;
  /** What is listed, in words. */
  label: string;
  from: number;
  /** The place after the last one. */
  to: number;
  count: number;
  most: number;
}

export function pageOf(
  { ui }: TeamScene,
  name: string,
  label: string,
  count: number,
  most = LINES,
): ListPage {
  // on paper nobody can turn to the next part
  if (ui.isPrinting) return { name, label, from: 0, to: count, count, most: count };
  const from = Math.max(Math.min(ui.from.get(name) ?? 0, count - most), 0);
  return { name, label, from, to: Math.min(from + most, count), count, most };
}

/** The entries that show of a list, or of a piece of one with `before` entries in pieces above it. */
export const onPage = <T>({ from, to }: ListPage, entries: readonly T[], before = 0): readonly T[] =>
  entries.slice(Math.max(from - before, 0), Math.max(to - before, 0));

/** Which part of a list shows, and the buttons that show the next one and the one before; nothing where all of it does. */
export function turnTemplate({ text, number }: TeamScene, { name, label, from, to, count, most }: ListPage) {
  if (count <= most) return nothing;
  const button = (start: number, words: string) =>
    html`<button class="button" type="button" data-ask="turn" data-list=${name} data-from=${start}>
      ${words}
    </button>`;
  const shown = text('linesShown', { from: number(from + 1), to: number(to), count: number(count) });
  return html`<div class="more" role="group" aria-label=${label}>
    <span>${label} <bdi class="number">${shown}</bdi></span>
    ${from > 0 ? button(from - most, text('linesBefore', { count: Math.min(most, from) })) : nothing}
    ${to < count ? button(to, text('linesNext', { count: Math.min(most, count - to) })) : nothing}
  </div>`;
}
