import { baker, others } from './states-roles.js';

/** A request that never ends: what it loads stays "loading". Nothing else here is made up. */
const { fetch } = globalThis;
globalThis.fetch = (url, options) =>
  String(url) === 'never.json' ? new Promise(() => undefined) : fetch(url, options);

await customElements.whenDefined('skills-matrix');

const of = (id) => document.getElementById(id);
const pressed = (matrix, selector) => matrix.shadowRoot.querySelector(selector)?.click();

/** Gives the first answers, in row order. */
function answer(matrix, ...levels) {
  const skills = matrix.profile.tiers.flatMap(({ skills }) => skills);
  levels.forEach((level, i) => matrix.rate(skills[i].id, level));
}

/** Drafts come back to an element that comes back. */
async function leaveAndReturn(matrix) {
  const again = matrix.cloneNode();
  again.profile = matrix.profile;
  matrix.replaceWith(again);
  await again.updateComplete;
}

/** Shows the skill after this one, as a person does. */
async function goOn(matrix) {
  pressed(matrix, '[data-ask=step-next]');
  await matrix.updateComplete;
}

/** What has to happen in an element before it is in its state. */
const ways = {
  half: (matrix) => answer(matrix, 3, 'not-applicable', 2),
  submitted(matrix) {
    answer(matrix, 3, 2, 3, 1, 'not-applicable');
    return matrix.submit();
  },
  opened(matrix) {
    answer(matrix, 3);
    pressed(matrix, '.name');
  },
  problems(matrix) {
    answer(matrix, 4, 2);
    matrix.reportValidity();
  },
  readonly: (matrix) => answer(matrix, 3, 4, 'not-applicable', 1),
  disabled: (matrix) => answer(matrix, 3),
  fieldset: (matrix) => answer(matrix, 2, 1),
  answered: (matrix) => answer(matrix, 2),
  async review(matrix) {
    answer(matrix, 3, 2, 4, 'not-applicable', 1);
    for (let i = 0; i < 5; i++) await goOn(matrix);
  },
  cards: (matrix) => answer(matrix, 3, 1),
  table: (matrix) => answer(matrix, 3, 1),
  two: (matrix) => answer(matrix, 1),
  eleven: (matrix) => answer(matrix, 7),
  long: (matrix) => answer(matrix, 2),
  draft(matrix) {
    answer(matrix, 3, 2);
    return leaveAndReturn(matrix);
  },
  undo(matrix) {
    answer(matrix, 3, 2);
    matrix.reset();
  },
  german: (matrix) => answer(matrix, 3, 'not-applicable'),
  arabic: (matrix) => answer(matrix, 3, 'not-applicable'),
  dark: (matrix) => answer(matrix, 3, 4, 'not-applicable'),
  small: (matrix) => answer(matrix, 3, 4),
  branded: (matrix) => answer(matrix, 3, 4, 'not-applicable'),
  target: (matrix) => answer(matrix, 2, 2),
};

for (const matrix of document.querySelectorAll('skills-matrix[data-role]')) {
  const { role } = matrix.dataset;
  const state = matrix.closest('section').querySelector('h2').textContent;
  // many of the same role on one page: each says which one it is
  matrix.profile = role === 'baker' ? { ...baker, title: `Baker · ${state}` } : others[role];
}
for (const [id, way] of Object.entries(ways)) {
  await of(id).updateComplete;
  await way(of(id));
  await of(id).updateComplete;
}

// some of these moved focus, as they should on a page that shows one of them
document.activeElement?.blur();
scrollTo(0, 0);
document.documentElement.dataset.ready = '';
