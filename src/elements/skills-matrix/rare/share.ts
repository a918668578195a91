import { css, html } from 'lit';
import { cssVars } from '../../../lit/css-vars.js';
import { watch } from '../../../lit/watch.js';
import type { Tier } from '../../../model/role-profile.js';
import { selectProgress } from '../../../store/selectors.js';
import type { Scene } from '../scene.js';

/** For a tier too long for ticks: a bar, filled as far as it is answered. */
export function shareTemplate({ store, signals }: Scene, tier: Tier) {
  const share = () => {
    const { skills, rated, notApplicable } = selectProgress(store.getState(), tier.id);
    return [rated / skills, notApplicable / skills] as const;
  };
  return watch(signals, share, (rated, notApplicable) => {
    const width = (part: number) => cssVars({ '--_share': `${String(part * 100)}%` });
    return html`<i class="on" ${width(rated)}></i><i class="skipped" ${width(notApplicable)}></i>`;
  });
}

export const shareStyles = css`
  .ticks.many {
    gap: 0;
    background: var(--skills-line);
  }
  .ticks.many i {
    flex: 0 0 var(--_share);
  }
`;
