import { LitElement, type PropertyDeclarations } from 'lit';
import { SkillsErrorEvent, type SkillsErrorCode } from '../events/error.js';
import type { Messages } from '../i18n/messages.js';
import type { Issue } from '../model/issue.js';
import { WordsController } from './words-controller.js';

/** What all elements share: the language they speak, and how they tell that something cannot be used. */
export class SkillsElement extends LitElement {
  static override properties: PropertyDeclarations = { lang: {}, messages: { attribute: false } };

  /** Language of the words on screen; by default that of the nearest `lang` around the element. */
  declare lang: string;

  /** Words of your own, by name, in place of the library's; for this element alone. */
  declare messages: Partial<Messages> | undefined;

  /** The words on screen. */
  protected readonly words = new WordsController(this, (dictionary, cause) => {
    const message = `The words for "${dictionary}" could not be loaded, so English is shown: ${String(cause)}`;
    this.report('language-unreachable', [{ path: '$', code: 'unreachable', message }]);
  });

  /** Fires `skills-error`. */
  protected report(code: SkillsErrorCode, issues: readonly Issue[]) {
    this.dispatchEvent(new SkillsErrorEvent(code, issues));
  }
}
