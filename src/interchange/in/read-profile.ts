import type { Importance } from '../../model/importance.js';
import type { Context, Requirement } from '../../model/role-profile.js';
import type { Scale } from '../../model/scale.js';
import type { Skill } from '../../model/skill.js';
import type { Translation } from '../../model/translation.js';
import type { Doubt, Place } from './doubt.js';

/** Texts in other languages, by language tag. */
type InLanguages<T> = Record<string, T>;

/** A skill as a file gives it: nothing is checked yet, and where it stands is known. */
export interface ReadSkill extends Partial<
  Pick<
    Skill,
    'group' | 'description' | 'use' | 'note' | 'required' | 'when' | 'appliesIn' | 'evidencePrompts'
  >
> {
  name: string;
  place: Place;
  /** The file's own one; made of the name where there is none, or where it cannot be one. */
  id?: string;
  importance?: Importance;
  importanceMax?: Importance;
  target?: number;
  stretch?: number;
  /** Texts by level value. */
  anchors?: Record<string, string>;
  references?: { scheme: string; uri: string }[];
  translations?: InLanguages<NonNullable<Translation['skills']>[string]>;
}

/** Tiers of the same id become one. */
export interface ReadTier {
  id: string;
  title?: string;
  description?: string;
  place?: Place;
  skills: ReadSkill[];
  translations?: InLanguages<NonNullable<Translation['tiers']>[string]>;
}

/** What an importer read, before it is made a role profile. */
export interface ReadProfile {
  /** Where what is said of the whole stands: the first line, unless it is a file without lines. */
  place?: Place;
  title?: string;
  id?: string;
  version?: string;
  lang?: string;
  summary?: string;
  source?: { title?: string; url?: string };
  scale?: Scale;
  contexts?: Context[];
  requires?: Requirement[];
  translations?: InLanguages<Pick<Translation, 'title' | 'summary' | 'contexts' | 'scale'>>;
  tiers: ReadTier[];
}

/** A doubt while reading: about a skill that has no id yet. */
export type ReadDoubt = Omit<Doubt, 'skill'> & { about?: ReadSkill };
