import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { cssVars } from '../../lit/css-vars.js';
import { roleIndex } from '../../model/role-index.js';
import { selectRows, selectTierRows } from '../../store/selectors.js';
import { emptyTemplate } from './blank.js';
import { footTemplate } from './foot.js';
import { headTemplate, progressTemplate, toolsTemplate } from './head.js';
import { foundRows, type Scene } from './scene.js';
import { tierTemplate } from './tier.js';

/** Up to how many levels their names fit beneath the segments of a card. */
const FEW_LEVELS = 5;
/** Segments of a card in one line; a longer scale breaks into lines of as many. */
const SEGMENTS = 6;

function foundNothingTemplate({ text }: Scene) {
  return html`<p class="tools found-nothing">
    ${text('nothingFound')}<button class="button" type="button" data-ask="all">${text('showAll')}</button>
  </p>`;
}

/** The matrix of a profile: head, progress, tools, tiers, foot. */
export function matrixTemplate(scene: Scene) {
  const { store, text } = scene;
  const { profile, header } = store.getState();
  const { byTier, scale } = roleIndex(profile);
  const tiers = header.tiersShown.flatMap((id) => byTier.get(id)?.[0]?.tier ?? []);
  const inUse = tiers.filter(({ id }) => selectTierRows(store.getState(), id).length > 0);
  const tierList = html`${tiers.map((tier) => tierTemplate(scene, tier))}`;
  const rows = selectRows(store.getState());
  const levels = scale.levels.length;
  return html`<section
    class=${levels > FEW_LEVELS ? 'matrix' : 'matrix few'}
    part="matrix"
    aria-labelledby="title"
    ${cssVars({ '--_levels': levels, '--_segments': Math.min(levels + 1, SEGMENTS) })}
  >
    ${headTemplate(scene)}
    <slot name="intro" class="intro"></slot>
    ${
      rows.length === 0
        ? emptyTemplate(text, 'noSkills', 'noSkillsHint')
        : html`${progressTemplate(scene, inUse)} ${toolsTemplate(scene, rows.length)}
            <div class="tiers">${keyed(profile, keyed(header.tiersShown.join(), tierList))}</div>
            ${foundRows(scene, rows).length > 0 ? nothing : foundNothingTemplate(scene)}
            ${footTemplate(scene)}`
    }
  </section>`;
}
