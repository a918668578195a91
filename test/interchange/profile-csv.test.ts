import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromCsv } from '../../src/interchange/in/spreadsheet.js';
import { saysNothing } from '../../src/interchange/in/spreadsheet/says-nothing.js';
import { profileCsv } from '../../src/interchange/out/profile-csv.js';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import { parseRoleProfile, type RoleProfile } from '../../src/model/role-profile.js';
import type { Skill } from '../../src/model/skill.js';
import { anyProfile } from '../support/arbitraries.js';
import { parseCsv } from '../support/csv.js';

/** Signs that mean something to a table, a spreadsheet or the importer come up often. */
const rough = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', '=', '-', '@', "'", ':', '|', '3', '(', 'Level 2'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 20,
});
/** What the table can carry of a text, by what `profileCsv` says of itself. */
const text = rough
  .map((given) => given.replace(/\r\n?/g, '\n').trim().replace(/^'+/, '').trim())
  .filter((given) => given !== '' && !saysNothing(given));
const line = text
  .map((given) => given.replace(/\s+/g, ' ').trim())
  .filter(
    (given) =>
      given !== '' && !/description|definition|text|anchor|criteria|behaviou?r|beschreibung/i.test(given),
  );
/** By which sheets mark a level, and say nothing of it. */
const isMark = (given: string) => /^[xX×✕✗✘✓✔☑☒●•■★]$/u.test(given);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** The words of a profile that scoring does not look at, in place of the plain ones. */
const worded = (profile: RoleProfile) => {
  const { levels } = profile.scale ?? DEFAULT_SCALE;
  const count = profile.tiers.reduce((sum, { skills }) => sum + skills.length, 0);
  const words = fc.record({
    name: line,
    group: maybe(line),
    description: maybe(text),
    use: maybe(text),
    note: maybe(text),
    anchors: maybe(
      fc.dictionary(
        fc.constantFrom(...levels.map(({ value }) => String(value))),
        text.filter((given) => !isMark(given)),
        { minKeys: 1 },
      ),
    ),
    evidencePrompts: maybe(fc.array(line, { minLength: 1, maxLength: 2 })),
    references: maybe(
      fc.array(fc.record({ scheme: line, uri: fc.webUrl() }), { minLength: 1, maxLength: 2 }),
    ),
  });
  return fc
    .record({
      skills: fc.array(words, { minLength: count, maxLength: count }),
      titles: fc.array(line, { minLength: profile.tiers.length, maxLength: profile.tiers.length }),
      about: maybe(text),
      labels: fc.array(line, { minLength: levels.length, maxLength: levels.length }),
    })
    .map(({ skills, titles, about, labels }): RoleProfile => {
      let at = 0;
      const isDefault = profile.scale === undefined || profile.scale === DEFAULT_SCALE;
      return {
        ...profile,
        scale: isDefault
          ? DEFAULT_SCALE
          : { levels: levels.map(({ value }, i) => ({ value, label: labels[i]! })) },
        tiers: profile.tiers.map((tier, t) => ({
          ...tier,
          title: titles[t]!,
          ...(about !== undefined && { description: about }),
          skills: tier.skills.map((skill) => ({ ...skill, ...skills[at++] })),
        })),
      };
    });
};

/** A profile as far as the table goes: without empty lists, tiers without skills, labels of contexts. */
const carried = ({ tiers, scale = DEFAULT_SCALE }: RoleProfile) => ({
  scale,
  tiers: tiers
    .filter(({ skills }) => skills.length > 0)
    .map((tier) => ({
      ...tier,
      skills: tier.skills.map((skill) =>
        Object.fromEntries(
          Object.entries(skill).filter(
            ([, value]: [string, unknown]) =>
              value !== undefined && !(Array.isArray(value) && value.length === 0),
          ),
        ),
      ),
    })),
});
const contextsOf = ({ tiers }: RoleProfile) => [
  ...new Set(
    tiers
      .flatMap(({ skills }) => skills)
      .flatMap(({ when = [], appliesIn = [] }) => [...when.map(({ context }) => context), ...appliesIn]),
  ),
];

describe('a role profile as a table', () => {
  it('is read again as it was', () => {
    const withSkills = anyProfile.filter(({ tiers }) => tiers.some(({ skills }) => skills.length > 0));
    fc.assert(
      fc.property(withSkills.chain(worded), (profile) => {
        expect(parseRoleProfile(profile)).toMatchObject({ ok: true });
        const { id, title, version, lang } = profile;
        const { profile: again, doubts } = fromCsv(profileCsv(profile), { id, title, version, lang });
        expect(again).toMatchObject({ id, title, version, lang });
        expect(carried(again!)).toEqual(carried(profile));
        expect(again!.contexts?.map((context) => context.id) ?? []).toEqual(contextsOf(profile));
        expect(
          doubts.map(({ code }) => code).filter((code) => !/^(?:no-|column-empty$|skill-twice$)/.test(code)),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has no way to say that an anchor is a mark, and loses none without a word', () => {
    const skill = { id: 'a', name: 'A', target: 2, anchors: { 1: 'x', 2: 'does' } };
    const profile: RoleProfile = {
      schemaVersion: 1,
      id: 'r',
      version: '1',
      lang: 'en',
      title: 'R',
      tiers: [{ id: 'must-have', skills: [skill] }],
    };
    const { profile: again, doubts } = fromCsv(profileCsv(profile), { title: 'R' });
    expect(again!.tiers[0]!.skills[0]).toMatchObject({
      anchors: { 2: 'does' },
      note: 'Marked: Level 1 - Awareness',
    });
    expect(doubts.map(({ code }) => code)).toContain('marks-in-note');
  });

  const roles = new URL('../../data/roles/', import.meta.url);
  it.each(readdirSync(roles).filter((file) => file.endsWith('.json')))('keeps %s', (file) => {
    const parsed = parseRoleProfile(readFileSync(new URL(file, roles), 'utf8'));
    if (!parsed.ok) throw new Error(file);
    const again = fromCsv(profileCsv(parsed.value), { title: parsed.value.title }).profile!;
    const plain = (skill: Skill) => ({ ...skill, when: skill.when?.length ? skill.when : undefined });
    expect(again.tiers.map(({ id, title, skills }) => ({ id, title, skills: skills.map(plain) }))).toEqual(
      parsed.value.tiers.map(({ id, title, skills }) => ({ id, title, skills: skills.map(plain) })),
    );
    expect(again.scale?.levels.map(({ label }) => label)).toEqual(
      (parsed.value.scale ?? DEFAULT_SCALE).levels.map(({ label }) => label),
    );
  });

  it('has a column for each level, and of others those that are needed', () => {
    const skill = { id: 'a', name: 'A', anchors: { 2: 'does' } };
    const [head, row] = parseCsv(
      profileCsv({
        schemaVersion: 1,
        id: 'r',
        version: '1',
        lang: 'en',
        title: 'R',
        scale: {
          levels: [
            { value: -1, label: 'Off' },
            { value: 2, label: 'On' },
          ],
        },
        tiers: [{ id: 'must-have', skills: [skill] }],
      }).slice(1),
    );
    expect(head).toEqual(['id', 'name', 'tier', 'tier_title', 'Level -1 - Off', 'Level 2 - On']);
    expect(row).toEqual(['a', 'A', 'must-have', '', '', 'does']);
  });

  it('does not carry what it says it cannot', () => {
    const profile: RoleProfile = {
      schemaVersion: 1,
      id: 'r',
      version: '3',
      lang: 'de',
      title: 'R',
      summary: 'lost',
      source: { title: 'lost' },
      scale: {
        id: 'own',
        title: 'lost',
        levels: [
          { value: 1, label: 'Text', description: 'lost' },
          { value: 2, label: 'On' },
        ],
      },
      contexts: [
        { id: 'night', label: 'At night' },
        { id: 'unused', label: 'lost' },
      ],
      requires: [{ tier: 'tools', fromLevel: 2 }],
      tiers: [
        { id: 'must-have', skills: [] },
        {
          id: 'tools',
          skills: [
            {
              id: 'a',
              name: ' A  b ',
              required: true,
              description: 'TBD',
              use: `'=x`,
              note: `a${' '.repeat(70)}b\r\nc `,
              appliesIn: ['night'],
              evidencePrompts: ['one\ntwo'],
            },
          ],
        },
      ],
    };
    expect(parseRoleProfile(profile).ok).toBe(true);
    const { profile: again, doubts } = fromCsv(profileCsv(profile));
    expect(again).toEqual({
      schemaVersion: 1,
      id: 'untitled-role',
      version: '1.0.0',
      lang: 'en',
      title: 'Untitled role',
      scale: {
        levels: [
          { value: 1, label: 'Level 1' },
          { value: 2, label: 'On' },
        ],
      },
      contexts: [{ id: 'night', label: 'night' }],
      tiers: [
        {
          id: 'tools',
          skills: [
            {
              id: 'a',
              name: 'A b',
              use: `'=x`,
              note: 'a b\nc',
              appliesIn: ['night'],
              evidencePrompts: ['one', 'two'],
            },
          ],
        },
      ],
    });
    expect(doubts.map(({ code }) => code)).toEqual(['column-empty', 'description-undefined', 'no-title']);
  });
});
