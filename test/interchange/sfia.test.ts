import { describe, expect, it } from 'vitest';
import { isSfia, SFIA_SCALE } from '../../src/interchange/in/sfia.js';
import { fromCsv, fromXlsx } from '../../src/interchange/in/spreadsheet.js';
import { xlsx } from '../../src/interchange/out/xlsx.js';

const levels = [1, 2, 3, 4, 5, 6, 7];
const headers = [
  ...levels.map((level) => `Level ${level}`),
  'Code',
  'URL',
  'Skill',
  'Category',
  'Subcategory',
  'Overall description',
  'Guidance notes',
  ...levels.map((level) => `Level ${level} description`),
];
const row = [
  '',
  '',
  '3',
  '4',
  '',
  '',
  '',
  'WEAV',
  'https://example.org/weav',
  'Weaving',
  'Making',
  'Cloth',
  'About cloth.',
  'Mind the warp.',
  '',
  '',
  'Weaves alone.',
  'Helps others weave.',
  '',
  '',
  '',
];

describe("a file shaped like SFIA's", () => {
  const table = [headers, row];

  it('has seven levels, of which a skill stands at some, and no tick is taken for a text', () => {
    const { profile, doubts } = fromCsv(table.map((cells) => cells.join(',')).join('\n'), {
      title: 'Makers',
    });
    expect(profile?.scale).toEqual(SFIA_SCALE);
    expect(profile?.tiers[0]?.skills).toEqual([
      {
        id: 'weav',
        name: 'Weaving',
        group: 'Making / Cloth',
        description: 'About cloth.',
        note: 'Mind the warp.',
        anchors: { 3: 'Weaves alone.', 4: 'Helps others weave.' },
        references: [{ scheme: 'sfia', uri: 'https://example.org/weav' }],
      },
    ]);
    expect(doubts.map(({ code }) => code)).toEqual(['no-tier-column', 'levels-left-out']);
    expect(doubts[1]?.message).toContain('tick');
  });

  it('may be a workbook', () => {
    const { profile } = fromXlsx(xlsx([{ name: 'Skills', rows: table }]), { title: 'Makers' });
    expect(profile?.scale?.levels.at(-1)).toEqual({ value: 7, label: 'Set strategy, inspire, mobilise' });
    expect(profile?.tiers[0]?.skills[0]?.anchors).toEqual({ 3: 'Weaves alone.', 4: 'Helps others weave.' });
  });

  it('is told by its headers', () => {
    expect(isSfia(headers)).toBe(true);
    expect(isSfia(['Code', 'Skill', 'Category', 'Level 1', 'Level 2'])).toBe(false);
  });
});
