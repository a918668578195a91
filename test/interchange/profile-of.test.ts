import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../src/interchange/in/profile-of.js';
import type { ReadProfile, ReadSkill } from '../../src/interchange/in/read-profile.js';
import { IMPORTANCES } from '../../src/model/importance.js';

const skill = (name: string, more: Partial<ReadSkill> = {}): ReadSkill => ({
  name,
  place: { line: 7 },
  ...more,
});
const role = (...skills: ReadSkill[]): ReadProfile => ({
  title: 'Tester',
  tiers: [{ id: 'must-have', skills }],
});
const skillsOf = (read: ReadProfile) => profileOf(read).profile?.tiers.flatMap(({ skills }) => skills) ?? [];
const codes = (read: ReadProfile) => profileOf(read).doubts.map(({ code }) => code);

const anyText = fc.string({ unit: 'grapheme', maxLength: 400 });
const anySkill: fc.Arbitrary<ReadSkill> = fc.record(
  {
    name: fc.oneof(anyText, fc.constantFrom('C', 'C++', 'C#', ' ', 'x'.repeat(700), 'تواصل')),
    place: fc.oneof(fc.record({ line: fc.nat() }), fc.record({ at: fc.constant('A1') })),
    id: anyText,
    group: anyText,
    description: fc.oneof(anyText, fc.constant('y'.repeat(10_001))),
    importance: fc.constantFrom(...IMPORTANCES),
    importanceMax: fc.constantFrom(...IMPORTANCES),
    target: fc.integer({ min: -2, max: 6 }),
    stretch: fc.integer({ min: -2, max: 6 }),
    anchors: fc.dictionary(fc.constantFrom('0', '3', '9', 'x'), anyText),
    when: fc.array(
      fc.record(
        { context: fc.constantFrom('real-time', 'regulated'), target: fc.integer({ min: -2, max: 6 }) },
        { requiredKeys: ['context'] },
      ),
      { maxLength: 2 },
    ),
    required: fc.boolean(),
    evidencePrompts: fc.array(fc.oneof(anyText, fc.constant('z'.repeat(10_001))), { maxLength: 2 }),
    translations: fc.dictionary(
      fc.constantFrom('de', 'ar-EG', 'toString', 'no tag'),
      fc.record({ name: anyText, anchors: fc.dictionary(fc.constantFrom('0', '9'), anyText) }),
    ),
    appliesIn: fc.array(fc.constantFrom('edge', 'regulated'), { maxLength: 2 }),
    references: fc.array(
      fc.record({
        scheme: fc.oneof(fc.constant('esco'), anyText, fc.constant('s'.repeat(301))),
        uri: fc.oneof(fc.webUrl(), anyText),
      }),
      {
        maxLength: 2,
      },
    ),
  },
  { requiredKeys: ['name', 'place'] },
);
const anyProfile: fc.Arbitrary<ReadProfile> = fc.record(
  {
    title: anyText,
    id: anyText,
    lang: fc.oneof(anyText, fc.constantFrom('de', 'ar-EG')),
    version: anyText,
    source: fc.record({ url: anyText }),
    contexts: fc.array(fc.record({ id: fc.constantFrom('regulated', 'edge'), label: anyText }), {
      maxLength: 2,
    }),
    requires: fc.array(
      fc.record({
        tier: fc.constantFrom('must-have', 'tools', 'no-tier'),
        fromLevel: fc.integer({ min: -1, max: 6 }),
      }),
      { maxLength: 2 },
    ),
    translations: fc.dictionary(fc.constantFrom('de', 'en'), fc.record({ title: anyText })),
    tiers: fc.array(
      fc.record(
        {
          id: fc.oneof(fc.constantFrom('must-have', 'tools'), anyText),
          title: anyText,
          skills: fc.array(anySkill, { maxLength: 6 }),
        },
        { requiredKeys: ['id', 'skills'] },
      ),
      { maxLength: 5 },
    ),
  },
  { requiredKeys: ['tiers'] },
);

describe('a role profile of what was read', () => {
  it('is valid whatever was read, and every doubt has a place', () => {
    fc.assert(
      fc.property(anyProfile, (read) => {
        const { profile, doubts } = profileOf(read);
        const named = read.tiers.flatMap(({ skills }) => skills).filter(({ name }) => name.trim() !== '');
        expect(profile?.tiers.flatMap(({ skills }) => skills).length ?? 0).toBe(named.length);
        for (const doubt of doubts) expect(doubt.line ?? doubt.at).toBeDefined();
        expect(doubts.map(({ code }) => code)).not.toContain('wrong-type');
      }),
      { numRuns: 300 },
    );
  });

  it('has an id for each skill, made of its name, and keeps one that the file gives', () => {
    const names = ['C', 'C++', 'C#', 'C', 'R & D', 'Größe', 'تواصل', 'التعاون'];
    expect(skillsOf(role(...names.map((name) => skill(name)))).map(({ id }) => id)).toEqual([
      'c',
      'c-plus-plus',
      'c-sharp',
      'c-2',
      'r-and-d',
      'grosse',
      'skill',
      'skill-2',
    ]);
    expect(skillsOf(role(skill('Kotlin', { id: 'lang-7' })))[0]?.id).toBe('lang-7');
  });

  it('joins a tier that comes twice, keeps an empty one, and says both', () => {
    const read: ReadProfile = {
      title: 'Tester',
      tiers: [
        { id: 'must-have', skills: [skill('A')] },
        { id: 'emerging', skills: [], place: { line: 3 } },
        { id: 'must-have', skills: [skill('B')], place: { line: 9 } },
      ],
    };
    const { profile, doubts } = profileOf(read);
    expect(profile?.tiers.map(({ id, skills }) => [id, skills.length])).toEqual([
      ['must-have', 2],
      ['emerging', 0],
    ]);
    expect(doubts).toMatchObject([
      { code: 'tier-twice', line: 9 },
      { code: 'empty-tier', line: 3 },
    ]);
  });

  it('says of each skill what it could not keep', () => {
    const read = role(skill('A', { target: 9, stretch: 1, anchors: { 7: 'beyond' } }), skill('a'));
    expect(profileOf(read).doubts).toMatchObject([
      { code: 'skill-twice', line: 7, skill: 'a-2' },
      { code: 'off-scale', line: 7, skill: 'a' },
      { code: 'off-scale', skill: 'a', message: expect.stringContaining('beyond') as string },
    ]);
    expect(codes(role(skill('A', { target: 3, stretch: 2 })))).toEqual(['stretch-below-target']);
  });

  it('keeps what is said in other languages, of the whole, of tiers and of skills', () => {
    const read: ReadProfile = {
      title: 'Tester',
      translations: { de: { title: 'Prüferin', scale: { 0: { label: 'Nichts' }, 9: { label: 'Alles' } } } },
      tiers: [
        {
          id: 'tools',
          translations: { de: { title: 'Werkzeuge' } },
          skills: [
            skill('Saw', { translations: { de: { name: 'Säge' }, toString: { name: 'saw' } } }),
            skill('Axe', { translations: {} }),
          ],
        },
      ],
    };
    const { profile, doubts } = profileOf(read);
    expect(doubts).toEqual([]);
    expect(profile?.translations).toEqual({
      de: {
        title: 'Prüferin',
        scale: { 0: { label: 'Nichts' } },
        tiers: { tools: { title: 'Werkzeuge' } },
        skills: { saw: { name: 'Säge' } },
      },
      toString: { skills: { saw: { name: 'saw' } } },
    });
    const odd = role(skill('Saw', { translations: { 'no tag': { name: 'Säge' } } }));
    expect(profileOf(odd)).toMatchObject({ doubts: [{ code: 'no-language' }] });
    expect(profileOf(odd).profile).not.toHaveProperty('translations');
  });

  it('leaves out, and says, what a tier or a circumstance asks for off the scale', () => {
    const read = role(skill('A', { when: [{ context: 'edge', target: 9, stretch: 4 }] }));
    read.requires = [
      { tier: 'must-have', fromLevel: 3 },
      { tier: 'must-have', fromLevel: 9 },
      { tier: 'tools', fromLevel: 3 },
    ];
    const { profile, doubts } = profileOf(read);
    expect(profile?.requires).toEqual([{ tier: 'must-have', fromLevel: 3 }]);
    expect(profile?.tiers[0]?.skills[0]?.when).toEqual([{ context: 'edge', stretch: 4 }]);
    expect(doubts).toMatchObject([
      { code: 'requirement-without-place' },
      { code: 'requirement-without-place' },
      { code: 'off-scale', skill: 'a', message: expect.stringContaining('target 9') as string },
    ]);
  });

  it('keeps the whole of a name that is too long, in the description', () => {
    const name = `${'long '.repeat(80)}end`;
    const [kept] = skillsOf(role(skill(name, { description: 'more' })));
    expect(kept?.name).toHaveLength(300);
    expect(kept?.description).toBe(`${name}\n\nmore`);
  });

  it('orders a range of importances, and takes one that is none as one', () => {
    const [range, one] = skillsOf(
      role(
        skill('A', { importance: 'critical', importanceMax: 'optional' }),
        skill('B', { importanceMax: 'important' }),
      ),
    );
    expect(range).toMatchObject({ importance: 'optional', importanceMax: 'critical' });
    expect(one).toEqual({ id: 'b', name: 'B', importance: 'important' });
  });

  it('makes none where there is no skill', () => {
    expect(profileOf({ title: 'Tester', tiers: [] })).toMatchObject({
      doubts: [{ code: 'no-skills', line: 1 }],
    });
    expect(profileOf(role(skill('  '))).profile).toBeUndefined();
  });

  it('leaves out what is more than a role profile can have, and says how much', () => {
    const many = Array.from({ length: 5_003 }, (_, at) =>
      skill(`Skill ${String(at)}`, { place: { line: at + 1 } }),
    );
    const said = many
      .slice(4_999)
      .map((about) => ({ code: 'hole', message: 'A hole.', ...about.place, about }));
    const { profile, doubts: all } = profileOf(role(...many), said);
    // a hole of a skill that was left out is none of the profile's
    expect(all[0]).toMatchObject({ code: 'hole', line: 5_000 });
    const doubts = all.slice(1);
    expect(profile?.tiers[0]?.skills).toHaveLength(5_000);
    expect(doubts).toMatchObject([{ code: 'too-many-skills', line: 5_001 }]);
    expect(doubts[0]?.message).toContain('3 were left out');
  });
});
