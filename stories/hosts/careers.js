const received = document.querySelector('#received');
const after = document.querySelector('#after');

document.querySelector('#application').addEventListener('submit', (event) => {
  event.preventDefault();
  const { skills, ...others } = Object.fromEntries(new FormData(event.target));
  received.querySelector('pre').textContent = JSON.stringify(
    { ...others, skills: JSON.parse(skills) },
    null,
    2,
  );
  received.hidden = false;
  // what is changed above from here on shows below at once
  after.querySelector('skills-results').store = document.querySelector('skills-matrix').store;
  after.hidden = false;
  after.querySelector('h2').focus();
});
