import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentEvent } from '../../src/interchange/out/cloud-event.js';
import { assessmentXapi, type XapiStatement } from '../../src/interchange/out/xapi.js';
import { parseAssessment, type Assessment } from '../../src/model/assessment.js';
import { anyTeam, taken } from '../support/counted-teams.js';

const actor = { account: { homePage: 'https://hr.example', name: '4711' } };
const options = { actor, base: 'https://hr.example/skills' };
const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const anySubmissions = anyTeam.map(
  ({ profile, assessments }) => taken(assessments, profile.id) as Assessment[],
);

function withoutNull(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return typeof value !== 'object' || Object.values(value).every(withoutNull);
}

/** What xAPI 1.0.3 (Data) asks of a statement of this kind. */
function expectStatement(statement: XapiStatement) {
  const { id, actor: agent, verb, object, result, context, timestamp } = statement;
  expect(withoutNull(JSON.parse(JSON.stringify(statement)))).toBe(true); // 2.2
  expect(id).toMatch(UUID); // 2.4.1
  expect(['account', 'mbox', 'mbox_sha1sum', 'openid'].filter((name) => name in agent)).toHaveLength(1); // 2.4.2.1
  const { scale, interactionType } = object.definition;
  const parents = context.contextActivities.parent;
  const extensions = Object.keys({ ...context.extensions, ...result?.extensions });
  for (const iri of [
    verb.id,
    object.id,
    object.definition.type,
    ...parents.map((each) => each.id),
    ...extensions,
  ])
    expect(URL.canParse(iri), iri).toBe(true); // 4.6.1.2, 4.1.11
  expect(interactionType).toBe('likert');
  const ids = scale.map((each) => each.id);
  expect(new Set(ids).size).toBe(ids.length); // 2.4.4.1
  for (const each of ids) expect(each).toMatch(/^\S+$/);
  if (result?.response !== undefined) expect(ids).toContain(result.response);
  if (result?.score) {
    const { scaled, raw, min, max } = result.score; // 2.4.5.1
    expect(min).toBeLessThan(max);
    expect(raw >= min && raw <= max && scaled >= -1 && scaled <= 1).toBe(true);
    expect(scaled * (max - min) + min).toBeCloseTo(raw);
  }
  expect(context.registration).toMatch(UUID); // 2.4.6
  expect(timestamp).toMatch(RFC3339); // 4.5
}

describe('an assessment as xAPI statements', () => {
  it('is one a rating, each by the rules, with the level and nothing made up', () => {
    const seen = { rated: 0, 'not-applicable': 0, 'details-only': 0 };
    fc.assert(
      fc.property(anySubmissions, (submissions) => {
        for (const assessment of submissions) {
          const statements = assessmentXapi(assessment, options);
          expect(statements.map(({ object }) => object.id.split('/').at(-1))).toEqual(
            assessment.ratings.map(({ skill }) => skill),
          );
          expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
          expect(assessmentXapi(assessment, options)).toEqual(statements);
          for (const [i, statement] of statements.entries()) {
            expectStatement(statement);
            const { state, level, interest } = assessment.ratings[i]!;
            seen[state]++;
            const isRated = state === 'rated';
            expect(statement.result?.response).toBe(isRated ? String(level) : undefined);
            expect(statement.result?.score?.raw).toBe(isRated ? level : undefined);
            const said = statement.result?.extensions ?? {};
            expect(said['https://hr.example/skills/extensions/interest']).toBe(interest);
            expect('https://hr.example/skills/extensions/not-applicable' in said).toBe(
              state === 'not-applicable',
            );
          }
        }
      }),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it('are others for a correction, so that both stay', () => {
    fc.assert(
      fc.property(anySubmissions, ([first]) => {
        fc.pre(first !== undefined && first.ratings.length > 0);
        const later = { ...first, id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa', replaces: first.id };
        const ids = [first, later].flatMap((each) => assessmentXapi(each, options).map(({ id }) => id));
        expect(new Set(ids).size).toBe(2 * first.ratings.length);
      }),
    );
  });

  it('is refused without an address to name things by, and of a draft', () => {
    const [assessment] = fc.sample(
      anySubmissions.filter((all) => all.length > 0),
      1,
    )[0]!;
    for (const base of ['skills/', 'urn:x', ''])
      expect(() => assessmentXapi(assessment!, { actor, base })).toThrow(/absolute http or https address/);
    const { submittedAt: _, ...draft } = assessment!;
    expect(() => assessmentXapi(draft, options)).toThrow('found a draft');
  });
});

describe('an assessment as an event', () => {
  it('has what CloudEvents 1.0 asks for, and gives the assessment back', () => {
    fc.assert(
      fc.property(anySubmissions, (submissions) => {
        for (const assessment of submissions) {
          const event = assessmentEvent(assessment, { source: '/hr/skills' });
          for (const name of Object.keys(event)) expect(name).toMatch(/^[a-z\d]{1,20}$/); // 3
          const { specversion, id, source, type, subject, time, datacontenttype } = event;
          expect({ specversion, id, source, datacontenttype }).toEqual({
            specversion: '1.0',
            id: assessment.id,
            source: '/hr/skills',
            datacontenttype: 'application/json',
          });
          expect(type).toBe('skills-matrix.assessment.submitted');
          expect(subject).toBe(assessment.subject);
          expect(time).toMatch(RFC3339);
          expect(parseAssessment(JSON.parse(JSON.stringify(event)).data)).toEqual({
            ok: true,
            value: assessment,
          });
        }
      }),
    );
  });

  it('takes a type of one’s own, and none that is empty', () => {
    const [assessment] = fc.sample(
      anySubmissions.filter((all) => all.length > 0),
      1,
    )[0]!;
    expect(assessmentEvent(assessment!, { source: '/hr', type: 'example.hr.rated' }).type).toBe(
      'example.hr.rated',
    );
    expect(() => assessmentEvent(assessment!, { source: '' })).toThrow('Expected a source');
    expect(() => assessmentEvent(assessment!, { source: '/hr', type: 'a b' })).toThrow('found "a b"');
  });
});
