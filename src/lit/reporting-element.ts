import { SkillsErrorEvent, type SkillsErrorCode } from '../events/error.js';
import type { Issue } from '../model/issue.js';
import { SkillsElement } from './skills-element.js';

/** An element that tells by itself that something given cannot be used. */
export class ReportingElement extends SkillsElement {
  /** Fires `skills-error`. */
  protected report(code: SkillsErrorCode, issues: readonly Issue[]) {
    this.dispatchEvent(new SkillsErrorEvent(code, issues));
  }
}
