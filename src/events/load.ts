import type { RoleProfile } from '../model/role-profile.js';

/** Fires when a role profile has loaded. */
export class SkillsLoadEvent extends Event {
  static readonly type = 'skills-load';

  constructor(
    /** The profile, in the language it is shown in. */
    readonly profile: RoleProfile,
  ) {
    super(SkillsLoadEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'skills-load': SkillsLoadEvent;
  }
}
