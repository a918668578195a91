import type { Importance } from '../../../src/model/importance.js';

/** What a careful reading gives of one skill, and the lines on which it stands. */
export interface TrueSkill {
  name: string;
  importance?: Importance;
  importanceMax?: Importance;
  /** The id of the context that its qualifier names. */
  context?: string;
  /** Words that its note holds. */
  note?: string;
  description?: string;
  use?: string;
  group?: string;
  from: number;
  to: number;
}

export type TierName =
  'must-have' | 'good-to-have' | 'advanced' | 'emerging' | 'soft-skills' | 'tools' | 'next-level';

export interface Truth {
  title: string;
  summary: string;
  tiers: Partial<Record<TierName, TrueSkill[]>>;
  contexts: string[];
  /** Rows of the hiring scorecard. */
  dimensions: TrueSkill[];
  /** Whether the tables' columns were joined by spaces, so that names in them cannot be known. */
  isJoined: boolean;
}
