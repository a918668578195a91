/** The extras that a row may ask for beside its level, as an attribute and a survey name them. */
export const ASK_NAMES = ['interest', 'confidence', 'evidence', 'last-used', 'comment'] as const;
export type AskName = (typeof ASK_NAMES)[number];
