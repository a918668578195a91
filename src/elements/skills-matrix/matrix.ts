import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { cssVars } from '../../lit/css-vars.js';
import { isOnServer } from '../../lit/on-server.js';
import { roleIndex } from '../../model/role-index.js';
import type { Tier } from '../../model/role-profile.js';
import { selectRows, selectTierRows, selectView } from '../../store/selectors.js';
import { footTemplate } from './foot.js';
import { headTemplate, progressTemplate } from './head.js';
import { foundRows, type Scene } from './scene.js';
import { tierTemplate } from './tier.js';

/** Up to how many levels their names fit beneath the segments of a card. */
const FEW_LEVELS = 5;
/** Segments of a card in one line; a longer scale breaks into lines of as many. */
const SEGMENTS = 6;

/** From how many rows on those far away are laid out late. */
const MANY_ROWS = 100;

/** From how many rows on a search is worth its place. */
const SEARCH_FROM = 20;

/** Search and "unrated only"; their room is kept until they are here. */
function toolsTemplate(scene: Scene, rows: number) {
  const { query, only } = scene.ui.getState();
  if (rows < SEARCH_FROM && !query && !only && !scene.agree?.isAgreeing) return nothing;
  return html`<div class="tools" part="tools">
    ${scene.parts.show('tools', (part) => part.toolsTemplate(scene, rows))}
  </div>`;
}

/** What is to be said above the rows: what is missing, or that everything was reset. */
export function notesTemplate(scene: Scene) {
  const { ui, parts } = scene;
  const { checked, undo, draft } = ui.getState();
  if (undo) return parts.show('notes', (part) => part.undoTemplate(scene));
  if (draft) return parts.show('drafts', (part) => part.draftTemplate(scene, draft));
  if (!checked) return nothing;
  return parts.show('notes', (part) => part.problemsTemplate(scene));
}

/** The tiers with their rows; the first screenful at once, the rest in its turn. */
function tiersTemplate(scene: Scene, tiers: readonly Tier[]) {
  const state = scene.store.getState();
  let before = 0;
  const sections = tiers.map((tier) => {
    const section = tierTemplate(scene, tier, before);
    before += selectTierRows(state, tier.id).length;
    return section;
  });
  return keyed(
    state.profile,
    keyed(`${state.header.tiersShown.join()} ${String(selectView(state).seed)}`, html`${sections}`),
  );
}

/** Whether what few pages need is needed here, for its looks. */
const isRare = ({ disabled, showTarget }: Scene) =>
  disabled ||
  showTarget ||
  (!isOnServer() && matchMedia('(forced-colors: active), (prefers-contrast: more)').matches);

/** The matrix of a profile: head, progress, tools, tiers, foot. */
export function matrixTemplate(scene: Scene) {
  const { store, text, disabled, readonly, parts } = scene;
  const { profile, header } = store.getState();
  const { byTier, scale } = roleIndex(profile);
  const tiers = header.tiersShown.flatMap((id) => byTier.get(id)?.[0]?.tier ?? []);
  const inUse = tiers.filter(({ id }) => selectTierRows(store.getState(), id).length > 0);
  const rows = selectRows(store.getState());
  const levels = scale.levels.length;
  if (isRare(scene)) void parts.get('rare');
  if (readonly) void parts.get('details');
  const look = [
    rows[MANY_ROWS] ? 'many' : '',
    levels > FEW_LEVELS ? '' : 'few',
    readonly ? 'readonly' : '',
    disabled ? 'disabled' : '',
  ];
  return html`<section
    class="matrix ${look.join(' ')}"
    part="matrix"
    aria-labelledby="title"
    ${cssVars({ '--_levels': levels, '--_segments': Math.min(levels + 1, SEGMENTS) })}
  >
    ${headTemplate(scene)}
    <slot name="intro" class="intro"></slot>
    ${scene.survey?.notice(scene)} ${scene.agree?.head(scene)} ${notesTemplate(scene)}
    ${profile.contexts ? parts.show('rare', (part) => part.contextsTemplate(scene)) : nothing}
    ${
      rows.length === 0
        ? parts.show('rare', (part) => part.emptyTemplate(text, 'noSkills'))
        : html`${progressTemplate(scene, inUse)} ${toolsTemplate(scene, rows.length)}
            <div class="tiers">${tiersTemplate(scene, tiers)}</div>
            ${foundRows(scene, rows).length > 0 ? nothing : parts.show('tools', (part) => part.foundNothingTemplate(scene))}
            ${readonly ? nothing : footTemplate(scene)}`
    }
  </section>`;
}
