import role from '../../data/roles/senior-computer-vision-scientist.json' with { type: 'json' };
import { createAssessmentStore, selectAssessment } from '../../src/core.js';
import type { Assessment, AssessmentStore, RoleProfile } from '../../src/core.js';

/** The real role: 23 skills in the four main tiers, more in three further ones. */
export const scientist = role as unknown as RoleProfile;

/** One answer for a row; `null` leaves it open. */
export type Level = number | 'not-applicable' | null;

/** A role of a few skills, named and anchored; where a story is about something else than length. */
export function roleOf(
  title: string,
  skills: readonly string[],
  more: Partial<RoleProfile> = {},
): RoleProfile {
  return {
    schemaVersion: 1,
    id: title.toLowerCase().replace(/\W+/g, '-'),
    version: '1.0.0',
    lang: 'en',
    title,
    tiers: [
      {
        id: 'must-have',
        skills: skills.map((name, i) => ({
          id: `skill-${String(i + 1)}`,
          name,
          importance: i < 2 ? 'critical' : 'important',
        })),
      },
    ],
    ...more,
  };
}

/** A store of a profile with the first rows answered. */
function answeredStore(profile: RoleProfile, levels: readonly Level[], time: Date): AssessmentStore {
  const store = createAssessmentStore({ profile, rater: { relation: 'self' }, clock: () => time });
  const skills = profile.tiers.flatMap(({ skills }) => skills);
  for (const [i, level] of levels.entries()) {
    const skill = skills[i];
    if (skill && level !== null) store.rate(skill.id, level);
  }
  return store;
}

/** An assessment in which the first rows are answered, as an earlier visit left it. */
export const answered = (profile: RoleProfile, levels: readonly Level[], time = new Date()): Assessment =>
  selectAssessment(answeredStore(profile, levels, time).getState());

/** The same, handed over. */
export const submitted = (profile: RoleProfile, levels: readonly Level[], time = new Date()): Assessment =>
  answeredStore(profile, levels, time).submit();

/** Half of the real role's rows. */
export const HALF: readonly Level[] = [3, 4, 3, 2, null, 3, 1, 4, 2, 'not-applicable', null, 1];

/** All of the real role's rows. */
export const ALL: readonly Level[] = [
  ...[3, 4, 3, 2, 3, 3, 1, 4],
  ...[2, 'not-applicable' as const, 0, 1, 3, 2],
  ...[1, 2, 0, 1, 'not-applicable' as const],
  ...[0, 1, 0, 2],
];

const steps = (labels: readonly string[]) => ({ levels: labels.map((label, value) => ({ value, label })) });

/** A scale of two levels. */
export const twoLevels = roleOf(
  'First aider',
  ['Recovery position', 'Resuscitation', 'Bandaging', 'Calling for help'],
  {
    scale: steps(['Not yet', 'Can do']),
  },
);

/** The longest scale there may be. */
export const eleven = roleOf('Sommelier', ['Tasting', 'Pairing', 'Cellar', 'Service'], {
  scale: steps([
    ...['Never', 'Heard of', 'Seen', 'Tried', 'Helped', 'With help'],
    ...['Alone', 'Fluent', 'Teaching', 'Leading', 'Known for it'],
  ]),
});

const LONG = [
  'Planning, running and evaluating usability studies with people of all ages and abilities, on site and remotely',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'Requirements engineering for safety-critical, certified and continuously audited medical device software',
];

/** Names that need more than one line. */
export const longWords: RoleProfile = {
  ...roleOf(
    'Principal Specialist for Human Factors, Usability Engineering and Safety in Regulated Markets',
    LONG,
  ),
  tiers: [
    {
      id: 'must-have',
      description:
        'Needed from the first week in every team that hands software over to hospitals and practices',
      skills: LONG.map((name, i) => ({
        id: `long-${String(i)}`,
        name,
        importance: 'critical',
        target: i + 1,
      })),
    },
    {
      id: 'own',
      title: 'What only people in the regulatory and clinical affairs group are asked for',
      skills: [{ id: 'short', name: 'Go', importance: 'optional', target: 1 }],
    },
  ],
};

/** A small role with sentences of its own, and a German translation. */
export const baker: RoleProfile = {
  ...roleOf('Baker', ['Kneading', 'Proofing', 'Baking in the stone oven', 'Talking with customers']),
  translations: {
    de: {
      title: 'Bäckerin oder Bäcker',
      skills: {
        'skill-1': { name: 'Kneten' },
        'skill-2': { name: 'Gären lassen' },
        'skill-3': { name: 'Backen im Steinofen' },
        'skill-4': { name: 'Mit Kundschaft sprechen' },
      },
    },
  },
};

/** A role written in Arabic. */
export const arabicBaker: RoleProfile = {
  ...roleOf('خبّاز', ['العجن', 'التخمير', 'الخَبز في الفرن الحجري', 'الحديث مع الزبائن']),
  id: 'baker',
  lang: 'ar',
  scale: steps(['لا خبرة', 'إلمام', 'عملي', 'متمرس', 'خبير']),
};

/** A role that asks for levels: of each skill that level, of each stretch target the next one. */
export const asking = (profile: RoleProfile, targets: readonly number[]): RoleProfile => ({
  ...profile,
  tiers: profile.tiers.map((tier) => ({
    ...tier,
    skills: tier.skills.map((skill, i) => ({
      ...skill,
      target: targets[i] ?? 2,
      stretch: (targets[i] ?? 2) + 1,
    })),
  })),
});
