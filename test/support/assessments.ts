import type { Assessment } from '../../src/model/assessment.js';

/** A valid submission on `sampleProfile()` that uses every field; tests change copies of it. */
export function sampleAssessment(): Assessment {
  return {
    schemaVersion: 1,
    id: 'c1d4e7aa-3f0b-4e8e-8a64-2f9d0b6c7e15',
    draftId: '5b0f6a52-7a0e-4c53-9d55-0b7a3a1f6c21',
    replaces: 'f7a8c1d2-0b3e-4f5a-9c6d-7e8f9a0b1c2d',
    status: 'submitted',
    profile: { id: 'baker', version: '1.0.0', title: 'Baker', lang: 'en', hash: `sha256-${'0a'.repeat(32)}` },
    subject: 'employee/4711',
    rater: { id: 'ana@example.org', relation: 'manager' },
    survey: 'spring 2026',
    contexts: ['night'],
    tiersShown: ['must-have', 'advanced'],
    startedAt: '2026-03-02T08:15:00Z',
    updatedAt: '2026-03-02T08:21:00.250Z',
    submittedAt: '2026-03-02T08:21:00.250Z',
    scale: {
      id: 'default-five-level',
      levels: ['None', 'Awareness', 'Working', 'Practitioner', 'Expert'].map((label, value) => ({
        value,
        label,
      })),
    },
    ratings: [
      {
        tier: 'must-have',
        skill: 'kneading',
        name: 'Kneading',
        state: 'rated',
        level: 2,
        interest: 3,
        confidence: 1,
        evidence: [{ url: 'https://example.org/loaf', title: 'A loaf' }],
        lastUsed: '2026-02',
        comment: 'At home.',
        importance: 'critical',
        target: 3,
        ratedAt: '2026-03-02T08:16:05Z',
      },
      { tier: 'must-have', skill: 'proofing', name: 'Proofing', state: 'not-applicable' },
      { tier: 'advanced', skill: 'sourdough', name: 'Sourdough', state: 'details-only', interest: 2 },
    ],
    unplaced: [
      {
        tier: 'advanced',
        skill: 'wood-oven',
        name: 'Wood oven',
        state: 'rated',
        level: 9,
        scale: {
          levels: [
            { value: 1, label: 'Low' },
            { value: 9, label: 'High' },
          ],
        },
      },
    ],
    plan: [{ skill: 'kneading', name: 'Kneading', level: 3, horizon: '30-days', note: 'Daily.' }],
    basedOn: [{ id: 'f7a8c1d2-0b3e-4f5a-9c6d-7e8f9a0b1c2d', relation: 'self' }],
    quality: {},
    summary: {
      skills: 3,
      rated: 1,
      notApplicable: 1,
      tiers: [
        { tier: 'must-have', skills: 2, rated: 1, notApplicable: 1, mean: 2, atTarget: 0, belowTarget: 1 },
        { tier: 'advanced', skills: 1, rated: 0, notApplicable: 0, atTarget: 0, belowTarget: 0 },
      ],
      gaps: [{ skill: 'kneading', tier: 'must-have', level: 2, target: 3, gap: 1, importance: 'critical' }],
    },
  };
}
