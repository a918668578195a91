import { ask, post } from './portal-server.js';

const ROLE = 'senior-computer-vision-scientist';
const DAY = 24 * 3600 * 1000;
/** How often the manager's page asks for what is new, while it is looked at. */
const EVERY = 2000;

/** The team, as the portal knows it. */
const OFFICES = [
  { id: 'lisbon', label: 'Lisbon' },
  { id: 'oslo', label: 'Oslo' },
];
const NAMES = 'Ada Bo Chidi Dana Emil Farah Goran Hana Ines Jon Kaya Luis'.split(' ');
const team = NAMES.map((name, i) => ({ id: `p-${i + 1}`, name, attributes: { office: OFFICES[i % 2].id } }));

const $ = (selector) => document.querySelector(selector);
const form = $('#define');
const who = $('#who');
const told = $('#told');
const matrixOfTeam = $('skills-team');
const whole = await (await fetch(`/data/roles/${ROLE}.json`)).json();
/** A short survey: nothing is counted that nobody was asked. */
const role = { ...whole, tiers: whole.tiers.slice(0, 1) };

/** What is watched: a survey, its profile, its people with their links, and a token to read it. */
let watched;
let assessments = [];
let seen = '';
/** Who has answered here; an anonymous answer does not tell. */
const answered = new Set();

const isNamed = () => watched.survey.privacy.mode === 'named';
const addressOf = () => `/collector/surveys/${watched.survey.id}`;

/** Does what may fail; the person is told. */
const trying = (work) => (event) => {
  event?.preventDefault();
  return work(event).catch(({ message }) => {
    told.textContent = `That did not work: ${message}`;
  });
};

form.elements.closes.value = new Date(Date.now() + 14 * DAY).toISOString().slice(0, 16);
for (const { id, name } of role.tiers[0].skills.slice(0, 3)) {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), {
    type: 'number',
    min: 1,
    max: team.length,
    value: 2,
  });
  input.dataset.skill = id;
  label.append(input, ` ${name}`);
  $('#needs').append(label);
}

function defined() {
  const { title, purpose, closes, mode } = form.elements;
  const needs = [...form.querySelectorAll('[data-skill]')]
    .filter(({ value }) => value)
    .map((input) => [input.dataset.skill, Number(input.value)]);
  return {
    schemaVersion: 1,
    id: 'new', // the portal's server gives it one of its own
    title: title.value,
    lang: 'en',
    ...(purpose.value && { purpose: purpose.value }),
    profile: { id: ROLE },
    opens: new Date(Date.now() - DAY).toISOString(),
    closes: new Date(`${closes.value}Z`).toISOString(),
    audience: { size: team.length, ...(mode.value === 'named' && { ids: team.map(({ id }) => id) }) },
    attributes: [{ id: 'office', label: 'Office', values: OFFICES }],
    needs: Object.fromEntries(needs),
    ask: ['interest'],
    privacy: { mode: mode.value, by: 'office', seenBy: 'Your manager sees it.' },
  };
}

/** The person's own page: what it may do is in the part of the address that no server is told. */
function linkOf({ token, attributes, id }) {
  const { survey } = watched;
  const own = { survey: survey.id, token, ...attributes, ...(isNamed() && { subject: id }) };
  return `answer.html#${new URLSearchParams(own)}`;
}

/** Who can answer. An anonymous answer cannot be replaced, since nobody can tell which it was: one is all. */
function list(chosen) {
  const options = watched.people.map(({ id, name }) =>
    Object.assign(new Option(answered.has(id) ? `${name} (answered)` : name, id), {
      disabled: answered.has(id) && !isNamed(),
    }),
  );
  who.replaceChildren(...options);
  who.value = chosen;
  const person = watched.people.find(({ id }) => id === chosen);
  Object.assign($('#link'), { href: linkOf(person), textContent: `${person.name}’s own page` });
}

/** Somebody's turn: a matrix of their own, which nobody else's answers have been in. */
function turnTo(person) {
  const { id, attributes, token } = watched.people.find((each) => each.id === person);
  const matrix = document.createElement('skills-matrix');
  const own = assessments.find(({ subject }) => subject === id);
  Object.assign(matrix, {
    profile: watched.profile,
    surveyDefinition: watched.survey,
    subject: id,
    rater: isNamed() ? id : undefined,
    groupValues: attributes,
    submitUrl: `${addressOf()}/assessments`,
    outbox: 'none', // whoever comes next on this page is another person
    delivery: { headers: { authorization: `Bearer ${token}` } },
  });
  if (own) matrix.assessment = own;
  $('#place').replaceChildren(matrix);
  list(id);
}

/** Shows what the collector has, where that is not what it had. */
async function look() {
  const mine = watched;
  const { read: token } = mine;
  const aggregate = await (await ask(`${addressOf()}/aggregate`, { token })).text();
  if (aggregate === seen || mine !== watched) return;
  if (isNamed()) {
    const lines = await (await ask(`${addressOf()}/assessments.ndjson`, { token })).text();
    if (mine !== watched) return; // another survey is looked at by now
    assessments = lines.trim() ? lines.trim().split('\n').map(JSON.parse) : [];
    matrixOfTeam.assessments = assessments;
    for (const { subject } of assessments) answered.add(subject);
    if (who.value) list(who.value);
  } else matrixOfTeam.aggregate = aggregate;
  seen = aggregate;
}

/** The surveys that are there already. */
async function listKept() {
  const kept = await (await ask('/portal/surveys')).json();
  const links = kept.map(({ id, title }) =>
    Object.assign(document.createElement('a'), {
      href: `#${id}`,
      textContent: title,
      ariaCurrent: id === watched?.survey.id ? 'true' : null,
    }),
  );
  $('#kept').replaceChildren('Kept: ', ...links);
  $('#kept').hidden = kept.length === 0;
}

async function watch(made) {
  watched = made;
  assessments = [];
  seen = '';
  answered.clear();
  const { survey, profile, people } = made;
  Object.assign(matrixOfTeam, {
    survey,
    profile,
    people: isNamed() ? people : undefined,
    assessments: undefined,
    aggregate: undefined,
  });
  history.replaceState(null, '', `#${survey.id}`);
  await look();
  $('#outcome').hidden = false;
  $('#answer').hidden = people.length === 0;
  // of an anonymous survey people were told its end, and that nothing shows before
  $('#close').hidden = !isNamed();
  if (people.length > 0) turnTo(people[0].id);
  await listKept();
}

form.addEventListener(
  'submit',
  trying(async () => {
    const made = await post('/portal/surveys', { survey: defined(), profile: role, people: team });
    await watch(await made.json());
    told.textContent = 'The survey is open.';
    $('#answer-title').scrollIntoView();
    who.focus();
  }),
);

who.addEventListener('change', () => turnTo(who.value));

$('#place').addEventListener(
  'skills-deliver',
  trying(async ({ target }) => {
    answered.add(target.subject);
    await look();
    const { answered: count } = JSON.parse(seen).people;
    told.textContent = `Thank you. Answers so far: ${count}.`;
    list(who.value);
  }),
);

$('#close').addEventListener(
  'click',
  trying(async () => {
    const closes = new Date().toISOString();
    const closed = await post(`/portal/surveys/${watched.survey.id}/close`, { closes });
    ({ survey: watched.survey } = await closed.json());
    matrixOfTeam.survey = watched.survey;
    $('#place').firstElementChild.surveyDefinition = watched.survey;
    told.textContent = 'The survey is closed.';
  }),
);

/** Watches the survey that the address names. */
const open = trying(async () => {
  const id = location.hash.slice(1);
  if (!id) return listKept();
  if (id !== watched?.survey.id) await watch(await (await ask(`/portal/surveys/${id}`)).json());
});
addEventListener('hashchange', open);
await open();

setInterval(() => {
  if (watched && !document.hidden) void look().catch(() => undefined); // asked again soon
}, EVERY);
