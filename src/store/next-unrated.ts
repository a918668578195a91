import type { Row } from '../model/role-index.js';
import { isAnswered } from '../scoring/progress.js';
import { selectRows } from './selectors.js';
import type { AssessmentState } from './state.js';

/** The first shown row without an answer, after a given skill and then from the top. */
export function selectNextUnrated(state: AssessmentState, after?: string): Row | undefined {
  const rows = selectRows(state);
  const start = rows.findIndex(({ skill }) => skill.id === after) + 1;
  const isOpen = ({ index }: Row) => !isAnswered(state.answers[index]);
  return rows.slice(start).find(isOpen) ?? rows.slice(0, start).find(isOpen);
}
