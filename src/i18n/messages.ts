/** A text with `{placeholders}`, `{tier|lower}` for the middle of a sentence; or one a plural category, chosen by the placeholder `count`. */
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
  | 'found'
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

/** Level names and descriptions of the default scale, for profiles that bring none; English is the model's. */
export type LevelKey = `level.${0 | 1 | 2 | 3 | 4}` | `levelText.${0 | 1 | 2 | 3 | 4}`;

/** All words of one language. */
export type Messages = Record<MessageKey, Message> & Partial<Record<LevelKey, string>>;
