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
  | 'nextUnrated'
  | 'submit'
  | 'loading'
  | 'loadFailed'
  | 'loadFailedHint'
  | 'retry'
  | 'notLoaded'
  | 'problems'
  | LateKey;

type Strength = `${'interest' | 'confidence'}.${0 | 1 | 2 | 3}`;

/** Texts of what is fetched only where it is needed. */
export type LateKey =
  | Strength
  | 'interest'
  | 'confidence'
  | 'notSaid'
  | 'notRated'
  | 'evidence'
  | 'evidenceUrl'
  | 'evidenceTitle'
  | 'evidenceTitleHint'
  | 'evidenceBad'
  | 'remove'
  | 'lastUsed'
  | 'lastUsedBad'
  | 'comment'
  | `lack.${'level' | 'evidence' | 'comment' | 'mending'}`
  | `lack.${'evidence' | 'comment'}.at`
  | 'everythingAnswered'
  | 'submitted'
  | 'submittedAt'
  | 'notApplicableHint'
  | 'resetDone'
  | 'undo'
  | 'search'
  | 'searchCount'
  | 'unratedOnly'
  | 'nothingFound'
  | 'found'
  | 'showAll'
  | 'keyRate'
  | 'keyNotApplicable'
  | 'keyNext'
  | 'keyStep'
  | 'keyEnter'
  | 'noProfile'
  | 'noProfileHint'
  | 'noSkills'
  | 'noSkillsHint'
  | 'rowTarget'
  | 'readonly'
  | 'closest'
  | 'progress'
  | 'stepOf'
  | 'stepInTier'
  | 'back'
  | 'skip'
  | 'nextSkill'
  | 'review'
  | 'yourAnswers'
  | 'reviewHint'
  | 'change'
  | 'look'
  | 'saved'
  | 'savedHere'
  | 'draftBack'
  | 'draftFrom'
  | 'draftLeft'
  | 'continue'
  | 'startFresh'
  | 'draftNewer'
  | 'draftUse'
  | 'draftLeave'
  | 'draftDamaged'
  | 'draftUnsaved'
  | 'profileRefused'
  | 'profileRefusedHint'
  | 'clear'
  | 'contexts'
  | 'contextsChanged';

/** Level names and descriptions of the default scale, for profiles that bring none; English is the model's. */
export type LevelKey = `level.${0 | 1 | 2 | 3 | 4}` | `levelText.${0 | 1 | 2 | 3 | 4}`;

/** The words that every page needs. */
export type FirstMessages = Record<Exclude<MessageKey, LateKey>, Message>;

/** All words of one language. */
export type Messages = Record<MessageKey, Message> & Partial<Record<LevelKey, string>>;
