import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { radio } from './matrix.js';

/** Waits for what is expected; an error where it never comes. */
export async function until(holds: () => unknown, expected = String(holds)): Promise<void> {
  const end = performance.now() + 4000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${expected}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Two frames: rows get their real height in the one in which they come near. */
export async function frames(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

/** A real click in the middle of something, scrolled to where it is not hidden. */
export async function clickOn(target: Element): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  await frames();
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** A real click on a level's cell. */
export const rateByMouse = (element: HTMLElement, skill: string, value: number | string) =>
  clickOn(radio(element, skill, value).closest('label') as Element);

/** What has focus inside of the element. */
export const active = (element: HTMLElement) => element.shadowRoot?.activeElement ?? null;

/** The skill whose row has focus. */
export const activeRow = (element: HTMLElement) =>
  active(element)?.closest('[data-skill]')?.getAttribute('data-skill');

/** Records the types of events in order, with the skill where there is one. */
export function recorded(
  target: EventTarget,
  types = ['skills-load', 'skills-change', 'skills-submit', 'skills-error'],
) {
  const told: string[] = [];
  for (const type of types) {
    target.addEventListener(type, (event) => {
      const { skill, code } = event as Event & { skill?: string; code?: string };
      told.push([type, skill ?? code].filter(Boolean).join(' '));
    });
  }
  return told;
}

/** Tab, the other way. */
export async function tabBack(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** Types into a field, over what stands there, and leaves it. */
export async function typeInto(field: HTMLElement, text: string) {
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
  await sendKeys({ type: text });
  await sendKeys({ press: 'Tab' });
}
