import { html, nothing } from 'lit';
import { roleIndex } from '../../../model/role-index.js';
import { gapsOf } from '../../../scoring/gap.js';
import { strengthsOf } from '../../../scoring/standing.js';
import { stepsBetween } from '../../../scoring/steps.js';
import { OWN_ANSWERS } from '../../shared/rater-shapes.js';
import { foldedList, importanceTemplate, legendTemplate, sectionTemplate } from '../pieces.js';
import { levelName, type ResultsScene } from '../scene.js';
import { TARGET } from '../shapes.js';
import { trackTemplate } from '../track.js';
import { overallTemplate } from './overall.js';
import { summaryStyles } from './summary.styles.js';
import { tiersTemplate } from './tiers.js';

export const styles = [summaryStyles];

/** What a gap or a strength is of. */
interface Line {
  skill: string;
  level: number;
  target: number;
  importance?: Parameters<typeof importanceTemplate>[1];
}

/** One skill in a line: place, name, importance, where it stands, and how far from its target. */
function lineTemplate(
  scene: ResultsScene,
  { skill, level, target, importance }: Line,
  { position, fold, size }: { position: number; fold: string; size: string },
) {
  const { levels, profile, foreign, text } = scene;
  const marks = [
    { level: target, shape: TARGET, name: 'target' },
    { level, shape: OWN_ANSWERS, name: 'own' },
  ];
  const [from, to] = [levelName(scene, level), levelName(scene, target)];
  return html`<li class="line-row ${fold}" part="line">
    <span class="rank number" aria-hidden="true">${position}</span>
    <span class="what"
      ><b lang=${foreign}>${roleIndex(profile).bySkill.get(skill)?.skill.name}</b>${importanceTemplate(
        scene,
        importance,
      )}</span
    >
    ${trackTemplate(levels, level, marks)}
    <span class="unseen">${text('trackLabel', { level: from, target: to })}</span>
    <span class="values number" aria-hidden="true"
      >${level < target ? text('fromTo', { from: scene.number(level), to: scene.number(target) }) : nothing}</span
    >
    <span class="size number">${size}</span>
  </li>`;
}

function gapsTemplate(scene: ResultsScene) {
  const { rows, answers, contexts, levels, text } = scene;
  const gaps = gapsOf(rows, answers, contexts);
  const list = foldedList(scene, 'gaps', gaps, (gap, position, fold) =>
    lineTemplate(scene, gap, {
      position,
      fold,
      size: text('levelSteps', { count: stepsBetween(levels, gap.level, gap.target) }),
    }),
  );
  const legend = legendTemplate([
    { shape: OWN_ANSWERS, name: 'own', words: text('today') },
    { shape: TARGET, name: 'target', words: text('target') },
  ]);
  return sectionTemplate(
    'gaps',
    { title: text('gaps'), ...(gaps.length > 0 && { aside: legend, hint: text('gapsHint') }) },
    gaps.length > 0 ? list : html`<p class="hint">${text('noGaps')}</p>`,
  );
}

function strengthsTemplate(scene: ResultsScene) {
  const { rows, answers, contexts, levels, text } = scene;
  const strengths = strengthsOf(rows, answers, contexts);
  const list = foldedList(scene, 'strengths', strengths, (strength, position, fold) => {
    const count = stepsBetween(levels, strength.target, strength.level);
    const size = count > 0 ? text('aboveTarget', { count }) : text('atTarget');
    return lineTemplate(scene, strength, { position, fold, size });
  });
  return sectionTemplate(
    'strengths',
    { title: text('strengths'), ...(strengths.length > 0 && { hint: text('strengthsHint') }) },
    strengths.length > 0 ? list : html`<p class="hint">${text('noStrengths')}</p>`,
  );
}

/** Where the answers stand: tier by tier, then what is missing and what is there. */
export function template(scene: ResultsScene) {
  return html`${tiersTemplate(scene)} ${scene.overall ? overallTemplate(scene, scene.overall) : nothing}
  ${gapsTemplate(scene)} ${strengthsTemplate(scene)}`;
}
