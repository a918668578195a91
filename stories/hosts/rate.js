const received = document.querySelector('#received');

document.querySelector('skills-matrix').addEventListener('skills-submit', ({ assessment }) => {
  received.querySelector('pre').textContent = JSON.stringify(assessment, null, 2);
  received.hidden = false;
});
