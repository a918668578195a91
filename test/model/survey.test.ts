import { describe, expect, it } from 'vitest';
import { readSurvey } from '../../src/model/read-survey.js';
import { parseSurvey } from '../../src/model/survey.js';

const survey = {
  schemaVersion: 1,
  id: 'spring-2026',
  title: 'Skills in the bakery',
  profile: { id: 'baker' },
  closes: '2026-03-20T17:00:00Z',
  audience: { size: 8 },
  privacy: { mode: 'anonymous' },
} as const;

const said = (change: object) => {
  const parsed = parseSurvey({ ...survey, ...change });
  return parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe('parseSurvey', () => {
  it('reads an object and its JSON text, and keeps what it does not know', () => {
    const own = { ...survey, privacy: { mode: 'anonymous', 'x-officer': 'Ines' } };
    expect(parseSurvey(own)).toEqual({ ok: true, value: own });
    expect(parseSurvey(JSON.stringify(own))).toEqual({ ok: true, value: own });
    expect(readSurvey(JSON.stringify(own))).toEqual(own);
  });

  it('says in a sentence what breaks a rule, and where', () => {
    expect(said({ opens: '2026-03-21T08:00:00Z' })).toEqual([
      '$.closes: Expected a time after "2026-03-21T08:00:00Z", when it opens, found "2026-03-20T17:00:00Z".',
    ]);
    expect(said({ closes: undefined })).toEqual([
      '$.closes: Expected when it closes, because anonymous results are shown only then, found nothing.',
    ]);
    expect(said({ ask: ['interest', 'comment'] })).toEqual([
      '$.ask[1]: Expected "interest" or "confidence", because privacy.mode is "anonymous", found "comment".',
    ]);
    expect(said({ audience: { ids: ['a', 'b', 'b'], size: 2 } })).toEqual([
      '$.audience.size: Expected at least 3, as many as $.audience.ids, found 2.',
      '$.audience.ids[2]: Expected every person once, found "b" again.',
    ]);
    const values = [{ id: 'oslo' }, { id: 'oslo' }];
    expect(
      said({ attributes: [{ id: 'office', values }], privacy: { mode: 'anonymous', by: 'team' } }),
    ).toEqual([
      '$.attributes[0].values[1].id: Expected every value id of an attribute once, found "oslo" again.',
      '$.privacy.by: Expected the id of one of $.attributes, found "team".',
    ]);
  });

  it('counts nobody in groups of fewer than five, whatever is asked of it', () => {
    expect(said({ privacy: { mode: 'anonymous', minGroup: 4 } })).toEqual([
      '$.privacy.minGroup: Expected at least 5, found 4.',
    ]);
  });

  it('refuses an address that white space runs through', () => {
    expect(said({ profile: { id: 'baker', src: 'my baker.json' } })).toEqual([
      '$.profile.src: Expected an address without white space such as "roles/baker.json", found "my baker.json".',
    ]);
  });
});
