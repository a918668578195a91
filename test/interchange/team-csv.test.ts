import { describe, expect, it } from 'vitest';
import { teamCsv, teamMeasuresCsv } from '../../src/interchange/out/team-csv.js';
import { anonymousAggregate } from '../../src/scoring/team/anonymity.js';
import { surveyOf, tableOf } from '../support/team-worlds.js';
import { countedOf, EIGHT, teamOf } from '../support/teams.js';

const linesOf = (text: string) => text.replace('\uFEFF', '').split('\r\n');

describe('a team as a table', () => {
  it('has a line a person, and a column a skill', () => {
    expect(linesOf(teamCsv(teamOf(EIGHT)))).toEqual([
      'subject,name,attribute_office,submitted_at,kneading,proofing,sourdough,labels',
      'p0,Ada,porto,2026-03-01T09:30:00.000Z,4,3,2,0',
      'p1,Bo,oslo,,3,2,1,',
      'p2,Chidi,,2026-03-03T09:30:00.000Z,4,4,3,not-applicable',
      'p3,Dana,porto,2026-03-04T09:30:00.000Z,2,1,,0',
      'p4,Emil,oslo,2026-03-05T09:30:00.000Z,2,not-applicable,not-applicable,1',
      'p5,Farah,,2026-03-06T09:30:00.000Z,4,4,4,3',
      'p6,Goran,porto,2026-03-07T09:30:00.000Z,1,,0,2',
      'p7,Hana,oslo,2026-03-08T09:30:00.000Z,3,1,0,2',
      '',
    ]);
  });

  it('runs no formula that somebody is called by', () => {
    const table = teamOf({ '=HYPERLINK("http://x")': '4320', '@SUM(1)': '4320' });
    expect(
      linesOf(teamCsv(table))
        .slice(1, 3)
        .map((line) => line.slice(0, 9)),
    ).toEqual([`p0,"'=HYP`, `p1,'@SUM(`]);
  });

  it('has of nobody only the headings', () => {
    expect(linesOf(teamCsv(teamOf({})))).toHaveLength(2);
  });
});

describe('what a team has, as a table', () => {
  const lines = linesOf(teamMeasuresCsv(countedOf(teamOf(EIGHT)), { hidden: 'hidden' }));

  it('has a line a skill and group, with all that is measured', () => {
    expect(lines[0]).toBe(
      'tier,skill,name,importance,target,attribute,value,group,people,hidden,rated,mean,median,at_target,below_target,need,missing,bench,stale,not_applicable,unrated,level_0,level_1,level_2,level_3,level_4',
    );
    expect(lines).toHaveLength(1 + 4 * 4 + 1);
    expect(lines[1]).toBe('must-have,kneading,Kneading,critical,3,,,,8,,8,2.88,3,5,3,2,0,1,0,0,0,0,1,2,2,3');
    // the need is the whole team's
    expect(lines[2]).toBe(
      'must-have,kneading,Kneading,critical,3,office,porto,Porto,3,,3,2.33,2,1,2,,,1,0,0,0,0,1,1,0,1',
    );
    expect(lines[4]).toBe('must-have,kneading,Kneading,critical,3,office,,,2,,2,4,4,2,0,,,1,0,0,0,0,0,0,0,2');
    expect(lines[9]).toContain(`advanced,sourdough,'=Sourdough & <rye>,optional,4,,,,8,,6,1.67,1,1,5,1,0,`);
    expect(lines[13]).toContain('advanced,labels,Labels in five languages,,,,,,8,,6,1.33,1,,,,,');
  });

  it('shows of an anonymous survey what its aggregate shows, and says what is hidden', () => {
    const setting = { sizes: [6, 3], levels: 2 };
    const world = [
      [0, 0, 3, 3, 0],
      [0, 0, 1, 2, 0],
    ];
    const aggregate = anonymousAggregate(tableOf(setting, [world]), surveyOf(setting), { now: '2026-05-01' });
    const [, ...rows] = linesOf(teamMeasuresCsv(aggregate, { hidden: 'nicht gezeigt' }));
    expect(rows).toEqual([
      'must-have,s0,S 0,,1,,,,9,,9,0.56,1,5,4,,,0,0,0,0,4,5',
      'must-have,s0,S 0,,1,office,g0,Office 0,,nicht gezeigt,,,,,,,,,,,,,',
      'must-have,s0,S 0,,1,office,g1,Office 1,,nicht gezeigt,,,,,,,,,,,,,',
      '',
    ]);
  });
});
