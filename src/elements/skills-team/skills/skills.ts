import { html, nothing, svg } from 'lit';
import { meanLevel, medianLevel, ratedIn } from '../../../scoring/team/measures.js';
import { changeSince, type TeamChange } from '../../../scoring/team/waves.js';
import { alertIcon } from '../../shared/icons.js';
import { listWords } from '../../shared/formats.js';
import { heatStyles } from '../heat.styles.js';
import { measureHeads, measuresOf } from '../people/measure-cells.js';
import {
  importanceTemplate,
  legendTemplate,
  nothingFoundTemplate,
  onPage,
  pageOf,
  turnTemplate,
} from '../pieces.js';
import { everybody, heatOf, skillAt, type TeamScene, type TeamTier } from '../scene.js';
import type { TeamCell } from '../../../model/team.js';
import { skillsStyles } from './skills.styles.js';

export const styles = [heatStyles, skillsStyles];

/** How many of those who rated are at each level, as one bar; the numbers stand in its label. */
function barTemplate({ aggregate, lang, text, number, levelLang }: TeamScene, cell: TeamCell) {
  const { levels } = aggregate.scale;
  const rated = ratedIn(cell);
  if (rated === 0) return html`<span class="faint">${text('nobodyRated')}</span>`;
  let start = 0;
  const parts = cell.levels.map((people, place) => {
    const from = (start / rated) * 100;
    start += people;
    return { people, place, from, size: (people / rated) * 100 };
  });
  const words = parts
    .filter(({ people }) => people > 0)
    .map(({ people, place }) =>
      text('levelCount', { level: levels[place]?.label ?? '', people: number(people) }),
    );
  return html`<svg
    class="spread"
    width="100%"
    height="14"
    role="img"
    lang=${levelLang}
    aria-label=${listWords(lang, words, 'unit')}
  >
    ${parts.map(({ people, place, from, size }) =>
      people > 0
        ? svg`<rect class="fill-${String(heatOf(place, levels.length))}" x="${String(from)}%" width="${String(size)}%" height="14"></rect>`
        : nothing,
    )}
  </svg>`;
}

/** What became of the people at target since the wave before. */
function changeTemplate({ text, number }: TeamScene, change: TeamChange | undefined) {
  const { atTarget } = change ?? {};
  if (atTarget === undefined) return html`<td class="n faint">–</td>`;
  if (atTarget === 0) return html`<td class="n faint">${text('unchanged')}</td>`;
  return html`<td class="n">
    ${text(atTarget > 0 ? 'moreAtTarget' : 'fewerAtTarget', { count: number(Math.abs(atTarget)) })}
  </td>`;
}

function rowTemplate(scene: TeamScene, place: number, change: TeamChange | undefined) {
  const { aggregate, text, number, foreign, previous } = scene;
  const skill = skillAt(scene, place);
  const cell = everybody(scene, place);
  const mean = cell && meanLevel(cell, aggregate.scale);
  const median = cell && medianLevel(cell, aggregate.scale);
  return html`<tr part="line">
    <th scope="row" lang=${foreign}>
      <button class="link" type="button" data-ask="drill" data-skill=${place}>${skill.name}</button>
    </th>
    <td>${importanceTemplate(scene, skill.importance)}</td>
    ${
      cell
        ? html`<td class="spread-cell">${barTemplate(scene, cell)}</td>
            <td class="n">
              ${typeof mean === 'number' ? number(mean, 1) : '–'}<span class="faint">
                · ${typeof median === 'number' ? number(median) : '–'}</span
              >
            </td>`
        : html`<td class="hidden" colspan="2">${text('hidden')}</td>`
    }
    ${measuresOf(scene, skill, cell).map(
      ({ words, isRisk, isShort }) =>
        html`<td class="n">
          ${isRisk ? html`<span class="risk">${alertIcon}<span class="number">${words}</span></span>` : isShort ? html`<b>${words}</b>` : words}
        </td>`,
    )}
    <td class="n ${cell?.stale ? '' : 'faint'}">${cell ? number(cell.stale) : '–'}</td>
    ${previous ? changeTemplate(scene, change) : nothing}
  </tr>`;
}

function tierRows(
  scene: TeamScene,
  tier: TeamTier,
  skills: readonly number[],
  changes: ReadonlyMap<number, TeamChange>,
) {
  if (skills.length === 0) return nothing;
  const columns = scene.previous ? 9 : 8;
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan=${columns} lang=${tier.lang}>${tier.title}</th>
    </tr>
    ${skills.map((place) => rowTemplate(scene, place, changes.get(place)))}
  </tbody>`;
}

/** Each skill: how the team is spread over the levels, whether it is covered, and who could step up. */
export function template(scene: TeamScene) {
  const { tiers, text, previous, aggregate } = scene;
  const count = tiers.reduce((sum, { skills }) => sum + skills.length, 0);
  if (count === 0) return nothingFoundTemplate(scene);
  const changes = new Map(
    (previous ? changeSince(previous, aggregate) : [])
      .filter(({ group }) => group === 0)
      .map((change) => [change.skill, change]),
  );
  const page = pageOf(scene, 'skills', text('view.skills'), count);
  let before = 0;
  const bodies = tiers.map((tier) => {
    const body = tierRows(scene, tier, onPage(page, tier.skills, before), changes);
    before += tier.skills.length;
    return body;
  });
  return html`<div class="block" part="view skills">
    ${legendTemplate(scene)}
    <div class="room" tabindex="0" role="group" aria-label=${text('view.skills')} data-lines="skills">
      <table class="table" part="table">
        <thead>
          <tr>
            <th scope="col">${text('skill')}</th>
            <th scope="col">${text('importanceHead')}</th>
            <th scope="col">${text('spread')}</th>
            <th scope="col" class="n">${text('meanMedian')}</th>
            ${measureHeads(scene).map(
              ({ title, hint }) =>
                html`<th scope="col" class="n">${title}<br /><span class="faint">${hint}</span></th>`,
            )}
            <th scope="col" class="n">
              ${text('stale')}<br /><span class="faint">${text('staleHint')}</span>
            </th>
            ${previous ? html`<th scope="col" class="n">${text('sinceBefore')}</th>` : nothing}
          </tr>
        </thead>
        ${bodies}
      </table>
    </div>
    ${turnTemplate(scene, page)}
  </div>`;
}
