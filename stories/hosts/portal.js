const matrix = document.querySelector('skills-matrix');
const told = document.querySelector('#told');
const received = document.querySelector('#received');

/** Stands for the portal's own server, which answers after a moment; what is saved is gone with the page. */
function save() {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(new Date());
    }, 400);
  });
}

matrix.addEventListener('skills-submit', (event) => {
  const { assessment } = event;
  const saving = save();
  event.waitUntil(saving);
  told.textContent = 'Saving …';
  void saving.then((time) => {
    told.textContent = `Saved at ${time.toLocaleTimeString('en', { timeStyle: 'short' })}.`;
    received.querySelector('pre').textContent = JSON.stringify(assessment, null, 2);
    received.hidden = false;
  });
});

const response = await fetch('saved-assessment.json');
matrix.assessment = await response.json();
