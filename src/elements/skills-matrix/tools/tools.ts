import { html, nothing } from 'lit';
import { formatNumber } from '../../../i18n/format.js';
import { watch } from '../../../lit/watch.js';
import type { Answer } from '../../../model/answers.js';
import type { Row } from '../../../model/role-index.js';
import { answered, isAnswered } from '../../../scoring/progress.js';
import { selectProgress } from '../../../store/selectors.js';
import type { AskTable } from '../asks.js';
import { folded } from '../../shared/folded.js';
import { checkStyles } from '../../shared/check.styles.js';
import { searchIcon } from '../../shared/more-icons.js';
import type { Scene } from '../scene.js';
import type { UiState } from '../ui-store.js';
import { quietStyles } from '../../../styles/quiet.js';
import { searchStyles } from '../../shared/search.styles.js';

export const asks = {
  click: {
    all({ ui, root }) {
      ui.setState({ query: '', only: undefined, apart: false });
      root.querySelector<HTMLElement>('[data-ask=search]')?.focus(); // the button goes
    },
  } satisfies AskTable<HTMLElement>,
  change: {
    only({ ui }, { checked }) {
      ui.setState({ only: checked ? new Set() : undefined });
    },
  } satisfies AskTable,
  input: {
    search({ ui }, { value }) {
      ui.setState({ query: value });
    },
  } satisfies AskTable,
};

export const styles = [quietStyles, checkStyles, searchStyles];

/** Whether a row stays under the search and "unrated only". Every word of the search must be found. */
function isFound({ skill }: Row, answer: Answer | undefined, { query, only }: UiState): boolean {
  if (only && isAnswered(answer) && !only.has(skill.id)) return false;
  if (!query.trim()) return true;
  const text = folded(`${skill.name} ${skill.group ?? ''}`);
  return folded(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The rows that stay under the search and "unrated only". */
export function foundRows(
  { store, ui, agree }: Pick<Scene, 'store' | 'ui' | 'agree'>,
  rows: readonly Row[],
): Row[] {
  const { answers } = store.getState();
  const { apart } = ui.getState();
  return rows.filter(
    (row) => isFound(row, answers[row.index], ui.getState()) && (!apart || !agree || agree.isApart(row)),
  );
}

/** Search and "unrated only", where there are rows enough. */
export function toolsTemplate(scene: Scene, rows: number) {
  const { store, ui, signals, lang, text, readonly, agree } = scene;
  const { query, only, apart } = ui.getState();
  const unrated = () => {
    const progress = selectProgress(store.getState());
    return [progress.skills - answered(progress)] as const;
  };
  const count = watch(signals, unrated, (left) => formatNumber(lang, left));
  return html` <label class="field" part="search">
      ${searchIcon}<span class="unseen">${text('search')}</span>
      <input
        type="search"
        data-ask="search"
        .value=${query}
        placeholder=${text('searchCount', { count: rows })}
      />
    </label>
    <label class="check" ?hidden=${readonly}>
      <input type="checkbox" data-ask="only" .checked=${only !== undefined} />
      <span>${text('unratedOnly')} <span class="faint number">${count}</span></span>
    </label>
    ${
      agree?.isAgreeing
        ? html`<label class="check">
            <input type="checkbox" data-ask="apart" .checked=${apart} />
            <span
              >${text('differencesOnly')}
              <span class="faint number">${formatNumber(lang, agree.countApart(scene))}</span></span
            >
          </label>`
        : nothing
    }`;
}

/** Nothing stays under the search. */
export function foundNothingTemplate({ text }: Scene) {
  return html`<p class="tools found-nothing">
    ${text('nothingFound')}<button class="button" type="button" data-ask="all">${text('showAll')}</button>
  </p>`;
}
