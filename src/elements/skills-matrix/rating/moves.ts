import { selectNextUnrated } from '../../../store/next-unrated.js';
import { selectRows } from '../../../store/selectors.js';
import { skillOf, type AskHost, type AskTable } from '../asks.js';
import { toggleOpen } from '../ui-store.js';

/** Takes back the search and "unrated only": they hide what somebody wants to go to. */
async function reveal({ ui, rendered }: AskHost) {
  ui.setState({ query: '', only: undefined, apart: false });
  await rendered();
}

/** Moves focus into a row, to its chosen radio or its first. A search that hides the row gives way. */
export async function focusRow(host: AskHost, skillId: string) {
  const { ui, root, rendered } = host;
  ui.setState({ last: skillId, step: skillId });
  const find = () => root.querySelector(`[data-skill="${skillId}"]`);
  if (!find()) await rendered(); // it waits for its turn to be rendered
  if (find()?.hasAttribute('hidden')) await reveal(host);
  const row = find();
  const target = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input');
  (target ?? row?.querySelector('button'))?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** Goes on to the next row without an answer. */
export function toNext(host: AskHost) {
  const next = selectNextUnrated(host.store.getState(), host.ui.getState().last);
  host.ui.setState({ asked: true });
  if (next) void focusRow(host, next.skill.id);
}

/** Moves focus to the first row without an answer; where there is none, nowhere, or to the first of all. */
export function toFirst(host: AskHost, isAnyGood: boolean) {
  const state = host.store.getState();
  const row = selectNextUnrated(state) ?? (isAnyGood ? selectRows(state)[0] : undefined);
  if (row) void focusRow(host, row.skill.id);
}

export const asks = {
  click: {
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
  } satisfies AskTable<HTMLElement>,
};
