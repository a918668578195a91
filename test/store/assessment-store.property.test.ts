import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/assessment.js';
import { createAssessmentStore, type AssessmentStore } from '../../src/store/assessment-store.js';
import { selectAssessment } from '../../src/store/selectors.js';
import { sampleProfile } from '../support/profiles.js';
import { steadyOptions } from '../support/stores.js';

const profile = sampleProfile();
const skill = fc.constantFrom(...profile.tiers.flatMap(({ skills }) => skills.map(({ id }) => id)));
const contexts = fc.subarray(['night', 'export']);
const details = fc.record(
  {
    interest: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    confidence: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    comment: fc.option(fc.string({ unit: 'grapheme', maxLength: 40 }), { nil: undefined }),
    lastUsed: fc.constantFrom(undefined, '2025-12', '2026-01'),
    evidence: fc.array(fc.record({ url: fc.webUrl({ validSchemes: ['http', 'https'] }) }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

type Act = (store: AssessmentStore) => void;
const act: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(skill, fc.constantFrom(0, 1, 2, 3, 4, 'not-applicable' as const))
    .map(([id, choice]): Act => (s) => {
      s.rate(id, choice);
    }),
  skill.map((id): Act => (s) => {
    s.clear(id);
  }),
  fc.tuple(skill, details).map(([id, some]): Act => (s) => {
    s.setDetail(id, some);
  }),
  contexts.map((ids): Act => (s) => {
    s.setContexts(ids);
  }),
  fc.subarray(['must-have', 'advanced', 'front-of-house'], { minLength: 1 }).map((ids): Act => (s) => {
    s.setGiven({ tiersShown: ids });
  }),
  fc.constant<Act>((s) => {
    s.submit();
  }),
  fc.constant<Act>((s) => {
    s.reset();
  }),
  fc.constant<Act>((s) => {
    s.restore(selectAssessment(s.getState()));
  }),
);
const acts = fc.array(act, { maxLength: 40 });

function run(list: Act[]) {
  const store = createAssessmentStore({
    profile,
    ...steadyOptions(),
    subject: 's',
    rater: { relation: 'self' },
  });
  for (const each of list) each(store);
  return store;
}
const emit = (store: AssessmentStore) => selectAssessment(store.getState());

describe('any sequence of actions', () => {
  it('yields an assessment that its own schema accepts, unchanged', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const emitted = emit(run(list));
        expect(parseAssessment(emitted)).toEqual({ ok: true, value: emitted });
        expect(parseAssessment(JSON.stringify(emitted))).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(emitted)),
        });
      }),
    );
  });

  it('is restored exactly by what it emitted, in a fresh store', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const emitted = emit(run(list));
        const fresh = createAssessmentStore({ profile, ...steadyOptions() });
        fresh.restore(JSON.parse(JSON.stringify(emitted)) as typeof emitted);
        expect(emit(fresh)).toEqual(emitted);
      }),
    );
  });

  it('loses nothing when contexts are switched back and forth', () => {
    fc.assert(
      fc.property(acts, contexts, (list, away) => {
        const store = run(list);
        const { ratings, summary, contexts: home } = emit(store);
        store.setContexts(away);
        store.setContexts(home);
        expect(emit(store)).toMatchObject({ contexts: home });
        expect(emit(store).ratings).toEqual(ratings);
        expect(emit(store).summary).toEqual(summary);
      }),
    );
  });

  it('never changes a state that was handed out', () => {
    fc.assert(
      fc.property(acts, acts, (first, then) => {
        const store = run(first);
        const state = store.getState();
        const copy = structuredClone(state);
        for (const each of then) each(store);
        expect(state).toEqual(copy);
      }),
    );
  });

  it('never lets one submission id stand for two documents, and names what it corrects', () => {
    const profiles = [profile, { ...profile, version: '2.0.0' }, { ...profile, title: 'Baker!' }];
    const hostAct: fc.Arbitrary<Act> = fc.oneof(
      { weight: 3, arbitrary: act },
      fc.constantFrom(...profiles).map((other): Act => (s) => {
        s.setProfile(other);
      }),
      fc.constantFrom('a', null).map((subject): Act => (s) => {
        s.setGiven({ subject });
      }),
      contexts.map((ids): Act => (s) => {
        s.setGiven({ contexts: ids });
      }),
    );
    fc.assert(
      fc.property(fc.array(hostAct, { maxLength: 40 }), (list) => {
        const store = createAssessmentStore({ profile, ...steadyOptions() });
        const known = new Map<string, unknown>();
        let last: string | undefined;
        for (const each of list) {
          each(store);
          const emitted = emit(store);
          if (emitted.status === 'submitted') {
            if (known.has(emitted.id)) expect(emitted).toEqual(known.get(emitted.id));
            else expect(emitted.replaces).toBe(last);
            known.set(emitted.id, emitted);
            last = emitted.id;
          } else if (last) expect(emitted.replaces).toBe(last);
        }
      }),
    );
  });

  it('lets no detail set what is not a detail', () => {
    fc.assert(
      fc.property(
        acts,
        fc.dictionary(fc.constantFrom('level', 'state', 'ratedAt', 'skill', 'x'), fc.anything()),
        (list, junk) => {
          const store = run(list);
          const before = store.getState();
          store.setDetail('kneading', junk);
          expect(store.getState()).toBe(before);
        },
      ),
    );
  });
});
