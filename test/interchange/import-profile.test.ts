import { describe, expect, it } from 'vitest';
import { importProfile } from '../../src/interchange.js';
import { roleOf } from '../support/team.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
/** As Windows saves "Unicode" text. */
const utf16 = (text: string) => {
  const units = Uint16Array.from(`\uFEFF${text}`, (char) => char.charCodeAt(0));
  return new Uint8Array(units.buffer);
};
const swapped = (data: Uint8Array) => data.map((_, at) => data[at ^ 1] ?? 0);

const role = { ...roleOf([3, 2]), title: 'Bäcker' };
const json = JSON.stringify(role, null, 2);

describe('a file', () => {
  it.each([
    ['UTF-8', bytes(json)],
    ['UTF-8 with a mark', bytes(`\uFEFF${json}`)],
    ['UTF-16', utf16(json)],
    ['UTF-16 the other way round', swapped(utf16(json))],
    ['a text', json],
  ])('is read that is %s', async (_, data) => {
    expect(await importProfile({ data })).toEqual({ format: 'profile', profile: role, doubts: [] });
  });

  it('is read that is windows-1252, and told', async () => {
    const { profile, doubts } = await importProfile({ data: latin(json) });
    expect(profile?.title).toBe('Bäcker');
    expect(doubts).toMatchObject([{ code: 'not-utf-8', line: 1 }]);
  });

  it('has its dashes, quotes and euros, read as windows-1252', async () => {
    const data = latin(json.replace('Bäcker', 'B\x84\x93 \x96 \x80 \x95'));
    expect((await importProfile({ data })).profile?.title).toBe('B„“ – € •');
  });

  it('is mended that was read the wrong way, and what is lost is told with its line', async () => {
    const broken = json.replace('Bäcker', 'BÃ¤cker â€” â€x').replace('"tiers"', '"more": "โ \\n",\n"tiers"');
    const { profile, doubts } = await importProfile({ data: bytes(broken) });
    expect(profile?.title).toBe('Bäcker — ”x');
    const line = broken.split('\n').findIndex((each) => each.includes('โ')) + 1;
    expect(doubts).toMatchObject([{ code: 'text-lost', line }]);
  });

  it('tells of a hundred lines what is lost in each, and of more how many', async () => {
    const data = bytes(`[\n${'"โ",\n'.repeat(130)}1]`);
    const { doubts } = await importProfile({ data });
    expect(doubts.filter(({ code }) => code === 'text-lost')).toHaveLength(101);
    expect(doubts[100]).toMatchObject({ line: 102 });
    expect(doubts[100]?.message).toContain('30 more lines');
  });

  it.each([
    ['a PDF', latin('%PDF-1.7 …'), 'This is a PDF'],
    ['an old Office file', latin('\xd0\xcf\x11\xe0\xa1'), 'an old Office'],
    ['compressed', latin('\x1f\x8b\x08'), 'This is compressed'],
    ['no text', latin('a\0b'), 'This is no text'],
  ])('is refused in a sentence that is %s', async (_, data, sentence) => {
    const { profile, doubts } = await importProfile({ data });
    expect(profile).toBeUndefined();
    expect(doubts).toMatchObject([{ code: 'not-text', line: 1 }]);
    expect(doubts[0]?.message).toContain(sentence);
  });

  it('is refused that is too large, before it is read', async () => {
    const { doubts } = await importProfile({ data: { length: 100_000_001 } as Uint8Array });
    expect(doubts).toMatchObject([{ code: 'too-long' }]);
  });

  it.each([
    ['short', '{\n"tiers": [\n}\n', 3],
    ['long', `{\n"a": "${'x'.repeat(500)}",\n"tiers": [}\n}`, 3],
  ])('is damaged JSON, %s, with the line', async (_, data, line) => {
    const { profile, doubts } = await importProfile({ data });
    expect(profile).toBeUndefined();
    expect(doubts).toMatchObject([{ code: 'not-json', line }]);
  });

  it.each(['null', '{', 'no JSON'])('is JSON by its name, and then nothing else: %s', async (data) => {
    const { profile, doubts } = await importProfile({ name: 'a.JSON', data });
    expect(profile).toBeUndefined();
    expect(doubts).toHaveLength(1);
    expect(doubts[0]?.code).toMatch(/^(?:not-json|unknown-format)$/);
  });

  it('is a profile that is none, with the places', async () => {
    const data = JSON.stringify({ ...role, title: ' ', tiers: [{ id: 'A b', skills: [] }] });
    const { profile, doubts } = await importProfile({ data });
    expect(profile).toBeUndefined();
    expect(doubts.map(({ at }) => at)).toEqual(['$.title', '$.tiers[0].id']);
  });

  it('gives its name to a role without one, and says so', async () => {
    const { format, profile, doubts } = await importProfile({
      name: 'C:\\roles\\night_shift-baker.v2.csv',
      data: 'Skill,Importance\nKneading,critical\n',
    });
    expect(format).toBe('csv');
    expect(profile).toMatchObject({ id: 'night-shift-baker-v2', title: 'night shift baker.v2' });
    expect(doubts.find(({ code }) => code === 'no-title')?.message).toContain(
      '"night shift baker.v2", after',
    );
  });

  it('is of a format that there is', async () => {
    const { doubts } = await importProfile({ data: json }, { format: 'cake' });
    expect(doubts).toMatchObject([{ code: 'unknown-format' }]);
    expect(doubts[0]?.message).toContain('There is no format "cake"; there are profile');
  });
});
