import { html, nothing } from 'lit';
import { checkIcon, clockIcon } from '../../shared/more-icons.js';
import { onPage, pageOf, turnTemplate } from '../pieces.js';
import { personName, type TeamScene } from '../scene.js';
import { answersStyles } from './answers.styles.js';

export const styles = [answersStyles];

/** Those who were asked and have not answered; named as the survey does, since the page told no more of them. */
function missingOf({ table, survey, known }: TeamScene) {
  const names = new Map(known.map(({ id, name = id }) => [id, name]));
  const here = new Set(table?.people.map(({ id }) => id));
  return (survey?.audience.ids ?? []).filter((id) => !here.has(id)).map((id) => names.get(id) ?? id);
}

/** Who has answered, and who has not yet. */
export function template(scene: TeamScene) {
  const { table, text, date, number } = scene;
  if (!table) return nothing;
  // all of them: the search of another view is not on screen here
  const people = table.people.map((_, place) => place);
  const missing = missingOf(scene);
  const missingPage = pageOf(scene, 'missing', text('notYet'), missing.length);
  const answeredPage = pageOf(scene, 'answered', text('haveAnswered'), people.length);
  return html`<div class="block answers" part="view answers">
    <div>
      <h3 class="block-title">${text('notYet')} <span class="faint">${number(missing.length)}</span></h3>
      ${
        missing.length === 0
          ? html`<p class="hint">${text('allAnswered')}</p>`
          : html`<ul class="persons" data-lines="missing" tabindex="-1">
              ${onPage(missingPage, missing).map(
                (name) => html`<li part="line">${clockIcon}<span dir="auto">${name}</span></li>`,
              )}
            </ul>`
      }
      ${turnTemplate(scene, missingPage)}
    </div>
    <div>
      <h3 class="block-title">${text('haveAnswered')} <span class="faint">${number(people.length)}</span></h3>
      <ul class="persons" data-lines="answered" tabindex="-1">
        ${onPage(answeredPage, people).map((place) => {
          const at = table.submittedAt[place] ?? NaN;
          return html`<li part="line">
            ${checkIcon}<button class="link" type="button" data-ask="drill" data-person=${place} dir="auto">
              ${personName(scene, place)}</button
            ><span class="faint">${Number.isNaN(at) ? nothing : date(at)}</span>
          </li>`;
        })}
      </ul>
      ${turnTemplate(scene, answeredPage)}
    </div>
  </div>`;
}
