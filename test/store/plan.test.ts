import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/assessment.js';
import { HORIZONS } from '../../src/model/horizons.js';
import type { Goal } from '../../src/model/plan.js';
import { createAssessmentStore } from '../../src/store/assessment-store.js';
import { goalsByHorizon, setPlan, withGoal, withoutGoal } from '../../src/store/plan.js';
import { selectAssessment } from '../../src/store/selectors.js';
import { anyOrder } from '../support/arbitraries.js';
import { inOrder } from '../support/naive.js';
import { sampleProfile } from '../support/profiles.js';
import { steadyOptions } from '../support/stores.js';

const profile = sampleProfile();
const SKILLS = ['kneading', 'proofing', 'sourdough', 'labels', 'selling'];

const anyGoal = fc
  .record({
    skill: fc.constantFrom(...SKILLS, 'gone'),
    horizon: fc.constantFrom(undefined, ...HORIZONS),
    level: fc.option(fc.nat(4), { nil: undefined }),
    note: fc.constantFrom(undefined, '', 'Daily.'),
  })
  .map(({ skill, ...some }): Goal => ({
    skill,
    ...Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)),
  }));
const isOf = (a: Goal) => (b: Goal) => a.skill === b.skill && a.horizon === b.horizon;
const anyPlan = fc
  .array(anyGoal, { maxLength: 12 })
  .map((goals) => goals.filter((goal, i) => goals.findIndex(isOf(goal)) === i));

describe('goalsByHorizon', () => {
  it('begins each goal where the one before it ends, and the first at today', () => {
    const plan: Goal[] = [
      { skill: 'kneading', level: 4, horizon: '12-months' },
      { skill: 'proofing', level: 2, horizon: '30-days' },
      { skill: 'kneading', level: 3, horizon: '30-days' },
      { skill: 'kneading', note: 'Somewhen.' },
    ];
    expect(goalsByHorizon(profile, [{ state: 'rated', level: 1 }], plan)).toEqual([
      {
        horizon: '30-days',
        goals: [
          { goal: plan[2], from: 1 },
          { goal: plan[1], from: undefined },
        ],
      },
      { horizon: '12-months', goals: [{ goal: plan[0], from: 3 }] },
      { horizon: undefined, goals: [{ goal: plan[3], from: 4 }] },
    ]);
  });

  it('passes over an earlier goal without a level', () => {
    const plan: Goal[] = [
      { skill: 'kneading', horizon: '30-days', note: 'Read.' },
      { skill: 'kneading', horizon: '60-days', level: 0 },
      { skill: 'kneading', horizon: '90-days', level: 2 },
    ];
    const from = goalsByHorizon(profile, [{ state: 'rated', level: 1 }], plan).map(
      ({ goals }) => goals[0]?.from,
    );
    expect(from).toEqual([1, 1, 0]);
  });

  it('keeps a goal whose skill the profile does not have, at the end of its horizon', () => {
    const plan: Goal[] = [
      { skill: 'gone', level: 2, horizon: '30-days' },
      { skill: 'selling', level: 2, horizon: '30-days' },
    ];
    const [group] = goalsByHorizon(profile, [], plan);
    expect(group?.goals.map(({ goal }) => goal.skill)).toEqual(['selling', 'gone']);
    expect(goalsByHorizon(profile, [], [])).toEqual([]);
  });

  it('is what a naive search says, whatever the order of the plan', () => {
    const level = fc.option(fc.nat(4), { nil: undefined });
    const levels = fc.array(level, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(anyPlan, levels, anyOrder, (plan, today, order) => {
        const answers = today.map((value) =>
          value === undefined ? undefined : { state: 'rated' as const, level: value },
        );
        const whens = [...HORIZONS, undefined];
        const place = ({ skill }: Goal) => [...SKILLS, 'gone'].indexOf(skill);
        const expected = whens.flatMap((horizon, when) => {
          const own = inOrder(
            plan.filter((goal) => goal.horizon === horizon),
            (goal) => [place(goal)],
          );
          const goals = own.map((goal) => {
            const before = whens.slice(0, when).flatMap((earlier) => {
              const same = plan.find((each) => each.skill === goal.skill && each.horizon === earlier);
              return same?.level ?? [];
            });
            return { goal, from: before[before.length - 1] ?? today[SKILLS.indexOf(goal.skill)] };
          });
          return goals.length > 0 ? [{ horizon, goals }] : [];
        });
        expect(goalsByHorizon(profile, answers, order(plan))).toEqual(expected);
      }),
    );
  });
});

describe('withGoal and withoutGoal', () => {
  const near: Goal = { skill: 'kneading', level: 3, horizon: '30-days' };
  const far: Goal = { skill: 'kneading', level: 4, horizon: '12-months' };
  const open: Goal = { skill: 'kneading', level: 4 };

  it('knows a goal by its skill and horizon', () => {
    const plan = [near, far, open];
    const nearer = { ...near, level: 2, note: 'Slowly.' };
    expect(withGoal(plan, nearer)).toEqual([nearer, far, open]);
    expect(withGoal(plan, { skill: 'kneading' })).toEqual([near, far, { skill: 'kneading' }]);
    expect(withGoal(plan, { ...near, skill: 'selling' })).toEqual([...plan, { ...near, skill: 'selling' }]);
    expect(withoutGoal(plan, { skill: 'kneading', horizon: '12-months' })).toEqual([near, open]);
    expect(withoutGoal(plan, { skill: 'kneading' })).toEqual([near, far]);
    expect(withoutGoal(plan, { skill: 'selling' })).toEqual(plan);
  });

  it('sets and drops that one goal, and leaves the others as they stand', () => {
    fc.assert(
      fc.property(anyPlan, anyGoal, (plan, goal) => {
        const before = structuredClone(plan);
        const others = plan.filter((each) => !isOf(goal)(each));
        const [having, lacking] = [withGoal(plan, goal), withoutGoal(plan, goal)];
        expect(lacking).toEqual(others);
        expect(having.filter(isOf(goal))).toEqual([goal]);
        expect(having.filter((each) => !isOf(goal)(each))).toEqual(others);
        expect(having.findIndex(isOf(goal))).toBe(
          plan.some(isOf(goal)) ? plan.findIndex(isOf(goal)) : plan.length,
        );
        expect(withGoal(having, goal)).toEqual(having);
        expect(withoutGoal(having, goal)).toEqual(others);
        expect(plan).toEqual(before);
      }),
    );
  });
});

describe('setPlan', () => {
  const goal: Goal = { skill: 'kneading', level: 3, horizon: '30-days', note: 'Daily.' };

  function rated() {
    const options = steadyOptions();
    const store = createAssessmentStore({ profile, ...options, subject: 's', rater: { relation: 'self' } });
    store.rate('kneading', 2);
    store.setDetail('proofing', { comment: 'Never asked.' });
    return { store, clock: options.clock, emit: () => selectAssessment(store.getState()) };
  }

  it('puts the plan into the assessment, and says when', () => {
    const { store, clock, emit } = rated();
    const before = emit();
    setPlan(store, [goal], clock);
    expect(emit()).toEqual({ ...before, plan: [goal], updatedAt: expect.any(String) as string });
    expect(Date.parse(emit().updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt));
    expect(parseAssessment(emit())).toEqual({ ok: true, value: emit() });
  });

  it('makes a submission its correction, and leaves the answers alone', () => {
    const { store, clock, emit } = rated();
    const submission = store.submit();
    const { answers } = store.getState();
    setPlan(store, [goal], clock);
    const { submittedAt: _submittedAt, ...rest } = submission;
    expect(emit()).toStrictEqual({
      ...rest,
      status: 'draft',
      id: submission.draftId,
      replaces: submission.id,
      plan: [goal],
      updatedAt: emit().updatedAt,
    });
    expect(store.getState().answers).toBe(answers);
    expect(store.submit()).toMatchObject({ status: 'submitted', replaces: submission.id, plan: [goal] });
  });

  it('takes an empty plan for none, and keeps its own copy', () => {
    const { store, clock, emit } = rated();
    const plan = [goal];
    setPlan(store, plan, clock);
    plan.push({ skill: 'selling' });
    expect(emit().plan).toEqual([goal]);
    setPlan(store, [], clock);
    expect(emit()).not.toHaveProperty('plan');
    expect(store.getState().header).not.toHaveProperty('plan');
  });

  it('tells those who watch once, and by the clock of the system where none is given', () => {
    const { store, emit } = rated();
    let told = 0;
    store.subscribe(() => told++);
    const start = Date.now();
    setPlan(store, [goal]);
    expect(told).toBe(1);
    expect(Date.parse(emit().updatedAt)).toBeGreaterThanOrEqual(start);
  });

  it('yields an assessment that its own schema accepts, and that restores the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { store, clock, emit } = rated();
        setPlan(store, plan, clock);
        expect(emit().plan ?? []).toEqual(plan);
        expect(parseAssessment(emit())).toEqual({ ok: true, value: emit() });
        const again = createAssessmentStore({ profile, assessment: emit(), ...steadyOptions() });
        expect(selectAssessment(again.getState())).toEqual(emit());
      }),
    );
  });

  it('leaves a submission as it is where nothing changes', () => {
    const store = createAssessmentStore({ profile, ...steadyOptions() });
    setPlan(store, [{ skill: 'kneading', level: 3 }]);
    const submission = store.submit();
    setPlan(store, [{ level: 3, skill: 'kneading' }]);
    expect(selectAssessment(store.getState())).toEqual(submission);
  });

  it('keeps levels aside that were meant on another scale', () => {
    const store = createAssessmentStore({ profile, ...steadyOptions() });
    setPlan(store, [
      { skill: 'kneading', level: 3, note: 'Daily.' },
      { skill: 'proofing', level: 1 },
    ]);
    const levels = [
      { value: 0, label: 'No' },
      { value: 1, label: 'Yes' },
    ];
    store.setProfile({ ...profile, version: '2.0.0', scale: { id: 'yes-no', levels }, tiers: bare(profile) });
    const assessment = selectAssessment(store.getState());
    expect(assessment.plan).toEqual([
      { skill: 'kneading', formerLevel: 3, note: 'Daily.' },
      { skill: 'proofing', formerLevel: 1 },
    ]);
    expect(parseAssessment(assessment).ok).toBe(true);
  });
});

/** Skills without what is of a scale. */
const bare = ({ tiers }: typeof profile) =>
  tiers.map((tier) => ({ ...tier, skills: tier.skills.map(({ id, name }) => ({ id, name })) }));
