/** The patterns by name: `sentences.ts` says in words what a text of each looks like. */
export const PATTERNS = {
  kebabId: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  languageTag: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
  line: /\S/,
  // A pattern and not a URL parser, so that the JSON Schema says the same.
  webUrl: /^[hH][tT][tT][pP][sS]?:\/\/[^\s/?#]+\S*$/,
  address: /^\S+$/,
  levelKey: /^(?:0|-?[1-9]\d*)$/,
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  wordingHash: /^sha256-[0-9a-f]{64}$/,
  cellCodes: /^[0-9a-c]*$/,
  interestCodes: /^[0-4]*$/,
};
