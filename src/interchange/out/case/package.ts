/** What proprietary fields are kept under, as CASE 1.1 provides for: `extensions: { 'skills-matrix': … }`. */
export const OWN = 'skills-matrix';

/** Of references to what is no CASE framework. */
export const REFERENCE = `ext:${OWN}.reference`;

export type CaseExtensions = Partial<Record<typeof OWN, Record<string, unknown>>>;

/** A link to something of the same or of another framework. */
export interface CaseLink {
  title: string;
  identifier: string;
  uri: string;
  targetType?: string;
}

interface CaseThing {
  /** UUID, lower case. */
  identifier: string;
  uri: string;
  /** ISO 8601. */
  lastChangeDateTime: string;
  extensions?: CaseExtensions;
}

export interface CaseDocument extends CaseThing {
  creator: string;
  title: string;
  caseVersion: '1.1';
  description?: string;
  language: string;
  version: string;
  officialSourceURL?: string;
}

/** A tier, a group of skills, or a skill. */
export interface CaseItem extends CaseThing {
  fullStatement: string;
  abbreviatedStatement?: string;
  humanCodingScheme?: string;
  CFItemType: 'Tier' | 'Group' | 'Skill';
  notes?: string;
  language: string;
}

export interface CaseAssociation extends CaseThing {
  associationType: 'isChildOf' | 'isRelatedTo';
  sequenceNumber?: number;
  originNodeURI: CaseLink;
  destinationNodeURI: CaseLink;
}

export interface CaseLevel extends Omit<CaseThing, 'extensions'> {
  quality: string;
  score: number;
  description?: string;
  position: number;
  rubricCriterionId: string;
}

export interface CaseCriterion extends CaseThing {
  category: string;
  CFItemURI?: CaseLink;
  position: number;
  rubricId: string;
  CFRubricCriterionLevels: CaseLevel[];
}

export interface CaseRubric extends CaseThing {
  title: string;
  CFRubricCriteria: CaseCriterion[];
}

/** A framework as CASE 1.1 has it. */
export interface CasePackage {
  CFDocument: CaseDocument;
  CFItems: CaseItem[];
  CFAssociations: CaseAssociation[];
  CFRubrics: CaseRubric[];
}
