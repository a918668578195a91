import { importProfile } from '/dist/cdn/interchange.js';
import { createHistory, findSkill } from './import-edits.js';
import { forget, keep as keepState, keptState, saveFile } from './import-files.js';
import { createRows, dirOf, fillDoubts, sayName, TIERS, titleOf } from './import-rows.js';

const BATCH = 100;
const MOST_BYTES = 20_000_000;

const $ = (selector) => document.querySelector(selector);
const told = $('#told');
const matrix = $('#matrix');
const draw = createRows($('#tiers'));

let history;
/** The file that was chosen last. */
let file;
let most = BATCH;
let drawing;

const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const isSettled = (at) => history.present.settled.includes(at);
const listed = (isOne) =>
  history.present.doubts.flatMap((doubt, at) =>
    isOne(doubt) ? [{ doubt, at, isSettled: isSettled(at) }] : [],
  );
const openDoubts = () => history.present.doubts.filter((_, at) => !isSettled(at));

function keep() {
  if (!keepState(history.present)) told.textContent = 'This browser keeps nothing: save before you leave.';
}

/** The matrix follows a moment later, so that typing in a long role does not wait for it. */
function showMatrix() {
  clearTimeout(drawing);
  drawing = setTimeout(() => {
    const { profile } = history.present;
    Object.assign(matrix, { lang: profile.lang, dir: dirOf(profile) });
    matrix.tiers = profile.tiers.map(({ id }) => id);
    matrix.profile = profile;
  }, 150);
}

function show() {
  const { profile } = history.present;
  // an empty title is not taken over: what stands there stays until there is another
  if (document.activeElement !== $('#title') || $('#title').value.trim() !== '')
    $('#title').value = profile.title;
  const ids = new Set(profile.tiers.flatMap(({ skills }) => skills.map(({ id }) => id)));
  const doubtful = new Map();
  const isOfRow = ({ skill, of }) => !of && ids.has(skill);
  listed(isOfRow).forEach((each) => {
    doubtful.set(each.doubt.skill, [...(doubtful.get(each.doubt.skill) ?? []), each]);
  });
  fillDoubts(
    $('#whole'),
    listed((doubt) => !isOfRow(doubt)),
  );
  const onlyDoubtful = $('#doubtful').checked;
  const left = draw(profile, {
    most,
    doubtsOf: ({ id }) => doubtful.get(id) ?? [],
    isShown: ({ id }) => !onlyDoubtful || (doubtful.get(id) ?? []).some((each) => !each.isSettled),
  });
  $('#more').hidden = left === 0;
  $('#more button').textContent = `Show ${Math.min(left, BATCH)} more of ${left}`;
  const skills = plural(ids.size, 'skill');
  $('#rows-title').textContent = `${skills}, ${plural(openDoubts().length, 'doubt')}`;
  $('#save-card').hidden = !history.present.scorecard;
  $('#undo').disabled = !history.canUndo;
  $('#redo').disabled = !history.canRedo;
  $('#next').disabled = openDoubts().length === 0;
  $('#work').hidden = false;
  showMatrix();
}

function change(kind, details, what) {
  history.do(kind, details, what);
  keep();
  show();
}

/** Goes on with a state that was kept; of what was read it becomes one, which can be undone like any other change. */
function goOn(state) {
  const before = history?.present ?? keptState().state;
  history ??= createHistory(before ?? state);
  if (before && before !== state) history.do('replace', { state }, `Reading of ${state.name}`);
  most = BATCH;
  $('#doubtful').checked = false;
  $('#title').value = state.profile.title;
  $('#kept').hidden = true;
  keep();
  show();
}

async function read() {
  told.textContent = `Reading ${file.name} …`;
  fillDoubts($('#refused'), []);
  if (file.size > MOST_BYTES) {
    told.textContent = `${file.name} is larger than 20 MB. The command skills-matrix import reads it.`;
    return;
  }
  const occupation = $('#occupation').value.trim();
  try {
    const data = new Uint8Array(await file.arrayBuffer());
    const found = await importProfile({ name: file.name, data }, { ...(occupation && { occupation }) });
    const isAsked = found.doubts.some(({ code }) => code === 'which-occupation');
    $('#which').hidden = !isAsked && !occupation;
    if (!found.profile) {
      told.textContent = `Nothing usable was found in ${file.name}.`;
      fillDoubts(
        $('#refused'),
        found.doubts.map((doubt) => ({ doubt })),
      );
      return;
    }
    const { profile, scorecard, doubts } = found;
    goOn({ name: file.name, profile, scorecard, doubts, settled: [] });
    told.textContent = `${file.name} was read: ${$('#rows-title').textContent}.`;
  } catch (error) {
    told.textContent = `${file.name} could not be read: ${error.message}`;
  }
}

function choose(chosen) {
  if (!chosen) return;
  file = chosen;
  $('#occupation').value = '';
  void read();
}

$('#file').addEventListener('change', ({ target }) => choose(target.files[0]));
$('#drop').addEventListener('submit', (event) => {
  event.preventDefault();
  if (file) void read();
});
// the whole page takes a file: one that misses the field would take its place
for (const kind of ['dragover', 'drop'])
  document.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    $('#drop').classList.toggle('over', kind === 'dragover');
    if (kind === 'drop') choose(event.dataTransfer.files[0]);
  });
document.addEventListener('dragleave', ({ relatedTarget }) => {
  if (!relatedTarget) $('#drop').classList.remove('over');
});

const rowOf = (element) => element.closest('[data-skill]')?.dataset.skill;
const nameOf = (id) => `“${findSkill(history.present.profile, id)?.name ?? id}”`;

/** A field of a row, in the words of what was done to it. */
$('#tiers').addEventListener('input', ({ target }) => {
  const id = rowOf(target);
  const { name } = target;
  const { field, level } = target.dataset;
  const { value } = target;
  if (name === 'tier') {
    change('move', { id, tier: value, title: TIERS[value] }, `Tier of ${nameOf(id)}`);
    target.focus();
  } else if (name === 'name') {
    if (value.trim() !== '') change('skill', { id, name, value }, `Name of ${nameOf(id)}`);
    else sayName(target.closest('.row'));
  } else if (name === 'target') {
    const wanted = value === '' ? undefined : Number(value);
    change('skill', { id, name, value: wanted }, `Target of ${nameOf(id)}`);
  } else if (name) change('skill', { id, name, value }, `Importance of ${nameOf(id)}`);
  else if (level) change('anchor', { id, level, value }, `Text of level ${level} of ${nameOf(id)}`);
  else if (field) change('skill', { id, name: field, value }, `Text of ${nameOf(id)}`);
});
// a row that moves to another tier loses the focus for a moment, in the middle of being drawn
$('#tiers').addEventListener('focusout', () => {
  history.leave();
  queueMicrotask(show);
});

/** An id that no skill has. */
function freeId() {
  let number = 1;
  while (findSkill(history.present.profile, `new-skill-${number}`)) number++;
  return `new-skill-${number}`;
}

function settle(button) {
  const doubt = Number(button.dataset.doubt);
  const row = button.closest('.row');
  change(isSettled(doubt) ? 'reopen' : 'settle', { doubt }, 'Settled doubt');
  const again = $(`[data-doubt="${doubt}"]`);
  (again ?? row?.querySelector('[name=name]') ?? $('#next')).focus();
}

const buttons = {
  'data-doubt': settle,
  add(button) {
    const { tier } = button.closest('[data-tier]').dataset;
    const id = freeId();
    most += 1;
    $('#doubtful').checked = false;
    const title = titleOf(history.present.profile.tiers.find((each) => each.id === tier));
    change('add', { id, tier, name: 'New skill' }, `New skill in ${title}`);
    const field = $(`[data-skill="${id}"] [name=name]`);
    field?.focus();
    field?.select();
  },
  remove(button) {
    const id = rowOf(button);
    const row = button.closest('.row');
    const beside = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector('[name=name]');
    const name = nameOf(id);
    change('remove', { id }, `Removal of ${name}`);
    told.textContent = `${name} was removed. Undo brings it back.`;
    (beside ?? $('#undo')).focus();
  },
};
document.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (!button || !history) return;
  if (button.dataset.doubt) buttons['data-doubt'](button);
  else if (button.matches('.add')) buttons.add(button);
  else if (button.matches('.remove')) buttons.remove(button);
});

function step(way) {
  const what = history[way]();
  keep();
  show();
  told.textContent = `${way === 'undo' ? 'Undone' : 'Done again'}: ${what}.`;
  if ($(`#${way}`).disabled) $(way === 'undo' ? '#redo' : '#undo').focus();
}
$('#undo').addEventListener('click', () => step('undo'));
$('#redo').addEventListener('click', () => step('redo'));
document.addEventListener('keydown', (event) => {
  // in a field, the browser's own undo is what people expect
  if (!history || event.target.matches?.('input:not([type]), textarea')) return;
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const way = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' && 'undo';
  if (!way || !history[way === 'undo' ? 'canUndo' : 'canRedo']) return;
  event.preventDefault();
  step(way);
});

$('#title').addEventListener('input', ({ target }) => {
  const { value } = target;
  if (value.trim() !== '') change('title', { value }, 'Title');
});
$('#title').addEventListener('blur', () => {
  history.leave();
  show();
});
$('#doubtful').addEventListener('change', show);
$('#more').addEventListener('click', () => {
  most += BATCH;
  show();
});

/** To the next open doubt after the one that was shown last, in rows that are not drawn so far too. */
function nextDoubt() {
  const places = [...document.querySelectorAll('.doubt:not(.settled) button')];
  const last = document.querySelector('[data-last]');
  const after = places.find(
    (each) => last && last.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (!after && !$('#more').hidden) {
    most += BATCH;
    show();
    return nextDoubt();
  }
  const next = after ?? places[0];
  last?.removeAttribute('data-last');
  next?.setAttribute('data-last', '');
  next?.focus();
  next?.closest('li').scrollIntoView({ block: 'center' });
}
$('#next').addEventListener('click', nextDoubt);

$('#save').addEventListener('click', () => {
  const open = openDoubts().length;
  const rest = open ? `, with ${plural(open, 'doubt')} that nobody settled` : '';
  told.textContent = `${saveFile(history.present.profile)} was saved${rest}.`;
});
$('#save-card').addEventListener('click', () => {
  told.textContent = `${saveFile(history.present.scorecard)} was saved.`;
});

const { state: kept, isDamaged } = keptState();
if (isDamaged) told.textContent = 'What this page had kept here cannot be read; it was set aside.';
if (kept) {
  $('#kept').hidden = false;
  $('#kept span').textContent = `“${kept.profile.title}” of ${kept.name} is still here, as you left it.`;
  $('#continue').addEventListener('click', () => {
    history = createHistory(kept);
    goOn(kept);
    $('#title').focus();
  });
  $('#discard').addEventListener('click', () => {
    forget();
    $('#kept').hidden = true;
    $('#file').focus();
  });
}
