const place = document.querySelector('#place');
const told = document.querySelector('#told');
const steps = [...document.querySelectorAll('.walk li')];

/** What has been handed over, by who rated: the portal's own server would keep these. */
const kept = {};

/** Stands for that server, which answers after a moment. */
function save(assessment) {
  return new Promise((resolve) => {
    setTimeout(() => {
      kept[assessment.rater.relation] = assessment;
      resolve();
    }, 400);
  });
}

function goTo(step, words) {
  steps.forEach((each, i) => {
    if (i === step) each.setAttribute('aria-current', 'step');
    else each.removeAttribute('aria-current');
  });
  told.textContent = words;
}

/** The second person's turn: another element, which nobody's answers have been in. */
async function startManager() {
  const element = document.querySelector('#blind').content.firstElementChild.cloneNode(true);
  element.reference = kept.self;
  place.replaceChildren(element);
  goTo(1, 'Ana’s self-assessment is saved. It is the turn of Ines.');
  await new Promise((resolve) => {
    element.addEventListener('skills-load', resolve, { once: true });
  });
  await element.updateComplete;
  element.focus();
}

/** What comes after each submission; the two of the second element are told apart by who rated. */
const next = {
  self: startManager,
  manager() {
    goTo(2, 'The rating by Ines is saved. Now agree on one level for each skill.');
  },
  agreed() {
    goTo(3, 'What you agreed on is saved.');
    const received = document.querySelector('#received');
    received.querySelector('pre').textContent = JSON.stringify(kept, null, 2);
    received.hidden = false;
    const results = document.querySelector('#results');
    results.querySelector('#agreed').assessments = kept.agreed;
    results.querySelector('#three').assessments = Object.values(kept);
    results.hidden = false;
    received.querySelector('h2').focus();
  },
};

place.addEventListener('skills-submit', (event) => {
  const { assessment } = event;
  const saving = save(assessment);
  event.waitUntil(saving);
  told.textContent = 'Saving …';
  void saving.then(next[assessment.rater.relation]);
});

document.querySelector('#sample').addEventListener('click', async () => {
  const response = await fetch('self-assessment.json');
  await save(await response.json());
  await startManager();
});
