import { html, nothing } from 'lit';
import type { Answer } from '../../../model/answers.js';
import type { Row } from '../../../model/role-index.js';
import { demandOf } from '../../../scoring/demand.js';
import { standingOf } from '../../../scoring/standing.js';
import { stepOf } from '../../../scoring/steps.js';
import { OWN_ANSWERS } from '../../shared/rater-shapes.js';
import { tierTitle } from '../../shared/tier-title.js';
import { remarksTemplate } from '../remarks.js';
import { importanceTemplate, sectionTemplate } from '../pieces.js';
import { answerWords, levelName, listed, type ResultsScene, type ShownTier } from '../scene.js';
import { TARGET } from '../shapes.js';
import { trackTemplate } from '../track.js';
import { listStyles } from './list.styles.js';

export const styles = [listStyles];

/** From how many rows on those far away are laid out late. */
const MANY_ROWS = 100;

/** The sentence of the level that is reached, and the one after it. */
function anchorsTemplate(scene: ResultsScene, { skill }: Row, level: number) {
  const { levels, text, foreign, levelLang } = scene;
  const next = levels[stepOf(levels, level) + 1];
  const anchor = (value: number) => skill.anchors?.[String(value)];
  const reached = anchor(level);
  return html`<p class="anchor" part="anchor">
      ${reached ? html`<span lang=${foreign}>${reached}</span>` : html`<span class="faint">${text('noAnchor')}</span>`}
    </p>
    <p class="anchor next">
      ${
        next
          ? html`<b lang=${levelLang}>${text('nextLevel', { level: next.label })}</b>
              <span lang=${foreign}>${anchor(next.value) ?? text('noAnchor')}</span>`
          : html`<span class="faint">${text('topLevel')}</span>`
      }
    </p>`;
}

/** What the role asks for, and how far away it is. */
function demandWords(scene: ResultsScene, row: Row, answer: Answer | undefined): string[] {
  const { contexts, text, levels } = scene;
  const { target, stretch } = demandOf(row.skill, contexts);
  const standing = standingOf(answer, target);
  const missing = stepOf(levels, target) - stepOf(levels, answer?.level);
  return [
    ...(target === undefined ? [] : [text('targetIs', { level: levelName(scene, target) })]),
    ...(stretch === undefined || stretch === target
      ? []
      : [text('stretchIs', { level: levelName(scene, stretch) })]),
    ...(standing === 'at-target' ? [text('atTarget')] : []),
    ...(standing === 'below-target' ? [text('belowTarget', { count: missing })] : []),
  ];
}

function skillTemplate(scene: ResultsScene, row: Row) {
  const { answers, contexts, levels, foreign } = scene;
  const answer = answers[row.index];
  const { importance, target } = demandOf(row.skill, contexts);
  const level = answer?.level;
  const marks = [
    ...(target === undefined ? [] : [{ level: target, shape: TARGET, name: 'target' }]),
    ...(level === undefined ? [] : [{ level, shape: OWN_ANSWERS, name: 'own' }]),
  ];
  return html`<li class="skill" part="skill">
    <div class="skill-head">
      <h5 class="skill-name" lang=${foreign}>${row.skill.name}</h5>
      ${importanceTemplate(scene, importance)} ${trackTemplate(levels, level, marks)}
      <p class="skill-level">
        <b lang=${level === undefined ? nothing : scene.levelLang}
          >${[...(level === undefined ? [] : [scene.number(level)]), answerWords(scene, answer)].join(' ')}</b
        >
      </p>
      <p class="skill-demand number">${listed(scene, demandWords(scene, row, answer))}</p>
    </div>
    ${level === undefined ? nothing : anchorsTemplate(scene, row, level)} ${remarksTemplate(scene, answer)}
  </li>`;
}

function tierTemplate(scene: ResultsScene, { tier, rows }: ShownTier) {
  return html`<h4 class="group-title" lang=${tier.title ? scene.foreign : nothing}>
      ${tierTitle(scene, tier)}
    </h4>
    <ul class="skills-list">
      ${rows.map((row) => skillTemplate(scene, row))}
    </ul>`;
}

/** Every skill: level, what it means and what comes next, gap, evidence, comment. */
export function template(scene: ResultsScene) {
  const { tiers, rows, text } = scene;
  if (rows.length === 0) return nothing;
  return sectionTemplate(
    'every',
    { title: text('everySkill'), look: rows.length > MANY_ROWS ? 'many' : '' },
    tiers.map((tier) => tierTemplate(scene, tier)),
  );
}
