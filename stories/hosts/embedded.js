import { offerToPage } from '/dist/cdn/embed.js';

const told = document.querySelector('#told');

// the same server under its other name: the page that may frame this one, and no other
const here = new URL(location.href);
const { origin } = new URL(
  `http://${here.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${here.port}`,
);

offerToPage(document.querySelector('skills-matrix'), {
  origins: [origin],
  onKept() {
    told.textContent = 'The portal has your answers.';
  },
  onUnkept() {
    told.textContent = 'The portal did not take your answers. They are a draft again: submit them once more.';
  },
});
