import { html, nothing } from 'lit';
import { prioritiesOf, type Priority } from '../../../scoring/team/priorities.js';
import { importanceTemplate, nothingFoundTemplate, onPage, pageOf, turnTemplate } from '../pieces.js';
import { everybody, type TeamScene } from '../scene.js';

export const styles = [];

function rowTemplate(
  scene: TeamScene,
  { index, skill, gap, rated, belowTarget, missing }: Priority,
  rank: number,
) {
  const { aggregate, text, number, foreign, levelLang } = scene;
  const target = aggregate.scale.levels.find(({ value }) => value === skill.target);
  const bench = aggregate.cells[index]?.[0]?.bench ?? 0;
  return html`<tr part="line">
    <td class="n">${number(rank)}</td>
    <th scope="row" lang=${foreign}>
      <button class="link" type="button" data-ask="drill" data-skill=${index}>${skill.name}</button>
    </th>
    <td>${importanceTemplate(scene, skill.importance)}</td>
    <td class="n" lang=${levelLang}>${target ? `${number(target.value)} ${target.label}` : '–'}</td>
    <td class="n">${text('ofCount', { at: number(belowTarget), count: number(rated) })}</td>
    <td class="n">${number(gap, 1)}</td>
    <td class="n">${missing ? html`<b>${number(missing)}</b>` : missing === 0 ? number(0) : '–'}</td>
    <td class="n">${number(bench)}</td>
  </tr>`;
}

/** What stands in place of gaps: a skill that is hidden may have some. */
function noneWords({ aggregate, text }: TeamScene, isHiding: boolean): string {
  if (aggregate.people.answered === 0) return text('teamNone');
  return text(isHiding ? 'hiddenCells' : 'teamNoGaps');
}

/** What the team lacks, the most pressing first. */
export function template(scene: TeamScene) {
  const { tiers, text, aggregate } = scene;
  const shown = new Set(tiers.flatMap(({ skills }) => skills));
  const priorities = prioritiesOf(aggregate).filter(({ index }) => shown.has(index));
  if (shown.size === 0) return nothingFoundTemplate(scene);
  const isHiding = [...shown].some((place) => everybody(scene, place) === null);
  if (priorities.length === 0)
    return html`<div class="block" part="view gaps"><p class="hint">${noneWords(scene, isHiding)}</p></div>`;
  const page = pageOf(scene, 'gaps', text('view.gaps'), priorities.length);
  const heads = [
    [text('rank'), 'n'],
    [text('skill'), ''],
    [text('importanceHead'), ''],
    [text('targetHead'), 'n'],
    [text('belowOf'), 'n'],
    [text('meanGap'), 'n'],
    [text('missing'), 'n'],
    [text('bench'), 'n'],
  ] as const;
  return html`<div class="block" part="view gaps">
    <p class="hint">${text('gapsFormula')} ${isHiding ? text('hiddenCells') : nothing}</p>
    <div class="room" tabindex="0" role="group" aria-label=${text('view.gaps')} data-lines="gaps">
      <table class="table" part="table">
        <thead>
          <tr>
            ${heads.map(([words, look]) => html`<th scope="col" class=${look || nothing}>${words}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${onPage(page, priorities).map((priority, i) => rowTemplate(scene, priority, page.from + i + 1))}
        </tbody>
      </table>
    </div>
    ${turnTemplate(scene, page)}
  </div>`;
}
