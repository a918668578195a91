import { warnTokens } from '../../../styles/warn.js';
import { html, nothing } from 'lit';
import { announce } from '../../../lit/announce.js';
import { alertIcon } from '../../shared/icons.js';
import { checkIcon, clockIcon } from '../../shared/more-icons.js';
import type { AskHost, AskTable } from '../asks.js';
import type { Scene } from '../scene.js';
import type { DraftNews } from '../ui-store.js';
import { notesStyles } from '../notes/notes.styles.js';
export { DraftKeeper } from './draft-keeper.js';

export const styles = [warnTokens, notesStyles];

const button = (text: string, ask: string) =>
  html`<button class="button" type="button" data-ask=${ask}>${text}</button>`;

type Tell<Kind extends DraftNews['kind']> = (
  scene: Scene,
  news: Extract<DraftNews, { kind: Kind }>,
) => unknown;

const dateOf = ({ lang }: Scene, time: string) =>
  new Date(time).toLocaleDateString(lang, { weekday: 'long', day: 'numeric', month: 'long' });

const news: { [Kind in DraftNews['kind']]: Tell<Kind> } = {
  back: (scene, { savedAt, answers, left }) => {
    const { text } = scene;
    return html`${clockIcon}
      <div>
        <b>${text('draftBack')}</b>
        <p>
          ${text('draftFrom', { count: answers, date: dateOf(scene, savedAt) })}
          ${left.length > 0 ? text('draftLeft', { names: left.join(', ') }) : nothing}
        </p>
        ${button(text('continue'), 'draft-continue')} ${button(text('startFresh'), 'draft-fresh')}
      </div>`;
  },
  newer: (scene, { savedAt }) => {
    const { text } = scene;
    return html`${clockIcon}
      <div>
        <b>${text('draftNewer')}</b>
        <p>${dateOf(scene, savedAt)}</p>
        ${button(text('draftUse'), 'draft-use')} ${button(text('draftLeave'), 'draft-leave')}
      </div>`;
  },
  damaged: ({ text }) =>
    html`${alertIcon}
      <div>${text('draftDamaged')}</div>`,
};

/** What of it is said aloud. */
const TITLES = { back: 'draftBack', newer: 'draftNewer', damaged: 'draftDamaged' } as const;

/** What is to be said of a draft. */
export function draftTemplate(scene: Scene, draft: DraftNews) {
  const tell = news[draft.kind] as Tell<DraftNews['kind']>;
  return html`<div class=${draft.kind === 'damaged' ? 'note warn' : 'note'} part="note">
    <p class="unseen" role="status">${announce(scene.text(TITLES[draft.kind]))}</p>
    ${tell(scene, draft)}
  </div>`;
}

/** The note goes, and focus with it to where one goes on. */
function close({ ui, root }: AskHost) {
  ui.setState({ draft: undefined });
  root.querySelector<HTMLElement>('#title')?.focus();
}

export const asks = {
  click: {
    'draft-continue'(host) {
      close(host);
      void host.parts.use('rating', (rating) => rating.toNext(host));
    },
    'draft-fresh'(host) {
      host.reset();
      host.drafts?.drop(); // after the reset, which would be kept as a draft of its own
      close(host);
      host.changed();
    },
    'draft-use'(host) {
      host.drafts?.use();
      close(host);
      host.changed();
    },
    'draft-leave'(host) {
      host.drafts?.drop();
      close(host);
    },
  } satisfies AskTable<HTMLElement>,
};

/** Whether answers are kept: said once, when the first are. */
export function savedTemplate({ text }: Scene, saved: 'local' | 'session' | 'not' | undefined) {
  if (saved === undefined) return nothing;
  if (saved === 'not') return html`${alertIcon}${text('draftUnsaved')}`;
  return html`${checkIcon}${text(saved === 'local' ? 'saved' : 'savedHere')}`;
}
