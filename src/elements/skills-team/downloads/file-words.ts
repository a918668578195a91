import type { HeatWords } from '../../../interchange/out/heat-map.js';
import type { TeamFileWords } from '../../../interchange/out/team-words.js';
import { isKnownTier } from '../../../model/tier-ids.js';
import type { TeamScene } from '../scene.js';

/** What files say, in the language on screen. */
export function fileWords({ text, allTiers }: TeamScene): TeamFileWords {
  return {
    people: text('view.people'),
    skills: text('view.skills'),
    groups: text('view.groups'),
    about: text('file.about'),
    name: text('person'),
    tier: text('tier'),
    skill: text('skill'),
    importance: text('importanceHead'),
    target: text('targetHead'),
    submitted: text('file.submitted'),
    answered: text('haveAnswered'),
    invited: text('file.invited'),
    asOf: text('file.asOf'),
    profile: text('file.profile'),
    survey: text('file.survey'),
    rated: text('file.rated'),
    mean: text('file.mean'),
    median: text('file.median'),
    atTarget: text('file.atTarget'),
    belowTarget: text('belowOf'),
    need: text('file.need'),
    missing: text('missing'),
    bench: text('bench'),
    stale: text('stale'),
    notApplicable: text('notApplicable'),
    unrated: text('legendUnrated'),
    hidden: text('hidden'),
    everybody: text('everybody'),
    withoutValue: text('noValue'),
    tierTitle: (id) =>
      allTiers.find(([tier]) => tier === id)?.[1] ?? (isKnownTier(id) ? text(`tier.${id}`) : id),
    importanceName: (id) =>
      id === 'critical' || id === 'important' || id === 'optional' ? text(`importance.${id}`) : id,
  };
}

/** The words of a picture. */
export const heatWords = (scene: TeamScene): HeatWords => ({
  ...fileWords(scene),
  title: scene.aggregate.survey?.title ?? scene.aggregate.profile.title,
  lang: scene.lang,
  number: (value) => scene.number(value, Number.isInteger(value) ? 0 : 1),
});
