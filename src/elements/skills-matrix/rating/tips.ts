import { html, nothing } from 'lit';
import { Tip, type Explained } from '../../../lit/tip.js';
import type { MessageKey } from '../../../i18n/messages.js';
import { roleIndex } from '../../../model/role-index.js';
import type { AssessmentStore } from '../../../store/assessment-store.js';
import { NOT_APPLICABLE } from '../scale.js';

/** What tips are made of. */
export interface TipHost {
  store: () => AssessmentStore | null;
  text: (key: MessageKey) => string;
}

const told = (anchor: HTMLElement, name: string, meaning: string | undefined, lang?: string): Explained => ({
  anchor,
  content: html`<b>${name}</b> ${meaning ? html`<span lang=${lang ?? nothing}>${meaning}</span>` : nothing}`,
});

/** What has a meaning that its name does not tell. */
const EXPLAINED = '.scale label, .levels span';

/** A level of a row as it looks in that skill; a level's name in a tier's head in general. */
function explained(host: TipHost, target: Element): Explained | undefined {
  const { text } = host;
  const store = host.store();
  const row = target.closest('.row');
  // an opened row shows all its levels already
  if (!store || row?.querySelector('[aria-expanded=true]')) return undefined;
  const anchor = target.closest<HTMLElement>(EXPLAINED);
  if (!anchor) return undefined;
  const { profile } = store.getState();
  const { scale, bySkill } = roleIndex(profile);
  const input = anchor.querySelector('input');
  const place = Array.from(anchor.parentElement?.children ?? []).indexOf(anchor);
  const level = scale.levels[place];
  if (!level || input?.value === NOT_APPLICABLE)
    return told(input ?? anchor, text('notApplicable'), text('notApplicableHint'));
  const own = input && bySkill.get(input.name)?.skill.anchors?.[level.value];
  return told(input ?? anchor, level.label, own ?? level.description, own ? profile.lang : undefined);
}

const tips = new WeakMap<HTMLElement, Tip>();

/** Explains what pointer and focus come to inside an element's base, from now on, and what they are at already. */
export function explain(base: HTMLElement, host: TipHost) {
  if (tips.has(base)) return;
  const tip = new Tip(base, (target) => explained(host, target));
  tips.set(base, tip);
  tip.focused(base.querySelector(':focus-visible'));
  tip.pointed(base.querySelector(`:is(${EXPLAINED}):hover`));
}
