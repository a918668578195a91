import { ask } from './portal-server.js';

const matrix = document.querySelector('skills-matrix');
const received = document.querySelector('#received');
const after = document.querySelector('#after');

let token;
// asked for when something is sent, and not before: one may fill this in without a connection
matrix.delivery = {
  async headers() {
    token ??= (await (await ask('/portal/careers')).json()).token;
    return { authorization: `Bearer ${token}` };
  },
};

let sent;
document.querySelector('#application').addEventListener('submit', (event) => {
  event.preventDefault();
  const { skills, ...others } = Object.fromEntries(new FormData(event.target));
  sent = { ...others, skills: JSON.parse(skills) };
});

matrix.addEventListener('skills-deliver', ({ assessment, receipt }) => {
  if (assessment.id !== sent?.skills.id) return; // of an earlier visit: the widget itself says so
  received.querySelector('pre').textContent = JSON.stringify({ ...sent, receipt }, null, 2);
  received.hidden = false;
  // what is changed above from here on shows below at once
  after.querySelector('skills-results').store = matrix.store;
  after.hidden = false;
  after.querySelector('h2').focus();
});
