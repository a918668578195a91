import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Importance } from '../../model/importance.js';
import type { ResultsScene } from './scene.js';
import { shape } from './shapes.js';

/** A section of the page, with its heading. */
export function sectionTemplate(
  name: string,
  { title, aside, hint, look = '' }: { title: string; aside?: unknown; hint?: string; look?: string },
  body: unknown,
) {
  return html`<section class="block ${name} ${look}" part="view ${name}" aria-labelledby="${name}-title">
    <div class="block-head">
      <h3 class="block-title" id="${name}-title" tabindex="-1">${title}</h3>
      ${aside ?? nothing}
    </div>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${body}
  </section>`;
}

/** What shapes mean. */
export function legendTemplate(entries: readonly { shape: string; name: string; words: string }[]) {
  return html`<ul class="legend">
    ${entries.map(
      ({ shape: kind, name, words }) =>
        html`<li>
          <svg class="legend-shape" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
            ${svg`<path class="line ${name}" d="M0 8h28"></path>${shape(kind, 14, 8, name)}`}
          </svg>
          ${words}
        </li>`,
    )}
  </ul>`;
}

/** An importance in bars and a word. */
export function importanceTemplate({ text }: ResultsScene, importance: Importance | undefined) {
  if (!importance) return nothing;
  return html`<span class="importance ${importance}" part="importance"
    >${text(`importance.${importance}`)}</span
  >`;
}

/** How many entries of a list show before somebody asks for the rest. */
const FIRST = 8;

/** A list whose end is folded away on screens, and never on paper. */
export function foldedList<T>(
  { ui, text }: ResultsScene,
  name: string,
  entries: readonly T[],
  item: (entry: T, position: number, fold: string) => TemplateResult,
) {
  const isWhole = ui.whole.has(name);
  const more = entries.length - FIRST;
  // one line more costs no more room than the button for it
  const isFolded = more > 1 && !isWhole;
  return html`<ol class="list" id="${name}-list">
      ${entries.map((entry, i) => item(entry, i + 1, isFolded && i >= FIRST ? 'folded' : ''))}
    </ol>
    ${
      more > 1
        ? html`<button
            class="button quiet"
            type="button"
            data-ask="whole"
            data-list=${name}
            aria-expanded=${isWhole ? 'true' : 'false'}
            aria-controls="${name}-list"
          >
            ${isWhole ? text('showLess') : text('showMore', { count: more })}
          </button>`
        : nothing
    }`;
}
