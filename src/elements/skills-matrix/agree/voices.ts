import type { Params } from '../../../i18n/format.js';
import type { MessageKey } from '../../../i18n/messages.js';
import { placeRatings, type Answers } from '../../../model/answers.js';
import type { Assessment, Rater } from '../../../model/assessment.js';
import type { RoleProfile } from '../../../model/role-profile.js';
import { shapesOf } from '../../shared/rater-shapes.js';

export type Text = (key: MessageKey, params?: Params) => string;

/** One rater's answers, and how they are told from the others'. */
export interface Voice {
  rater: Rater;
  /** Which of several with the same relation, from 1; 0 where there is but one. */
  number: number;
  shape: string;
  answers: Answers;
}

/** Some raters' answers, laid out along the profile. */
export function voicesOf(profile: RoleProfile, sources: readonly Assessment[]): Voice[] {
  const raters = sources.map(({ rater }): Rater => rater ?? { relation: 'self' });
  const shapes = shapesOf(raters.map(({ relation }) => relation));
  return sources.flatMap((source, i) => {
    const [rater, shape] = [raters[i], shapes[i]];
    if (!rater || !shape) return [];
    const alike = raters.filter(({ relation }) => relation === rater.relation);
    const number = alike.length > 1 ? alike.indexOf(rater) + 1 : 0;
    return [{ rater, number, shape, answers: placeRatings(profile, source).answers }];
  });
}

/** Who somebody is to the subject, in words. */
export const whoOf = (text: Text, { rater, number }: Voice) =>
  number > 0
    ? text('relationNumber', { relation: text(`who.${rater.relation}`), number })
    : text(`who.${rater.relation}`);
