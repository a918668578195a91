import type { SkillsDeliverEvent } from '../../src/events/index.js';
import type { Assessment } from '../../src/model/assessment.js';
import { until } from './acts.js';
import { drafting, type Set } from './drafts.js';
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
