import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAssessment, type Assessment } from '../../src/model/assessment.js';
import { parseSurvey } from '../../src/model/survey.js';
import { anonymized } from '../../src/scoring/anonymized.js';
import { sampleAssessment } from '../support/assessments.js';
import { changed, placesOf, withUnknownFields, type Json, type JsonPath } from '../support/json.js';
import { sampleProfile } from '../support/profiles.js';
import { sampleSurvey } from '../support/surveys.js';

const profile = sampleProfile();
const survey = sampleSurvey();

/** Every field there is, of somebody who rated themselves. */
const full = (): Assessment => ({
  ...sampleAssessment(),
  rater: { id: 'ana@example.org', relation: 'self' },
  attributes: { office: 'lisbon', level: '5', team: 'night shift' },
});

const withoutIds = ({ id: _id, draftId: _draftId, ...rest }: Assessment) => rest;

/** All texts and numbers of a document, its keys too. */
function leavesOf(node: unknown): unknown[] {
  if (Array.isArray(node)) return node.flatMap(leavesOf);
  if (typeof node !== 'object' || node === null) return [node];
  return Object.entries(node).flatMap(([key, value]) => [key, ...leavesOf(value)]);
}

/** Somebody, in all the shapes that fields take: a name, an id, an address, a number, moments, a UUID. */
const IDENTITIES = [
  'Inês Okafor',
  'ines-okafor',
  'https://example.org/people/ines-okafor',
  8_191_919,
  0.8191919,
  '2026-03-14T15:09:26.535Z',
  '1983-11',
  '1e5c0de5-0ca4-4f0a-8191-919191919191',
] as const;

/** What of it must not be found. */
const TRACES = /In.{1,2}s Okafor|ines-okafor|8191919|15:09:26|1983-11|1e5c0de5/i;

/** Somebody, as text, number, entry, field or key. */
const planted = fc.oneof(
  fc.constantFrom(...IDENTITIES),
  fc.constantFrom(...IDENTITIES).map((who) => [who]),
  fc.constantFrom(...IDENTITIES).map((who) => ({ id: who, name: who })),
  fc.constantFrom('Inês Okafor', 'ines-okafor').map((who) => ({ [who]: { [who]: true } })),
);

const isWithin = (path: JsonPath, ...roots: string[]) => roots.includes(String(path[0]));

/** What people answered, and what says how to read it; the rest must not matter. */
const ANSWERS = ['ratings', 'scale', 'contexts', 'tiersShown', 'attributes', 'profile', 'rater', 'unplaced'];

describe('anonymized', () => {
  it('keeps the answers, and says the rest in the words of the profile and the survey', () => {
    expect(parseSurvey(survey).ok).toBe(true);
    const result = anonymized(full(), survey, profile);
    expect(parseAssessment(result)).toEqual({ ok: true, value: result });
    const { startedAt, updatedAt, submittedAt, attributes, rater } = result;
    expect({ startedAt, updatedAt, submittedAt, attributes, rater }).toEqual({
      startedAt: survey.closes,
      updatedAt: survey.closes,
      submittedAt: survey.closes,
      attributes: { office: 'lisbon' },
      rater: { relation: 'self' },
    });
    expect(
      result.ratings.map(({ skill, state, level, interest }) => [skill, state, level, interest]),
    ).toEqual([
      ['kneading', 'rated', 2, 3],
      ['proofing', 'not-applicable', undefined, undefined],
      ['sourdough', 'details-only', undefined, 2],
    ]);
    expect(Object.keys(result).sort()).toEqual(
      [
        'attributes contexts draftId id profile ratings rater scale schemaVersion startedAt',
        'status submittedAt summary survey tiersShown updatedAt',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    );
  });

  it('leaves out interest where the survey asks for none, and confidence alike', () => {
    const silent = { ...survey, ask: [] };
    const keys = anonymized(full(), silent, profile).ratings.flatMap((rating) => Object.keys(rating));
    expect(keys).not.toContain('interest');
    const asking = { ...survey, ask: ['confidence' as const] };
    expect(anonymized(full(), asking, profile).ratings[0]).toMatchObject({ confidence: 1, level: 2 });
    expect(anonymized(full(), asking, profile).ratings[0]).not.toHaveProperty('interest');
  });

  it('tells people apart by nothing but the one attribute of the results, and by listed values', () => {
    const of = (attributes: Record<string, string>, change = {}) =>
      anonymized({ ...full(), attributes }, { ...survey, ...change }, profile).attributes;
    expect(of({ office: 'oslo', level: '4' })).toEqual({ office: 'oslo' });
    expect(of({ office: 'the flat of Ana' })).toBeUndefined();
    expect(of({ office: 'oslo' }, { privacy: { mode: 'anonymous' } })).toBeUndefined();
  });

  it('is the same for all who answered alike, but for ids that are new each time', () => {
    const [one, other] = [anonymized(full(), survey, profile), anonymized(full(), survey, profile)];
    expect(withoutIds(one)).toEqual(withoutIds(other));
    expect(new Set([one.id, one.draftId, other.id, other.draftId, full().id, full().draftId]).size).toBe(6);
  });

  it('does not tell in which order contexts were switched on or tiers shown', () => {
    const contexts = (profile.contexts ?? []).map(({ id }) => id);
    const tiersShown = profile.tiers.map(({ id }) => id);
    const [one, other] = [
      { ...full(), contexts, tiersShown },
      { ...full(), contexts: contexts.toReversed(), tiersShown: tiersShown.toReversed() },
    ].map((each) => withoutIds(anonymized(each, survey, profile)));
    expect(contexts.length).toBeGreaterThan(1);
    expect(one).toEqual(other);
  });

  it('refuses what it cannot make anonymous, without naming anybody', () => {
    const named = { ...survey, privacy: { mode: 'named' as const } };
    const manager = { ...full(), rater: { id: 'ines-okafor', relation: 'manager' as const } };
    const elsewhere = { ...full(), profile: { ...full().profile, id: 'ines-okafor' } };
    for (const act of [
      () => anonymized(full(), named, profile),
      () => anonymized(manager, survey, profile),
      () => anonymized(elsewhere, survey, profile),
    ]) {
      expect(act).toThrow(RangeError);
      expect(act).not.toThrow(TRACES);
    }
  });

  it('lets nobody through who is planted in a field, known or unknown, at whatever depth', () => {
    const { document } = withUnknownFields(full());
    const places = placesOf(document);
    expect(places.length).toBeGreaterThan(150);
    const clean = withoutIds(anonymized(full(), survey, profile));
    let results = 0;
    const judge = (plant: Json) => {
      let result: Assessment;
      try {
        result = anonymized(plant as Assessment, survey, profile);
      } catch (error) {
        expect(String(error)).not.toMatch(TRACES);
        return undefined;
      }
      results++;
      expect(JSON.stringify(result)).not.toMatch(TRACES);
      return withoutIds(result);
    };
    for (const place of places) {
      for (const who of IDENTITIES) {
        const result = judge(changed(document, place, who));
        if (!isWithin(place, ...ANSWERS)) expect(result).toEqual(clean);
      }
    }
    expect(results).toBeGreaterThan(places.length * IDENTITIES.length * 0.8);
  });

  it('lets nobody through who is planted in many at once, as a key, a text, a list', () => {
    const { document } = withUnknownFields(full());
    const places = placesOf(document).filter(
      (path) => path.length > 1 || !isWithin(path, 'ratings', 'scale'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places), planted), { maxLength: 12 }), (plants) => {
        let plant = document as Json;
        for (const [place, who] of plants) {
          try {
            plant = changed(plant, [...place.slice(0, -1), 'ines-okafor'], who);
            plant = changed(plant, place, who);
          } catch {
            return; // an earlier plant took this place away
          }
        }
        let text: string;
        try {
          text = JSON.stringify(anonymized(plant as unknown as Assessment, survey, profile));
        } catch (error) {
          text = String(error);
        }
        expect(text).not.toMatch(TRACES);
      }),
    );
  });

  it('says no text that is not the profile’s, the survey’s or one of its own few', () => {
    const own =
      'schemaVersion id draftId status submitted profile version title lang hash rater relation self survey '
        .concat(
          'attributes contexts tiersShown startedAt updatedAt submittedAt scale levels value label ratings tier ',
        )
        .concat(
          'skill name state rated not-applicable details-only level interest importance target summary skills ',
        )
        .concat('notApplicable tiers gaps mean atTarget belowTarget gap')
        .split(' ');
    const result = anonymized(full(), survey, profile);
    const allowed = new Set([...own, ...leavesOf(profile), ...leavesOf(survey), ...leavesOf(result.profile)]);
    const scale = leavesOf(result.scale);
    const found = leavesOf({ ...withoutIds(result), scale: {} }).filter(
      (leaf) => typeof leaf === 'string' && !allowed.has(leaf),
    );
    expect(found).toEqual([]);
    expect(scale).toEqual(leavesOf(anonymized({ ...full(), ratings: [] }, survey, profile).scale));
  });
});
