import { describe, expect, it } from 'vitest';
import { resultsCsv } from '../../src/interchange/out/results-csv.js';
import type { Assessment } from '../../src/model/assessment.js';
import { roleIndex } from '../../src/model/role-index.js';
import { readingOf } from '../../src/scoring/readings.js';
import { resultsOf } from '../../src/scoring/results.js';
import { sampleAssessment } from '../support/assessments.js';
import { sampleProfile } from '../support/profiles.js';

const profile = sampleProfile();
const { scale } = roleIndex(profile);

/** The table of some assessments; the first is whom it is about. */
function tableOf(...assessments: [Assessment, ...Assessment[]]): string[] {
  const [main, ...others] = assessments.map((each) => readingOf(profile, each));
  const results = resultsOf({
    profile,
    tiersShown: ['must-have', 'advanced'],
    contexts: ['export'],
    readings: [main!, ...others],
    plan: [],
  });
  return resultsCsv(results, scale).replace('\uFEFF', '').split('\r\n');
}

const self = (): Assessment => ({ ...sampleAssessment(), rater: { relation: 'self' } });
const by = (relation: 'peer' | 'manager', id: string, level?: number): Assessment => ({
  ...sampleAssessment(),
  id: crypto.randomUUID(),
  rater: { id, relation },
  ratings: [
    {
      tier: 'must-have',
      skill: 'kneading',
      name: 'Kneading',
      ...(level === undefined ? { state: 'not-applicable' } : { state: 'rated', level }),
    },
  ],
});

describe('results as a table', () => {
  it('has a line a skill, with what was asked, said and reached', () => {
    expect(tableOf(self())).toEqual([
      'tier,skill,name,importance,standing,level,level_label,target,stretch,gap,interest,confidence,last_used,evidence,comment',
      'must-have,kneading,Kneading,critical,below-target,2,Working,3,4,1,3,1,2026-02,https://example.org/loaf,At home.',
      'must-have,proofing,Proofing,important,not-applicable,,,2,,,,,,,',
      'advanced,sourdough,Sourdough,critical,unrated,,,3,4,,2,,,,',
      'advanced,labels,Labels in five languages,important,unrated,,,2,,,,,,,',
      '',
    ]);
  });

  it('has a column a rater beside, numbered where there are several of a kind', () => {
    const [head, kneading, proofing] = tableOf(
      self(),
      by('manager', 'm', 4),
      by('peer', 'p', 0),
      by('peer', 'q'),
    );
    expect(head).toMatch(/,comment,level_manager,level_peer_1,level_peer_2$/);
    expect(kneading).toMatch(/,At home\.,4,0,not-applicable$/);
    expect(proofing).toMatch(/,,,,$/);
  });

  it('guards what people wrote, and keeps all links of one skill in one cell', () => {
    const said = self();
    said.ratings[0] = {
      ...said.ratings[0]!,
      comment: '=cmd|"/c calc"!A1',
      evidence: [{ url: 'https://example.org/1' }, { url: 'https://example.org/2,3' }],
    };
    expect(tableOf(said)[1]).toMatch(
      /,2026-02,"https:\/\/example\.org\/1 https:\/\/example\.org\/2,3","'=cmd\|""\/c calc""!A1"$/,
    );
  });

  it('has no score over all, asked for or not', () => {
    const readings = [readingOf(profile, self())] as const;
    const overall = { weights: { critical: 3, important: 2, optional: 1 }, unrated: 'zero' } as const;
    const results = resultsOf({
      profile,
      tiersShown: ['must-have'],
      contexts: [],
      readings: [...readings],
      plan: [],
      overall,
    });
    expect(results.overall?.score).toBeTypeOf('number');
    expect(resultsCsv(results, scale)).not.toMatch(/overall|score/i);
  });
});
