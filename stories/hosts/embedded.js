import { offerToPage } from '/dist/cdn/embed.js';
import { otherOrigin } from './other-origin.js';

const told = document.querySelector('#told');

offerToPage(document.querySelector('skills-matrix'), {
  origins: [otherOrigin],
  onKept() {
    told.textContent = 'The portal has your answers.';
  },
  onUnkept() {
    told.textContent = 'The portal did not take your answers. They are a draft again: submit them once more.';
  },
});
