import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { assessmentBadges } from '../../src/interchange/out/assessment-badges.js';
import { assessmentsCsv } from '../../src/interchange/out/assessment-csv.js';
import { assessmentHrOpen } from '../../src/interchange/out/assessment-hr-open.js';
import { assessmentText } from '../../src/interchange/out/assessment-text.js';
import { assessmentXlsx } from '../../src/interchange/out/assessment-xlsx.js';
import type { Assessment } from '../../src/model/assessment.js';
import { sampleAssessment } from '../support/assessments.js';
import { anyTeam, taken } from '../support/counted-teams.js';
import { parseCsv } from '../support/csv.js';
import { refusedByHrOpen, refusedByOpenBadges } from '../support/standards.js';

const anySubmissions = anyTeam.map(
  ({ profile, assessments }) => taken(assessments, profile.id) as Assessment[],
);
const base = 'https://hr.example/skills';
const issuer = { id: 'https://hr.example', name: 'Bakery' };
const table = (text: string) => parseCsv(text.replace('\uFEFF', ''));
const records = (text: string) => {
  const [head, ...rows] = table(text);
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])));
};

describe('assessments as a table', () => {
  it('has a line an answer with all that was said, and no level where it is not applicable', () => {
    expect(records(assessmentsCsv([sampleAssessment()]))).toMatchObject([
      {
        relation: 'manager',
        skill: 'kneading',
        state: 'rated',
        level: '2',
        level_label: 'Working',
        target: '3',
        gap: '1',
        interest: '3',
        evidence: 'https://example.org/loaf',
        comment: 'At home.',
      },
      { skill: 'proofing', state: 'not-applicable', level: '', gap: '' },
      { skill: 'sourdough', state: 'details-only', level: '', interest: '2' },
    ]);
  });

  it('has the same answers in both shapes, of as many assessments as are given', () => {
    fc.assert(
      fc.property(anySubmissions, (submissions) => {
        const long = records(assessmentsCsv(submissions));
        expect(long).toHaveLength(submissions.reduce((sum, { ratings }) => sum + ratings.length, 0));
        const wide = records(assessmentsCsv(submissions, { shape: 'wide' }));
        expect(wide.map(({ assessment }) => assessment)).toEqual(submissions.map(({ id }) => id));
        const inWide = new Map(wide.map((row) => [row['assessment'], row]));
        for (const { assessment, skill, state, level } of long)
          expect(inWide.get(assessment)?.[skill!]).toBe(state === 'not-applicable' ? state : level);
        const filled = wide.reduce((sum, row) => sum + Object.values(row).slice(9).filter(Boolean).length, 0);
        expect(filled).toBe(long.filter(({ state }) => state !== 'details-only').length);
      }),
      { numRuns: 40 },
    );
  });
});

const words = {
  ...{
    ratings: 'Ratings',
    about: 'About',
    tier: 'Tier',
    skill: 'Skill',
    importance: 'Importance',
    level: 'Level',
  },
  ...{
    levelName: 'Level name',
    target: 'Target',
    gap: 'Gap',
    interest: 'Interest',
    confidence: 'Confidence',
  },
  ...{ lastUsed: 'Last used', evidence: 'Evidence', comment: 'Comment', profile: 'Role', subject: 'Subject' },
  ...{
    rater: 'Rater',
    relation: 'Relation',
    submitted: 'Submitted',
    survey: 'Survey',
    notApplicable: 'Does not apply',
  },
  tierTitle: (id: string) => `Tier ${id}`,
  importanceName: (id: string) => id,
  relationName: (id: string) => `a ${id}`,
};

describe('an assessment as a workbook', () => {
  it('has what was rated and what it is about, and a word where it is not applicable', async () => {
    const file = assessmentXlsx(sampleAssessment(), { words });
    const sheets = (await readXlsxFile(Buffer.from(file))) as unknown as {
      sheet: string;
      data: unknown[][];
    }[];
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Ratings', 'About']);
    const [, kneading, proofing, sourdough] = sheets[0]!.data;
    expect(kneading).toEqual([
      ...['Tier must-have', 'Kneading', 'critical', 2, 'Working', 3, 1, 3, 1, '2026-02'],
      ...['https://example.org/loaf', 'At home.'],
    ]);
    expect(proofing!.slice(3, 7)).toEqual(['Does not apply', null, null, null]);
    expect(sourdough!.slice(3, 8)).toEqual([null, null, null, null, 2]);
    expect(sheets[1]!.data.slice(0, 4)).toEqual([
      ['Role', 'Baker 1.0.0'],
      ['Subject', 'employee/4711'],
      ['Rater', 'ana@example.org'],
      ['Relation', 'a manager'],
    ]);
  });
});

describe('an assessment for HR Open', () => {
  it('is a competency an answer, as the standard has it, and makes no level up', () => {
    fc.assert(
      fc.property(anySubmissions, (submissions) => {
        for (const assessment of [...submissions, sampleAssessment()]) {
          const competencies = assessmentHrOpen(assessment, { base });
          expect(competencies).toHaveLength(assessment.ratings.length);
          for (const [i, competency] of competencies.entries()) {
            expect(refusedByHrOpen(JSON.parse(JSON.stringify(competency)))).toBeUndefined();
            const { state, level } = assessment.ratings[i]!;
            expect(competency.proficiencyLevel?.scoresNumeric?.[0]?.value).toBe(
              state === 'rated' ? level : undefined,
            );
            const said =
              competency.competencyDimensions?.some((each) => each.dimensionType === 'applicability') ??
              false;
            expect(said).toBe(state === 'not-applicable');
          }
        }
      }),
      { numRuns: 30 },
    );
    expect(() => assessmentHrOpen(sampleAssessment(), { base: '' })).toThrow(/absolute http/);
  });
});

describe('an assessment as Open Badges', () => {
  it('is a credential a skill at its target, as the standard has it, and none for others', () => {
    let made = 0;
    fc.assert(
      fc.property(anySubmissions, (submissions) => {
        for (const each of submissions) {
          const { levels } = each.scale;
          const ratings = each.ratings.map((rating, i) =>
            i % 3 === 0 ? rating : { ...rating, target: levels[i % levels.length]!.value },
          );
          const assessment = { ...each, ratings, subject: 'employee/1' };
          const badges = assessmentBadges(assessment, { issuer, base });
          made += badges.length;
          const expected = assessment.ratings.filter(
            ({ state, level, target }) => state === 'rated' && target !== undefined && level! >= target,
          );
          expect(badges.map((badge) => badge.credentialSubject.achievement.id.split('/').at(-1))).toEqual(
            expected.map(({ skill }) => skill),
          );
          for (const badge of badges) {
            expect(refusedByOpenBadges(JSON.parse(JSON.stringify(badge)))).toBeUndefined();
            const { achievement, result } = badge.credentialSubject;
            const [description] = achievement.resultDescription;
            const levels = description.rubricCriterionLevel.map(({ id }) => id);
            expect(result[0].resultDescription).toBe(description.id);
            expect(levels).toContain(result[0].achievedLevel);
            expect(levels).toContain(description.requiredLevel);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(made).toBeGreaterThan(0);
  });

  it('is what the host says it is, and refused where nobody is named', () => {
    const all = { issuer, base, isAwarded: () => true, subjectId: 'did:example:1', validFrom: new Date(0) };
    const [badge, ...more] = assessmentBadges(sampleAssessment(), all);
    expect(more).toEqual([]);
    expect(badge).toMatchObject({
      validFrom: '1970-01-01T00:00:00.000Z',
      credentialSubject: { id: 'did:example:1' },
      evidence: [{ id: 'https://example.org/loaf', name: 'A loaf' }],
    });
    expect(refusedByOpenBadges(badge)).toBeUndefined();
    const { subject: _, ...nobody } = sampleAssessment();
    expect(() => assessmentBadges(nobody, { issuer, base })).toThrow('Expected a subject');
  });
});

describe('an assessment as plain text', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    fc.integer({ min: 60, max: 300 }).map((length) => 'x'.repeat(length)),
  );

  it('has tiers and the words of levels', () => {
    expect(assessmentText(sampleAssessment(), words)).toBe(
      [
        ...['Baker 1.0.0', 'employee/4711, 2026-03-02', '', 'Tier must-have', '--------------'],
        ...['Kneading: Working (Target: Practitioner)', 'Proofing: Does not apply'],
        ...['', 'Tier advanced', '-------------', 'Sourdough: –', ''],
      ].join('\n'),
    );
  });

  it('has no line over 80 columns, and loses no letter', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const [first, ...rest] = sampleAssessment().ratings;
        const text = assessmentText(
          { ...sampleAssessment(), ratings: [{ ...first!, name }, ...rest] },
          words,
        );
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
        expect(text.replace(/\s+/g, '')).toContain(`${name}: Working`.replace(/\s+/g, ''));
      }),
    );
  });
});
