import type { LevelChoice } from '../../store/answer.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import type { DraftKeeper } from './drafts/draft-keeper.js';
import type { Parts } from './parts.js';
import { NOT_APPLICABLE } from './scale.js';
import type { UiStore } from './ui-store.js';

/** What the parts of the matrix may ask for, and from whom. */
export interface AskHost {
  store: AssessmentStore;
  ui: UiStore;
  parts: Parts;
  drafts: DraftKeeper | undefined;
  root: ParentNode;
  /** Settles when what was asked for is on screen. */
  rendered: () => Promise<unknown>;
  /** Whether answers can be changed now. */
  canRate: () => boolean;
  /** Tells the page that a person changed an answer, or several at once. */
  changed: (skillId?: string) => void;
  submit: () => void;
  reset: () => void;
}

/** What each name asks for. */
export type AskTable<Target extends Element = HTMLInputElement> = Readonly<
  Partial<Record<string, (host: AskHost, target: Target) => void | Promise<void>>>
>;

export const skillOf = (target: Element) => target.closest('[data-skill]')?.getAttribute('data-skill') ?? '';

/** Moves focus into a row. What does it comes with the first rows; who is faster than that waits for it. */
export const focusRow = (host: AskHost, skillId: string): Promise<void> =>
  host.parts.use('rating', (part) => part.focusRow(host, skillId));

/** Rates a row, as a person does. */
export function rateRow({ store, ui, changed }: AskHost, skill: string, choice: LevelChoice) {
  const before = store.getState().answers;
  store.rate(skill, choice);
  const { only } = ui.getState();
  ui.setState({ last: skill, ...(only && { only: new Set(only).add(skill) }) });
  if (store.getState().answers !== before) changed(skill);
}

/** What needs no part that is still to come: whoever was here once can rate and submit without a network. */
const tables: Readonly<Partial<Record<string, AskTable>>> = {
  click: {
    submit({ submit }) {
      submit();
    },
  },
  change: {
    rate(host, { name, value }) {
      rateRow(host, name, value === NOT_APPLICABLE ? NOT_APPLICABLE : Number(value));
    },
  },
};

/** Hands an event of our own parts to the function that its target asks for; slotted content is the host's. */
export function answerAsk(host: AskHost, event: Event): void {
  const target =
    event.target instanceof Element ? event.target.closest<HTMLInputElement>('[data-ask], input') : null;
  if (!target || !host.root.contains(target)) return;
  const { type } = event;
  // a radio without a name for what it asks rates its row
  const name = target.getAttribute('data-ask') ?? (type === 'change' ? 'rate' : '');
  const ask = tables[type]?.[name] ?? host.parts.ask(type, name);
  if (ask) void ask(host, target);
  else if (name) void host.parts.use('rating', () => host.parts.ask(type, name)?.(host, target));
}
