import type { SkillsErrorEvent, SkillsLoadEvent } from '../../src/events/index.js';
import type { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import '../../src/define/skills-matrix.js';
import { sampleProfile } from './profiles.js';

type Set = Partial<Pick<SkillsMatrixElement, 'profile' | 'src' | 'lang' | 'context' | 'tiers' | 'messages'>>;

/** Puts an element on the page with properties set; it goes when the test ends. */
export function mount(set: Set = { profile: sampleProfile() }, parent: Node = stage()): SkillsMatrixElement {
  const element = document.createElement('skills-matrix');
  Object.assign(element, set);
  parent.appendChild(element);
  return element;
}

/** An element with its rows on screen. */
export async function mounted(set?: Set, parent?: Node): Promise<SkillsMatrixElement> {
  const element = mount(set, parent);
  await element.updateComplete;
  return element;
}

/** A fresh place on the page for one test. */
export function stage(): HTMLElement {
  document.querySelector('#stage')?.remove();
  const place = document.createElement('div');
  place.id = 'stage';
  document.body.append(place);
  return place;
}

/** The shadow tree's first match; an error where there is none. */
export function find<T extends HTMLElement = HTMLElement>(element: HTMLElement, selector: string): T {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

export const findAll = <T extends HTMLElement = HTMLElement>(element: HTMLElement, selector: string): T[] =>
  Array.from(element.shadowRoot?.querySelectorAll<T>(selector) ?? []);

/** The radio of a skill's level. */
export const radio = (element: HTMLElement, skill: string, value: number | string) =>
  find<HTMLInputElement>(element, `[data-skill="${skill}"] input[value="${String(value)}"]`);

/** What the row says is chosen: the values of its checked radios. */
export const chosen = (element: HTMLElement, skill: string) =>
  findAll<HTMLInputElement>(element, `[data-skill="${skill}"] input:checked`).map(({ value }) => value);

interface Events {
  'skills-load': SkillsLoadEvent;
  'skills-error': SkillsErrorEvent;
}

/** The next event of a type. */
export function next<Type extends keyof HTMLElementEventMap | keyof Events>(target: EventTarget, type: Type) {
  return new Promise<GlobalEventHandlersEventMap[Type & keyof GlobalEventHandlersEventMap]>((resolve) => {
    target.addEventListener(type, resolve as (event: Event) => void, { once: true });
  });
}
