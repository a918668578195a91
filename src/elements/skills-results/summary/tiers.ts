import { html, nothing, svg } from 'lit';
import { countStandings, type StandingCounts } from '../../../scoring/standing.js';
import { tierTitle } from '../../shared/tier-title.js';
import { sectionTemplate } from '../pieces.js';
import { alongScale, type ResultsScene, type ShownTier } from '../scene.js';

const percent = (part: number) => `${String(Math.round(part * 1000) / 10)}%`;

/** A mean along the scale, with a cut at each level and the mean target upright on it. */
function barTemplate({ levels }: ResultsScene, { mean, targetMean }: StandingCounts) {
  const along = (value: number) => percent(alongScale(levels, value));
  const cuts = levels.slice(1, -1).map(({ value }) => along(value));
  return html`<svg class="bar" height="20" aria-hidden="true">
    ${svg`<rect class="bar-track" y="5" width="100%" height="10" rx="3"></rect>`}
    ${mean === undefined ? nothing : svg`<rect class="bar-fill" y="5" width=${along(mean)} height="10" rx="3"></rect>`}
    ${cuts.map((x) => svg`<rect class="bar-cut" x=${x} y="5" width="1.5" height="10"></rect>`)}
    ${
      targetMean === undefined
        ? nothing
        : svg`<svg x=${along(targetMean)} overflow="visible"><rect class="bar-target" x="-1.25" width="2.5" height="20" rx="1"></rect></svg>`
    }
  </svg>`;
}

function meansOf({ text, number }: ResultsScene, { mean, targetMean }: StandingCounts): string {
  if (mean === undefined) return text('nothingRated');
  const words = { mean: number(mean, 1), target: targetMean === undefined ? '' : number(targetMean, 1) };
  return text(targetMean === undefined ? 'meanOnly' : 'meanAndTarget', words);
}

/** The counts of a tier in words; what is zero is left out. */
function countsOf({ text, number }: ResultsScene, counts: StandingCounts): string[] {
  const { belowTarget, unrated, notApplicable, noTarget } = counts;
  const others = [
    ['tierBelow', belowTarget],
    ['tierUnrated', unrated],
    ['tierNotApplicable', notApplicable],
    ['tierNoTarget', noTarget],
  ] as const;
  return others.filter(([, count]) => count > 0).map(([key, count]) => text(key, { count: number(count) }));
}

function tierTemplate(scene: ResultsScene, { tier, rows }: ShownTier) {
  const { answers, contexts, text, number } = scene;
  const counts = countStandings(rows, answers, contexts);
  const { atTarget, belowTarget } = counts;
  const at = text('tierAtTarget', { at: number(atTarget), count: number(atTarget + belowTarget) });
  return html`<li class="tier-line" part="tier">
    <span class="tier-name"
      ><b lang=${tier.title ? scene.foreign : nothing}>${tierTitle(scene, tier)}</b
      ><small class="number">${meansOf(scene, counts)}</small></span
    >
    ${barTemplate(scene, counts)}
    <span class="tier-counts number"
      ><b>${at}</b
      >${countsOf(scene, counts).map((words) => html`<span>${text('listOf', { before: '', next: words })}</span>`)}</span
    >
  </li>`;
}

/** Each tier: its mean along the scale, and how many of its skills are at target. */
export function tiersTemplate(scene: ResultsScene) {
  const { tiers, levels, levelLang, text } = scene;
  const legend = html`<ul class="legend">
    <li>
      <svg class="legend-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        ${svg`<rect class="bar-fill" y="3" width="16" height="10" rx="2"></rect>`}
      </svg>
      ${text('meanLevel')}
    </li>
    <li>
      <svg class="legend-shape" viewBox="0 0 8 16" width="8" height="16" aria-hidden="true">
        ${svg`<rect class="bar-target" x="3" width="2.5" height="16" rx="1"></rect>`}
      </svg>
      ${text('meanTarget')}
    </li>
  </ul>`;
  return sectionTemplate(
    'tiers',
    { title: text('byTier'), aside: legend },
    html`<div class="tier-axis" aria-hidden="true" lang=${levelLang}>
        <span></span><span class="axis-names">${levels.map(({ label }) => html`<i>${label}</i>`)}</span
        ><span></span>
      </div>
      <ul class="tier-lines">
        ${tiers.map((tier) => tierTemplate(scene, tier))}
      </ul>`,
  );
}
