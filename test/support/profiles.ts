import type { RoleProfile } from '../../src/model/role-profile.js';

/** A small valid profile that uses every field; tests change copies of it. */
export function sampleProfile(): RoleProfile {
  return {
    schemaVersion: 1,
    id: 'baker',
    version: '1.0.0',
    lang: 'en',
    title: 'Baker',
    summary: 'Bakes bread.',
    source: { title: 'Our own', url: 'https://example.org/baker' },
    contexts: [
      { id: 'night', label: 'Night shift' },
      { id: 'export', label: 'Sells abroad' },
    ],
    requires: [{ tier: 'must-have', fromLevel: 3, evidence: true }],
    tiers: [
      {
        id: 'must-have',
        skills: [
          {
            id: 'kneading',
            name: 'Kneading',
            description: 'Working dough until it holds.',
            use: 'loaves that rise.',
            importance: 'critical',
            target: 3,
            stretch: 4,
            anchors: { '0': 'I have not kneaded.', '4': 'Others learn it from me.' },
            references: [{ scheme: 'esco', uri: 'http://data.europa.eu/esco/skill/1' }],
          },
          { id: 'proofing', name: 'Proofing', importance: 'important', target: 2 },
        ],
      },
      {
        id: 'advanced',
        skills: [
          {
            id: 'sourdough',
            name: 'Sourdough',
            importance: 'optional',
            importanceMax: 'critical',
            target: 1,
            stretch: 2,
            when: [
              { context: 'night', importance: 'important', target: 2 },
              { context: 'export', importance: 'critical', target: 3, stretch: 4 },
            ],
          },
          {
            id: 'labels',
            name: 'Labels in five languages',
            importance: 'important',
            target: 2,
            appliesIn: ['export'],
          },
        ],
      },
      {
        id: 'front-of-house',
        title: 'Front of house',
        skills: [{ id: 'selling', name: 'Selling', target: 2 }],
      },
    ],
  };
}

/** A profile of a given number of skills over the four main tiers, for measuring and for limits. */
export function largeProfile(skills: number): RoleProfile {
  const tiers = ['must-have', 'good-to-have', 'advanced', 'emerging'];
  return {
    schemaVersion: 1,
    id: 'large',
    version: '1',
    lang: 'en',
    title: `Role of ${String(skills)} skills`,
    tiers: tiers.map((id, t) => ({
      id,
      skills: Array.from({ length: Math.ceil((skills - t) / tiers.length) }, (_, i) => ({
        id: `${id}-${String(i)}`,
        name: `Skill ${String(i + 1)} of ${id}`,
        importance: 'important' as const,
        target: 2,
      })),
    })),
  };
}
