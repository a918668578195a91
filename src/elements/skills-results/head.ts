import { html, nothing } from 'lit';
import { countStandings } from '../../scoring/standing.js';
import type { Relation } from '../../model/relations.js';
import { raterName, type ResultsScene } from './scene.js';

/** Those who speak for the subject. */
const OWN: ReadonlySet<Relation> = new Set(['self', 'agreed']);

/** Whether nobody's answers stand for the whole: several raters of one kind, and neither the subject nor an agreement. */
function isPanel({ round: { main, latest } }: ResultsScene): boolean {
  return !OWN.has(main.relation) && latest.filter(({ relation }) => relation === main.relation).length > 1;
}

/** What the page says first: how many are at target, below it, critical, unrated, not applicable. */
function ledeOf(scene: ResultsScene): string {
  const { rows, answers, contexts, text, number, round } = scene;
  if (isPanel(scene)) return text('sideBySide', { count: round.latest.length });
  const counts = countStandings(rows, answers, contexts);
  const { atTarget, belowTarget, criticalBelow, unrated, notApplicable, noTarget } = counts;
  const rated = atTarget + belowTarget;
  return [
    ...(rated > 0 ? [text('atTargetOf', { at: number(atTarget), count: rated })] : []),
    ...(belowTarget > 0
      ? [
          criticalBelow > 0
            ? text('belowCritical', { count: belowTarget, critical: number(criticalBelow) })
            : text('below', { count: belowTarget }),
        ]
      : []),
    ...(unrated > 0 ? [text('notRatedCount', { count: unrated })] : []),
    ...(notApplicable > 0 ? [text('notApplicableCount', { count: notApplicable })] : []),
    ...(noTarget > 0 ? [text('noTargetCount', { count: noTarget })] : []),
  ].join(' ');
}

/** Whose the answers are, where they are not the subject's own, and of when. */
function statusOf(scene: ResultsScene): string {
  const { round, isLive, text, date } = scene;
  const { assessment, at, relation } = round.main;
  const key = assessment.status === 'submitted' ? 'handedIn' : isLive ? 'asRatedNow' : 'draftOf';
  const time = text(key, { date: date(at) });
  return relation === 'self' ? time : `${raterName(scene, round.main)} · ${time}`;
}

/** Title, the sentence that sums up, and of when it is. */
export function headTemplate(scene: ResultsScene) {
  const { profile, foreign, text } = scene;
  return html`<header class="head" part="head">
    <div>
      <p class="role-of" lang=${foreign}>${profile.title}</p>
      <h2 class="title" id="title" part="title" tabindex="-1">${text('results')}</h2>
      <p class="lede number" part="lede">${ledeOf(scene)}</p>
    </div>
    <p class="status number" part="status" ?hidden=${isPanel(scene)}>${statusOf(scene)}</p>
  </header>`;
}

/** A part could not be fetched. No button tries again: a browser remembers a failed import until the page is reloaded. */
export const missingTemplate = ({ text }: Pick<ResultsScene, 'text'>) =>
  html`<p class="note" part="note">${text('viewMissing')}</p>`;

/** Assessments that could not be used are said to be missing: what is shown is not all there is. */
export function unreadTemplate({ text }: Pick<ResultsScene, 'text'>, count: number) {
  if (count === 0) return nothing;
  return html`<p class="note" part="note">${text('resultsUnread', { count })}</p>`;
}
