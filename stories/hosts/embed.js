import { connectFrame } from '/dist/cdn/embed.js';
import { otherOrigin } from './other-origin.js';

const told = document.querySelector('#told');
const received = document.querySelector('#received');
const choices = document.querySelector('#choices');
const iframe = document.querySelector('#skills');

const read = async (url) => (await fetch(url)).json();

/** Stands for the portal's own server, which answers after a moment; what is saved is gone with the page. */
async function save(assessment) {
  told.textContent = 'Saving …';
  await new Promise((resolve) => {
    setTimeout(resolve, 400);
  });
  if (choices.elements.down.checked) throw new Error('The portal could not save it.');
  const time = new Date().toLocaleTimeString('en', { timeStyle: 'short' });
  told.textContent = `Saved at ${time}.`;
  received.querySelector('pre').textContent = JSON.stringify(assessment, null, 2);
  received.hidden = false;
}

const [profile, assessment] = await Promise.all([
  read('/data/roles/senior-computer-vision-scientist.json'),
  read('saved-assessment.json'),
]);
const frame = connectFrame(iframe, {
  origin: otherOrigin,
  profile,
  assessment,
  settings: { subject: 'employee/4711', contextControl: true },
  on: {
    submit: (message) => save(message.assessment),
    error({ code, issues }) {
      told.textContent =
        code === 'submit-failed' ? 'Not saved. Your answers are still there.' : issues[0].message;
    },
  },
});
iframe.src = `${otherOrigin}/embedded.html`;

choices.elements.lang.addEventListener('change', ({ target }) => {
  frame.set({ lang: target.value, dir: target.value === 'ar' ? 'rtl' : 'ltr' });
});
