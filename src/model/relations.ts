/** What a rater is to the subject. */
export const RELATIONS = ['self', 'manager', 'peer', 'interviewer', 'agreed'] as const;

export type Relation = (typeof RELATIONS)[number];
