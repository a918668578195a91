import { SkillsTeamElement } from '../elements/skills-team/skills-team.js';
import { defineElement } from '../lit/define-element.js';

defineElement('skills-team', SkillsTeamElement);

declare global {
  interface HTMLElementTagNameMap {
    'skills-team': SkillsTeamElement;
  }
}
