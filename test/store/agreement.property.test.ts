import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.js';
import { parseAssessment, type Assessment } from '../../src/model/assessment.js';
import type { Relation } from '../../src/model/relations.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { createAgreement } from '../../src/store/agreement.js';
import { createAssessmentStore } from '../../src/store/assessment-store.js';
import { selectAssessment, selectView } from '../../src/store/selectors.js';
import { answerOn, anyProfile, CONTEXTS } from '../support/arbitraries.js';
import { sampleProfile } from '../support/profiles.js';
import { steadyOptions } from '../support/stores.js';

interface Said {
  relation: Relation;
  id?: string;
  answers: readonly (Answer | undefined)[];
}

/** What a rater handed over. */
function submission(profile: RoleProfile, { relation, id, answers }: Said, contexts: string[]): Assessment {
  const store = createAssessmentStore({
    profile,
    rater: { relation, ...(id && { id }) },
    subject: 's',
    contexts,
  });
  store.setState({ answers });
  return JSON.parse(JSON.stringify(store.submit())) as Assessment;
}

const situation = anyProfile.chain((profile) => {
  const skills = profile.tiers.flatMap((tier) => tier.skills);
  // few levels, so that raters often say the same
  const answer = fc.oneof(
    answerOn({ ...profile.scale!, levels: profile.scale!.levels.slice(0, 2) }),
    fc.constant<Answer>({
      state: 'rated',
      level: profile.scale!.levels[0]!.value,
      comment: 'Mine.',
      evidence: [{ url: 'https://example.org/a' }],
    }),
  );
  const said = (relation: Relation) =>
    fc.record(
      {
        relation: fc.constant(relation),
        id: fc.constant(`${relation}@example.org`),
        answers: fc.array(answer, { minLength: skills.length, maxLength: skills.length }),
      },
      { requiredKeys: ['relation', 'answers'] },
    );
  return fc.record({
    profile: fc.constant(profile),
    skills: fc.constant(skills),
    all: fc
      .constantFrom<Relation[]>(['manager', 'self'], ['peer', 'self', 'peer'])
      .chain((relations) => fc.tuple(...relations.map(said))),
    contexts: fc.subarray(CONTEXTS),
  });
});

/** What an answer says of the level, in one text. */
const sayingOf = ({ state, level }: Partial<Answer> = {}) =>
  state === 'rated' ? `level ${String(level)}` : state === 'not-applicable' ? state : 'nothing';

describe('an agreement', () => {
  it('begins with what all answered alike and with nothing else, names its sources, and is valid JSON', () => {
    fc.assert(
      fc.property(situation, ({ profile, skills, all, contexts }) => {
        const sources = all.map((said) => submission(profile, said, contexts));
        const store = createAgreement({ profile, sources, ...steadyOptions() });
        const agreed = selectAssessment(store.getState());
        expect(parseAssessment(JSON.stringify(agreed))).toMatchObject({ ok: true });
        expect(agreed).toMatchObject({
          status: 'draft',
          rater: { relation: 'agreed' },
          subject: 's',
          contexts,
        });
        expect(agreed.basedOn).toEqual(
          sources.map(({ id }, i) => ({
            id,
            relation: all[i]!.relation,
            ...(all[i]!.id && { rater: all[i]!.id }),
          })),
        );
        for (const [i, { id }] of skills.entries()) {
          const said = [...new Set(all.map(({ answers }) => sayingOf(answers[i])))];
          const expected = said.length === 1 ? said[0] : 'nothing';
          const rating = agreed.ratings.find(({ skill }) => skill === id);
          expect(sayingOf(rating)).toBe(expected);
          expect(rating === undefined).toBe(expected === 'nothing');
          expect(rating?.comment).toBe(undefined);
          const hasLink = all.some(({ answers }) => answers[i]?.evidence);
          expect(rating?.evidence).toEqual(
            rating && hasLink ? [{ url: 'https://example.org/a' }] : undefined,
          );
        }
      }),
    );
  });

  it('returns by a reset to what was answered alike, and keeps its sources in its submission', () => {
    fc.assert(
      fc.property(situation, ({ profile, skills, all, contexts }) => {
        const sources = all.map((said) => submission(profile, said, contexts));
        const store = createAgreement({ profile, sources, ...steadyOptions() });
        const { answers } = store.getState();
        for (const { id } of skills) store.rate(id, 'not-applicable');
        store.reset();
        expect(store.getState().answers).toEqual(answers);
        expect(store.submit().basedOn?.map(({ id }) => id)).toEqual(sources.map(({ id }) => id));
      }),
    );
  });

  it('takes nothing over from one rater alone', () => {
    fc.assert(
      fc.property(situation, ({ profile, all: [said], contexts }) => {
        const store = createAgreement({ profile, sources: [submission(profile, said!, contexts)] });
        expect(selectAssessment(store.getState()).ratings).toEqual([]);
      }),
    );
  });

  it('keeps the order in which its first rater was asked, where it is shuffled at all', () => {
    const profile = sampleProfile();
    const first = createAssessmentStore({ profile, rater: { relation: 'manager' }, seed: 7 }).submit();
    const sources = [first, createAssessmentStore({ profile }).submit()];
    const seedOf = (seed?: number) => selectView(createAgreement({ profile, sources, seed }).getState()).seed;
    expect(seedOf(9)).toBe(7);
    expect(seedOf()).toBe(undefined);
  });
});
