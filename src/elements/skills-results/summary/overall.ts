import { html, nothing } from 'lit';
import { overallOf } from '../../../scoring/overall.js';
import { sectionTemplate } from '../pieces.js';
import type { ResultsScene } from '../scene.js';

/** The one score over all, where the page asks for it: with its formula, in words. */
export function overallTemplate(scene: ResultsScene, given: NonNullable<ResultsScene['overall']>) {
  const { rows, answers, contexts, text, number } = scene;
  const { score, weights, counted, leftOut, unrated } = overallOf(rows, answers, contexts, given);
  const formula = text('overallFormula', {
    counted: number(counted),
    leftOut: number(leftOut),
    critical: number(weights.critical),
    important: number(weights.important),
    optional: number(weights.optional),
    unrated: text(unrated === 'zero' ? 'overallZero' : 'overallLeftOut'),
  });
  const isKnown = score !== undefined;
  return sectionTemplate(
    'overall',
    { title: text('overall') },
    html`<p class="overall-score number">
        ${isKnown ? html`<b>${text('overallScore', { score: number(score, 2) })}</b>` : text('overallNothing')}
      </p>
      ${isKnown ? html`<p class="hint">${formula}</p>` : nothing}
      <p class="hint">${text('overallWarning')}</p>`,
  );
}
