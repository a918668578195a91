import type { Row } from '../../../model/role-index.js';
import { isAnswered } from '../../../scoring/progress.js';
import { selectRows } from '../../../store/selectors.js';
import { focusRow, type AskHost, type AskTable } from '../asks.js';

/** The step after the last skill; no skill can have this id. */
export const REVIEW = '#review';

/** A row's place among those shown, from 1. */
export const positionOf = (rows: readonly Row[], row: Row) => rows.indexOf(row) + 1;

/** The row on screen; `undefined` on the review. */
function current({ store, ui }: AskHost): Row | undefined {
  const rows = selectRows(store.getState());
  const { step } = ui.getState();
  return step === REVIEW ? undefined : (rows.find(({ skill }) => skill.id === step) ?? rows[0]);
}

/** Shows another step, and moves focus to its heading. */
async function goTo(host: AskHost, by: 1 | -1) {
  const rows = selectRows(host.store.getState());
  const row = current(host);
  const next = rows[(row ? rows.indexOf(row) : rows.length) + by];
  host.ui.setState({ step: next?.skill.id ?? REVIEW, last: next?.skill.id });
  await host.rendered();
  const heading = host.root.querySelector<HTMLElement>('#step');
  heading?.focus({ preventScroll: true });
  heading?.closest('section')?.scrollIntoView({ block: 'nearest' });
}

export const asks = {
  click: {
    go: (host, target) => focusRow(host, target.dataset['to'] ?? ''),
    'step-back': (host) => goTo(host, -1),
    'step-skip': (host) => goTo(host, 1),
    async 'step-next'(host) {
      const row = current(host);
      if (row && host.canRate() && !isAnswered(host.store.getState().answers[row.index])) {
        // not the way past a question by accident: that is what skipping is for
        host.ui.setState({ nudged: row.skill.id });
        await host.rendered();
        host.root.querySelector<HTMLElement>('.question [type=radio]')?.focus();
        return;
      }
      await goTo(host, 1);
    },
  } satisfies AskTable<HTMLElement>,
};
