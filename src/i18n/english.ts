import type { FirstMessages } from './messages.js';

/** English, the language that every other one falls back to: what every page needs of it. */
const english: FirstMessages = {
  'tier.must-have': 'Must-have',
  'tier.good-to-have': 'Good-to-have',
  'tier.advanced': 'Advanced',
  'tier.emerging': 'Emerging',
  'tier.soft-skills': 'Soft skills',
  'tier.tools': 'Tools',
  'tier.next-level': 'Next level',
  'importance.critical': 'Critical',
  'importance.important': 'Important',
  'importance.optional': 'Optional',
  instruction: 'Rate what you can do today, not what you could learn.',
  instructionOther: 'Rate what you have seen, not what you expect.',
  tierProgress: 'Progress by tier',
  answeredOf: '{answered} of {count}',
  answeredOfTotal: '{answered} of {count} answered',
  notApplicable: 'Not applicable',
  notApplicableShort: 'N/A',
  rowName: '{skill}, {tier|lower}, {importance|lower}, skill {position} of {count}',
  rowNameWithoutImportance: '{skill}, {tier|lower}, skill {position} of {count}',
  nextUnrated: 'Next unrated',
  submit: 'Submit',
  loading: 'Loading the skills',
  loadFailed: 'The skills could not be loaded',
  loadFailedHint: 'The connection may have dropped. Answers given before are kept.',
  retry: 'Try again',
  notLoaded: 'The skills are not loaded yet.',
  problems: { one: '{count} skill still needs an answer', other: '{count} skills still need an answer' },
};

export default english;
