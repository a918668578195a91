import { seeded } from '../lib/seeded.mjs';

// A team of 1,000,000 ratings, as assessments and as their NDJSON; the same numbers each time.
const PEOPLE = 5_000;
const SKILLS = 200;
const OFFICES = ['berlin', 'dublin', 'lisbon', 'oslo', 'porto', 'turin'];
const LEVELS = ['None', 'Awareness', 'Working', 'Practitioner', 'Expert'].map((label, value) => ({
  value,
  label,
}));
const TIERS = ['must-have', 'good-to-have', 'advanced', 'emerging'];

export const attributes = [{ id: 'office', values: OFFICES.map((id) => ({ id })) }];

export const profile = {
  schemaVersion: 1,
  id: 'large',
  version: '1',
  lang: 'en',
  title: 'A large role',
  scale: { levels: LEVELS },
  tiers: TIERS.map((id, t) => ({
    id,
    skills: Array.from({ length: SKILLS / TIERS.length }, (_, s) => ({
      id: `${id}-skill-of-the-role-${s}`,
      name: `Skill ${s} of the tier ${id}`,
      importance: s % 2 ? 'critical' : 'important',
      target: 2 + ((s + t) % 3),
    })),
  })),
};

function ratingsBy(random) {
  return profile.tiers.flatMap(({ id: tier, skills }) =>
    skills.map(({ id: skill, name, importance, target }) => {
      const head = { tier, skill, name };
      const tail = { importance, target, ratedAt: '2026-03-02T08:16:05Z' };
      if (random() < 0.05) return { ...head, state: 'not-applicable', ...tail };
      const level = Math.floor(random() * LEVELS.length);
      const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
      const lastUsed = `${2023 + Math.floor(random() * 3)}-${month}`;
      return { ...head, state: 'rated', level, interest: Math.floor(random() * 4), lastUsed, ...tail };
    }),
  );
}

/** One line an assessment, as `<skills-matrix>` hands them out but for the summary. */
export function* lines() {
  const random = seeded(2026);
  for (let person = 0; person < PEOPLE; person++) {
    yield JSON.stringify({
      schemaVersion: 1,
      id: `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`,
      draftId: `00000000-0000-4000-9000-${String(person).padStart(12, '0')}`,
      status: 'submitted',
      profile: {
        id: profile.id,
        version: '1',
        title: profile.title,
        lang: 'en',
        hash: `sha256-${'0'.repeat(64)}`,
      },
      subject: `person-${person}`,
      contexts: [],
      tiersShown: TIERS,
      startedAt: '2026-03-02T08:15:00Z',
      updatedAt: '2026-03-02T08:21:00Z',
      submittedAt: '2026-03-02T08:21:00Z',
      scale: { levels: LEVELS },
      ratings: ratingsBy(random),
      attributes: { office: OFFICES[Math.floor(random() * OFFICES.length)] },
      summary: { skills: SKILLS, rated: 0, notApplicable: 0, tiers: [], gaps: [] },
    });
  }
}
