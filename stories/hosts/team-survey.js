const ROLE = 'senior-computer-vision-scientist';
const DAY = 24 * 3600 * 1000;

/** The team, as the portal knows it. */
const OFFICES = [
  { id: 'lisbon', label: 'Lisbon' },
  { id: 'oslo', label: 'Oslo' },
];
const people = [
  'Ada',
  'Bo',
  'Chidi',
  'Dana',
  'Emil',
  'Farah',
  'Goran',
  'Hana',
  'Ines',
  'Jon',
  'Kaya',
  'Luis',
].map((name, i) => ({ id: `p-${i + 1}`, name, attributes: { office: OFFICES[i % 2].id } }));

const form = document.querySelector('#define');
const who = document.querySelector('#who');
const told = document.querySelector('#told');
const place = document.querySelector('#place');
const team = document.querySelector('skills-team');
const whole = await (await fetch(`/data/roles/${ROLE}.json`)).json();
const [mustHave] = whole.tiers;
/** A short survey: nothing is counted that nobody was asked. */
const role = { ...whole, tiers: [mustHave] };

let survey;
let assessments = [];
/** Who has answered; a portal keeps that apart from anonymous answers, which do not tell. */
const answered = new Set();

const isNamed = () => survey.privacy.mode === 'named';

form.elements.closes.value = new Date(Date.now() + 14 * DAY).toISOString().slice(0, 10);
for (const { id, name } of mustHave.skills.slice(0, 3)) {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), {
    type: 'number',
    min: 1,
    max: people.length,
    value: 2,
  });
  input.dataset.skill = id;
  label.append(input, ` ${name}`);
  document.querySelector('#needs').append(label);
}

function defined() {
  const { title, purpose, closes, mode } = form.elements;
  const needs = [...form.querySelectorAll('[data-skill]')]
    .filter(({ value }) => value)
    .map((input) => [input.dataset.skill, Number(input.value)]);
  return {
    schemaVersion: 1,
    id: 'perception-team',
    title: title.value,
    lang: 'en',
    ...(purpose.value && { purpose: purpose.value }),
    profile: { id: ROLE },
    opens: new Date(Date.now() - DAY).toISOString(),
    closes: new Date(`${closes.value}T17:00:00Z`).toISOString(),
    audience: { size: people.length, ...(mode.value === 'named' && { ids: people.map(({ id }) => id) }) },
    attributes: [{ id: 'office', label: 'Office', values: OFFICES }],
    needs: Object.fromEntries(needs),
    ask: ['interest'],
    privacy: { mode: mode.value, by: 'office', seenBy: 'Your manager sees it.' },
  };
}

function show() {
  team.profile = role;
  team.survey = survey;
  team.people = isNamed() ? people : undefined;
  team.assessments = assessments;
}

/** Who can answer. An anonymous answer cannot be replaced, since nobody can tell which it was: one is all. */
function list(chosen) {
  const options = people.map(({ id, name }) =>
    Object.assign(new Option(answered.has(id) ? `${name} (answered)` : name, id), {
      disabled: answered.has(id) && !isNamed(),
    }),
  );
  who.replaceChildren(...options);
  who.value = chosen;
}

/** Somebody's turn: a matrix of their own, which nobody else's answers have been in. */
function turnTo(person) {
  const { id, attributes } = people.find((each) => each.id === person);
  const matrix = document.createElement('skills-matrix');
  const own = assessments.find(({ subject }) => subject === id);
  const rater = isNamed() ? id : undefined;
  Object.assign(matrix, {
    profile: role,
    surveyDefinition: survey,
    subject: id,
    rater,
    groupValues: attributes,
  });
  if (own) matrix.assessment = own;
  place.replaceChildren(matrix);
  list(id);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  survey = defined();
  assessments = [];
  answered.clear();
  for (const id of ['answer', 'outcome']) document.getElementById(id).hidden = false;
  turnTo(people[0].id);
  show();
  told.textContent = 'The survey is open.';
  document.querySelector('#answer-title').scrollIntoView();
  who.focus();
});

who.addEventListener('change', () => turnTo(who.value));

place.addEventListener('skills-submit', ({ assessment, target }) => {
  const { subject } = target;
  const others = isNamed() ? assessments.filter((each) => each.subject !== subject) : assessments;
  assessments = [...others, assessment];
  answered.add(subject);
  told.textContent = `Thank you. Answers so far: ${assessments.length}.`;
  list(who.value);
  team.assessments = assessments;
});

document.querySelector('#close').addEventListener('click', () => {
  const closes = new Date().toISOString();
  // anonymous answers have the time of their survey's close and no other: it moves with that
  if (survey.privacy.mode === 'anonymous')
    assessments = assessments.map((each) => ({
      ...each,
      startedAt: closes,
      updatedAt: closes,
      submittedAt: closes,
    }));
  survey = { ...survey, closes };
  show();
  place.firstElementChild.surveyDefinition = survey;
  told.textContent = 'The survey is closed.';
});
