import { fireEvent, userEvent as imitated, waitFor, within } from 'storybook/test';
import type { LitElement } from 'lit';

/** What a person does with mouse and keyboard. */
interface Hands {
  click(target: Element): Promise<unknown>;
  selectOptions(target: HTMLElement, value: string): Promise<unknown>;
  keyboard(keys: string): Promise<unknown>;
}

const isDriven = '__vitest_browser__' in globalThis;

/** The browser's own mouse and keyboard where tests drive it, so that what lies under something else cannot be clicked; else events. */
async function handsOf(): Promise<Hands> {
  return isDriven ? (await import('vitest/browser')).userEvent : imitated;
}

/** How long is waited for what is to come, in ms: the machine may be busy. */
export const PATIENCE = 10_000;

/** The element with all there that it fetches: words, parts, rows. */
export async function settled(element: LitElement): Promise<void> {
  await element.updateComplete;
  await waitFor(
    () => {
      if (element.shadowRoot?.querySelector('.skeleton')) throw new Error('It is still loading.');
    },
    { timeout: PATIENCE },
  );
  await element.updateComplete;
}

/** The elements of this library. */
type Tag = 'skills-matrix' | 'skills-results' | 'skills-team';

/** A story's element. */
function elementIn<T extends Tag>(canvas: HTMLElement, tag: T): HTMLElementTagNameMap[T] {
  const element = canvas.querySelector(tag);
  if (!element) throw new Error(`The story has no <${tag}>.`);
  return element;
}

/** Somebody before a story's element, who finds things by what they are and how they are called. */
export const personAt = (canvas: HTMLElement, options: { isSettled?: boolean } = {}) =>
  personBefore('skills-matrix', canvas, options);

/** The same before an element that is named. */
export async function personBefore<T extends Tag>(tag: T, canvas: HTMLElement, { isSettled = true } = {}) {
  const hands = await handsOf();
  const element = elementIn(canvas, tag);
  if (isSettled) await settled(element);
  else await element.updateComplete;
  const inside = () => {
    const base = element.shadowRoot?.querySelector<HTMLElement>('[part=base]');
    if (!base) throw new Error('The element shows nothing yet.');
    return within(base);
  };
  /** The row of a skill; every row's name begins with the skill's. */
  const row = (skill: string) =>
    inside().getByRole('group', { name: (name) => name.startsWith(`${skill},`) });

  return {
    element,
    /** Queries of what the element itself shows. */
    get sees() {
      return inside();
    },
    row,
    inRow: (skill: string) => within(row(skill)),
    /** What has focus inside the element. */
    get focused() {
      return element.shadowRoot?.activeElement ?? null;
    },
    /** Presses a button, a switch, a radio; waits for it to be there. */
    async press(role: 'button' | 'checkbox' | 'radio', name: string | RegExp) {
      await hands.click(await inside().findByRole(role, { name }));
    },
    /** Chooses a level in a skill's row. */
    async rate(skill: string, level: string) {
      await hands.click(within(row(skill)).getByRole('radio', { name: level }));
    },
    click: (target: Element) => hands.click(target),
    /** Chooses from a list that is labelled. */
    async choose(label: string, option: string) {
      const list = await inside().findByLabelText<HTMLSelectElement>(label);
      const { value } = within(list).getByRole<HTMLOptionElement>('option', { name: option });
      await hands.selectOptions(list, value);
    },
    keys: (keys: string) => hands.keyboard(keys),
    /** Types into a field. */
    async type(field: Element, text: string) {
      await hands.click(field);
      await hands.keyboard(text);
    },
    /** Types into a field and leaves it. */
    async fill(field: Element, text: string) {
      await this.type(field, text);
      if (isDriven) await hands.keyboard('{Tab}');
      // events do not make a field in a shadow tree say that it was left
      else await fireEvent.change(field);
    },
    /** Waits until something holds. */
    until: (holds: () => void) => waitFor(holds, { timeout: PATIENCE }),
  };
}

export type Person = Awaited<ReturnType<typeof personAt>>;
