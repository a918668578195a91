import type { SkillsMatrixElement } from '../../src/elements/skills-matrix/skills-matrix.js';
import { DRAFT_PREFIX, type Draft } from '../../src/store/draft.js';
import { recorded } from './acts.js';
import { findAll, stage } from './matrix.js';
import { sampleProfile } from './profiles.js';

/** The keys of drafts in a storage. */
export const keysIn = (storage: Storage) =>
  Object.keys(storage).filter((key) => key.startsWith(DRAFT_PREFIX));
export const keys = () => keysIn(localStorage);
/** The draft under a key; by default the only one. */
export const draftAt = (key = keys()[0] ?? '') => JSON.parse(localStorage.getItem(key) ?? 'null') as Draft;
/** Leaves no draft behind. */
export const clear = () => {
  for (const storage of [localStorage, sessionStorage])
    for (const key of keysIn(storage)) storage.removeItem(key);
};

export type Set = Partial<SkillsMatrixElement>;

/** An element with a draft key, and what it tells of. */
export async function drafting(set: Set = {}, place: Node = stage(), of: Document = document) {
  const element = of.createElement('skills-matrix');
  Object.assign(element, { profile: sampleProfile(), draftKey: 'drafts', ...set });
  const told = recorded(element, ['skills-error', 'skills-submit']);
  place.appendChild(element);
  await element.updateComplete;
  await element.updateComplete;
  return { element, told };
}

/** What is said above the rows. */
export const note = (element: HTMLElement) =>
  findAll(element, '[part=note]').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())[0];
