/** A text with `{placeholders}`, or one a plural category, chosen by the placeholder `count`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

type TierTitle =
  `tier.${'must-have' | 'good-to-have' | 'advanced' | 'emerging' | 'soft-skills' | 'tools' | 'next-level'}`;
type ImportanceWord = `importance.${'critical' | 'important' | 'optional'}`;

/** The name of every text on screen. */
export type MessageKey =
  | TierTitle
  | ImportanceWord
  | 'instruction'
  | 'tierProgress'
  | 'answeredOf'
  | 'answeredOfTotal'
  | 'notApplicable'
  | 'notApplicableShort'
  | 'rowName'
  | 'rowNameWithoutImportance'
  | 'usedFor'
  | 'clear'
  | 'search'
  | 'searchCount'
  | 'unratedOnly'
  | 'nothingFound'
  | 'showAll'
  | 'nextUnrated'
  | 'everythingAnswered'
  | 'submit'
  | 'submitted'
  | 'submittedAt'
  | 'loading'
  | 'noProfile'
  | 'noProfileHint'
  | 'noSkills'
  | 'noSkillsHint'
  | 'loadFailed'
  | 'loadFailedHint'
  | 'profileRefused'
  | 'profileRefusedHint'
  | 'retry';

/** All words of one language. */
export type Messages = Record<MessageKey, Message>;
