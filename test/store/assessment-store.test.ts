import { describe, expect, it, vi } from 'vitest';
import { createAssessmentStore } from '../../src/store/assessment-store.js';
import { selectNextUnrated } from '../../src/store/next-unrated.js';
import {
  selectAnswer,
  selectAssessment,
  selectProgress,
  selectRating,
  selectRows,
} from '../../src/store/selectors.js';
import { sampleProfile } from '../support/profiles.js';
import { steadyOptions } from '../support/stores.js';

const newStore = (more = {}) =>
  createAssessmentStore({ profile: sampleProfile(), ...steadyOptions(), ...more });
const assessmentOf = (store: ReturnType<typeof newStore>) => selectAssessment(store.getState());

describe('createAssessmentStore', () => {
  it('starts as an empty draft of the main tiers that the profile has', () => {
    const { status, ratings, tiersShown, id, draftId, summary } = assessmentOf(newStore());
    expect({ status, ratings, tiersShown }).toEqual({
      status: 'draft',
      ratings: [],
      tiersShown: ['must-have', 'advanced'],
    });
    expect(id).toBe(draftId);
    expect(summary).toMatchObject({ skills: 3, rated: 0, notApplicable: 0, gaps: [] });
  });

  it('emits a rating with its place, its words and what the role asks for', () => {
    const store = newStore();
    store.rate('kneading', 2);
    expect(assessmentOf(store).ratings).toEqual([
      {
        tier: 'must-have',
        skill: 'kneading',
        name: 'Kneading',
        state: 'rated',
        level: 2,
        importance: 'critical',
        target: 3,
        ratedAt: '2026-01-01T00:00:01.000Z',
      },
    ]);
    expect(selectRating(store.getState(), 'kneading')).toEqual(assessmentOf(store).ratings[0]);
  });

  it('tells not applicable from zero', () => {
    const store = newStore();
    store.rate('kneading', 0);
    store.rate('proofing', 'not-applicable');
    expect(selectAnswer(store.getState(), 'kneading')).toMatchObject({ state: 'rated', level: 0 });
    expect(selectAnswer(store.getState(), 'proofing')).not.toHaveProperty('level');
    expect(selectProgress(store.getState())).toEqual({ skills: 3, rated: 1, notApplicable: 1 });
    expect(assessmentOf(store).summary.tiers[0]).toMatchObject({
      rated: 1,
      notApplicable: 1,
      mean: 0,
      belowTarget: 1,
    });
  });

  it('keeps details when a level goes, and forgets the answer when nothing is left', () => {
    const store = newStore();
    store.rate('kneading', 2);
    store.setDetail('kneading', { comment: 'by hand', interest: 3 });
    store.clear('kneading');
    expect(selectAnswer(store.getState(), 'kneading')).toMatchObject({
      state: 'details-only',
      comment: 'by hand',
      interest: 3,
    });
    store.setDetail('kneading', { comment: '', interest: undefined });
    expect(selectAnswer(store.getState(), 'kneading')).toBeUndefined();
    expect(assessmentOf(store).ratings).toEqual([]);
  });

  it.each([
    [
      'an unknown skill',
      (s: ReturnType<typeof newStore>) => {
        s.rate('juggling', 1);
      },
      'The profile "baker" has no skill "juggling".',
    ],
    [
      'a level off the scale',
      (s: ReturnType<typeof newStore>) => {
        s.rate('kneading', 7);
      },
      'Expected a level of the scale (0, 1, 2, 3 or 4) or "not-applicable" for "kneading", found 7.',
    ],
    [
      'a bad link',
      (s: ReturnType<typeof newStore>) => {
        s.setDetail('kneading', { evidence: [{ url: 'javascript:alert(1)' }] });
      },
      'Expected evidence of "kneading" to be what parseDetails accepts, found [{"url":"javascript:alert(1)"}].',
    ],
    [
      'a bad month',
      (s: ReturnType<typeof newStore>) => {
        s.setDetail('kneading', { lastUsed: '2026-13' });
      },
      'Expected lastUsed of "kneading" to be what parseDetails accepts, found "2026-13".',
    ],
  ])('refuses %s, changing nothing', (_, act, message) => {
    const store = newStore();
    const before = store.getState();
    expect(() => {
      act(store);
    }).toThrow(new RangeError(message));
    expect(store.getState()).toBe(before);
  });

  it('tells nobody of a change that is none', () => {
    const store = newStore();
    store.rate('kneading', 2);
    const told = vi.fn();
    store.subscribe(told);
    store.rate('kneading', 2);
    store.clear('proofing');
    store.setContexts([]);
    expect(told).not.toHaveBeenCalled();
  });

  it('lets contexts raise importance and target, and shows what applies only there', () => {
    const store = newStore();
    store.rate('sourdough', 2);
    expect(assessmentOf(store).ratings[0]).toMatchObject({ importance: 'optional', target: 1 });
    expect(selectRows(store.getState()).map(({ skill }) => skill.id)).toEqual([
      'kneading',
      'proofing',
      'sourdough',
    ]);
    store.setContexts(['export']);
    expect(assessmentOf(store).ratings[0]).toMatchObject({ importance: 'critical', target: 3 });
    expect(assessmentOf(store).summary).toMatchObject({
      skills: 4,
      gaps: [{ skill: 'sourdough', gap: 1, importance: 'critical' }],
    });
    store.rate('labels', 1);
    store.setContexts([]);
    expect(assessmentOf(store).summary).toMatchObject({ skills: 3, rated: 1 });
    expect(assessmentOf(store).ratings.map(({ skill }) => skill)).toEqual(['sourdough', 'labels']);
  });

  it('mints a submission each time, which replaces the one before', () => {
    const store = newStore();
    store.rate('kneading', 3);
    const first = store.submit();
    expect(first).toMatchObject({ status: 'submitted', submittedAt: first.updatedAt });
    expect(first.id).not.toBe(first.draftId);
    expect(assessmentOf(store)).toEqual(first);
    store.rate('kneading', 4);
    const draft = assessmentOf(store);
    expect(draft).toMatchObject({ status: 'draft', id: first.draftId, replaces: first.id });
    expect(draft).not.toHaveProperty('submittedAt');
    const second = store.submit();
    expect(second).toMatchObject({ status: 'submitted', replaces: first.id, draftId: first.draftId });
    const third = store.submit();
    expect(third.replaces).toBe(second.id);
    expect(new Set([first.id, second.id, third.id, first.draftId]).size).toBe(4);
  });

  it('restores an assessment, unknown fields and all, and returns to it on reset', () => {
    const store = newStore();
    store.rate('kneading', 3);
    const mine = assessmentOf(store);
    const given = {
      ...mine,
      profile: { ...mine.profile, 'x-deep': true },
      'x-own': { note: 1 },
      plan: [{ skill: 'kneading', goal: 4 }],
    };
    given.ratings[0] = { ...given.ratings[0]!, ...{ 'x-mark': 'y' } };
    const other = newStore();
    other.restore(given);
    expect(assessmentOf(other)).toEqual(given);
    other.rate('kneading', 1);
    expect(assessmentOf(other).ratings[0]).toMatchObject({ level: 1, 'x-mark': 'y' });
    other.reset();
    expect(assessmentOf(other)).toEqual(given);
  });

  it('takes another version of the profile: answers move by skill id, the rest is set aside and comes back', () => {
    const store = newStore();
    store.rate('kneading', 3);
    store.rate('sourdough', 1);
    const old = sampleProfile();
    const next = {
      ...sampleProfile(),
      version: '2.0.0',
      tiers: [{ id: 'emerging', skills: [old.tiers[1]!.skills[0]!] }],
    };
    store.setProfile(next);
    const carried = assessmentOf(store);
    expect(carried).toMatchObject({ profile: { version: '2.0.0' }, tiersShown: ['emerging'] });
    expect(carried.ratings).toMatchObject([{ skill: 'sourdough', tier: 'emerging', level: 1 }]);
    expect(carried.unplaced).toMatchObject([{ skill: 'kneading', level: 3 }]);
    store.setProfile(old);
    expect(assessmentOf(store).ratings.map(({ skill }) => skill)).toEqual(['kneading', 'sourdough']);
    expect(assessmentOf(store)).not.toHaveProperty('unplaced');
  });

  it('sets aside levels of another scale: a 3 of five is not a 3 of three', () => {
    const store = newStore();
    store.rate('kneading', 2);
    store.rate('proofing', 'not-applicable');
    const scale = { levels: [1, 2, 3].map((value) => ({ value, label: `L${String(value)}` })) };
    const tiers = sampleProfile().tiers.map((tier) => ({
      ...tier,
      skills: tier.skills.map(({ id, name }) => ({ id, name })),
    }));
    store.setProfile({ ...sampleProfile(), scale, tiers, requires: [] });
    expect(assessmentOf(store).ratings).toMatchObject([{ skill: 'proofing', state: 'not-applicable' }]);
    expect(assessmentOf(store).unplaced).toMatchObject([{ skill: 'kneading', level: 2 }]);
  });

  it('sets aside levels of a scale with another id, though its values are the same', () => {
    const store = newStore();
    store.rate('kneading', 2);
    const levels = [0, 1, 2, 3, 4].map((value) => ({ value, label: `Agree ${String(value)}` }));
    store.setProfile({ ...sampleProfile(), scale: { id: 'agreement', levels } });
    expect(assessmentOf(store).ratings).toEqual([]);
    expect(assessmentOf(store).unplaced).toMatchObject([
      { skill: 'kneading', level: 2, scale: { id: 'default-five-level' } },
    ]);
    store.setProfile(sampleProfile());
    expect(assessmentOf(store).ratings).toMatchObject([{ skill: 'kneading', level: 2 }]);
  });

  it('finds the next unrated row after a place, then from the top', () => {
    const store = newStore();
    const next = (after?: string) => selectNextUnrated(store.getState(), after)?.skill.id;
    expect(next()).toBe('kneading');
    expect(next('kneading')).toBe('proofing');
    store.rate('sourdough', 1);
    store.setDetail('proofing', { comment: 'soon' });
    expect(next('proofing')).toBe('kneading');
    store.rate('kneading', 1);
    expect(next('kneading')).toBe('proofing');
    store.rate('proofing', 'not-applicable');
    expect(next()).toBeUndefined();
  });

  it('shares nothing between two stores', () => {
    const [a, b] = [newStore(), newStore()];
    a.rate('kneading', 4);
    expect(assessmentOf(b).ratings).toEqual([]);
  });
});
