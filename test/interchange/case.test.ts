import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCase, isCase } from '../../src/interchange/in/case.js';
import { profileCase } from '../../src/interchange/out/case.js';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import { parseRoleProfile, type RoleProfile } from '../../src/model/role-profile.js';
import { refusedByCase } from '../support/case-schema.js';
import { readData } from '../support/conformance.js';
import { sampleProfile } from '../support/profiles.js';
import { anyWordedProfile } from '../support/worded-profiles.js';

const base = 'https://hr.example/skills';
const now = new Date('2026-03-02T08:00:00Z');
const written = (profile: RoleProfile) => profileCase(profile, { base, now });
/** Through a file and back. */
const back = (profile: RoleProfile) => fromCase(JSON.parse(JSON.stringify(written(profile))));

describe('a role profile as a framework of CASE 1.1', () => {
  it('is what the standard says a package is, and the same each time', () => {
    fc.assert(
      fc.property(anyWordedProfile, (profile) => {
        const pack = JSON.parse(JSON.stringify(written(profile))) as object;
        expect(refusedByCase(pack)).toBeUndefined();
        expect(written(profile)).toEqual(pack);
        const { CFDocument, CFItems, CFAssociations, CFRubrics } = written(profile);
        const criteria = CFRubrics.flatMap(({ CFRubricCriteria }) => CFRubricCriteria);
        const all = [CFDocument, ...CFItems, ...CFAssociations, ...CFRubrics, ...criteria].concat(
          criteria.flatMap(({ CFRubricCriterionLevels }) => CFRubricCriterionLevels) as never[],
        );
        expect(new Set(all.map(({ identifier }) => identifier)).size).toBe(all.length);
        const names = new Set([CFDocument, ...CFItems].map(({ identifier }) => identifier));
        for (const { originNodeURI, destinationNodeURI, associationType } of CFAssociations) {
          expect(names.has(originNodeURI.identifier)).toBe(true);
          expect(names.has(destinationNodeURI.identifier)).toBe(associationType === 'isChildOf');
        }
      }),
      { numRuns: 50 },
    );
  });

  it('comes back with everything that the model knows', () => {
    fc.assert(
      fc.property(anyWordedProfile, (profile) => {
        const { profile: read, doubts } = back(profile);
        expect(read).toEqual(profile);
        expect(doubts.filter(({ code }) => !['empty-tier', 'skill-twice'].includes(code))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['senior-computer-vision-scientist'])('comes back whole of %s', (name) => {
    const parsed = parseRoleProfile(readData(`roles/${name}.json`));
    if (!parsed.ok) throw new Error('The shipped role is invalid.');
    expect(back(parsed.value)).toEqual({ profile: parsed.value, doubts: [] });
  });

  it('loses what its description says that it loses, and nothing else', () => {
    const profile = sampleProfile();
    const [tier, ...others] = profile.tiers;
    const [kneading, ...rest] = tier!.skills;
    const rich: RoleProfile = {
      ...profile,
      tiers: [
        {
          ...tier!,
          skills: [
            {
              ...kneading!,
              name: ' Knead\ning ',
              use: ' loaves ',
              note: '',
              appliesIn: [],
              ...{ ownField: 1 },
            },
            ...rest,
          ],
        },
        ...others,
      ],
    };
    expect(back(rich).profile).toEqual({
      ...profile,
      scale: DEFAULT_SCALE,
      tiers: [{ ...tier!, skills: [{ ...kneading!, name: 'Knead ing', use: 'loaves' }, ...rest] }, ...others],
    });
    expect(back({ ...profile, tiers: [{ id: 'tools', skills: [] }] }).profile).toBeUndefined();
  });

  it('keeps a description that says no more than the name', () => {
    const profile: RoleProfile = {
      ...sampleProfile(),
      scale: DEFAULT_SCALE,
      requires: [],
      tiers: [
        { id: 'tools', description: 'tools', skills: [{ id: 'saw', name: 'Saw', description: 'Saw' }] },
        { id: 'own', title: 'Own', description: 'Own', skills: [] },
      ],
    };
    const { requires: _, ...expected } = profile;
    expect(back(profile).profile).toEqual(expected);
  });

  it('is of whoever answers for it, by default the host, and refused without an address', () => {
    expect(written(sampleProfile()).CFDocument.creator).toBe('hr.example');
    const named = profileCase(sampleProfile(), { base, creator: 'People team' });
    expect(named.CFDocument.creator).toBe('People team');
    expect(() => profileCase(sampleProfile(), { base: 'skills/' })).toThrow(/absolute http or https address/);
  });
});

/** A small framework as others write them. */
const item = (identifier: string, fullStatement: string, more: object = {}) => ({
  identifier,
  uri: `https://frameworks.example/${identifier}`,
  fullStatement,
  ...more,
});
const below = (child: string, parent: string, sequenceNumber?: number) => ({
  associationType: 'isChildOf',
  originNodeURI: { identifier: child },
  destinationNodeURI: { identifier: parent },
  ...(sequenceNumber !== undefined && { sequenceNumber }),
});
const level = (quality: string, score: number | undefined, description: string) => ({
  quality,
  ...(score !== undefined && { score }),
  description,
});
const criterion = (about: string, ...CFRubricCriterionLevels: object[]) => ({
  CFItemURI: { identifier: about },
  CFRubricCriterionLevels,
});
const foreign = (...rubrics: object[]) => ({
  CFDocument: { identifier: 'doc', title: 'Baker', language: 'en' },
  CFItems: [
    item('t1', 'Must-have technical skills'),
    item('g1', 'Doughs'),
    item('a', 'Kneads dough until it holds', { humanCodingScheme: 'B.1', abbreviatedStatement: 'Kneading' }),
    item('b', 'Proofing'),
    item('c', 'Advanced pastry'),
    item('d', 'Puff pastry', { educationLevel: ['03'] }),
  ],
  CFAssociations: [
    below('t1', 'doc', 1),
    below('c', 'doc', 2),
    below('g1', 't1'),
    below('b', 'g1', 1),
    below('a', 'g1', 2),
    below('d', 'c'),
    {
      associationType: 'precedes',
      originNodeURI: { identifier: 'a' },
      destinationNodeURI: { identifier: 'b' },
    },
    {
      associationType: 'exactMatchOf',
      originNodeURI: { identifier: 'a' },
      destinationNodeURI: { identifier: 'x', uri: 'https://other.example/x' },
    },
  ],
  CFRubrics: rubrics.length > 0 ? [{ title: 'R', CFRubricCriteria: rubrics }] : [],
});

describe('a framework of CASE that others wrote', () => {
  it('has tiers where items bear their words, groups of others, skills of the rest', () => {
    const { profile, doubts } = fromCase(
      foreign(
        criterion('a', level('Begins', 1, 'With help'), level('Masters', 3, 'Teaches it')),
        criterion('d', level('Masters', 3, 'Folds well')),
      ),
    );
    expect(profile).toMatchObject({
      title: 'Baker',
      scale: {
        levels: [
          { value: 1, label: 'Begins' },
          { value: 3, label: 'Masters' },
        ],
      },
      tiers: [
        {
          id: 'must-have',
          title: 'Must-have technical skills',
          skills: [
            { id: 'proofing', group: 'Doughs' },
            {
              id: 'b-1',
              name: 'Kneading',
              description: 'Kneads dough until it holds',
              anchors: { 1: 'With help', 3: 'Teaches it' },
              references: [
                { scheme: 'case', uri: 'https://frameworks.example/a' },
                { scheme: 'case', uri: 'https://other.example/x' },
              ],
            },
          ],
        },
        {
          id: 'skills',
          skills: [{ name: 'Puff pastry', group: 'Advanced pastry', anchors: { 3: 'Folds well' } }],
        },
      ],
    });
    expect(doubts.map(({ code, at }) => [code, at])).toEqual([
      ['association-left-out', '$.CFAssociations[6]'],
      ['field-left-out', '$.CFItems[5]'],
      ['no-tier', '$.CFItems[5]'],
    ]);
  });

  it('has its levels numbered where scores are no whole numbers, and that is said', () => {
    const { profile, doubts } = fromCase(
      foreign(
        criterion('a', level('Good', 0.5, 'G'), level('Best', 1, 'B')),
        criterion('b', level('Fair', undefined, 'F')),
      ),
    );
    expect(profile?.scale?.levels.map(({ value, label }) => [value, label])).toEqual([
      [1, 'Good'],
      [2, 'Best'],
    ]);
    const codes = doubts.map(({ code }) => code);
    expect(codes).toContain('levels-numbered');
    expect(codes).toContain('levels-differ');
  });

  it('says what has no place: criteria of nothing, feedback, several parents, circles', () => {
    const pack = foreign(criterion('nothing', { ...level('One', 1, 'lost words'), feedback: 'Well done' }));
    pack.CFAssociations.push(below('a', 'c'), below('b', 'nowhere'), below('t1', 'a'));
    const { doubts } = fromCase(pack);
    expect(doubts.find(({ code }) => code === 'criterion-without-item')?.message).toContain('lost words');
    const codes = doubts.map(({ code }) => code);
    for (const code of ['feedback-left-out', 'several-parents', 'association-without-item'])
      expect(codes).toContain(code);
    const circle = { ...foreign(), CFAssociations: [below('a', 'b'), below('b', 'a')] };
    expect(fromCase(circle).doubts.map(({ code }) => code)).toContain('circle');
    const names = fromCase(circle).profile?.tiers.flatMap(({ skills }) => skills.map(({ name }) => name));
    expect(names).toContain('Proofing');
  });

  it('is told from other JSON, and what is no JSON has the line where it stops', () => {
    expect([isCase(foreign()), isCase({ CFPackage: {} }), isCase([]), isCase({ pages: [] })]).toEqual([
      ...[true, true, false, false],
    ]);
    expect(fromCase('CFItems').doubts).toMatchObject([{ code: 'not-case' }, { code: 'no-skills' }]);
    for (const odd of [null, 7, '[]', undefined]) expect(fromCase(odd).profile).toBeUndefined();
  });
});
