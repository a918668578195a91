import { html, nothing, svg } from 'lit';
import { watch } from '../../../lit/watch.js';
import { LEAST_GROUP } from '../../../model/limits.js';
import type { Survey } from '../../../model/survey.js';
import { icon } from '../../shared/icons.js';
import { clockIcon } from '../../shared/more-icons.js';
import type { Scene } from '../scene.js';
import type { Stage } from './surveying.js';

const lockIcon = icon(
  svg`<rect x="3.25" y="7" width="9.5" height="6.5" rx="1"></rect><path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2"></path>`,
);

const dates = new Map<string, Intl.DateTimeFormat>();

/** A moment in the language and the time zone of whoever reads it, which it names. */
function momentOf(lang: string, time: string): string {
  const format =
    dates.get(lang) ??
    new Intl.DateTimeFormat(lang, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    });
  dates.set(lang, format);
  return format.format(new Date(time));
}

/** Until when one can answer, or why one cannot. */
function windowText({ text, lang }: Scene, { opens, closes }: Survey, stage: Stage): string {
  if (stage === 'sent') return text('surveySent');
  if (stage === 'early' && opens) return text('surveyEarly', { date: momentOf(lang, opens) });
  if (!closes) return '';
  return text(stage === 'closed' ? 'surveyClosed' : 'surveyUntil', { date: momentOf(lang, closes) });
}

/** Whether it has arrived, which the foot does not say any more. */
const deliveryTemplate = (scene: Scene) =>
  watch(
    scene.signals,
    () => [scene.ui.getState().delivery],
    (news) => news && scene.parts.show('delivery', (part) => part.saidTemplate(scene, news)),
  );

/** What a survey is for, until when, and who sees what; above the rows, before anything is answered. */
export function noticeTemplate(scene: Scene, survey: Survey, stage: Stage) {
  const { text, lang } = scene;
  const { title, purpose, privacy } = survey;
  const isAnonymous = privacy.mode === 'anonymous';
  const own = survey.lang && survey.lang.toLowerCase() !== lang.toLowerCase() ? survey.lang : nothing;
  const dir = own === nothing ? nothing : 'auto'; // else a full stop stands before an English sentence
  const said = windowText(scene, survey, stage);
  return html`<div class="note survey ${stage}" part="survey" role="group" aria-labelledby="survey">
    ${isAnonymous ? lockIcon : clockIcon}
    <div>
      <b id="survey" lang=${own} dir=${dir}>${title}</b>
      ${purpose ? html`<p lang=${own} dir=${dir}>${purpose}</p>` : nothing}
      <p class="window" role="status">${said} ${stage === 'sent' ? deliveryTemplate(scene) : nothing}</p>
      <p>
        ${
          isAnonymous
            ? text('surveyAnonymous', { count: privacy.minGroup ?? LEAST_GROUP })
            : text('surveyNamed')
        }
        ${privacy.seenBy ? html`<span lang=${own} dir=${dir}>${privacy.seenBy}</span>` : nothing}
      </p>
    </div>
  </div>`;
}
