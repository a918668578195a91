import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromLadder, isLadder } from '../../src/interchange/in/ladder.js';
import { shared } from '../support/shared.js';

const monzo = shared('samples/monzo-backend.md');

const YAML = `---
title: "Bakery ladder"
levels: 4
topics:
  - name: "dough"
    title:
    content:
      - level: 1
        criteria:
          - "Weighs what the recipe says"
          - "Asks when the dough is too wet"
      - level: 3
        criteria:
          - "Mends a dough that failed"
        exampleCriteria:
          - criteria: "Chooses flours"
            examples:
              - "Rye for the sour"
  - name: "oven"
    title: "🔥 Oven"
    content: []
---
## About
A page about the ladder.
`;

describe('a ladder in YAML', () => {
  it('has a skill a topic, anchors where levels say something, and every level that is declared', () => {
    const { profile, doubts } = fromLadder(YAML);
    expect(profile?.title).toBe('Bakery ladder');
    expect(profile?.scale?.levels.map(({ value, label }) => [value, label])).toEqual([
      [1, 'Level 1'],
      [2, 'Level 2'],
      [3, 'Level 3'],
      [4, 'Level 4'],
    ]);
    expect(profile?.tiers).toEqual([
      {
        id: 'skills',
        title: 'Skills',
        skills: [
          {
            id: 'dough',
            name: 'dough',
            anchors: {
              1: '- Weighs what the recipe says\n- Asks when the dough is too wet',
              3: '- Mends a dough that failed\n- Chooses flours\n  e.g. Rye for the sour',
            },
          },
          { id: 'oven', name: '🔥 Oven' },
        ],
      },
    ]);
    expect(doubts).toMatchObject([
      { code: 'text-left-out', line: 23, message: expect.stringContaining('2 lines') as string },
      { code: 'no-criteria', line: 19, skill: 'oven' },
      { code: 'no-tier', line: 5 },
    ]);
  });

  it('may say tier, importance and target of a topic, and says what it has beside', () => {
    const { profile, doubts } = fromLadder(
      [
        'levels: [Junior, Senior]',
        'skills:',
        '  - name: Dough',
        '    tier: nice to have',
        '    importance: critical',
        '    target: Senior',
        '    owner: Ana',
        '    levels: { Junior: Mixes it }',
        '  - name: Oven',
        '    tier: hot',
        '    importance: huge',
        '    target: soon',
        '    owner: Bo',
        '    levels: { Senior: Repairs it }',
      ].join('\n'),
    );
    expect(profile?.tiers).toMatchObject([
      { id: 'good-to-have', skills: [{ name: 'Dough', importance: 'critical', target: 2 }] },
      { id: 'skills', skills: [{ name: 'Oven' }] },
    ]);
    expect(doubts.map(({ code, line }) => [code, line])).toEqual([
      ['field-left-out', 7],
      ['tier-unread', 9],
      ['importance-unread', 9],
      ['target-unread', 9],
      ['no-tier', 9],
      ['no-title', 1],
    ]);
    expect(doubts[0]?.message).toContain('2 topics');
  });

  it('may group topics, name its levels and key texts by them', () => {
    const { profile, doubts } = fromLadder(
      [
        'role: Baker',
        'levels: [{ name: Apprentice, description: Learns }, { name: Baker }]',
        'categories:',
        '  - name: Must-have skills',
        '    skills:',
        '      Kneading: { Apprentice: Follows, Baker: [Feels, Teaches] }',
        '  - name: Shop',
        '    skills:',
        '      - name: Selling',
        '        description: To guests',
        '        levels: { Baker: Smiles }',
      ].join('\n'),
    );
    expect(profile).toMatchObject({
      title: 'Baker',
      scale: {
        levels: [
          { value: 1, label: 'Apprentice', description: 'Learns' },
          { value: 2, label: 'Baker' },
        ],
      },
      tiers: [
        {
          id: 'must-have',
          skills: [{ name: 'Kneading', anchors: { 1: 'Follows', 2: '- Feels\n- Teaches' } }],
        },
        {
          id: 'skills',
          skills: [{ name: 'Selling', group: 'Shop', description: 'To guests', anchors: { 2: 'Smiles' } }],
        },
      ],
    });
    expect(doubts.map(({ code, line }) => [code, line])).toEqual([['no-tier', 9]]);
  });

  it('says where it is no YAML, what stands twice, and keeps the rest', () => {
    const { profile, doubts } = fromLadder(
      'topics:\n  - name: A\n    name: B\n    levels: { 1: x, 2: *none }\n  - [\n',
    );
    expect(profile?.tiers[0]?.skills[0]).toMatchObject({ name: 'A', anchors: { 1: 'x' } });
    const said = doubts.map(({ code, line }) => [code, line]);
    expect(said).toContainEqual(['key-twice', 3]);
    expect(said).toContainEqual(['unknown-alias', 4]);
    expect(said.some(([code]) => code === 'not-yaml')).toBe(true);
  });

  it('gives up what aliases multiply, and what is nested without end', () => {
    const list = (name: string, of: string) =>
      `${name}: &${name} [${Array.from({ length: 100 }, () => of).join(', ')}]`;
    const bomb = [
      list('a', 'x'),
      list('b', '*a'),
      list('c', '*b'),
      list('d', '*c'),
      'topics: [{ name: A, levels: { 1: *d } }]',
    ];
    expect(fromLadder(bomb.join('\n')).doubts.map(({ code }) => code)).toContain('too-much');
    for (const deep of [
      '- '.repeat(20_000),
      '? '.repeat(20_000),
      `topics: ${'['.repeat(20_000)}`,
      '> '.repeat(20_000),
    ])
      expect(fromLadder(deep).doubts[0]?.line).toBe(1);
    expect(fromLadder(`topics:\n${'- '.repeat(300)}x`).doubts[0]).toMatchObject({
      code: 'too-deep',
      line: 2,
    });
  });

  it('is told from other texts', () => {
    expect([
      isLadder(YAML),
      isLadder('topics: []', 'a.yml'),
      isLadder('# Title\n'),
      isLadder('topics: []'),
    ]).toEqual([...[true, true, false, false]]);
    for (const odd of ['', '---\n---\n', 'a', '# Only a heading', '- 1\n- 2']) {
      const { profile, doubts } = fromLadder(odd);
      expect(profile).toBeUndefined();
      expect(doubts.at(-1)).toMatchObject({ code: 'no-skills' });
    }
  });

  it.skipIf(!existsSync(monzo))('that others wrote is read whole', () => {
    const { profile, doubts } = fromLadder(readFileSync(monzo, 'utf8'));
    const skills = profile?.tiers.flatMap((tier) => tier.skills) ?? [];
    expect(skills.map(({ id, anchors }) => [id, Object.keys(anchors ?? {}).join('')])).toEqual([
      ['communication', '123456'],
      ['impact', '123456'],
      ['leadership', '3456'],
      ['influence', '123456'],
      ['mastery', '123456'],
    ]);
    const lines = readFileSync(monzo, 'utf8').split('\n');
    const criteria = lines.filter((line) => /^\s*- (criteria: )?"/.test(line) && !/^ {14}/.test(line)).length;
    const kept = skills.flatMap(({ anchors }) =>
      Object.values(anchors ?? {}).flatMap((text) => text.split('\n')),
    );
    expect(kept.filter((line) => !line.startsWith('  ')).length).toBe(criteria);
    expect(doubts.map(({ code }) => code)).toEqual(['text-left-out', 'no-tier']);
  });
});

describe('a ladder in Markdown', () => {
  it('has a heading a skill and a heading a level', () => {
    const text = [
      '# Baker',
      'Why we have this.',
      '## Craft',
      '### Kneading',
      'Working dough.',
      '#### Level 1',
      '* Follows',
      '* Asks',
      '#### Level 3: Master',
      'Teaches **it**.',
      '### Proofing',
      '#### Level 1',
      'Waits.',
    ].join('\n');
    const { profile, doubts } = fromLadder(text);
    expect(profile).toMatchObject({
      title: 'Baker',
      tiers: [
        {
          skills: [
            {
              name: 'Kneading',
              group: 'Craft',
              description: 'Working dough.',
              anchors: { 1: '- Follows\n- Asks', 3: 'Teaches **it**.' },
            },
            { name: 'Proofing', group: 'Craft', anchors: { 1: 'Waits.' } },
          ],
        },
      ],
    });
    expect(doubts.map(({ code, line }) => [code, line])).toEqual([
      ['text-left-out', 2],
      ['no-tier', 4],
    ]);
  });

  it('may name levels in words that come again below each skill', () => {
    const { profile, doubts } = fromLadder(
      '# B\n## Kneading\n### Junior\nFollows\n### Senior\nTeaches\n## Selling\n### Junior\nSmiles\n### Senior\nHaggles\n',
    );
    expect(profile?.scale?.levels.map(({ value, label }) => [value, label])).toEqual([
      [1, 'Junior'],
      [2, 'Senior'],
    ]);
    expect(profile?.tiers[0]?.skills.map(({ anchors }) => anchors)).toEqual([
      { 1: 'Follows', 2: 'Teaches' },
      { 1: 'Smiles', 2: 'Haggles' },
    ]);
    expect(doubts.map(({ code }) => code)).toEqual(['levels-numbered', 'no-tier']);
  });

  it('may have a table with a column a level, or with a row a level', () => {
    const { profile } = fromLadder(
      [
        '# B',
        '## Tools',
        '| Skill | L1 | L2 |',
        '|---|---|---|',
        '| **Oven** | Lights it | Tunes \\| mends it |',
        '| Scale | | Reads it |',
        '## Kneading',
        '| Level | What |',
        '|---|---|',
        '| L1 | Follows |',
        '| L2 | Feels |',
      ].join('\n'),
    );
    expect(profile?.tiers).toMatchObject([
      {
        id: 'tools',
        skills: [
          { name: 'Oven', anchors: { 1: 'Lights it', 2: 'Tunes | mends it' } },
          { name: 'Scale', anchors: { 2: 'Reads it' } },
        ],
      },
      { id: 'skills', skills: [{ name: 'Kneading', anchors: { 1: 'Follows', 2: 'Feels' } }] },
    ]);
  });
});
