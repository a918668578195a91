import type { LevelChoice } from '../../store/answer.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import { selectNextUnrated } from '../../store/selectors.js';
import type { DraftKeeper } from './drafts/draft-keeper.js';
import type { Parts } from './parts.js';
import { NOT_APPLICABLE } from './scale.js';
import { toggleOpen, type UiStore } from './ui-store.js';

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

/** Takes back the search and "unrated only": they hide what somebody wants to go to. */
async function reveal({ ui, rendered }: Pick<AskHost, 'ui' | 'rendered'>) {
  ui.setState({ query: '', only: undefined, apart: false });
  await rendered();
}

/** Moves focus into a row, to its chosen radio or its first. A search that hides the row gives way. */
export async function focusRow(
  { ui, root, rendered }: Pick<AskHost, 'ui' | 'root' | 'rendered'>,
  skillId: string,
) {
  ui.setState({ last: skillId, step: skillId });
  const find = () => root.querySelector(`[data-skill="${skillId}"]`);
  if (!find()) await rendered(); // it waits for its turn to be rendered
  if (find()?.hasAttribute('hidden')) await reveal({ ui, rendered });
  const row = find();
  const target = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input');
  (target ?? row?.querySelector('button'))?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** Rates a row, as a person does. */
export function rateRow({ store, ui, changed }: AskHost, skill: string, choice: LevelChoice) {
  const before = store.getState().answers;
  store.rate(skill, choice);
  const { only } = ui.getState();
  ui.setState({ last: skill, ...(only && { only: new Set(only).add(skill) }) });
  if (store.getState().answers !== before) changed(skill);
}

/** Goes on to the next row without an answer. */
export function toNext(host: AskHost) {
  const next = selectNextUnrated(host.store.getState(), host.ui.getState().last);
  host.ui.setState({ asked: true });
  if (next) void focusRow(host, next.skill.id);
}

/** What buttons ask for when pressed, by their `data-ask`. */
const clicks: AskTable<HTMLElement> = {
  toggle({ ui, parts }, target) {
    void parts.want('details');
    toggleOpen(ui, skillOf(target));
  },
  async tier(host, target) {
    const title = host.root.querySelector<HTMLElement>(`[id="${target.dataset['tier'] ?? ''}--title"]`);
    if (title?.closest('section')?.hidden) await reveal(host);
    title?.closest('section')?.scrollIntoView({ block: 'start' });
    title?.focus({ preventScroll: true });
  },
  next: toNext,
  submit({ submit }) {
    submit();
  },
};

/** What fields ask for when they change, by their `data-ask`; a radio without one rates its row. */
const changes: AskTable = {
  rate(host, { name, value }) {
    rateRow(host, name, value === NOT_APPLICABLE ? NOT_APPLICABLE : Number(value));
  },
};

const tables: Readonly<Record<string, AskTable>> = { click: clicks, change: changes };

/** Hands an event of our own parts to the function that its target asks for; slotted content is the host's. */
export function answerAsk(host: AskHost, event: Event): void {
  const target =
    event.target instanceof Element ? event.target.closest<HTMLInputElement>('[data-ask], input') : null;
  if (!target || !host.root.contains(target)) return;
  const name = target.getAttribute('data-ask') ?? (event.type === 'change' ? 'rate' : '');
  const ask = tables[event.type]?.[name] ?? host.parts.ask(event.type, name);
  void ask?.(host, target);
}
