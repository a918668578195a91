/** Words that files say, as the page's language has them. */
export interface TeamFileWords {
  /** Names of the sheets. */
  people: string;
  skills: string;
  groups: string;
  about: string;
  /** Headings. */
  name: string;
  tier: string;
  skill: string;
  importance: string;
  target: string;
  submitted: string;
  answered: string;
  invited: string;
  asOf: string;
  profile: string;
  survey: string;
  rated: string;
  mean: string;
  median: string;
  atTarget: string;
  belowTarget: string;
  need: string;
  missing: string;
  bench: string;
  stale: string;
  notApplicable: string;
  unrated: string;
  /** In place of what an anonymous survey does not show. */
  hidden: string;
  /** Groups: all people, and those who have no value. */
  everybody: string;
  withoutValue: string;
  /** Title of a tier, and an importance, by id. */
  tierTitle: (id: string) => string;
  importanceName: (id: string) => string;
}
