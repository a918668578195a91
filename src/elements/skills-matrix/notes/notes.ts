import { warnTokens } from '../../../styles/warn.js';
import { html, nothing } from 'lit';
import { announce } from '../../../lit/announce.js';
import { watch } from '../../../lit/watch.js';
import { roleIndex, type Row } from '../../../model/role-index.js';
import { focusRow, type AskHost, type AskTable } from '../asks.js';
import { alertIcon } from '../../shared/icons.js';
import { clockIcon } from '../../shared/more-icons.js';
import { problemsOf, type Problem } from './problems-of.js';
import type { Scene } from '../scene.js';
import { toggleOpen } from '../ui-store.js';
import { notesStyles } from './notes.styles.js';

export { join } from './join-form.js';
export { problemOf, problemsOf } from './problems-of.js';

/** Where each lack but that of a level is mended, in an opened row. */
const FIELDS: Readonly<Partial<Record<string, string>>> = {
  evidence: 'li:last-child > [data-ask=url]',
  comment: '[data-ask=comment]',
  mending: '[aria-invalid=true]',
};

export const asks = {
  click: {
    async mend(host, target) {
      const { to: skill = '', lack = '' } = target.dataset;
      const field = FIELDS[lack];
      if (field) {
        await host.parts.want('details');
        toggleOpen(host.ui, skill, true);
      }
      await focusRow(host, skill);
      await host.rendered(); // in steps, another skill is on screen
      if (field) host.root.querySelector<HTMLElement>(`[data-skill="${skill}"] ${field}`)?.focus();
    },
    undo({ store, ui, root, changed }) {
      const { undo } = ui.getState();
      if (undo) store.setState(undo);
      root.querySelector<HTMLElement>('#title')?.focus(); // the button goes
      changed();
    },
  } satisfies AskTable<HTMLElement>,
};

export const styles = [warnTokens, notesStyles];

/** Moves focus to the first row that something is missing in; whether there is one. */
export function toProblem(host: AskHost, required: boolean): boolean {
  const [first] = problemsOf(host.store.getState(), host.ui.getState(), required);
  if (first) void focusRow(host, first.row.skill.id);
  return first !== undefined;
}

/**
 * What still keeps the assessment from being submitted, with the way to each row. It is told once, and not again
 * by each answer that mends some of it.
 */
export function problemsTemplate(scene: Scene) {
  const { store, ui, signals, required } = scene;
  const problems = () => problemsOf(store.getState(), ui.getState(), required);
  const ids = (): [string] => [
    problems()
      .map(({ row }) => row.skill.id)
      .join(),
  ];
  return watch(signals, ids, (_ids) => listTemplate(scene, problems()));
}

function listTemplate({ text, custom }: Scene, problems: readonly Problem[]) {
  if (problems.length === 0 && !custom) return nothing;
  const words = custom || text('problems', { count: problems.length });
  return html`<div class="note danger" part="problems">
    ${alertIcon}
    <div>
      <p class="unseen" role="alert">${announce(words)}</p>
      <b>${words}</b>
      <ul>
        ${problems.map(
          ({ row, lack }) =>
            html`<li>
              <button
                class="link-button"
                type="button"
                data-ask="mend"
                data-to=${row.skill.id}
                data-lack=${lack}
              >
                ${row.skill.name}
              </button>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

/** What one row lacks. */
export function problemTemplate({ store, text }: Scene, row: Row, lack: Problem['lack']) {
  const { skill, tier } = row;
  const { profile, answers } = store.getState();
  const { levels } = roleIndex(profile).scale;
  const chosen = answers[row.index]?.level ?? NaN;
  const detail = lack === 'comment' || lack === 'evidence' ? lack : undefined;
  const asked = profile.requires?.find(
    (entry) =>
      entry.tier === tier.id &&
      chosen >= entry.fromLevel &&
      chosen <= (entry.toLevel ?? chosen) &&
      detail &&
      entry[detail],
  );
  // "from … on" says nothing where the highest level alone is meant
  const isWithin = asked && (asked.toLevel !== undefined || asked.fromLevel === levels.at(-1)?.value);
  const named = isWithin ? chosen : asked?.fromLevel;
  const level = levels.find(({ value }) => value === named)?.label ?? '';
  return html`<p class="row-problem" part="problem" id="${skill.id}--problem">
    ${alertIcon}<span>${text(isWithin && detail ? `lack.${detail}.at` : `lack.${lack}`, { level })}</span>
  </p>`;
}

/** After a reset: the way back. */
export function undoTemplate({ text }: Scene) {
  return html`<div class="note" part="note">
    ${clockIcon}
    <div>
      <p class="unseen" role="status">${announce(text('resetDone'))}</p>
      <b>${text('resetDone')}</b>
      <p><button class="button" type="button" data-ask="undo">${text('undo')}</button></p>
    </div>
  </div>`;
}
