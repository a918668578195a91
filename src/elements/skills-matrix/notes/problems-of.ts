import type { Row } from '../../../model/role-index.js';
import { lacking, lackOf, type Lack } from '../../../scoring/lack.js';
import { selectRows, selectView } from '../../../store/selectors.js';
import type { AssessmentState } from '../../../store/state.js';
import type { UiState } from '../ui-store.js';

/** A row that keeps the assessment from being submitted: it lacks something, or a typed text cannot be kept. */
export interface Problem {
  row: Row;
  lack: Lack | 'mending';
}

const hasBadText = ({ typed }: UiState, { skill }: Row) =>
  typed.size > 0 && [...typed.keys()].some((field) => field.startsWith(`${skill.id}/`));

/** What keeps one row from being submitted. */
export function problemOf(
  row: Row,
  state: AssessmentState,
  ui: UiState,
  required: boolean,
): Problem['lack'] | undefined {
  if (hasBadText(ui, row)) return 'mending';
  return lackOf(row, state.answers[row.index], selectView(state), required);
}

/** All shown rows that do, in order. */
export function problemsOf(state: AssessmentState, ui: UiState, required: boolean): Problem[] {
  if (ui.typed.size === 0) return lacking(selectView(state), state.answers, required);
  return selectRows(state).flatMap((row) => {
    const lack = problemOf(row, state, ui, required);
    return lack ? [{ row, lack }] : [];
  });
}
