import { SkillsResultsElement } from '../elements/skills-results/skills-results.js';
import { defineElement } from '../lit/define-element.js';

defineElement('skills-results', SkillsResultsElement);

declare global {
  interface HTMLElementTagNameMap {
    'skills-results': SkillsResultsElement;
  }
}
