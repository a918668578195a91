import { html, nothing } from 'lit';
import { countStandings } from '../../scoring/standing.js';
import type { ResultsScene } from './scene.js';

/** What the page says first: how many are at target, below it, critical, unrated, not applicable. */
function ledeOf({ rows, answers, contexts, text, number }: ResultsScene): string {
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

/** Of when the answers are. */
function statusOf({ round, isLive, text, date }: ResultsScene): string {
  const { assessment, at } = round.main;
  if (assessment.status === 'submitted') return text('handedIn', { date: date(at) });
  return isLive ? text('asRatedNow') : text('draftOf', { date: date(at) });
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
    <p class="status number" part="status">${statusOf(scene)}</p>
  </header>`;
}

/** Assessments that could not be used are said to be missing: what is shown is not all there is. */
export function unreadTemplate({ text }: Pick<ResultsScene, 'text'>, count: number) {
  if (count === 0) return nothing;
  return html`<p class="unread" part="note">${text('resultsUnread', { count })}</p>`;
}
