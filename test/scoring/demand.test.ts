import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importanceRank } from '../../src/model/importance.js';
import { parseRoleProfile } from '../../src/model/role-profile.js';
import type { Skill } from '../../src/model/skill.js';
import { applies, demandOf } from '../../src/scoring/demand.js';
import { anyContexts, anyProfile, anySkill, CONTEXTS } from '../support/arbitraries.js';

const skill = (more: Partial<Skill>): Skill => ({ id: 's', name: 'S', ...more });

describe('the profiles that these tests make up', () => {
  it('are valid', () => {
    fc.assert(fc.property(anyProfile, (profile) => parseRoleProfile(profile).ok));
  });
});

describe('applies', () => {
  it.each([
    [undefined, [], true],
    [undefined, ['night'], true],
    [[], [], true],
    [['night'], [], false],
    [['night'], ['export'], false],
    [['night'], ['export', 'night'], true],
    [['night', 'export'], ['export'], true],
    [['night'], ['nigh', 'nightly'], false],
  ])('of a skill that applies in %j under %j is %j', (appliesIn, contexts, expected) => {
    expect(applies(skill(appliesIn ? { appliesIn } : {}), contexts)).toBe(expected);
  });

  it('never ends because one more context is switched on', () => {
    fc.assert(
      fc.property(anySkill, anyContexts, fc.constantFrom(...CONTEXTS), (any, contexts, more) => {
        expect(Number(applies(any, [...contexts, more]))).toBeGreaterThanOrEqual(
          Number(applies(any, contexts)),
        );
      }),
    );
  });
});

describe('demandOf', () => {
  const raised = skill({
    importance: 'optional',
    importanceMax: 'critical',
    target: 1,
    stretch: 2,
    when: [
      { context: 'night', importance: 'important', target: 2 },
      { context: 'export', importance: 'critical', target: 3, stretch: 4 },
      { context: 'regulated', stretch: 3 },
      { context: 'night', stretch: 2 },
    ],
  });

  it.each([
    [[], { importance: 'optional', target: 1, stretch: 2 }],
    [['noon'], { importance: 'optional', target: 1, stretch: 2 }],
    [['night'], { importance: 'important', target: 2, stretch: 2 }],
    [['export'], { importance: 'critical', target: 3, stretch: 4 }],
    [['regulated'], { importance: 'optional', target: 1, stretch: 3 }],
    [['night', 'regulated'], { importance: 'important', target: 2, stretch: 3 }],
    [['night', 'export'], { importance: 'critical', target: 3, stretch: 4 }],
  ])('takes the highest of its own values and those raised by %j', (contexts, demand) => {
    expect(demandOf(raised, contexts)).toEqual(demand);
  });

  it.each<[string, Partial<Skill>, object]>([
    ['nothing where the role asks for nothing', {}, {}],
    ['level 0 as a target', { target: 0, stretch: 0 }, { target: 0, stretch: 0 }],
    ['levels below zero', { target: -3, when: [{ context: 'night', target: -2 }] }, { target: -2 }],
    [
      'what only a context asks for',
      { when: [{ context: 'night', importance: 'optional', target: 1 }] },
      { importance: 'optional', target: 1 },
    ],
    [
      'its own values where a context asks for less',
      { importance: 'critical', target: 3, when: [{ context: 'night', importance: 'optional', target: 1 }] },
      { importance: 'critical', target: 3 },
    ],
    [
      'a stretch target lifted to a raised target',
      { target: 1, stretch: 2, when: [{ context: 'night', target: 4 }] },
      { target: 4, stretch: 4 },
    ],
    ['a stretch target without a target', { stretch: 2 }, { stretch: 2 }],
    ['no importanceMax', { importance: 'optional', importanceMax: 'critical' }, { importance: 'optional' }],
  ])('gives %s', (_name, more, demand) => {
    expect(demandOf(skill(more), ['night'])).toStrictEqual(demand);
  });

  it('only rises when one more context is switched on', () => {
    fc.assert(
      fc.property(anySkill, anyContexts, fc.constantFrom(...CONTEXTS), (any, contexts, more) => {
        const before = demandOf(any, contexts);
        const after = demandOf(any, [...contexts, more]);
        expect(importanceRank(after.importance)).toBeGreaterThanOrEqual(importanceRank(before.importance));
        for (const name of ['target', 'stretch'] as const) {
          if (before[name] !== undefined) expect(after[name]).toBeGreaterThanOrEqual(before[name]);
        }
      }),
    );
  });

  it('does not depend on the order of contexts, nor on naming one twice, nor on the order of when', () => {
    fc.assert(
      fc.property(anySkill, anyContexts, (any, contexts) => {
        const demand = demandOf(any, contexts);
        expect(demandOf(any, contexts.toReversed())).toEqual(demand);
        expect(demandOf(any, [...contexts, ...contexts])).toEqual(demand);
        expect(demandOf({ ...any, when: any.when?.toReversed() ?? [] }, contexts)).toEqual(demand);
      }),
    );
  });

  it('is never below the skill itself, and its stretch target never below its target', () => {
    fc.assert(
      fc.property(anySkill, anyContexts, (any, contexts) => {
        const { importance, target, stretch } = demandOf(any, contexts);
        expect(importanceRank(importance)).toBeGreaterThanOrEqual(importanceRank(any.importance));
        expect(target ?? -Infinity).toBeGreaterThanOrEqual(any.target ?? -Infinity);
        if (stretch !== undefined) expect(stretch).toBeGreaterThanOrEqual(target ?? stretch);
        const { target: own, stretch: ownStretch, importance: ownImportance } = any;
        const itself = { importance: ownImportance, target: own, stretch: ownStretch };
        expect(demandOf({ ...any, when: [] }, contexts)).toEqual(itself);
      }),
    );
  });
});
