import { describe, expect, it } from 'vitest';
import { fromEsco, isEsco, type EscoOptions } from '../../src/interchange/in/esco.js';

const OCCUPATION = 'http://data.europa.eu/esco/occupation/';
const SKILL = 'http://data.europa.eu/esco/skill/';
const relations = `occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel
${OCCUPATION}w1,weaver,essential,skill/competence,${SKILL}s1,set up looms
${OCCUPATION}w1,weaver,optional,knowledge,${SKILL}s2,plant dyes
${OCCUPATION}p1,potter,essential,knowledge,${SKILL}s3,clays
`;
const bare = `occupationUri,relationType,skillType,skillUri
${OCCUPATION}w1,essential,skill/competence,${SKILL}s1
${OCCUPATION}w1,optional,knowledge,${SKILL}s9
${OCCUPATION}w1,optional,knowledge,${SKILL}s9
${OCCUPATION}w1,maybe,knowledge,${SKILL}s2
,optional,knowledge,${SKILL}s4
`;
const skills = `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,modifiedDate,description
KnowledgeSkillCompetence,${SKILL}s1,skill/competence,sector-specific,set up looms,"prepare looms
mount warps",released,2024-01-01,"Mount warps, and check tension."
KnowledgeSkillCompetence,${SKILL}s2,knowledge,cross-sector,plant dyes,,released,2024-01-01,
`;
const read = (text: string, options?: EscoOptions) => {
  const { profile, doubts } = fromEsco(text, options);
  return { profile, doubts, codes: doubts.map(({ code }) => code) };
};

describe("ESCO's relations of occupations and skills", () => {
  it('make essential skills must-have and optional ones good-to-have', () => {
    const { profile, doubts } = read(relations, { occupation: 'Weaver' });
    expect(profile?.title).toBe('weaver');
    expect(profile?.source).toEqual({ title: 'ESCO', url: `${OCCUPATION}w1` });
    expect(profile?.tiers).toEqual([
      {
        id: 'must-have',
        skills: [
          {
            id: 'set-up-looms',
            name: 'set up looms',
            group: 'Skill/competence',
            references: [{ scheme: 'esco', uri: `${SKILL}s1` }],
          },
        ],
      },
      {
        id: 'good-to-have',
        skills: [
          {
            id: 'plant-dyes',
            name: 'plant dyes',
            group: 'Knowledge',
            references: [{ scheme: 'esco', uri: `${SKILL}s2` }],
          },
        ],
      },
    ]);
    expect(doubts).toEqual([]);
  });

  it('of several occupations are none until one is chosen, by its URI, the end of it, or its label', () => {
    expect(read(relations).profile).toBeUndefined();
    expect(read(relations).doubts[0]?.message).toContain(`2 occupations: weaver (${OCCUPATION}w1), potter`);
    for (const occupation of [`${OCCUPATION}p1`, 'p1', 'potter'])
      expect(read(relations, { occupation }).profile?.tiers[0]?.skills).toMatchObject([{ name: 'clays' }]);
    expect(read(relations, { occupation: 'baker' }).codes).toEqual(['unknown-occupation', 'no-skills']);
  });

  it('are named by the file of skills beside them; those that it does not have, and other relations, are said', () => {
    const { profile, doubts } = read(bare, { skills, title: 'Weaver' });
    expect(profile?.tiers.map(({ skills: all }) => all.map(({ name }) => name))).toEqual([
      ['set up looms'],
      ['s9', 'plant dyes'],
    ]);
    expect(profile?.tiers[0]?.skills[0]).toMatchObject({
      description: 'Mount warps, and check tension.',
      note: 'Also called: prepare looms, mount warps',
    });
    expect(doubts).toMatchObject([
      {
        code: 'columns-left-out',
        line: 1,
        message: expect.stringContaining('In the CSV of skills') as string,
      },
      { code: 'no-label', line: 3, skill: 's9' },
      { code: 'relation-unknown', line: 5, skill: 'plant-dyes' },
      { code: 'rows-without-occupation', line: 6 },
      { code: 'skill-twice', line: 4 },
    ]);
  });
});

describe("ESCO's skills alone", () => {
  it('are all must-have, which is said, with their holes', () => {
    const { profile, doubts } = read(skills, { title: 'All', lang: 'en-GB' });
    expect(profile).toMatchObject({ title: 'All', lang: 'en-GB' });
    expect(profile?.tiers).toMatchObject([
      { id: 'must-have', skills: [{ name: 'set up looms' }, { name: 'plant dyes' }] },
    ]);
    expect(doubts).toMatchObject([
      { code: 'columns-left-out', line: 1 },
      { code: 'no-description', line: 4, skill: 'plant-dyes' },
      { code: 'no-relations', line: 1 },
    ]);
  });

  it('are told by their headers', () => {
    expect([relations, bare, skills].map(isEsco)).toEqual([true, true, true]);
    expect(isEsco('Skill,Tier\nA,tools')).toBe(false);
    expect(read('Skill,Tier\nA,tools').codes).toEqual(['no-esco-headers', 'no-skills']);
    expect(read('').codes).toEqual(['no-esco-headers', 'no-skills']);
  });
});
