import type { AssessmentStore } from '../../store/assessment-store.js';
import { selectNextUnrated } from '../../store/selectors.js';
import { NOT_APPLICABLE } from './row.js';
import { toggleOpen, type UiStore } from './ui-store.js';

/** What the parts of the matrix may ask for, and from whom. */
export interface AskHost {
  store: AssessmentStore;
  ui: UiStore;
  root: ParentNode;
  /** Settles when what was asked for is on screen. */
  rendered: () => Promise<unknown>;
  /** Tells the page that a person changed an answer. */
  changed: (skillId: string) => void;
  submit: () => void;
}

/** What each name asks for. */
type AskTable<Target extends Element> = Readonly<
  Partial<Record<string, (host: AskHost, target: Target) => void | Promise<void>>>
>;

const skillOf = (target: Element) => target.closest('[data-skill]')?.getAttribute('data-skill') ?? '';

/** Takes back the search and "unrated only": they hide what somebody wants to go to. */
async function reveal({ ui, rendered }: Pick<AskHost, 'ui' | 'rendered'>) {
  ui.setState({ query: '', only: undefined });
  await rendered();
}

/** Moves focus into a row, to its chosen radio or its first. A search that hides the row gives way. */
export async function focusRow(
  { ui, root, rendered }: Pick<AskHost, 'ui' | 'root' | 'rendered'>,
  skillId: string,
) {
  ui.setState({ last: skillId });
  const row = root.querySelector(`[data-skill="${skillId}"]`);
  if (row?.hasAttribute('hidden')) await reveal({ ui, rendered });
  const radio = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector('input');
  radio?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** What buttons ask for when pressed, by their `data-ask`. */
const clicks: AskTable<HTMLElement> = {
  toggle({ ui }, target) {
    toggleOpen(ui, skillOf(target));
  },
  clear(host, target) {
    const skill = skillOf(target);
    host.store.clear(skill);
    host.changed(skill);
    void focusRow(host, skill); // the button goes with the answer
  },
  async tier(host, target) {
    const title = host.root.querySelector<HTMLElement>(`[id="${target.dataset['tier'] ?? ''}--title"]`);
    if (title?.closest('section')?.hidden) await reveal(host);
    title?.closest('section')?.scrollIntoView({ block: 'start' });
    title?.focus({ preventScroll: true });
  },
  next(host) {
    const next = selectNextUnrated(host.store.getState(), host.ui.getState().last);
    host.ui.setState({ asked: true });
    if (next) void focusRow(host, next.skill.id);
  },
  all({ ui, root }) {
    ui.setState({ query: '', only: undefined });
    root.querySelector<HTMLElement>('[data-ask=search]')?.focus(); // the button goes
  },
  submit({ submit }) {
    submit();
  },
};

/** What fields ask for when they change, by their `data-ask`; a radio without one rates its row. */
const changes: AskTable<HTMLInputElement> = {
  rate({ store, ui, changed }, { name, value }) {
    store.rate(name, value === NOT_APPLICABLE ? NOT_APPLICABLE : Number(value));
    const { only } = ui.getState();
    ui.setState({ last: name, ...(only && { only: new Set(only).add(name) }) });
    changed(name);
  },
  only({ ui }, { checked }) {
    ui.setState({ only: checked ? new Set() : undefined });
  },
};

/** What fields ask for while they are typed into. */
const inputs: AskTable<HTMLInputElement> = {
  search({ ui }, { value }) {
    ui.setState({ query: value });
  },
};

/** What keys ask for, inside a row. */
const keydowns: Readonly<Partial<Record<string, (host: AskHost, event: KeyboardEvent) => void>>> = {
  Escape({ ui, root }, event) {
    const skill = event.target instanceof Element ? skillOf(event.target) : '';
    if (!ui.getState().open.has(skill)) return;
    toggleOpen(ui, skill, false);
    root.querySelector<HTMLElement>(`[data-skill="${skill}"] [data-ask="toggle"]`)?.focus();
    event.preventDefault(); // a dialog around the widget stays open
  },
};

const tables: Readonly<Record<string, AskTable<HTMLInputElement>>> = {
  click: clicks,
  change: changes,
  input: inputs,
};

/** Hands an event of our own parts to the function that its target asks for; slotted content is the host's. */
export function answerAsk(host: AskHost, event: Event): void {
  if (event instanceof KeyboardEvent) {
    keydowns[event.key]?.(host, event);
    return;
  }
  const target =
    event.target instanceof Element ? event.target.closest<HTMLInputElement>('[data-ask], input') : null;
  if (!target || !host.root.contains(target)) return;
  const name = target.getAttribute('data-ask') ?? (event.type === 'change' ? 'rate' : '');
  void tables[event.type]?.[name]?.(host, target);
}
