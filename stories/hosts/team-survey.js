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
const matrix = document.querySelector('skills-matrix');
const team = document.querySelector('skills-team');
const role = await (await fetch(`/data/roles/${ROLE}.json`)).json();
const [mustHave] = role.tiers;

let survey;
let assessments = [];

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
who.append(...people.map(({ id, name }) => new Option(name, id)));

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
  const isNamed = survey.privacy.mode === 'named';
  team.profile = role;
  team.survey = survey;
  team.people = isNamed ? people : undefined;
  team.assessments = assessments;
  matrix.surveyDefinition = survey;
}

/** The person who answers now: in a named survey the matrix is told who, in an anonymous one only where. */
function turnTo(person) {
  const { id, attributes } = people.find((each) => each.id === person);
  who.value = id;
  matrix.profile = role;
  matrix.subject = id;
  matrix.groupValues = attributes;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  survey = defined();
  assessments = [];
  for (const id of ['answer', 'outcome']) document.getElementById(id).hidden = false;
  turnTo(people[0].id);
  show();
  told.textContent = 'The survey is open.';
  document.querySelector('#answer-title').scrollIntoView();
  who.focus();
});

who.addEventListener('change', () => turnTo(who.value));

matrix.addEventListener('skills-submit', ({ assessment }) => {
  assessments = [...assessments, assessment];
  told.textContent = `Thank you. Answers so far: ${assessments.length}.`;
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
  told.textContent = 'The survey is closed.';
});
