import '/dist/cdn/skills-matrix.js';

export function mount(profile) {
  const element = document.createElement('skills-matrix');
  element.profile = profile;
  document.body.append(element);
  return element.shadowRoot ?? element;
}
