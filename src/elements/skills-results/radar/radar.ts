import { html, nothing, svg } from 'lit';
import { tierTitle } from '../../shared/tier-title.js';
import type { AskTables } from '../asks.js';
import { legendTemplate, sectionTemplate } from '../pieces.js';
import { alongScale, type ResultsScene } from '../scene.js';
import { shape, STRETCH, TARGET } from '../shapes.js';
import { seriesOf, skillAxes, tierAxes, type Axis, type Series } from './axes.js';
import { line, pointOn, ring } from './geometry.js';
import { radarStyles } from './radar.styles.js';
import { tableTemplate } from './table.js';

export const styles = [radarStyles];

export const asks: AskTables = {
  change: {
    radar({ ui }, { value = '' }) {
      ui.setState({ radar: value });
    },
  },
};

/** With fewer axes there is no shape, with more it cannot be read. */
const FEWEST = 3;
const MOST = 24;

/** Where the number of an axis stands: a little beyond its end. */
const BEYOND = 1.16;

function drawing({ levels, text }: ResultsScene, axes: readonly Axis[], series: readonly Series[]) {
  const count = axes.length;
  const part = (value: number | 'off' | undefined) =>
    typeof value === 'number' ? alongScale(levels, value) : undefined;
  const parts = (pick: (axis: Axis) => number | 'off' | undefined) => axes.map((axis) => part(pick(axis)));
  const marks = (each: readonly (number | undefined)[], path: string, name: string) =>
    each.map((along, axis) => {
      const { x, y } = pointOn(axis, count, along ?? 0);
      return along === undefined ? nothing : shape(path, x, y, name);
    });
  const targets = parts(({ target }) => target);
  const stretches = parts(({ stretch }) => stretch);
  const own = series.map((_, i) => parts(({ values }) => values[i]));
  return html`<svg
    class="radar-drawing"
    viewBox="0 0 320 320"
    role="img"
    aria-label=${text('radarLabel', { count })}
  >
    ${levels.slice(1).map((_, i) => svg`<path class="web" d=${ring(count, (i + 1) / (levels.length - 1))}></path>`)}
    ${axes.map((_, axis) => {
      const end = pointOn(axis, count, 1);
      const label = pointOn(axis, count, BEYOND);
      return svg`<path class="web" d="M160 160L${end.x} ${end.y}"></path><text x=${label.x} y=${label.y}>${axis + 1}</text>`;
    })}
    ${own.map((each, i) => {
      const isWhole = each.every((along) => along !== undefined);
      return svg`<path class="line ${series[i]?.name} ${isWhole ? 'whole' : ''}" d=${line(each)}></path>`;
    })}
    ${svg`<path class="line stretch" d=${line(stretches)}></path><path class="line target" d=${line(targets)}></path>`}
    ${marks(stretches, STRETCH, 'stretch')} ${marks(targets, TARGET, 'target')}
    ${series.map(({ shape: path, name }, i) => marks(own[i] ?? [], path, name)).reverse()}
  </svg>`;
}

function picker(scene: ResultsScene, chosen: string) {
  const { tiers, text, foreign } = scene;
  return html`<label class="radar-show"
    >${text('radarShow')}
    <select class="field" data-ask="radar">
      ${tiers.map(
        ({ tier }) =>
          html`<option
            value=${tier.id}
            lang=${tier.title ? foreign : nothing}
            .selected=${tier.id === chosen}
          >
            ${tierTitle(scene, tier)}
          </option>`,
      )}
      <option value="" .selected=${chosen === ''}>${text('radarAll')}</option>
    </select></label
  >`;
}

/** The shape of the answers, an axis a skill of one tier or a tier, and the same numbers as a table. */
export function template(scene: ResultsScene) {
  const { tiers, ui, text } = scene;
  if (tiers.length === 0) return nothing;
  const chosen = ui.radar ?? tiers.find(({ rows }) => rows.length >= FEWEST)?.tier.id ?? '';
  const tier = tiers.find((each) => each.tier.id === chosen);
  const series = seriesOf(scene);
  const axes = tier ? skillAxes(scene, tier, series) : tierAxes(scene, series);
  const hasStretch = axes.some(({ stretch }) => stretch !== undefined);
  const legend = legendTemplate([
    ...series,
    { shape: TARGET, name: 'target', words: text('target') },
    ...(hasStretch ? [{ shape: STRETCH, name: 'stretch', words: text('stretch') }] : []),
  ]);
  const isDrawn = axes.length >= FEWEST && axes.length <= MOST;
  const title = tier ? text('radarTier', { tier: tierTitle(scene, tier.tier) }) : text('radarTiers');
  return sectionTemplate(
    'radar',
    { title, aside: tiers.length > 1 ? picker(scene, chosen) : nothing },
    html`${isDrawn ? legend : html`<p class="hint">${text(axes.length < FEWEST ? 'radarFew' : 'radarMany')}</p>`}
      <div class=${isDrawn ? 'radar-columns' : ''}>
        ${isDrawn ? drawing(scene, axes, series) : nothing}
        ${tableTemplate(scene, axes, series, title, !tier)}
      </div>`,
  );
}
