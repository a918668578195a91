import { html, nothing } from 'lit';
import { stepsBetween } from '../../../scoring/steps.js';
import type { ResultsScene } from '../scene.js';
import type { Axis, Series } from './axes.js';

const isKnown = (value: number | 'off' | undefined): value is number => typeof value === 'number';

/** How far the first series is from its target, in steps; of means nothing is said. */
function gapTemplate({ levels, text, number }: ResultsScene, { values, target }: Axis) {
  const [own] = values;
  if (!isKnown(own) || target === undefined) return '–';
  const gap = stepsBetween(levels, own, target);
  return gap > 0 ? html`<b>${number(gap)}</b>` : html`<span class="faint">${text('atTarget')}</span>`;
}

/** The numbers of the radar: one row an axis. */
export function tableTemplate(
  scene: ResultsScene,
  axes: readonly Axis[],
  series: readonly Series[],
  title: string,
  areMeans: boolean,
) {
  const { text, number, foreign } = scene;
  const digits = areMeans ? 1 : 0;
  const cell = (value: number | 'off' | undefined) =>
    value === 'off'
      ? html`<abbr title=${text('notApplicable')}>${text('notApplicableShort')}</abbr>`
      : value === undefined
        ? '–'
        : number(value, digits);
  const hasStretch = axes.some(({ stretch }) => stretch !== undefined);
  return html`<div class="table-room" tabindex="0" role="group" aria-labelledby="radar-title">
    <table class="numbers" part="table">
      <caption class="unseen">
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${text('axis')}</span></th>
          <th scope="col">${areMeans ? text('tier') : text('skill')}</th>
          ${series.map(
            ({ words }) => html`<th scope="col" class="n">${series.length > 1 ? words : text('level')}</th>`,
          )}
          <th scope="col" class="n">${text('target')}</th>
          ${hasStretch ? html`<th scope="col" class="n">${text('stretch')}</th>` : nothing}
          ${areMeans ? nothing : html`<th scope="col" class="n">${text('gap')}</th>`}
        </tr>
      </thead>
      <tbody>
        ${axes.map(
          (axis, i) =>
            html`<tr>
              <td class="faint number">${number(i + 1)}</td>
              <th scope="row" lang=${axis.isOwn ? foreign : nothing}>${axis.name}</th>
              ${axis.values.map((value) => html`<td class="n">${cell(value)}</td>`)}
              <td class="n">${cell(axis.target)}</td>
              ${hasStretch ? html`<td class="n">${cell(axis.stretch)}</td>` : nothing}
              ${areMeans ? nothing : html`<td class="n">${gapTemplate(scene, axis)}</td>`}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
