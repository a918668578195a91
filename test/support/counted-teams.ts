import fc from 'fast-check';
import { parseAssessment } from '../../src/model/assessment.js';
import type { Survey } from '../../src/model/survey.js';
import { anyContexts, anyProfile } from './arbitraries.js';
import { assessmentsTo } from './team.js';

export const offices = [
  { id: 'office', label: 'Office', values: [{ id: 'oslo', label: 'Oslo' }, { id: 'lisbon' }] },
];

export const surveyOf = (id: string, more: Partial<Survey>): Survey => ({
  schemaVersion: 1,
  id,
  title: 'Spring',
  profile: { id: 'any' },
  audience: { size: 9 },
  privacy: { mode: 'named' },
  ...more,
});

/** Any role, what people said to it, and how it is counted. */
export const anyTeam = anyProfile.chain((profile) =>
  fc.record({
    profile: fc.constant(profile),
    assessments: assessmentsTo(profile),
    contexts: anyContexts,
    attributes: fc.constantFrom(undefined, offices),
    by: fc.constantFrom(undefined, 'office'),
    relation: fc.constantFrom('self' as const, 'manager' as const),
    staleMonths: fc.constantFrom(undefined, 0, 11, 12, 600),
  }),
);

/** Those of a list that a collector takes: valid submissions for the role, each id once. */
export function taken(assessments: readonly { id: string; profile: { id: string } }[], role: string) {
  const ids = new Set<string>();
  return assessments.flatMap((each) => {
    const parsed = parseAssessment(each);
    if (!parsed.ok || parsed.value.status !== 'submitted' || each.profile.id !== role) return [];
    if (ids.has(each.id)) return [];
    ids.add(each.id);
    const { survey: _, ...rest } = parsed.value;
    return [rest];
  });
}
