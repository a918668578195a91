import type { Importance } from '../../../src/model/importance.js';
import type { Choices } from './choices.js';
import type { Pick } from './words.js';

/** What stands in the parenthesis behind a name, and what a careful reading makes of it. */
export interface Mark {
  text: string;
  importance?: Importance;
  importanceMax?: Importance;
  context?: string;
  note?: string;
}

const PLAIN: readonly Mark[] = [
  { text: 'Critical', importance: 'critical' },
  { text: 'Important', importance: 'important' },
  { text: 'Optional', importance: 'optional' },
];

const RANGES: readonly Mark[] = [
  { text: 'Optional to Important', importance: 'optional', importanceMax: 'important' },
  { text: 'Important to Critical', importance: 'important', importanceMax: 'critical' },
  {
    text: 'Important to Critical in real-time systems',
    importance: 'important',
    importanceMax: 'critical',
    context: 'real-time',
  },
  {
    text: 'Optional to Critical in safety-critical environments',
    importance: 'optional',
    importanceMax: 'critical',
    context: 'safety-critical',
  },
  {
    text: 'Optional to Important, context-specific',
    importance: 'optional',
    importanceMax: 'important',
    note: 'context-specific',
  },
];

const QUALIFIED: readonly Mark[] = [
  { text: 'Important, scale-dependent', importance: 'important', note: 'scale-dependent' },
  { text: 'Optional / Context-specific', importance: 'optional', note: 'Context-specific' },
  { text: 'Critical for Senior impact', importance: 'critical', note: 'for Senior impact' },
  { text: 'Critical at Senior', importance: 'critical', note: 'at Senior' },
  { text: 'Important in many enterprises', importance: 'important', context: 'enterprise' },
  { text: 'Optional, regulated contexts', importance: 'optional', context: 'regulated' },
  { text: 'Emerging, Important', importance: 'important' },
  { text: 'Optional, product-dependent', importance: 'optional', note: 'product-dependent' },
];

export function markOf(pick: Pick, { importances }: Choices): Mark {
  if (importances === 'plain') return pick(PLAIN);
  if (importances === 'ranges') return pick([...PLAIN, ...RANGES]);
  if (importances === 'qualified') return pick([...PLAIN, ...QUALIFIED]);
  return pick([...PLAIN, ...RANGES, ...QUALIFIED]);
}

const TIERS = {
  'must-have': 'Must-have',
  'good-to-have': 'Good-to-have',
  advanced: 'Advanced or expert-level',
  emerging: 'Emerging future',
} as const;

/** The heading of one of the four tiers, in the words that were chosen. */
export function tierHeading(tier: keyof typeof TIERS, { words, horizon }: Choices): string {
  const noun = {
    technical: 'technical skills',
    other: 'craft and planning skills',
    capitals: 'TECHNICAL SKILLS',
    spaced: 'technical skills',
    bare: 'skills',
  }[words];
  const start = words === 'spaced' ? TIERS[tier].replaceAll('-', ' ') : TIERS[tier];
  if (tier !== 'emerging')
    return words === 'capitals' ? `${start.toUpperCase()} ${noun}` : `${start} ${noun}`;
  const end = horizon === 'none' ? '' : ` (${horizon})`;
  return words === 'capitals' ? `EMERGING FUTURE SKILLS${end}` : `${start} skills for this role${end}`;
}
