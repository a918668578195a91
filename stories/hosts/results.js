const received = document.querySelector('#received');
const results = document.querySelector('skills-results');

/** What the portal keeps: assessments of one person, and the roles that are next to theirs. */
const json = async (path) => (await fetch(path)).json();
const roles = ['staff-computer-vision-scientist', 'ml-platform-engineer', 'site-reliability-engineer'];

results.names = { 'm-17': 'Ana', 'p-3': 'Jon' };
results.assessments = await json('growth-assessments.json');
results.profiles = await Promise.all(roles.map((role) => json(`/data/roles/${role}.json`)));

results.addEventListener('skills-plan', ({ plan }) => {
  received.querySelector('pre').textContent = JSON.stringify(plan, null, 2);
  received.hidden = false;
});
