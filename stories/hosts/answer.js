import { ask } from './portal-server.js';

// all that this page knows is in the link that the person was sent, behind the #, which no server is told
const {
  survey: id,
  token,
  subject,
  ...groupValues
} = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const told = document.querySelector('#told');

async function show() {
  const address = `/collector/surveys/${encodeURIComponent(id)}`;
  const [survey, profile] = await Promise.all(
    [address, `${address}/profile`].map(async (path) => (await ask(path, { token })).json()),
  );
  const matrix = document.createElement('skills-matrix');
  Object.assign(matrix, {
    profile,
    surveyDefinition: survey,
    subject,
    rater: subject,
    groupValues,
    draftKey: 'answer',
    submitUrl: `${address}/assessments`,
    delivery: { headers: { authorization: `Bearer ${token}` } },
  });
  matrix.addEventListener('skills-deliver', () => {
    told.textContent = 'Thank you, your answers are in.';
  });
  told.textContent = 'This page is for you alone: it opens by the link that you were sent.';
  document.querySelector('#place').replaceChildren(matrix);
}

if (id && token)
  await show().catch(({ message }) => {
    told.textContent = `The survey cannot be shown. ${message}`;
  });
else told.textContent = 'Open this page by the link that you were sent: it says which survey you answer.';
