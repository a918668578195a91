import { html } from 'lit';
import { roleIndex } from '../../../model/role-index.js';
import { resultsOf, type ResultsDocument } from '../../../scoring/results.js';
import { handOver } from '../../shared/hand-over.js';
import type { AskTables } from '../asks.js';
import type { ResultsScene } from '../scene.js';

/** Results as they are on the page. */
function documentOf({
  profile,
  tiers,
  contexts,
  round,
  answers,
  plan,
  overall,
}: ResultsScene): ResultsDocument {
  const [main = round.main, ...others] = round.latest;
  return resultsOf({
    profile,
    tiersShown: tiers.map(({ tier }) => tier.id),
    contexts,
    readings: [{ ...main, answers }, ...others],
    plan,
    overall,
  });
}

export const asks: AskTables = {
  click: {
    'download-json'({ scene }) {
      const content = `${JSON.stringify(documentOf(scene), undefined, 2)}\n`;
      handOver(`${scene.profile.id}-results.json`, 'application/json', [content]);
    },
    async 'download-csv'({ scene }) {
      const { resultsCsv } = await import('../../../interchange/out/results-csv.js');
      const content = resultsCsv(documentOf(scene), roleIndex(scene.profile).scale);
      handOver(`${scene.profile.id}-results.csv`, 'text/csv;charset=utf-8', [content]);
    },
    print() {
      print();
    },
  },
};

const ASKS = [
  ['download-json', 'downloadJson'],
  ['download-csv', 'downloadCsv'],
  ['print', 'print'],
] as const;

/** What can be taken along. */
export function template({ text }: ResultsScene) {
  return ASKS.map(
    ([ask, words]) => html`<button class="button" type="button" data-ask=${ask}>${text(words)}</button>`,
  );
}
