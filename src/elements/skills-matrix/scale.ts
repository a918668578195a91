import { html, nothing, render } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import type { Answer } from '../../model/answers.js';
import { roleIndex, type Row } from '../../model/role-index.js';
import type { Scene } from './scene.js';

/** What a radio of a row carries when the skill does not apply. */
export const NOT_APPLICABLE = 'not-applicable';

/** The radios of a scale as they are before a row makes them its own. */
function blankTemplate({ store, text, lang, levelLang }: Scene, name?: string, value?: string) {
  const { levels } = roleIndex(store.getState().profile).scale;
  const radio = (each: string, label: string, short: unknown) =>
    html`<input
      type="radio"
      name=${name ?? nothing}
      value=${each}
      aria-label=${label}
      data-short=${short}
      ?checked=${each === value}
    />`;
  return html`<div class="scale ${value ? '' : 'unrated'}" part="scale" lang=${levelLang}>
    ${levels.map(
      (level) =>
        html`<label class="level" part="level"
          >${radio(String(level.value), level.label, nothing)}<span aria-hidden="true"
            >${level.label}</span
          ></label
        >`,
    )}<label class="na" part="not-applicable" lang=${levelLang === nothing ? nothing : lang}
      >${radio(NOT_APPLICABLE, text('notApplicable'), text('notApplicableShort'))}</label
    >
  </div>`;
}

const valueOf = (answer: Answer | undefined) =>
  answer?.state === 'not-applicable' ? NOT_APPLICABLE : String(answer?.level ?? '');

/** Makes the scale that rows clone: building each from its template would cost three times as much. */
export function blankScale(scene: Scene): HTMLElement {
  const fragment = document.createDocumentFragment();
  render(blankTemplate(scene), fragment);
  const scale = fragment.firstElementChild as HTMLElement;
  const comments = document.createTreeWalker(scale, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  while (comments.nextNode()) marks.push(comments.currentNode);
  for (const mark of marks) mark.parentNode?.removeChild(mark);
  return scale;
}

/** One row's radios: native, a group by name, cloned from the scene's blank scale. */
class ScaleDirective extends Directive {
  #blank: HTMLElement | undefined;
  #skill: string | undefined;
  #scale: HTMLElement | undefined;

  /** For servers, which have nothing to clone. */
  override render(scene: Scene, { skill }: Row, answer: Answer | undefined, _target?: number): unknown {
    return blankTemplate(scene, skill.id, valueOf(answer));
  }

  override update(_part: ChildPart, [scene, row, answer, target]: Parameters<this['render']>) {
    const value = valueOf(answer);
    const isBlank = !value && !scene.disabled && target === undefined;
    if (!this.#scale || this.#blank !== scene.blank || this.#skill !== row.skill.id) {
      this.#blank = scene.blank;
      this.#skill = row.skill.id;
      this.#scale = scene.blank.cloneNode(true) as HTMLElement;
      for (const input of this.#scale.querySelectorAll('input')) {
        input.name = row.skill.id;
        input.id = `${row.skill.id}--${input.value}`;
      }
      if (isBlank) return this.#scale; // as most are at first: there is nothing to make of them
    }
    let reach = 0;
    this.#scale.classList.toggle('unrated', !value);
    for (const label of this.#scale.children) {
      const input = label.firstElementChild as HTMLInputElement;
      input.checked = input.value === value;
      input.disabled = scene.disabled;
      if (input.value === NOT_APPLICABLE) continue;
      const isReached = answer?.level !== undefined && Number(input.value) <= answer.level;
      if (isReached) reach++;
      label.classList.toggle('reached', isReached);
      label.classList.toggle('target', Number(input.value) === target);
    }
    this.#scale.style.setProperty('--_reach', String(Math.max(0, reach - 1)));
    return this.#scale;
  }
}

/** The radios of a row; with a target where that is shown. */
export const scale = directive(ScaleDirective);
