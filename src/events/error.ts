import type { Issue } from '../model/issue.js';

/** What went wrong, for machines. */
export type SkillsErrorCode =
  /** The profile could not be fetched: no connection, or an HTTP status other than success. */
  | 'profile-unreachable'
  /** The profile, or one of `profiles`, is not what a role profile must be; `issues` says where. */
  | 'profile-invalid'
  /** The assessment that was set is not what one must be, and the one on screen stays; or one of `assessments`, which is left out. */
  | 'assessment-invalid'
  /** The survey could not be fetched: no connection, or an HTTP status other than success. Nothing can be rated. */
  | 'survey-unreachable'
  /** The survey is not what one must be, or not one of this profile and rater. Nothing can be rated. */
  | 'survey-invalid'
  /** The reference is no assessment, or one of something else; the person can still rate. */
  | 'reference-invalid'
  /** The team could not be fetched. */
  | 'team-unreachable'
  /** What is given as a team is none; `issues` says where. */
  | 'team-invalid'
  /** An attribute names what the profile does not have, or holds what cannot be kept; the rest is used. */
  | 'attribute-invalid'
  /** A draft in the browser could not be read; it was set aside. */
  | 'draft-damaged'
  /** The browser keeps no drafts: its storage is forbidden or full. The widget goes on. */
  | 'draft-unsaved'
  /** The server of `submit-url` did not take a submission; the answers are a draft again. */
  | 'submit-refused'
  /** A submission cannot be kept in the browser until it is sent: its storage is forbidden or full. */
  | 'outbox-unsaved'
  /** A part of the widget that not every page needs could not be fetched; the rest works on. */
  | 'part-unreachable'
  /** The words of a language could not be fetched; English is shown. */
  | 'language-unreachable';

/** Fires when something given to the element cannot be used. */
export class SkillsErrorEvent extends Event {
  static readonly type = 'skills-error';

  constructor(
    readonly code: SkillsErrorCode,
    /** Each place that is wrong, with a sentence. */
    readonly issues: readonly Issue[],
  ) {
    super(SkillsErrorEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'skills-error': SkillsErrorEvent;
  }
}
