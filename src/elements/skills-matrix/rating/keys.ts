import { css, html, nothing } from 'lit';
import { isOnScale } from '../../../model/levels.js';
import { roleIndex } from '../../../model/role-index.js';
import { rateRow, skillOf, type AskHost } from '../asks.js';
import type { Scene } from '../scene.js';
import { NOT_APPLICABLE } from '../scale.js';
import { toggleOpen } from '../ui-store.js';
import { toNext } from './moves.js';

/** How long a second digit may take, in ms: "1", then "0" is level 10 where there is one. */
const SECOND_DIGIT = 800;

/** Fields in which letters and digits are text, and buttons, which Enter presses. */
const isTyping = (target: Element) =>
  target.matches('textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable]');

/** The level that digits name in a row; of "1" and "0" soon after it, the ten. */
function levelOf({ store, ui }: AskHost, skill: string, digit: string): number | undefined {
  const { scale } = roleIndex(store.getState().profile);
  const { digit: first } = ui.getState();
  const at = performance.now();
  const isSecond = first?.skill === skill && at - first.at < SECOND_DIGIT;
  ui.setState({ digit: { digit, skill, at } });
  const numbers = [...(isSecond ? [first.digit + digit] : []), digit].map(Number);
  return numbers.find((number) => isOnScale(scale, number));
}

/** Moves focus along with a rating by key, as arrows do; on the row's name it stays there. */
function rateByKey(host: AskHost, skill: string, value: number | typeof NOT_APPLICABLE, from: Element) {
  rateRow(host, skill, value);
  if (from.matches('[type=radio]'))
    host.root.querySelector<HTMLElement>(`[id="${skill}--${String(value)}"]`)?.focus();
}

type KeyAsk = (host: AskHost, skill: string, target: Element, event: KeyboardEvent) => boolean;

/** What keys ask for inside a row; whether they did something there. Outside of rows no key is taken. */
const keydowns: Readonly<Partial<Record<string, KeyAsk>>> = {
  Escape({ ui, root }, skill) {
    if (!ui.getState().open.has(skill)) return false;
    toggleOpen(ui, skill, false);
    root.querySelector<HTMLElement>(`[id="${skill}--name"]`)?.focus();
    return true; // a dialog around the widget stays open
  },
  Enter(host, skill, target) {
    if (!target.matches('[type=radio], [tabindex="-1"]')) return false;
    const next = host.root.querySelector<HTMLElement>('[data-ask=step-next]');
    host.ui.setState({ last: skill });
    if (next) next.click();
    else toNext(host);
    return true;
  },
  n(host, skill, target) {
    rateByKey(host, skill, NOT_APPLICABLE, target);
    return true;
  },
};

/** What a key is called; in scripts with letters and digits of their own, what stands on it in Latin. */
function nameOf({ key, code }: KeyboardEvent): string {
  if (key.length > 1) return key;
  return /[!-~]/.test(key) ? key.toLowerCase() : code.replace(/^(?:Key|Digit|Numpad)/, '').toLowerCase();
}

/** Answers a key that was pressed inside a row. */
export function answerKey(host: AskHost, event: KeyboardEvent): void {
  const { target } = event;
  const key = nameOf(event);
  const skill = target instanceof Element ? skillOf(target) : '';
  if (!(target instanceof Element) || !skill || !host.root.contains(target)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (key !== 'Escape' && (isTyping(target) || target.closest('.extras'))) return;
  if (/^\d$/.test(key) && host.canRate()) {
    const level = levelOf(host, skill, key);
    if (level !== undefined) rateByKey(host, skill, level, target);
    return;
  }
  const ask = keydowns[key];
  if (key.length === 1 && !host.canRate()) return;
  if (ask?.(host, skill, target, event)) event.preventDefault();
}

/** What keys do inside a row; shown where there is a keyboard. */
export function keysTemplate({ store, text, disabled }: Scene, next: 'keyNext' | 'keyStep' = 'keyNext') {
  if (disabled) return nothing;
  const { levels } = roleIndex(store.getState().profile).scale;
  const key = (name: unknown) => html`<kbd>${name}</kbd>`;
  return html`<p class="keys" part="keys">
    <span>${key(levels[0]?.value)} – ${key(levels.at(-1)?.value)} ${text('keyRate')}</span>
    <span>${key('N')} ${text('keyNotApplicable')}</span>
    <span>${key(text('keyEnter'))} ${text(next)}</span>
  </p>`;
}

/** The hint of what keys do. */
export const keysStyles = css`
  .keys {
    display: none;
    flex-wrap: wrap;
    flex-basis: 100%;
    order: 1;
    gap: var(--skills-space-1) var(--skills-space-4);
    font-size: var(--skills-type-xs);
    color: var(--skills-text-faint);
  }
  /* where there is a mouse, there is a keyboard */
  @media (hover: hover) and (pointer: fine) {
    .keys {
      display: flex;
    }
  }
  kbd {
    padding: 0.05em 0.4em;
    border: var(--skills-border);
    border-block-end-width: 2px;
    border-radius: 0.3em;
    font: inherit;
  }
`;
