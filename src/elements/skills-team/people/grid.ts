import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cssVars } from '../../../lit/css-vars.js';
import { watch } from '../../../lit/watch.js';
import { alertIcon } from '../../shared/icons.js';
import { nothingFoundTemplate } from '../pieces.js';
import { everybody, personName, skillAt, type TeamScene } from '../scene.js';
import type { GridPlace, GridWindow } from '../ui-store.js';
import { AT_TARGET, codeReader, type ReadCode } from './codes.js';
import { gridWindow } from './grid-window.js';
import { gridLines, type GridLine, type GridLines } from './lines.js';
import { measureHeads, measuresOf } from './measure-cells.js';

/** Columns beside the people: the names, and what is measured of a skill. */
export const MEASURES = 3;

/** What one rendering of the grid is made of. */
interface Grid {
  scene: TeamScene;
  lines: GridLines;
  read: ReadCode;
  active: GridPlace;
  /** People on screen, as places in `scene.people`. */
  columns: readonly number[];
}

/** With what has focus, or would have: it must not go from under the person who is in it. */
const withActive = (shown: readonly number[], active: number, most: number): readonly number[] =>
  active < 0 || active >= most || shown.includes(active) ? shown : [...shown, active].sort((a, b) => a - b);

const tabStop = ({ active }: Grid, row: number, column: number) =>
  active.row === row && active.column === column ? 0 : -1;

function headTemplate(grid: Grid) {
  const { scene, columns } = grid;
  const { text, people } = scene;
  const last = people.length + 1;
  return html`<div class="line heads" role="row" aria-rowindex="1">
    <div
      class="corner"
      role="columnheader"
      aria-colindex="1"
      data-place="0:0"
      tabindex=${tabStop(grid, 0, 0)}
    >
      ${text('skill')}
    </div>
    <div class="cells" role="none">
      ${repeat(
        columns,
        (column) => people[column],
        (column) =>
          html`<div
            class="cell person"
            role="columnheader"
            aria-colindex=${column + 2}
            data-place="0:${column + 1}"
            tabindex=${tabStop(grid, 0, column + 1)}
            title=${personName(scene, people[column] ?? 0)}
            ${cssVars({ '--_x': column })}
          >
            <span>${personName(scene, people[column] ?? 0)}</span>
          </div>`,
      )}
    </div>
    <div class="measures" role="none">
      ${measureHeads(scene).map(
        ({ title, hint }, i) =>
          html`<div
            class="measure"
            role="columnheader"
            aria-colindex=${last + i + 1}
            data-place="0:${last + i}"
            tabindex=${tabStop(grid, 0, last + i)}
          >
            ${title}<span class="number">${hint}</span>
          </div>`,
      )}
    </div>
  </div>`;
}

function cellTemplate(grid: Grid, { row, skill = 0 }: GridLine, column: number) {
  const { scene, read } = grid;
  const { sign, label, look, lang, more } = read(scene.people[column] ?? 0, skill);
  return html`<div
    class="cell ${look}"
    part="cell"
    role="gridcell"
    aria-colindex=${column + 2}
    aria-label=${label}
    aria-describedby=${more}
    lang=${lang}
    data-place="${row}:${column + 1}"
    tabindex=${tabStop(grid, row, column + 1)}
    ${cssVars({ '--_x': column })}
  >
    ${sign}
  </div>`;
}

function lineTemplate(grid: Grid, line: GridLine, ariaRow: number) {
  const { scene, columns } = grid;
  const { row, skill: place = 0, within } = line;
  const { people, foreign } = scene;
  const skill = skillAt(scene, place);
  const last = people.length + 1;
  return html`<div class="line" role="row" aria-rowindex=${ariaRow} ${cssVars({ '--_y': within })}>
    <div
      class="name"
      part="skill"
      role="rowheader"
      aria-colindex="1"
      data-place="${row}:0"
      tabindex=${tabStop(grid, row, 0)}
      lang=${foreign}
      title=${skill.name}
    >
      <span>${skill.name}</span>
    </div>
    <div class="cells" role="none">
      ${repeat(
        columns,
        (column) => people[column],
        (column) => cellTemplate(grid, line, column),
      )}
    </div>
    <div class="measures" role="none">
      ${measuresOf(scene, skill, everybody(scene, place)).map(
        ({ words, label, isShort, isRisk }, i) =>
          html`<div
            class="measure ${isRisk ? 'risk' : ''}"
            role="gridcell"
            aria-colindex=${last + i + 1}
            aria-label=${label ?? nothing}
            data-place="${row}:${last + i}"
            tabindex=${tabStop(grid, row, last + i)}
          >
            ${isRisk ? alertIcon : nothing}${isShort ? html`<b class="number">${words}</b>` : html`<span class="number">${words}</span>`}
          </div>`,
      )}
    </div>
  </div>`;
}

/** What is on screen of the grid. */
function bodyTemplate(
  scene: TeamScene,
  lines: GridLines,
  read: ReadCode,
  window: GridWindow,
  active: GridPlace,
) {
  const most = scene.people.length;
  const columns = withActive(
    window.columns.filter((column) => column < most),
    active.column - 1,
    most,
  );
  const grid: Grid = { scene, lines, read, active, columns };
  const activeLine = lines.lineOf(active.row) ?? -1;
  const shown = withActive(window.rows, activeLine, lines.list.length).flatMap((index) => {
    const line = lines.list[index];
    return line ? [{ line, index }] : [];
  });
  return html`${headTemplate(grid)}
  ${repeat(
    scene.tiers,
    ({ id }) => id,
    (tier) => {
      const rows = shown.filter(({ line }) => line.tier === tier && line.skill !== undefined);
      const title = lines.list.findIndex((line) => line.tier === tier);
      return html`<div class="tier" role="rowgroup" ${cssVars({ '--_rows': tier.skills.length })}>
        <div class="tier-title" part="tier" role="row" aria-rowindex=${title + 2}>
          <div role="rowheader" aria-colindex="1"><span lang=${tier.lang}>${tier.title}</span></div>
        </div>
        ${repeat(
          rows,
          ({ line }) => line.skill,
          ({ line, index }) => lineTemplate(grid, line, index + 2),
        )}
      </div>`;
    },
  )}`;
}

/** Nobody answered, or nothing stays under the search. */
const emptyTemplate = (scene: TeamScene) =>
  scene.table?.people.length === 0
    ? html`<p class="found-nothing">${scene.text('teamNone')}</p>`
    : nothingFoundTemplate(scene);

/** The grid: one stop of the Tab key, arrows inside; only what is on screen is in the page. */
export function gridTemplate(scene: TeamScene) {
  const { store, wakes, people, tiers, text, isRtl } = scene;
  const lines = gridLines(tiers);
  if (lines.rows === 0 || people.length === 0) return emptyTemplate(scene);
  const read = codeReader(scene);
  const select = () => [store.getState().window, store.getState().active] as const;
  const body = watch(wakes, select, (window, active) => {
    const inside = {
      row: Math.min(active.row, lines.rows),
      column: Math.min(active.column, people.length + MEASURES),
    };
    return bodyTemplate(scene, lines, read, window, inside);
  });
  return html`<div
    class="scroll"
    part="grid"
    role="grid"
    aria-label=${text('gridLabel')}
    aria-rowcount=${lines.list.length + 1}
    aria-colcount=${people.length + 1 + MEASURES}
    data-ask="grid"
    ${cssVars({ '--_people': people.length, '--_lines': lines.rows, '--_tiers': tiers.length })}
    ${gridWindow({ store, lines, people: people.length, isRtl })}
  >
    <div class="body" role="none">
      <div class="probe" aria-hidden="true"><i></i></div>
      <span id=${AT_TARGET} hidden>${text('file.atTarget')}</span>
      ${body}
    </div>
  </div>`;
}
