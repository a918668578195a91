import { randomBytes, randomUUID } from 'node:crypto';

const ADMIN = randomBytes(24).toString('base64url');
/** What a collector is started with here. */
export const ENV = { SKILLS_MATRIX_ADMIN_KEY: ADMIN, SKILLS_MATRIX_SECRET: randomBytes(32).toString('hex') };
const LEVELS = ['No', 'Some', 'Yes'].map((label, value) => ({ value, label }));
const SKILLS = Array.from({ length: 24 }, (_, i) => ({ id: `skill-${i}`, name: `Skill ${i}`, target: 1 }));

export const survey = {
  schemaVersion: 1,
  id: `proof-${randomUUID()}`,
  title: 'A proof',
  profile: { id: 'role' },
  audience: { size: 100_000 },
  privacy: { mode: 'named' },
};
export const profile = {
  schemaVersion: 1,
  id: 'role',
  version: '1',
  lang: 'en',
  title: 'A role',
  scale: { levels: LEVELS },
  tiers: [{ id: 'must-have', skills: SKILLS }],
};

/** What the person of this number submits; an id of its own each time. */
export function submission(n) {
  const at = '2026-03-02T08:21:00Z';
  return {
    schemaVersion: 1,
    id: randomUUID(),
    draftId: randomUUID(),
    status: 'submitted',
    profile: { id: 'role', version: '1', title: 'A role', lang: 'en', hash: `sha256-${'0'.repeat(64)}` },
    subject: `person-${n}`,
    contexts: [],
    tiersShown: ['must-have'],
    startedAt: at,
    updatedAt: at,
    submittedAt: at,
    scale: { levels: LEVELS },
    ratings: SKILLS.map(({ id, name }, i) => ({
      tier: 'must-have',
      skill: id,
      name,
      state: 'rated',
      level: (n + i) % LEVELS.length,
    })),
    summary: { skills: 0, rated: 0, notApplicable: 0, tiers: [], gaps: [] },
  };
}

/** Makes the survey at a collector, if it is not there, and links to submit to it and to read it. */
export async function links(url) {
  const headers = { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' };
  const ask = async (method, path, body) => {
    const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  await ask('PUT', `surveys/${survey.id}`, { survey, profile });
  const link = async (purpose) => (await ask('POST', `surveys/${survey.id}/links`, { purpose })).token;
  return { submit: await link('submit'), read: await link('read') };
}
