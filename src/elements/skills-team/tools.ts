import { html, nothing } from 'lit';
import type { MessageKey } from '../../i18n/messages.js';
import type { TeamKey } from '../../i18n/team-key.js';
import { searchIcon } from '../shared/more-icons.js';
import { importancesOf } from './shown.js';
import type { TeamScene } from './scene.js';

type Choice = readonly [value: string, words: string, lang?: string | typeof nothing];

function pick(ask: string, words: string, chosen: string, choices: readonly Choice[]) {
  return html`<label class="pick"
    ><span>${words}</span
    ><select data-ask=${ask} .value=${chosen}>
      ${choices.map(
        ([value, name, lang = nothing]) =>
          html`<option value=${value} lang=${lang} ?selected=${value === chosen}>${name}</option>`,
      )}
    </select></label
  >`;
}

/** The views to choose from: real radios, so that arrows go through them. */
export function viewsTemplate({ views, view, text }: TeamScene) {
  if (views.length < 2) return nothing;
  return html`<fieldset class="views" part="views">
    <legend class="unseen">${text('views')}</legend>
    ${views.map(
      (name) =>
        html`<label
          ><input type="radio" name="view" value=${name} data-ask="view" .checked=${name === view} /><span
            >${text(`view.${name}`)}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

/** Below this many skills nobody has to search. */
const FEW = 8;

/** Search, filters and order. */
export function toolsTemplate(scene: TeamScene) {
  const { aggregate, ui, text, table, view, attributes, by } = scene;
  if (view === 'answers') return nothing;
  const all = ['', text('all')] as const;
  const tiers = scene.allTiers;
  const importances = importancesOf(aggregate);
  const words = (key: MessageKey | TeamKey) => text(key);
  const isAnonymous = aggregate.privacy.mode === 'anonymous';
  return html`<div class="tools" part="tools">
    ${
      aggregate.skills.length < FEW && (table?.people.length ?? 0) < FEW
        ? nothing
        : html`<label class="field" part="search">
            ${searchIcon}<span class="unseen">${text(view === 'people' ? 'searchTeam' : 'search')}</span>
            <input
              type="search"
              data-ask="search"
              .value=${ui.query}
              placeholder=${text(view === 'people' ? 'searchTeam' : 'search')}
            />
          </label>`
    }
    ${tiers.length > 1 ? pick('tier', words('tier'), ui.tier, [all, ...tiers]) : nothing}
    ${
      importances.length > 1
        ? pick('importance', words('importanceHead'), ui.importance, [
            all,
            ...importances.map((each) => [each, words(`importance.${each}`)] as const),
          ])
        : nothing
    }
    ${
      view === 'people' || view === 'skills'
        ? pick('skill-order', words('skillOrder'), ui.skillOrder, [
            ['role', words('order.role')],
            ['short', words('order.short')],
            ['name', words('order.name')],
          ])
        : nothing
    }
    ${
      view === 'people'
        ? pick('people-order', words('peopleOrder'), ui.peopleOrder, [
            ['given', words('order.given')],
            ['name', words('order.name')],
            ['mean', words('order.mean')],
          ])
        : nothing
    }
    ${
      view === 'groups' && !isAnonymous && attributes.length > 1
        ? pick(
            'by',
            words('by'),
            by ?? '',
            attributes.map(({ id, label }) => [id, label ?? id] as const),
          )
        : nothing
    }
    <label class="check">
      <input type="checkbox" data-ask="short" .checked=${ui.short} /><span>${text('shortOnly')}</span>
    </label>
  </div>`;
}
