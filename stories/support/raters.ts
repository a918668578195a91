import interview from '../../data/roles/senior-computer-vision-scientist-interview.json' with { type: 'json' };
import { createAssessmentStore } from '../../src/core.js';
import type { Assessment, DetailChange, Rater, RoleProfile } from '../../src/core.js';
import growth from '../hosts/growth-assessments.json' with { type: 'json' };
import type { Level } from './profiles.js';

/** Eight dimensions that an interview is about, on a scale from below to exceeds. */
export const scorecard = interview as unknown as RoleProfile;

/** What a portal keeps of one person: answers of her own from three times, with a plan; her manager's; a peer's. */
const [first, second, own, byManager, byPeer] = growth as unknown as readonly Assessment[];
const all = [first, second, own, byManager, byPeer].filter((each) => each !== undefined);
if (all.length !== 5 || !own || !byManager || !byPeer) throw new Error('The portal keeps five assessments.');

/** Her answers of today, with her plan. */
export const ownAnswers = own;
export const selfAndManager: readonly Assessment[] = [own, byManager];
export const threeRaters: readonly Assessment[] = [own, byManager, byPeer];
export const everything: readonly Assessment[] = all;

/** What the portal calls raters. */
export const names = { 'm-17': 'Ana', 'p-3': 'Jon' };

/** Who rates whom, when, and what is said beside the levels. */
interface Given {
  rater?: Rater;
  at?: string;
  details?: Readonly<Record<string, DetailChange>>;
}

/** What somebody handed in about Ines: the first rows are answered. */
export function handedIn(
  profile: RoleProfile,
  levels: readonly Level[],
  { rater = { relation: 'self' }, at = '2026-11-23T10:00:00Z', details = {} }: Given = {},
): Assessment {
  const clock = () => new Date(at);
  const store = createAssessmentStore({ profile, rater, subject: 'ines', clock });
  const skills = profile.tiers.flatMap(({ skills }) => skills);
  for (const [i, level] of levels.entries()) {
    const skill = skills[i];
    if (skill && level !== null) store.rate(skill.id, level);
  }
  for (const [skill, detail] of Object.entries(details)) store.setDetail(skill, detail);
  return store.submit();
}

const interviewer = (id: string, levels: readonly Level[], comments: Readonly<Record<string, string>>) =>
  handedIn(scorecard, levels, {
    rater: { id, relation: 'interviewer' },
    details: Object.fromEntries(Object.entries(comments).map(([skill, comment]) => [skill, { comment }])),
  });

/** Four people who sat in one interview. */
export const panel: readonly Assessment[] = [
  interviewer('i-1', [2, 3, 3, 2, 2, 2, null, 2], {
    'data-strategy': 'Asked for the error budget of the labels before she drew anything.',
    'evaluation-rigor': 'Split by camera and by night, unprompted.',
  }),
  interviewer('i-2', [3, 1, 3, 2, 2, 2, 2, 2], {
    'cv-ml-fundamentals': 'Derived the receptive field on the board, and where it misleads.',
    'data-strategy': 'Stayed at “more data” after two questions.',
    'evaluation-rigor': 'Wanted a held-out site.',
  }),
  interviewer('i-3', [2, 2, 2, 2, 1, 3, 2, 2], {
    'software-engineering': 'No test for the reader, even when asked.',
    'communication-and-influence': 'Explained the trade-off to the product manager in two sentences.',
  }),
  interviewer('i-4', [2, 2, 3, 'not-applicable', 2, 2, 2, 1], {
    'evaluation-rigor': 'Confidence intervals without being asked.',
    'leadership-senior-ic': 'Spoke of tasks, not of others.',
  }),
];

/** What the panel's page calls them. */
export const panelNames = { 'i-1': 'Ana', 'i-2': 'Jon', 'i-3': 'Mei', 'i-4': 'Omar' };
