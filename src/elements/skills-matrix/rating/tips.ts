import { html, nothing, type LitElement } from 'lit';
import { FocusKeeper } from '../../../lit/focus-keeper.js';
import { Tip, type Explained } from '../../../lit/tip.js';
import type { MessageKey } from '../../../i18n/messages.js';
import { roleIndex } from '../../../model/role-index.js';
import type { AssessmentStore } from '../../../store/assessment-store.js';

/** What pointer and focus are attended to with. */
export interface NearHost {
  element: LitElement;
  isWaiting: () => boolean;
  store: () => AssessmentStore | null;
  text: (key: MessageKey) => string;
}

const meaningTemplate = (name: string, meaning: string | undefined, lang?: string) =>
  html`<b>${name}</b> ${meaning ? html`<span lang=${lang ?? nothing}>${meaning}</span>` : nothing}`;

/** What has a meaning that its name does not tell. */
const EXPLAINED = '.scale label, .levels span';

/** A level of a row as it looks in that skill; a level's name in a tier's head in general. */
function explained(host: NearHost, target: Element): Explained | undefined {
  const { text } = host;
  const store = host.store();
  const row = target.closest('.row');
  // an opened row shows all its levels already
  if (!store || row?.querySelector('[aria-expanded=true]')) return undefined;
  const place = target.closest<HTMLElement>(EXPLAINED);
  if (!place) return undefined;
  const { profile } = store.getState();
  const { scale, bySkill } = roleIndex(profile);
  const input = place.querySelector('input');
  const level = scale.levels[Array.from(place.parentElement?.children ?? []).indexOf(place)];
  const own = input && level && bySkill.get(input.name)?.skill.anchors?.[level.value];
  return {
    anchor: input ?? place,
    around: row,
    content: level
      ? meaningTemplate(level.label, own ?? level.description, own ? profile.lang : undefined)
      : meaningTemplate(text('notApplicable'), text('notApplicableHint')),
  };
}

const tips = new WeakMap<HTMLElement, Tip>();

/**
 * From now on explains what pointer and focus come to inside an element's base, and what they are at already; what
 * is rendered anew takes the focus on.
 */
export function attend(base: HTMLElement, host: NearHost) {
  if (tips.has(base)) return;
  const tip = new Tip(base, (target) => explained(host, target));
  tips.set(base, tip);
  new FocusKeeper(host.element, host.isWaiting);
  tip.focused(base.querySelector(':focus-visible'));
  tip.pointed(base.querySelector(`:is(${EXPLAINED}):hover`));
}
