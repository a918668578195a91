import { SkillsMatrixElement } from '../elements/skills-matrix/skills-matrix.js';
import { defineElement } from '../lit/define-element.js';

defineElement('skills-matrix', SkillsMatrixElement);

declare global {
  interface HTMLElementTagNameMap {
    'skills-matrix': SkillsMatrixElement;
  }
}
