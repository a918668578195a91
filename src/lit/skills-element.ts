import { LitElement, type PropertyDeclarations } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { WordsController } from './words-controller.js';

/** What all elements share: the language they speak. */
export class SkillsElement extends LitElement {
  static override properties: PropertyDeclarations = { lang: {}, messages: { attribute: false } };

  /** Language of the words on screen; by default that of the nearest `lang` around the element. */
  declare lang: string;

  /** Words of your own, by name, in place of the library's; for this element alone. */
  declare messages: Partial<Messages> | undefined;

  /** The words on screen. */
  protected readonly words = new WordsController(this);
}
