import { isAnswered } from '../../scoring/progress.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import { selectNextUnrated, selectRows } from '../../store/selectors.js';
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
export type AskTable<Target extends Element> = Readonly<
  Partial<Record<string, (host: AskHost, target: Target) => void>>
>;

const skillOf = (target: Element) => target.closest('[data-skill]')?.getAttribute('data-skill') ?? '';

/** Moves focus into a row, to its chosen radio or its first. A search that hides the row gives way. */
export async function focusRow(
  { ui, root, rendered }: Pick<AskHost, 'ui' | 'root' | 'rendered'>,
  skillId: string,
) {
  ui.setState({ last: skillId });
  const row = root.querySelector(`[data-skill="${skillId}"]`);
  if (row?.hasAttribute('hidden')) {
    ui.setState({ query: '', only: undefined });
    await rendered();
  }
  const radio = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector('input');
  radio?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** What buttons ask for when pressed, by their `data-ask`. */
export const clicks: AskTable<HTMLElement> = {
  toggle({ ui }, target) {
    toggleOpen(ui, skillOf(target));
  },
  clear(host, target) {
    const skill = skillOf(target);
    host.store.clear(skill);
    host.changed(skill);
    void focusRow(host, skill); // the button goes with the answer
  },
  tier({ root }, target) {
    const title = root.querySelector<HTMLElement>(`[id="${target.dataset['tier'] ?? ''}--title"]`);
    title?.closest('section')?.scrollIntoView({ block: 'start' });
    title?.focus({ preventScroll: true });
  },
  next(host) {
    const next = selectNextUnrated(host.store.getState(), host.ui.getState().last);
    host.ui.setState({ allAnswered: !next });
    if (next) void focusRow(host, next.skill.id);
  },
  all({ ui }) {
    ui.setState({ query: '', only: undefined });
  },
  submit({ submit }) {
    submit();
  },
};

/** What fields ask for when they change, by their `data-ask`; a radio without one rates its row. */
export const changes: AskTable<HTMLInputElement> = {
  rate({ store, ui, changed }, { name, value }) {
    store.rate(name, value === NOT_APPLICABLE ? NOT_APPLICABLE : Number(value));
    ui.setState({ allAnswered: false, last: name });
    changed(name);
  },
  only({ store, ui }, { checked }) {
    const state = store.getState();
    const unrated = selectRows(state).filter(({ index }) => !isAnswered(state.answers[index]));
    ui.setState({ only: checked ? new Set(unrated.map(({ skill }) => skill.id)) : undefined });
  },
};

/** What fields ask for while they are typed into. */
export const inputs: AskTable<HTMLInputElement> = {
  search({ ui }, { value }) {
    ui.setState({ query: value });
  },
};

/** What keys ask for, inside a row. */
export const keydowns: Readonly<Partial<Record<string, (host: AskHost, event: KeyboardEvent) => void>>> = {
  Escape({ ui, root }, event) {
    const skill = event.target instanceof Element ? skillOf(event.target) : '';
    if (!ui.getState().open.has(skill)) return;
    toggleOpen(ui, skill, false);
    root.querySelector<HTMLElement>(`[data-skill="${skill}"] [data-ask="toggle"]`)?.focus();
    event.stopPropagation(); // a dialog around the widget stays open
  },
};
