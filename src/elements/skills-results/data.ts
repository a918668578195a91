import type { Assessment } from '../../model/assessment.js';
import { roleIndex } from '../../model/role-index.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { areWeights, DEFAULT_WEIGHTS, type UnratedRule } from '../../scoring/overall.js';
import { readingOf, roundOf, type Reading } from '../../scoring/readings.js';
import { defaultTiers, rowsOfTier, shownRows } from '../../scoring/shown.js';
import type { ResultsScene } from './scene.js';

/** What the page says of how results are to be seen. */
export interface ResultsWish {
  contexts: readonly string[] | undefined;
  tiers: readonly string[] | undefined;
  overall: boolean;
  overallUnrated: UnratedRule | undefined;
  weights: unknown;
}

type Data = Pick<
  ResultsScene,
  'profile' | 'levels' | 'contexts' | 'tiers' | 'rows' | 'round' | 'answers' | 'overall'
>;

const readings = new WeakMap<RoleProfile, WeakMap<Assessment, Reading>>();

/** An assessment laid out along a profile, once. */
function reading(profile: RoleProfile, assessment: Assessment): Reading {
  const known = readings.get(profile) ?? new WeakMap<Assessment, Reading>();
  readings.set(profile, known);
  const made = known.get(assessment) ?? readingOf(profile, assessment);
  known.set(assessment, made);
  return made;
}

/**
 * All that views show, from the profile and the assessments; `undefined` where there is no assessment. `live`
 * stands among them as it is now.
 */
export function resultsData(
  profile: RoleProfile,
  given: readonly Assessment[],
  live: Assessment | undefined,
  wish: ResultsWish,
): Data | undefined {
  const others = live ? given.filter(({ id }) => id !== live.id) : given;
  const round = roundOf([...others, ...(live ? [live] : [])].map((each) => reading(profile, each)));
  if (!round) return undefined;
  const { assessment, answers } = round.main;
  const { byTier, scale } = roleIndex(profile);
  const known = (ids: readonly string[] | undefined) => ids?.filter((id) => byTier.has(id)) ?? [];
  const contexts = (wish.contexts ?? assessment.contexts).filter((id) =>
    profile.contexts?.some((each) => each.id === id),
  );
  const tiersShown =
    [known(wish.tiers), known(assessment.tiersShown)].find((ids) => ids.length > 0) ?? defaultTiers(profile);
  const view = { profile, tiersShown, contexts };
  const tiers = tiersShown.flatMap((id) => {
    const rows = rowsOfTier(view, id);
    return rows[0] ? [{ tier: rows[0].tier, rows }] : [];
  });
  return {
    profile,
    levels: scale.levels,
    contexts,
    tiers,
    rows: shownRows(view),
    round,
    answers,
    overall: wish.overall
      ? {
          weights: areWeights(wish.weights) ? wish.weights : DEFAULT_WEIGHTS,
          unrated: wish.overallUnrated === 'zero' ? 'zero' : 'left-out',
        }
      : undefined,
  };
}
