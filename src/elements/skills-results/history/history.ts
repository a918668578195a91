import { html, nothing } from 'lit';
import type { Answer } from '../../../model/answers.js';
import { coursesOf, type Course } from '../../../scoring/change.js';
import type { Reading } from '../../../scoring/readings.js';
import { sectionTemplate } from '../pieces.js';
import { levelName, listed, type ResultsScene } from '../scene.js';
import { historyStyles } from './history.styles.js';

export const styles = [historyStyles];

/** How many times are shown side by side: the first, and the latest ones. */
const TIMES = 5;

function shownOf(history: readonly Reading[]): Reading[] {
  return history.length <= TIMES ? [...history] : [...history.slice(0, 1), ...history.slice(1 - TIMES)];
}

function cell(scene: ResultsScene, answer: Answer | undefined) {
  const { text, number } = scene;
  if (answer?.state === 'not-applicable')
    return html`<abbr title=${text('notApplicable')}>${text('notApplicableShort')}</abbr>`;
  if (answer?.level === undefined) return '–';
  return html`${number(answer.level)}<span class="unseen"> ${levelName(scene, answer.level)}</span>`;
}

function changeWords({ text }: ResultsScene, { kind, steps }: Course): string {
  if (kind === 'up') return text('stepsUp', { count: steps });
  if (kind === 'down') return text('stepsDown', { count: -steps });
  return text(`change.${kind}`);
}

/** Skills that earlier assessments rated and this role no longer has. */
function leftOf(history: readonly Reading[]): string[] {
  const names = new Map(history.flatMap(({ unplaced }) => unplaced.map(({ skill, name }) => [skill, name])));
  return [...names.values()];
}

/** Answers of the same person over time, what moved furthest first. */
export function template(scene: ResultsScene) {
  const { round, rows, levels, text, date, foreign } = scene;
  const { history } = round;
  const before = history.at(-2);
  if (!before) return nothing;
  const shown = shownOf(history);
  const now = history.length - 1;
  // the last one is what is on screen: it may have moved on since it was handed in
  const readings = shown.map((each) => (each === history[now] ? { ...each, answers: scene.answers } : each));
  const courses = coursesOf(rows, readings, levels).filter(({ answers }) => answers.some(Boolean));
  const versions = new Set(history.map(({ assessment }) => assessment.profile.version));
  const left = leftOf(history);
  return sectionTemplate(
    'history',
    { title: text('history'), hint: text('historySince', { date: date(before.at) }) },
    html`<div class="table-room" tabindex="0" role="group" aria-labelledby="history-title">
        <table class="numbers" part="table">
          <thead>
            <tr>
              <th scope="col">${text('skill')}</th>
              ${shown.map(
                ({ at, assessment }) =>
                  html`<th scope="col" class="n">
                    ${date(at)}${
                      versions.size > 1
                        ? html`<small
                            >${text('historyVersion', { version: assessment.profile.version })}</small
                          >`
                        : nothing
                    }
                  </th>`,
              )}
              <th scope="col">${text('historyChange')}</th>
            </tr>
          </thead>
          <tbody>
            ${courses.map(
              (course) =>
                html`<tr>
                  <th scope="row" lang=${foreign}>${course.row.skill.name}</th>
                  ${course.answers.map((answer) => html`<td class="n">${cell(scene, answer)}</td>`)}
                  <td class=${course.kind === 'same' || course.kind === 'unrated' ? 'faint' : ''}>
                    ${changeWords(scene, course)}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${left.length > 0 ? html`<p class="hint">${text('historyLeft', { names: listed(scene, left) })}</p>` : nothing}`,
  );
}
