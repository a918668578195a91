import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.js';
import { gapsOf } from '../../src/scoring/gap.js';
import { shownRows } from '../../src/scoring/shown.js';
import { summarize } from '../../src/scoring/summary.js';
import { anySituation } from '../support/arbitraries.js';
import { sampleAssessment } from '../support/assessments.js';
import { codesFor } from '../support/conformance.js';
import { sampleProfile } from '../support/profiles.js';

const level = (value: number): Answer => ({ state: 'rated', level: value });

describe('summarize', () => {
  const view = { profile: sampleProfile(), contexts: [] as string[], tiersShown: ['must-have', 'advanced'] };

  it('counts the shown tiers, under the active contexts', () => {
    const answers = [level(2), { state: 'not-applicable' } as const, level(2), level(0), level(4)];
    expect(summarize(view, answers)).toStrictEqual({
      skills: 3,
      rated: 2,
      notApplicable: 1,
      tiers: [
        { tier: 'must-have', skills: 2, rated: 1, notApplicable: 1, mean: 2, atTarget: 0, belowTarget: 1 },
        { tier: 'advanced', skills: 1, rated: 1, notApplicable: 0, mean: 2, atTarget: 1, belowTarget: 0 },
      ],
      gaps: [{ skill: 'kneading', tier: 'must-have', level: 2, target: 3, gap: 1, importance: 'critical' }],
    });
    expect(summarize({ ...view, contexts: ['export'] }, answers)).toMatchObject({
      skills: 4,
      rated: 3,
      tiers: [{}, { tier: 'advanced', skills: 2, rated: 2, mean: 1, atTarget: 0, belowTarget: 2 }],
      gaps: [{ skill: 'kneading' }, { skill: 'sourdough', gap: 1 }, { skill: 'labels', gap: 2 }],
    });
  });

  it('has no mean where nothing is rated, and a mean of 0 where all is 0', () => {
    const tierOf = (...answers: Answer[]) => summarize(view, answers).tiers[0];
    expect(tierOf()).not.toHaveProperty('mean');
    expect(tierOf({ state: 'not-applicable' })).not.toHaveProperty('mean');
    expect(tierOf(level(0), level(0))).toMatchObject({ mean: 0, rated: 2 });
    expect(tierOf(level(3), { state: 'not-applicable' })).toMatchObject({ mean: 3 });
  });

  it('keeps the order of the tiers shown, and an empty line for one that is not there', () => {
    const summary = summarize({ ...view, tiersShown: ['advanced', 'gone', 'must-have'] }, []);
    expect(summary.tiers.map(({ tier }) => tier)).toEqual(['advanced', 'gone', 'must-have']);
    expect(summary.tiers[1]).toStrictEqual({
      tier: 'gone',
      skills: 0,
      rated: 0,
      notApplicable: 0,
      atTarget: 0,
      belowTarget: 0,
    });
  });

  it('counts a rated skill without a target neither at nor below it', () => {
    const profile = { ...sampleProfile(), tiers: [{ id: 'tools', skills: [{ id: 'oven', name: 'Oven' }] }] };
    expect(summarize({ profile, contexts: [], tiersShown: ['tools'] }, [level(1)]).tiers[0]).toMatchObject({
      rated: 1,
      atTarget: 0,
      belowTarget: 0,
    });
  });

  it('is what a naive count says', () => {
    const RANK = ['optional', 'important', 'critical'];
    fc.assert(
      fc.property(anySituation, ({ profile, answers, contexts, tiersShown }) => {
        const all = profile.tiers.flatMap((tier) => tier.skills.map((skill) => ({ skill, tier: tier.id })));
        const lines = all.map(({ skill, tier }, i) => {
          const active = (skill.when ?? []).filter(({ context }) => contexts.includes(context));
          const targets = [skill, ...active].flatMap(({ target }) => (target === undefined ? [] : [target]));
          const ranks = [skill, ...active].map(({ importance }) => RANK.indexOf(importance ?? ''));
          return {
            tier,
            shown: !skill.appliesIn?.length || skill.appliesIn.some((id) => contexts.includes(id)),
            state: answers[i]?.state,
            level: answers[i]?.level,
            target: targets.sort((a, b) => b - a)[0],
            importance: RANK[Math.max(...ranks)],
          };
        });
        const summary = summarize({ profile, contexts, tiersShown }, answers);
        expect(summary.tiers.map(({ tier }) => tier)).toEqual(tiersShown);
        for (const tier of summary.tiers) {
          const own = lines.filter((line) => line.tier === tier.tier && line.shown);
          const rated = own.filter(({ state }) => state === 'rated');
          const judged = rated.filter(({ target }) => target !== undefined);
          const below = judged.filter((line) => line.level! < line.target!);
          expect(tier).toMatchObject({
            skills: own.length,
            rated: rated.length,
            notApplicable: own.filter(({ state }) => state === 'not-applicable').length,
            atTarget: judged.length - below.length,
            belowTarget: below.length,
          });
          const sum = rated.reduce((total, line) => total + line.level!, 0);
          if (rated.length === 0) expect(tier).not.toHaveProperty('mean');
          else expect(tier.mean! * rated.length).toBeCloseTo(sum, 9);
          const gaps = summary.gaps.filter((gap) => gap.tier === tier.tier);
          const facts = (gap: {
            importance?: string | undefined;
            level?: number | undefined;
            target?: number | undefined;
          }) => `${gap.importance ?? ''} ${String(gap.level)} ${String(gap.target)}`;
          expect(gaps.map(facts).sort()).toEqual(below.map(facts).sort());
        }
      }),
    );
  });

  it('has tiers that add up to its totals, and as many gaps as skills below target', () => {
    fc.assert(
      fc.property(anySituation, ({ answers, ...view }) => {
        const summary = summarize(view, answers);
        const sum = (name: 'skills' | 'rated' | 'notApplicable' | 'belowTarget') =>
          summary.tiers.reduce((total, tier) => total + tier[name], 0);
        expect(summary).toMatchObject({
          skills: sum('skills'),
          rated: sum('rated'),
          notApplicable: sum('notApplicable'),
        });
        expect(summary.gaps).toHaveLength(sum('belowTarget'));
        expect(summary.gaps).toEqual(gapsOf(shownRows(view), answers, view.contexts));
        expect(summary.skills).toBe(shownRows(view).length);
        for (const tier of summary.tiers)
          expect(tier.atTarget + tier.belowTarget).toBeLessThanOrEqual(tier.rated);
      }),
    );
  });

  it('is a summary that an assessment may carry, whatever the order of contexts', () => {
    fc.assert(
      fc.property(anySituation, ({ answers, ...view }) => {
        const summary = summarize(view, answers);
        expect(codesFor('assessment', { ...sampleAssessment(), summary })).toEqual([]);
        expect(summarize({ ...view, contexts: view.contexts.toReversed() }, answers)).toEqual(summary);
      }),
    );
  });
});
