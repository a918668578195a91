import { html, nothing } from 'lit';
import { compareRows, type Compared } from '../../../scoring/compare.js';
import type { Reading } from '../../../scoring/readings.js';
import { foldedList, importanceTemplate, legendTemplate, sectionTemplate } from '../pieces.js';
import { remarksTemplate } from '../remarks.js';
import { answerWords, raterLook, raterName, type ResultsScene } from '../scene.js';
import { trackTemplate, type Mark } from '../track.js';
import { compareStyles } from './compare.styles.js';

export const styles = [compareStyles];

/** How far apart the raters are, in words. */
function apartWords({ text }: ResultsScene, { difference, apart }: Compared): string {
  if (difference === 'levels') return text('apart', { count: apart });
  const key = ({ applicability: 'applicability', none: 'sameLevel', unknown: 'onlyOne' } as const)[
    difference
  ];
  return text(key);
}

/** Raters who chose the same level stand on one another: of those only the first is drawn, the words name all. */
function marksOf(scene: ResultsScene, answers: Compared['answers']): Mark[] {
  const looks = scene.round.latest.map((reading) => raterLook(scene, reading));
  const taken = new Set<number>();
  return answers.flatMap((answer, i): Mark[] => {
    const look = looks[i];
    if (!look || answer?.level === undefined || taken.has(answer.level)) return [];
    taken.add(answer.level);
    return [{ level: answer.level, ...look }];
  });
}

function remarksOf(scene: ResultsScene, { answers }: Compared, raters: readonly Reading[]) {
  const said = answers.flatMap((answer, i) => {
    const rater = raters[i];
    return rater && answer && (answer.comment || answer.evidence?.length) ? [{ rater, answer }] : [];
  });
  if (said.length === 0) return nothing;
  return html`<details class="compare-remarks">
    <summary>${scene.text('commentsOf', { count: said.length })}</summary>
    <dl>
      ${said.map(
        ({ rater, answer }) =>
          html`<dt>${raterName(scene, rater)}</dt>
            <dd>${remarksTemplate(scene, answer)}</dd>`,
      )}
    </dl>
  </details>`;
}

/** Raters side by side, those furthest apart first. Nobody's answer is corrected, and no middle is made up. */
export function template(scene: ResultsScene) {
  const { round, rows, levels, contexts, text, foreign } = scene;
  const raters = round.latest;
  if (raters.length < 2) return nothing;
  const given = [scene.answers, ...raters.slice(1).map(({ answers }) => answers)];
  const compared = compareRows(rows, given, levels, contexts);
  const count = (...kinds: Compared['difference'][]) =>
    scene.number(compared.filter(({ difference }) => kinds.includes(difference)).length);
  const item = (entry: Compared, position: number, fold: string) =>
    html`<li class="line-row ${fold}" part="line">
      <span class="rank number" aria-hidden="true">${position}</span>
      <span class="what"
        ><b lang=${foreign}>${entry.row.skill.name}</b>${importanceTemplate(scene, entry.importance)}</span
      >
      ${trackTemplate(levels, undefined, marksOf(scene, entry.answers))}
      <span class="said number"
        >${raters.map((rater, i) => html`<span>${text('answerOf', { rater: raterName(scene, rater), answer: answerWords(scene, entry.answers[i]) })}</span>`)}</span
      >
      <span class="size number">${apartWords(scene, entry)}</span>
      ${remarksOf(scene, entry, raters)}
    </li>`;
  const legend = legendTemplate(
    raters.map((rater) => ({ ...raterLook(scene, rater), words: raterName(scene, rater) })),
  );
  return sectionTemplate(
    'compare',
    { title: text('compare'), aside: legend, hint: text('compareHint') },
    html`<p class="number">
        ${text('compareCounts', { same: count('none'), different: count('levels', 'applicability') })}
      </p>
      ${foldedList(scene, 'compare', compared, item)}`,
  );
}
