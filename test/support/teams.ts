import type { TeamAggregate, TeamCell, TeamTable } from '../../src/model/team.js';
import type { TeamFileWords } from '../../src/interchange/out/team-words.js';

/** Rows of a table by hand: a digit is the place of the level, `-` not applicable, `?` unrated. */
export function teamOf(rows: Readonly<Record<string, string>>, more: Partial<TeamTable> = {}): TeamTable {
  const people = Object.keys(rows);
  const codes = Object.values(rows).flatMap((row) =>
    row.split('').map((sign) => (sign === '?' ? 0 : sign === '-' ? 1 : 2 + Number(sign))),
  );
  const skills = [
    { tier: 'must-have', skill: 'kneading', name: 'Kneading', importance: 'critical', target: 3, need: 2 },
    { tier: 'must-have', skill: 'proofing', name: 'Proofing, "slow"', importance: 'important', target: 2 },
    {
      tier: 'advanced',
      skill: 'sourdough',
      name: '=Sourdough & <rye>',
      importance: 'optional',
      target: 4,
      need: 1,
    },
    { tier: 'advanced', skill: 'labels', name: 'Labels in five languages' },
  ] as const;
  return {
    profile: { id: 'baker', version: '1.2.0', title: 'Baker', lang: 'en' },
    scale: {
      id: 'five',
      levels: ['None', 'Awareness', 'Working', 'Practitioner', 'Expert'].map((label, value) => ({
        value,
        label,
      })),
    },
    skills,
    people: people.map((name, i) => ({
      id: `p${i}`,
      name,
      ...(i % 3 < 2 && { attributes: { office: i % 3 ? 'oslo' : 'porto' } }),
    })),
    attributes: [
      {
        id: 'office',
        label: 'Office',
        values: [
          { id: 'porto', label: 'Porto' },
          { id: 'oslo', label: 'Oslo' },
        ],
      },
    ],
    cells: Uint8Array.from(codes),
    submittedAt: Float64Array.from(people, (_, i) => (i === 1 ? NaN : Date.UTC(2026, 2, 1 + i, 9, 30))),
    ...more,
  };
}

export const EIGHT = {
  Ada: '4320',
  Bo: '321?',
  Chidi: '443-',
  Dana: '21?0',
  Emil: '2--1',
  Farah: '4443',
  Goran: '1?02',
  Hana: '3102',
};

export const WORDS: TeamFileWords = {
  people: 'People',
  skills: 'Skills',
  groups: 'Groups',
  about: 'About',
  name: 'Name',
  tier: 'Tier',
  skill: 'Skill',
  importance: 'Importance',
  target: 'Target',
  submitted: 'Submitted',
  answered: 'Answered',
  invited: 'Invited',
  asOf: 'As of',
  profile: 'Role',
  survey: 'Survey',
  rated: 'Rated',
  mean: 'Mean',
  median: 'Median',
  atTarget: 'At target',
  belowTarget: 'Below target',
  need: 'Needed',
  missing: 'Missing',
  bench: 'Bench',
  stale: 'Not used lately',
  notApplicable: 'Not applicable',
  unrated: 'Not rated',
  hidden: 'hidden',
  everybody: 'Everybody',
  withoutValue: 'No value',
  tierTitle: (id) => `Tier ${id}`,
  importanceName: (id) => id,
};

export const STEPS = [
  { fill: '#f4f5f7', text: '#454a54' },
  { fill: '#e3e8f7', text: '#15171c' },
  { fill: '#c5d0f1', text: '#15171c' },
  { fill: '#97aae4', text: '#15171c' },
  { fill: '#2f55c9', text: '#ffffff' },
];

/** Counted by hand: everybody, and the offices. */
export function countedOf(table: TeamTable): TeamAggregate {
  const { skills, people, cells, scale, profile, attributes } = table;
  const values = [...(attributes[0]?.values ?? []).map(({ id }) => id), undefined];
  const count = (skill: number, isIn: (office: string | undefined) => boolean): TeamCell => {
    const codes = people.flatMap((person, i) =>
      isIn(person.attributes?.['office']) ? [cells[i * skills.length + skill]!] : [],
    );
    const of = (code: number) => codes.filter((each) => each === code).length;
    const levels = scale.levels.map((_, place) => of(2 + place));
    return { levels, notApplicable: of(1), unrated: of(0), bench: 1, stale: 0 };
  };
  return {
    schemaVersion: 1,
    survey: { id: 'spring', title: 'Spring' },
    profile,
    scale,
    privacy: { mode: 'named' },
    asOf: '2026-04-01T08:00:00.000Z',
    people: { answered: people.length, invited: 10 },
    skills,
    groups: [
      { people: people.length },
      ...values.map((value) => {
        const label = attributes[0]?.values.find(({ id }) => id === value)?.label;
        const those = people.filter((person) => person.attributes?.['office'] === value);
        return { attribute: 'office', ...(value && { value, label }), people: those.length };
      }),
    ],
    cells: skills.map((_, skill) => [
      count(skill, () => true),
      ...values.map((value) => count(skill, (office) => office === value)),
    ]),
  };
}
