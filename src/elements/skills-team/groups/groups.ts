import { html, nothing } from 'lit';
import { atTarget, meanLevel, nearestPlace, ratedIn } from '../../../scoring/team/measures.js';
import type { TeamCell, TeamGroup } from '../../../model/team.js';
import { listWords } from '../../shared/formats.js';
import { heatStyles } from '../heat.styles.js';
import { nothingFoundTemplate, onPage, pageOf, turnTemplate } from '../pieces.js';
import { heatOf, skillAt, type TeamScene, type TeamTier } from '../scene.js';
import { groupsStyles } from './groups.styles.js';

export const styles = [heatStyles, groupsStyles];

function groupName({ text }: TeamScene, { attribute, value, label }: TeamGroup): string {
  if (attribute === undefined) return text('everybody');
  return label ?? value ?? text('noValue');
}

/** The fill for a mean: that of the nearest level. */
function heatOfMean({ aggregate }: TeamScene, mean: number): string {
  const { scale } = aggregate;
  return `heat-${String(heatOf(nearestPlace(mean, scale), scale.levels.length))}`;
}

function meanCell(scene: TeamScene, mean: number | undefined, title: string | typeof nothing) {
  if (mean === undefined) return html`<td class="faint">–</td>`;
  return html`<td class="mean" title=${title}>
    <span class="swatch ${heatOfMean(scene, mean)}">${scene.number(mean, 1)}</span>
  </td>`;
}

function cellTemplate(scene: TeamScene, place: number, cell: TeamCell | null | undefined) {
  const { aggregate, text, number } = scene;
  if (!cell) return html`<td class="hidden">${text('hidden')}</td>`;
  const at = atTarget(cell, skillAt(scene, place), aggregate.scale);
  const title =
    at === undefined ? nothing : text('atTargetOfRated', { at: number(at), count: number(ratedIn(cell)) });
  return meanCell(scene, meanLevel(cell, aggregate.scale), title);
}

/**
 * The mean over a tier: of all ratings in those of its skills that groups are shown in, the same ones for each group. It
 * tells nothing that the cells under it do not.
 */
function tierCell(scene: TeamScene, { skills }: TeamTier, group: number) {
  const { aggregate, text, number } = scene;
  const isShown = (cell: TeamCell | null | undefined) => cell !== null && cell !== undefined;
  const rows = skills
    .map((place) => aggregate.cells[place] ?? [])
    .filter((row) => row.slice(1).some(isShown));
  const cells = rows.map((row) => row[group]).filter(isShown);
  if (cells.length === 0) return html`<td class="hidden">${text('hidden')}</td>`;
  const levels = aggregate.scale.levels.map((_, i) =>
    cells.reduce((sum, cell) => sum + (cell.levels[i] ?? 0), 0),
  );
  const mean = meanLevel({ levels, notApplicable: 0, unrated: 0, bench: 0, stale: 0 }, aggregate.scale);
  const title = text('overSkills', { at: number(cells.length), count: number(skills.length) });
  return meanCell(scene, mean, title);
}

function rowsOf(scene: TeamScene, tier: TeamTier, skills: readonly number[], groups: readonly number[]) {
  const { aggregate, foreign } = scene;
  if (skills.length === 0) return nothing;
  return html`<tbody>
    <tr class="of-tier">
      <th scope="row" lang=${tier.lang}>${tier.title}</th>
      ${groups.map((group) => tierCell(scene, tier, group))}
    </tr>
    ${skills.map(
      (place) =>
        html`<tr part="line">
          <th scope="row" lang=${foreign}>
            <button class="link" type="button" data-ask="drill" data-skill=${place}>
              ${skillAt(scene, place).name}
            </button>
          </th>
          ${groups.map((group) => cellTemplate(scene, place, aggregate.cells[place]?.[group]))}
        </tr>`,
    )}
  </tbody>`;
}

/** Why groups are hidden: also those that are large enough themselves. */
function whyTemplate(scene: TeamScene) {
  const { aggregate, text } = scene;
  const names = (why: TeamGroup['hidden']) =>
    aggregate.groups.filter(({ hidden }) => hidden === why).map((group) => groupName(scene, group));
  const [small, complement] = [names('small'), names('complement')];
  const list = (all: string[]) => listWords(scene.lang, all);
  const minGroup = aggregate.privacy.minGroup ?? 0;
  return [
    ...(small.length > 0 ? [text('hiddenSmall', { groups: list(small), count: minGroup })] : []),
    ...(complement.length > 0 ? [text('hiddenComplement', { groups: list(complement) })] : []),
    ...(aggregate.privacy.mode === 'anonymous' ? [text('hiddenCells')] : []),
  ].join(' ');
}

/** How many elements columns may have together, and what a head and a cell have. */
const [ELEMENTS, HEAD, CELL] = [1600, 3, 2];

/** The means of groups beside each other, tier by tier and skill by skill. */
export function template(scene: TeamScene) {
  const { aggregate, tiers, text } = scene;
  const count = tiers.reduce((sum, { skills }) => sum + skills.length, 0);
  if (count === 0) return nothingFoundTemplate(scene);
  const page = pageOf(scene, 'groups', text('view.skills'), count);
  const before = tiers.map((_, i) => tiers.slice(0, i).reduce((sum, { skills }) => sum + skills.length, 0));
  const rows = tiers.map((tier, i) => onPage(page, tier.skills, before[i]));
  // everybody, and as many groups as there is room for beside these lines
  const lines = rows.reduce((sum, skills) => sum + (skills.length > 0 ? skills.length + 1 : 0), 0);
  const most = Math.max(Math.floor(ELEMENTS / (HEAD + lines * CELL)), 1);
  const places = aggregate.groups.map((_, group) => group);
  const columns = pageOf(scene, 'columns', text('view.groups'), places.length - 1, most);
  const groups = [...places.slice(0, 1), ...onPage(columns, places.slice(1))];
  return html`<div class="block" part="view groups">
    <p class="hint">${text('groupsHint')} ${whyTemplate(scene)}</p>
    ${turnTemplate(scene, columns)}
    <div class="room" tabindex="0" role="group" aria-label=${text('view.groups')} data-lines="groups columns">
      <table class="table groups" part="table">
        <thead>
          <tr>
            <th scope="col">${text('skill')}</th>
            ${groups
              .flatMap((place) => aggregate.groups[place] ?? [])
              .map(
                (group) =>
                  html`<th scope="col">
                    ${groupName(scene, group)}<br /><span class="faint"
                      >${
                        group.people === undefined
                          ? text('hidden')
                          : text('peopleCount', { count: group.people })
                      }</span
                    >
                  </th>`,
              )}
          </tr>
        </thead>
        ${tiers.map((tier, i) => rowsOf(scene, tier, rows[i] ?? [], groups))}
      </table>
    </div>
    ${turnTemplate(scene, page)}
  </div>`;
}
