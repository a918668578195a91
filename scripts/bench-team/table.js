import { seeded } from './seeded.js';

const SKILLS = 200;
const OFFICES = ['berlin', 'dublin', 'lisbon', 'oslo', 'porto', 'turin'];
const TIERS = ['must-have', 'good-to-have', 'advanced', 'emerging'];
const LEVELS = ['None', 'Awareness', 'Working', 'Practitioner', 'Expert'];

/** Codes of a cell: unrated, not applicable, and one a level. */
const CODES = 2 + LEVELS.length;

/** The table of so many people in 200 skills; the same numbers each time. */
export function tableOf(people) {
  const random = seeded(2026);
  const upTo = (count) => Math.floor(random() * count);
  const length = people * SKILLS;
  return {
    profile: { id: 'large', version: '1', title: 'A large role', lang: 'en' },
    scale: { levels: LEVELS.map((label, value) => ({ value, label })) },
    skills: Array.from({ length: SKILLS }, (_, s) => ({
      tier: TIERS[Math.floor((s / SKILLS) * TIERS.length)],
      skill: `skill-${s}`,
      name: `Skill number ${s} of the role`,
      importance: s % 2 ? 'critical' : 'important',
      target: 2 + (s % 3),
    })),
    people: Array.from({ length: people }, (_, p) => ({
      id: `person-${p}`,
      name: `Somebody ${upTo(1_000_000)} Surname`,
      attributes: { office: OFFICES[upTo(OFFICES.length)] },
    })),
    attributes: [{ id: 'office', values: OFFICES.map((id) => ({ id })) }],
    cells: Uint8Array.from({ length }, () => upTo(CODES)),
    interests: Uint8Array.from({ length }, () => upTo(5)),
    lastUsed: Uint16Array.from({ length }, () => 600 + upTo(75)),
    submittedAt: new Float64Array(people).fill(Date.UTC(2026, 2, 2)),
  };
}
