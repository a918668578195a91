import type { SkillsDeliverEvent } from '../../src/events/index.js';
import type { Assessment } from '../../src/model/assessment.js';
import { until } from './acts.js';
import { aMoment, offline } from './delivering.js';
import { clear, draftAt, drafting, keys, type Set } from './drafts.js';
import { emptied, otherTab, outbox, untilAsync } from './faulty.js';
import { findAll, stage } from './matrix.js';

/** An element whose submissions are sent, and what it tells of. */
export async function sending(submitUrl: string, set: Set = {}, place: Node = stage(), of?: Document) {
  const { element, told } = await drafting({ submitUrl, ...set }, place, of);
  const delivered: SkillsDeliverEvent[] = [];
  const submitted: Assessment[] = [];
  element.addEventListener('skills-deliver', (event) => delivered.push(event));
  element.addEventListener('skills-submit', ({ assessment }) => submitted.push(assessment));
  return { element, told, delivered, submitted };
}

const textOf = (element: HTMLElement, selector: string) =>
  findAll(element, selector)
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join('|');

/** What is said politely. */
export const said = (element: HTMLElement) => textOf(element, '[part=status]');

/** Waits for what is said politely. */
export const hears = (element: HTMLElement, words: string | RegExp, of = '[part=status]') =>
  until(
    () => (words instanceof RegExp ? words.test(textOf(element, of)) : textOf(element, of).includes(words)),
    `"${String(words)}" to be said`,
  );

export const KEPT = 'Kept on this device, will be sent';
export const EARLIER = 'What was kept on this device has been sent.';
/** Without a connection. */
export const offlineWay = { delivery: { fetch: offline } };

const frames: HTMLIFrameElement[] = [];

/** Leaves nothing of one test to the next: no page, tab, draft, or submission that waits. */
export async function clean() {
  document.querySelector('#stage')?.remove();
  frames.splice(0).forEach((frame) => frame.remove());
  clear();
  await emptied();
}

/** Another tab with such an element. */
export async function sendingElsewhere(url: string, set: Set = {}) {
  const { frame, page } = await otherTab({ define: '/src/define/skills-matrix.ts' });
  frames.push(frame);
  frame.style.width = '900px';
  return { frame, ...(await sending(url, set, page.document.body, page.document)) };
}

/** A page that is left after a submission whose answer never came, or could not be asked for. */
export async function leftWith(url: string, set: Set = {}): Promise<Assessment> {
  const { frame, element } = await sendingElsewhere(url, set);
  await until(() => findAll(element, '.row').length > 0);
  element.shadowRoot?.getElementById('kneading--2')?.click();
  await until(() => keys().length === 1);
  const submission = await element.submit();
  await until(() => draftAt().kept !== undefined);
  await untilAsync(async () => (await outbox()).length === 1);
  await until(() => said(element) !== '' || findAll(element, '.window').length > 0);
  await aMoment(); // a request is under way
  frame.remove();
  return submission;
}
