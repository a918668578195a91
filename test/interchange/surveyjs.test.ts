import { describe, expect, it } from 'vitest';
import { fromSurveyJs, isSurveyJs } from '../../src/interchange/in/surveyjs.js';

const columns = [
  { value: 1, text: 'Tried it' },
  { value: 2, text: { default: 'At home in it', de: 'Sicher' } },
];
const survey = {
  title: { default: 'Baker', de: 'Bäckerin' },
  pages: [
    {
      title: 'Must-have skills',
      elements: [
        {
          type: 'matrix',
          name: 'doughs',
          title: 'Doughs',
          columns,
          eachRowRequired: true,
          rows: [{ value: 'knead', text: { default: 'Kneading', de: 'Kneten' } }, 'Proofing'],
          cells: { knead: { 1: 'Follows the recipe', 2: { default: 'Feels it', de: 'Fühlt es' } } },
        },
        { type: 'comment', name: 'else', visibleIf: '{x} > 1' },
      ],
    },
    {
      elements: [
        { type: 'panel', title: 'Tools', elements: [{ type: 'matrix', name: 't', columns, rows: ['Oven'] }] },
      ],
    },
  ],
};

describe('a survey of SurveyJS', () => {
  it('has rows as skills, columns as the scale, cells as anchors, titles as tiers and groups', () => {
    const { profile, doubts } = fromSurveyJs(survey);
    expect(profile).toMatchObject({
      title: 'Baker',
      lang: 'en',
      scale: {
        levels: [
          { value: 1, label: 'Tried it' },
          { value: 2, label: 'At home in it' },
        ],
      },
      tiers: [
        {
          id: 'must-have',
          title: 'Must-have skills',
          skills: [
            {
              id: 'knead',
              name: 'Kneading',
              group: 'Doughs',
              required: true,
              anchors: { 1: 'Follows the recipe', 2: 'Feels it' },
            },
            { id: 'proofing', name: 'Proofing' },
          ],
        },
        { id: 'tools', skills: [{ name: 'Oven' }] },
      ],
      translations: {
        de: {
          title: 'Bäckerin',
          scale: { 2: { label: 'Sicher' } },
          skills: { knead: { name: 'Kneten', anchors: { 2: 'Fühlt es' } } },
        },
      },
    });
    expect(doubts).toMatchObject([
      {
        code: 'other-question',
        message: expect.stringContaining('"else" is of the type "comment"') as string,
      },
      {
        code: 'differs',
        at: '$.pages[0].elements[1]',
        message: '"visibleIf" stands here; the widget does not do that.',
      },
    ]);
  });

  const levelsOf = (...values: unknown[]) => {
    const { profile, doubts } = fromSurveyJs({
      title: 'T',
      elements: [{ type: 'matrix', name: 'm', title: 'Tools', columns: values, rows: ['A'] }],
    });
    return {
      levels: profile?.scale?.levels.map(({ value, label }) => [value, label]),
      codes: doubts.map(({ code }) => code),
    };
  };

  it('numbers levels that are stored as words, and says so; numbers stay, whatever their order', () => {
    expect(levelsOf('Low', 'High')).toEqual({
      levels: [
        [1, 'Low'],
        [2, 'High'],
      ],
      codes: ['levels-numbered'],
    });
    expect(levelsOf(5, '3', { value: 4, text: 'Four' })).toEqual({
      levels: [
        [3, '3'],
        [4, 'Four'],
        [5, '5'],
      ],
      codes: [],
    });
    expect(levelsOf(1, 2, { value: 'na', text: 'N/A' })).toEqual({
      levels: [
        [1, '1'],
        [2, '2'],
      ],
      codes: ['no-answer-column'],
    });
  });

  it('reads ratings and matrices of drop-downs', () => {
    const { profile, doubts } = fromSurveyJs({
      title: 'T',
      elements: [
        {
          type: 'rating',
          name: 'bread',
          title: 'Bread',
          description: 'Loaves',
          rateMax: 3,
          minRateDescription: 'Poor',
          isRequired: true,
        },
        {
          type: 'matrixdropdown',
          name: 'more',
          columns: [
            { name: 'note', cellType: 'text' },
            { name: 'level', cellType: 'dropdown', choices: [1, 2, 3] },
          ],
          rows: ['Rolls'],
        },
      ],
    });
    expect(profile?.scale?.levels.map(({ label }) => label)).toEqual(['Poor', '2', '3']);
    expect(profile?.tiers[0]?.skills).toEqual([
      { id: 'bread', name: 'Bread', description: 'Loaves', required: true },
      { id: 'rolls', name: 'Rolls' },
    ]);
    expect(doubts.map(({ code }) => code)).toEqual(['column-left-out', 'other-scale', 'no-tier']);
  });

  it('says of each thing that differs how often it stands there, and where first', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => ({ value: `r${String(i)}`, visibleIf: '{a}' }));
    const { doubts } = fromSurveyJs({
      elements: [
        { type: 'matrix', name: 'm', title: 'Tools', columns, rows, isRequired: true, hasOther: true },
      ],
    });
    expect(doubts.map(({ code, at }) => [code, at])).toEqual([
      ['differs', '$.elements[0]'],
      ['differs', '$.elements[0].rows[0]'],
      ['differs', '$.elements[0]'],
      ['no-title', '$'],
    ]);
    expect(doubts[1]?.message).toContain('1000 times');
  });

  it('speaks the language that it says it does, though its own texts are in another', () => {
    const { profile } = fromSurveyJs({
      locale: 'de',
      elements: [
        {
          ...{ type: 'matrix', name: 'm', columns: [1, 2] },
          rows: [{ value: 'wounds', text: { default: 'Wound care', de: 'Wundversorgung' } }],
        },
      ],
    });
    expect(profile).toMatchObject({ lang: 'de', tiers: [{ skills: [{ name: 'Wundversorgung' }] }] });
    expect(JSON.stringify(profile?.translations?.['en'])).toContain('Wound care');
  });

  it('is told from other JSON', () => {
    expect([isSurveyJs(survey), isSurveyJs({ elements: {} }), isSurveyJs(null)]).toEqual([
      true,
      false,
      false,
    ]);
    for (const odd of [null, 7, '[]', '{', {}]) expect(fromSurveyJs(odd).profile).toBeUndefined();
  });
});
