import type { Issue } from '../../../model/issue.js';
import type { RoleProfile } from '../../../model/role-profile.js';
import type { Survey } from '../../../model/survey.js';
import type { ProfileResult } from '../../shared/fetch-profile.js';
import { said, type GivenAttributes } from '../given.js';

type Host = GivenAttributes & { blind: boolean };

/** Why a survey cannot be answered here; nothing where it can. */
function misfits(survey: Survey, profile: RoleProfile, { relation, blind }: Host): Issue[] {
  if (survey.profile.id !== profile.id) {
    const message = `Expected a survey of "${profile.id}", found one of "${survey.profile.id}".`;
    return [{ path: '$.profile.id', code: 'other-profile', message }];
  }
  if (survey.privacy.mode === 'anonymous' && ((said(relation) ?? 'self') !== 'self' || blind)) {
    const message = 'Expected self-ratings in an anonymous survey, found another "relation", or "blind".';
    return [{ path: '$.privacy.mode', code: 'not-anonymous', message }];
  }
  return [];
}

/** Judges profiles by a survey. The same again gives the same object: another one would count as news. */
export class Judge {
  readonly #plain = new WeakMap<RoleProfile, ProfileResult>();
  #refused: { issues: string; result: ProfileResult } | undefined;

  /** What is shown of what was found: a failure where the survey cannot be answered with it. */
  shown(survey: Survey, found: ProfileResult | undefined, host: Host): ProfileResult | undefined {
    if (!found || !('profile' in found)) return found;
    const issues = misfits(survey, found.profile, host);
    if (issues.length > 0) {
      const text = JSON.stringify(issues);
      if (this.#refused?.issues !== text)
        this.#refused = { issues: text, result: { failure: { code: 'survey-invalid', issues } } };
      return this.#refused.result;
    }
    this.#refused = undefined;
    const isAnonymous = survey.privacy.mode === 'anonymous';
    return isAnonymous && found.profile.requires ? this.#withoutDemands(found.profile) : found;
  }

  /** Comments and evidence would tell who wrote them: no level asks for any. */
  #withoutDemands(profile: RoleProfile): ProfileResult {
    const { requires: _requires, ...plain } = profile;
    const known = this.#plain.get(profile) ?? { profile: plain };
    this.#plain.set(profile, known);
    return known;
  }
}
