import type { PropertyDeclarations } from 'lit';
import { SkillsElement } from './skills-element.js';

/** An element that takes part in forms as a native control does: entry, validity, reset, disabled, labels. */
export abstract class FormElement extends SkillsElement {
  static formAssociated = true;

  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    readonly: { type: Boolean, reflect: true },
  };

  /** Name of the entry in the form's data; without one there is no entry. */
  declare name: string | undefined;

  /** Whether every shown critical and important skill must be answered; a skill's own `required` goes first. */
  declare required: boolean;

  /** Whether nothing can be changed for now; a disabled fieldset around it does the same. */
  declare disabled: boolean;

  /** Whether the answers are only to be read: they stand there in words. */
  declare readonly: boolean;

  readonly #internals = this.attachInternals();
  #isFieldsetDisabled = false;
  /** The page's own message of what is wrong. */
  protected custom = '';
  /** Whether a person asked for what is being validated now: only then is anything shown. */
  #isAsked = false;
  #leave: (() => void) | undefined;
  /** In a form, until what hands over to it is here: it must not be sent without the answers. */
  #isJoining = false;

  constructor() {
    super();
    this.required = false;
    this.disabled = false;
    this.readonly = false;
    this.addEventListener('invalid', this.#onInvalid);
  }

  /** The form the element belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** What kind of control this is; the tag's name. */
  get type(): string {
    return this.localName;
  }

  /** The labels that name it. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  /** What is wrong, as flags. */
  get validity(): ValidityState {
    this.updateForm();
    return this.#internals.validity;
  }

  /** Whether the form asks it: not when disabled or read-only. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** What is wrong, in a sentence in the language on screen; empty when nothing is. */
  get validationMessage(): string {
    this.updateForm();
    return this.#internals.validationMessage;
  }

  /** Whether nothing is wrong; fires `invalid` where something is, and shows nothing. */
  checkValidity(): boolean {
    this.updateForm();
    return this.#internals.checkValidity();
  }

  /** The same, and shows what is wrong and where. */
  reportValidity(): boolean {
    this.updateForm();
    this.#isAsked = true;
    const isValid = this.#internals.reportValidity();
    this.#isAsked = false;
    return isValid;
  }

  /** Sets a message of the page's own; an empty one takes it back. */
  setCustomValidity(message: string): void {
    this.custom = message;
    this.updateForm();
    this.requestUpdate();
  }

  /** Whether nothing can be changed, by its own attribute or a fieldset's. */
  protected get isDisabled(): boolean {
    return this.disabled || this.#isFieldsetDisabled;
  }

  /** The form's entry; `null` for none. */
  protected abstract entry(): string | null;

  /** What keeps the form from being sent, in a sentence; empty when nothing does. */
  protected abstract problem(): string;

  /** Shows each problem at its place, and moves focus to the first. */
  protected abstract showProblems(moveFocus: boolean): void;

  /**
   * Fetches what hands over to a form: resolves to what to do when the form is left, or to nothing where that
   * could not be fetched; the form then stays invalid.
   */
  protected abstract joinForm(form: HTMLFormElement): Promise<(() => void) | undefined>;

  /** Returns to how it was set. */
  abstract reset(): void;

  /** The browser brings back what was there before the page was left. */
  protected abstract takeRestored(state: string): void;

  /** Tells the form what it would send, and whether it may. */
  protected updateForm() {
    const problem = this.custom || this.problem() || (this.#isJoining ? this.words.text('notLoaded') : '');
    const flags = this.custom ? { customError: true } : { valueMissing: problem !== '' };
    const anchor = problem && this.shadowRoot?.querySelector<HTMLElement>('.name, #title');
    this.#internals.setValidity(flags, problem, anchor === '' ? undefined : (anchor ?? undefined));
    if (this.form && this.name) this.#internals.setFormValue(this.entry());
  }

  formAssociatedCallback(form: HTMLFormElement | null) {
    this.#leave?.();
    this.#leave = undefined;
    this.#isJoining = form !== null;
    if (form) void this.#join(form);
    this.requestUpdate();
  }

  async formDisabledCallback(isDisabled: boolean) {
    this.#isFieldsetDisabled = isDisabled;
    // the element's own attribute is reflected in the midst of an update, in which another one cannot be asked for
    await Promise.resolve();
    this.requestUpdate();
  }

  formResetCallback() {
    this.reset();
  }

  formStateRestoreCallback(state: unknown) {
    if (typeof state === 'string') this.takeRestored(state);
  }

  async #join(form: HTMLFormElement) {
    const leave = await this.joinForm(form);
    if (!leave || form !== this.form) {
      leave?.(); // it has moved on since
      return;
    }
    this.#leave = leave;
    this.#isJoining = false;
    this.updateForm();
  }

  /** Shows what is found invalid in this turn: a person is asking. */
  protected readonly askedNow = () => {
    this.#isAsked = true;
    setTimeout(() => (this.#isAsked = false));
  };

  // `form.checkValidity()` fires this too, and must show nothing; what scripts ask of a form is the browser's to show
  readonly #onInvalid = (event: Event) => {
    if (event.target !== this || !this.#isAsked) return;
    event.preventDefault();
    const first = [...(this.form?.elements ?? [])].find((control) => control.matches(':invalid'));
    this.showProblems(!first || first === this);
  };
}
