/** Upper bounds that keep one bad file from freezing a page. Lengths count Unicode code points. */
export const LIMITS = {
  tiers: 50,
  skills: 5_000,
  levels: 11,
  contexts: 100,
  /** Bytes of a profile or assessment given as JSON text. */
  bytes: 5_000_000,
  /** Ids, versions, language tags. */
  id: 100,
  /** One line: a title, a name, a label. */
  line: 300,
  /** A paragraph: a description, an anchor, a comment. */
  text: 10_000,
  url: 2_048,
  /** People of a survey. */
  people: 100_000,
  /** Links, prompts and references of one skill. */
  entries: 50,
  /** Issues that one parse reports; the last one says how many were left out. */
  issues: 100,
} as const;

/** Fewer people than this are never counted on their own in anonymous results, whatever a survey says. */
export const LEAST_GROUP = 5;
