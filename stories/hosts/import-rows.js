// The rows of the importer: of each skill what was read, its doubts beside it, and fields to mend it. Rows are made once
// and filled again on every change, so that the field somebody types in stays where it is.
import { tierOf } from './import-edits.js';

export const TIERS = {
  'must-have': 'Must-have',
  'good-to-have': 'Good-to-have',
  advanced: 'Advanced',
  emerging: 'Emerging',
  'soft-skills': 'Soft skills',
  tools: 'Tools',
  'next-level': 'Next level',
};
const IMPORTANCES = { optional: 'Optional', important: 'Important', critical: 'Critical' };
const TEXTS = { description: 'Description', use: 'Used for', note: 'Note' };
/** Those of a role that names none. */
const DEFAULT = await (await fetch('/data/scales/default-five-level.json')).json();
/** Of doubts about the whole file so many are listed. */
const MOST = 100;

const clone = (id) => document.querySelector(`#${id}`).content.firstElementChild.cloneNode(true);
export const titleOf = ({ id, title }) => title ?? TIERS[id] ?? id;
/** Whether the matrix of a role runs from right to left. */
export const dirOf = ({ lang }) => (/^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(lang) ? 'rtl' : 'ltr');
const levelsOf = ({ scale = DEFAULT }) => scale.levels;

/** Options by value; the same ones are left alone. */
function offer(select, options, value) {
  const wanted = JSON.stringify(options);
  if (select.dataset.offered !== wanted) {
    select.replaceChildren(...options.map(([each, text]) => new Option(text, each)));
    select.dataset.offered = wanted;
  }
  select.value = value ?? '';
}

function fill(field, value = '') {
  if (field.value !== value) field.value = value;
}

/** One doubt, to be settled or taken up again; one without a place among those of the role is only said. */
function doubtItem({ doubt, at, isSettled }) {
  const item = clone('doubt');
  item.classList.toggle('settled', isSettled);
  item.querySelector('.place').textContent = doubt.line ? `Line ${doubt.line}:` : `${doubt.at}:`;
  item.querySelector('.said').textContent = doubt.message;
  const button = item.querySelector('button');
  if (at === undefined) {
    button.remove();
    return item;
  }
  button.textContent = isSettled ? 'Not settled' : 'Settled';
  button.dataset.doubt = at;
  button.setAttribute('aria-label', `${button.textContent}: ${doubt.message}`);
  return item;
}

export function fillDoubts(list, all) {
  const doubts = all.slice(0, MOST);
  const wanted = JSON.stringify([doubts, all.length]);
  if (list.dataset.shown === wanted) return;
  list.dataset.shown = wanted;
  list.replaceChildren(...doubts.map(doubtItem));
  if (all.length > MOST)
    list.append(
      Object.assign(document.createElement('li'), { textContent: `and ${all.length - MOST} more.` }),
    );
  list.hidden = doubts.length === 0;
}

/** A row with its fields; a level's text has one of its own. */
function newRow(profile) {
  const row = clone('row');
  const texts = row.querySelector('.texts');
  const field = (text, data) => {
    const label = document.createElement('label');
    const area = Object.assign(document.createElement('textarea'), {
      rows: 2,
      maxLength: 10_000,
      dir: 'auto',
    });
    Object.assign(area.dataset, data);
    label.append(Object.assign(document.createElement('span'), { textContent: text }), area);
    texts.append(label);
  };
  for (const [name, text] of Object.entries(TEXTS)) field(text, { field: name });
  for (const { value, label } of levelsOf(profile)) field(`${value} ${label}`, { level: value });
  return row;
}

/** Says of a name that it is missing, to those who cannot see it too. */
export function sayName(row) {
  const [field, wrong] = [row.querySelector('[name=name]'), row.querySelector('.wrong')];
  wrong.hidden = field.value.trim() !== '';
  wrong.id = `wrong-${row.dataset.skill}`;
  field.setAttribute('aria-invalid', String(!wrong.hidden));
  if (wrong.hidden) field.removeAttribute('aria-describedby');
  else field.setAttribute('aria-describedby', wrong.id);
}

function fillRow(row, skill, profile, doubts) {
  const { id, name, importance, importanceMax, target } = skill;
  row.dataset.skill = id;
  const tier = tierOf(profile, id);
  const fields = Object.fromEntries([...row.querySelectorAll('[name]')].map((each) => [each.name, each]));
  // an empty name is not taken over: what stands there stays until there is another
  if (document.activeElement !== fields.name || fields.name.value.trim() !== '') fill(fields.name, name);
  sayName(row);
  const known = profile.tiers.map((each) => [each.id, titleOf(each)]);
  const others = Object.entries(TIERS).filter(([other]) => !known.some(([each]) => each === other));
  offer(fields.tier, [...known, ...others], tier.id);
  offer(fields.importance, [['', 'None'], ...Object.entries(IMPORTANCES)], importance);
  const ranks = Object.keys(IMPORTANCES);
  const higher = Object.entries(IMPORTANCES).filter(
    ([each]) => importance && ranks.indexOf(each) > ranks.indexOf(importance),
  );
  offer(fields.importanceMax, [['', '–'], ...higher], importanceMax);
  fields.importanceMax.disabled = higher.length === 0;
  const levels = levelsOf(profile).map(({ value, label }) => [String(value), `${value} ${label}`]);
  offer(fields.target, [['', 'None'], ...levels], target === undefined ? '' : String(target));
  for (const area of row.querySelectorAll('textarea')) {
    const { field, level } = area.dataset;
    fill(area, field ? skill[field] : skill.anchors?.[level]);
  }
  for (const control of row.querySelectorAll('.line [name], textarea, .remove, summary')) {
    const own = control.closest('label')?.querySelector('span').textContent ?? control.textContent;
    control.setAttribute('aria-label', `${own}, ${name}`);
  }
  fillDoubts(row.querySelector('.doubts'), doubts);
}

/** Keeps a list of elements in an order, and moves only those that stand elsewhere. */
function arrange(parent, elements) {
  for (const old of [...parent.children]) if (!elements.includes(old)) old.remove();
  elements.forEach((element, at) => {
    if (parent.children[at] !== element) parent.insertBefore(element, parent.children[at] ?? null);
  });
}

/** Draws the rows of a state into an element; returns how many are left out. */
export function createRows(place) {
  const rows = new Map();
  const sections = new Map();
  let scale;

  function sectionOf(tier) {
    const section = sections.get(tier.id) ?? clone('tier');
    sections.set(tier.id, section);
    section.dataset.tier = tier.id;
    const title = titleOf(tier);
    section.querySelector('h3').textContent = title;
    section.querySelector('.add').setAttribute('aria-label', `Add a skill to ${title}`);
    return section;
  }

  /** `doubtsOf` gives the doubts of a skill; at most so many rows are drawn. */
  return function draw(profile, { doubtsOf, isShown, most }) {
    if (scale !== JSON.stringify(levelsOf(profile))) rows.clear();
    scale = JSON.stringify(levelsOf(profile));
    let room = most;
    let left = 0;
    const shown = profile.tiers.map((tier) => {
      const section = sectionOf(tier);
      const skills = tier.skills.filter(isShown);
      const drawn = skills.slice(0, room);
      room -= drawn.length;
      left += skills.length - drawn.length;
      const items = drawn.map((skill) => {
        const row = rows.get(skill.id) ?? newRow(profile);
        rows.set(skill.id, row);
        fillRow(row, skill, profile, doubtsOf(skill));
        return row;
      });
      arrange(section.querySelector('ul'), items);
      return section;
    });
    arrange(place, shown);
    return left;
  };
}
