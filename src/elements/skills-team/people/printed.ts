import { html, nothing } from 'lit';
import { everybody, personName, skillAt, type TeamScene } from '../scene.js';
import { codeReader } from './codes.js';
import { measureHeads, measuresOf } from './measure-cells.js';

/** As many people as the width of a page has room for; the others are said to be missing. */
const MOST = 10;

/** The grid on paper: every skill that shows, a table that goes on from page to page. */
export function printedTemplate(scene: TeamScene) {
  const { people, tiers, text, foreign } = scene;
  const read = codeReader(scene);
  const shown = people.slice(0, MOST);
  const more = people.length - shown.length;
  return html`<div class="printed">
    <table class="table" part="table">
      <thead>
        <tr>
          <th scope="col">${text('skill')}</th>
          ${shown.map((person) => html`<th scope="col" class="who"><span>${personName(scene, person)}</span></th>`)}
          ${measureHeads(scene).map(({ title }) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      ${tiers.map(
        (tier) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan=${shown.length + 4} lang=${tier.lang}>${tier.title}</th>
            </tr>
            ${tier.skills.map(
              (place) =>
                html`<tr>
                  <th scope="row" lang=${foreign}>${skillAt(scene, place).name}</th>
                  ${shown.map((person) => {
                    const { sign, look } = read(person, place);
                    return html`<td><span class="swatch ${look}">${sign}</span></td>`;
                  })}
                  ${measuresOf(scene, skillAt(scene, place), everybody(scene, place)).map(
                    ({ words }) => html`<td>${words}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
    ${more > 0 ? html`<p class="hint">${text('printedMore', { count: more })}</p>` : nothing}
  </div>`;
}
