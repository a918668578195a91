import { html, noChange, type LitElement } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SkillsMatrixElement } from '../../src/index.js';

/** What a story may give the element: its properties by name, listeners, and `--skills-…`. */
export type Args = Partial<
  Pick<
    SkillsMatrixElement,
    | 'ask'
    | 'assessment'
    | 'blind'
    | 'context'
    | 'contextControl'
    | 'density'
    | 'delivery'
    | 'disabled'
    | 'draftKey'
    | 'draftStorage'
    | 'order'
    | 'outbox'
    | 'quality'
    | 'lang'
    | 'layout'
    | 'messages'
    | 'name'
    | 'profile'
    | 'rater'
    | 'readonly'
    | 'reference'
    | 'relation'
    | 'required'
    | 'showTarget'
    | 'src'
    | 'subject'
    | 'submitUrl'
    | 'survey'
    | 'surveyDefinition'
    | 'surveySrc'
    | 'groupValues'
    | 'tiers'
  >
> &
  Partial<Record<`--skills-${string}`, string>>;

const isListener = (value: unknown): value is (event: Event) => void => typeof value === 'function';

/** `onSkillsChange` listens to `skills-change`. */
const eventOf = (name: string) =>
  name
    .slice(2)
    .replace(/\B[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase();

/** Gives an attribute where there is one, so that the docs page can show the markup, else the property. */
function give(element: Element, name: string, value: unknown, before: unknown) {
  if (name.startsWith('--')) {
    (element as HTMLElement).style.setProperty(name, typeof value === 'string' ? value : null);
    return;
  }
  if (isListener(value) || isListener(before)) {
    if (isListener(before)) element.removeEventListener(eventOf(name), before);
    if (isListener(value)) element.addEventListener(eventOf(name), value);
    return;
  }
  const { elementProperties } = element.constructor as typeof LitElement;
  const { attribute, type } = elementProperties.get(name) ?? {};
  if (attribute === false) Object.assign(element, { [name]: value });
  else {
    const attributeName = typeof attribute === 'string' ? attribute : name.toLowerCase();
    if (type === Boolean) element.toggleAttribute(attributeName, Boolean(value));
    else if (value === undefined || value === null) element.removeAttribute(attributeName);
    else element.setAttribute(attributeName, value as string);
  }
}

class GiveDirective extends Directive {
  #given: Readonly<Record<string, unknown>> = {};

  override render(_args: object): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [args]: [object]) {
    const now: Readonly<Record<string, unknown>> = { ...args };
    for (const name of new Set([...Object.keys(this.#given), ...Object.keys(now)])) {
      if (now[name] !== this.#given[name]) give(part.element, name, now[name], this.#given[name]);
    }
    this.#given = now;
    return noChange;
  }
}

/** Gives the element all arguments of a story, and takes back what is no longer among them. */
export const given = directive(GiveDirective);

/** The page around the element: its language and direction, where a story is about them. */
export interface Page {
  lang?: string;
  dir?: 'ltr' | 'rtl';
  children?: unknown;
}

/** The element with a story's arguments, on a host's ground; `look` is a class of the ground. */
export const onStage = (args: Args, look = '', { lang, dir, children }: Page = {}) =>
  html`<div class="stage ${look}" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>
    <skills-matrix ${given(args)}>${children}</skills-matrix>
  </div>`;
