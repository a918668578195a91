import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromEsco } from '../../src/interchange/in/esco.js';
import { fromOnet } from '../../src/interchange/in/onet.js';
import type { Imported } from '../../src/interchange/in/profile-of.js';
import { fromCsv, fromXlsx } from '../../src/interchange/in/spreadsheet.js';
import { xlsx } from '../../src/interchange/out/xlsx.js';
import { parseRoleProfile } from '../../src/model/role-profile.js';

const wide = `\uFEFFID,Skill,Tier,Category,Description,Use,Importance,Target,Applies in,When,References,Owner,"Level 1 - Starts",Level 2
a,"Mending, fine",Must-have,Hands,"Sews
and ""glues""",repairs,high,2,night,"night: target 2",esco http://example.org/a,Jo,"threads
needles",sews
b,Baking,Nice to have,,TBD,,P1,9,,nights,,,n/a,
,,,,,,,,,,,,,
c,Brewing,Own tier,Hands,,x,important to critical,Level 2,"night, day",,,,,brews\r\n`;
const long = `Skill;Level;Level name;Criteria
A;1;Starts;"one; two"
;2;Goes on;three
B;soon;;four
B;2;Goes on;\n`;
const technology = `O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand
1-1.00\tLoom "x"\t1\tWeaving\tY\tY
1-1.00\tKiln\t2\tFiring\tN\tN
2-2.00\tVat\t3\tDyeing\tY\tN\n`;
const rated = `O*NET-SOC Code\tTitle\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant
1-1.00\tWeaver\t2.A\tReading\tIM\t4.1\tN\tn/a
1-1.00\tWeaver\t2.A\tReading\tLV\t5\tN\tN
1-1.00\tWeaver\t2.B\tListening\tIM\t2\tY\tn/a\n`;
const esco = `occupationUri,relationType,skillType,skillUri,skillLabel
http://e.eu/o/1,essential,knowledge,http://e.eu/s/1,looms
http://e.eu/o/1,optional,skill,http://e.eu/s/2,\n`;

const pieces = [
  '"',
  '""',
  '"",',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\uFEFF',
  "'=",
  'x'.repeat(40_000),
  '"'.repeat(99),
  ' '.repeat(999),
  '\uD800',
  'ï',
  ',,,,,,,,,,,,,,,,,,',
  '-1',
  '1e999',
  'Level 3',
  'Skill',
  'sep=;\n',
];

type Change =
  | { kind: 'cut' | 'double' | 'move'; from: number; length: number; to: number }
  | { kind: 'put'; from: number; piece: string };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('cut' as const, 'double' as const, 'move' as const),
    from: share,
    length: share.map((given) => given ** 3),
    to: share,
  }),
  fc.record({ kind: fc.constant('put' as const), from: share, piece: fc.constantFrom(...pieces) }),
);

function changed(text: string, changes: readonly Change[]): string {
  let now = text;
  for (const each of changes) {
    const at = Math.floor(each.from * now.length);
    if (each.kind === 'put') {
      now = now.slice(0, at) + each.piece + now.slice(at);
      continue;
    }
    const end = at + Math.floor(each.length * (now.length - at));
    const part = now.slice(at, end);
    const rest = now.slice(0, at) + now.slice(end);
    if (each.kind === 'cut') now = rest;
    else if (each.kind === 'double') now = now.slice(0, end) + part + now.slice(end);
    else {
      const to = Math.floor(each.to * rest.length);
      now = rest.slice(0, to) + part + rest.slice(to);
    }
  }
  return now;
}
const changes = fc.array(change, { minLength: 1, maxLength: 5 });

/** Whatever came in: a valid profile or none, and doubts that say something and where it is. */
function assertSound({ profile, doubts }: Imported, lines = Infinity): void {
  if (profile) expect(parseRoleProfile(profile)).toMatchObject({ ok: true });
  else expect(doubts.length).toBeGreaterThan(0);
  const ids = new Set(profile?.tiers.flatMap(({ skills }) => skills.map(({ id }) => id)));
  for (const { code, message, line, at, skill } of doubts) {
    expect(code).toMatch(/^[a-z]+(?:-[a-z\d]+)*$/);
    expect(message).toMatch(/\S.*[.?!]"?$/s);
    expect(line ?? at).toBeDefined();
    if (line !== undefined) {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lines);
    }
    if (skill !== undefined) expect(ids).toContain(skill);
  }
}
const linesOf = (text: string) => text.replace(/\r\n?/g, '\n').split('\n').length;

describe('a file that was damaged in any way', () => {
  const texts: [string, string, (text: string) => Imported][] = [
    ['levels as columns', wide, (text) => fromCsv(text)],
    ['levels as rows', long, (text) => fromCsv(text)],
    [
      'any table by a map',
      long,
      (text) => fromCsv(text, { map: { name: 'Criteria', 'level-1': 'Level', hue: '' } }),
    ],
    ['technologies', technology, (text) => fromOnet(text, { occupation: '1-1.00' })],
    ['rated skills', rated, (text) => fromOnet(text)],
    ['relations', esco, (text) => fromEsco(text, { skills: text })],
    ['O*NET as any table', rated, (text) => fromCsv(text)],
  ];
  it.each(texts)('is read or told: %s', (_, text, read) => {
    assertSound(read(text), linesOf(text));
    fc.assert(
      fc.property(changes, (made) => {
        const given = changed(text, made);
        assertSound(read(given), linesOf(given));
      }),
      { numRuns: 300 },
    );
  });

  const rows = wide
    .slice(1)
    .split('\n')
    .map((row) => row.split(','));
  const book = xlsx([
    { name: 'Skills', rows },
    { name: 'Other', rows: [['Name'], ['A']] },
  ]);

  it('is read or told: the bytes of a workbook', () => {
    assertSound(fromXlsx(book));
    const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
    fc.assert(
      fc.property(changes, (made) => {
        assertSound(fromXlsx(Buffer.from(changed(latin(book), made), 'latin1')));
      }),
      { numRuns: 300 },
    );
  });

  it('is read or told: bytes of a workbook that were swapped one by one', () => {
    const flip = fc.record({ at: fc.nat(book.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 12 }), (flips) => {
        const bytes = book.slice();
        for (const { at, byte } of flips) bytes[at] = byte;
        assertSound(fromXlsx(bytes));
      }),
      { numRuns: 300 },
    );
  });

  it('is read or told: the parts of a workbook', () => {
    const parts = Object.entries(unzipSync(book)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
    const tags = [
      '<',
      '>',
      '</',
      '<!--',
      '<![CDATA[',
      '&#x110000;',
      '&#0;',
      'r="ZZZ9999999"',
      't="s"',
      '<v>1e999</v>',
      ' '.repeat(9_999),
      'x'.repeat(9_999),
      '<mergeCell ref="A1:ZZZ9999999"/>',
      '<row r="99999999">',
    ];
    const put: fc.Arbitrary<Change> = fc.record({
      kind: fc.constant('put' as const),
      from: share,
      piece: fc.constantFrom(...tags),
    });
    fc.assert(
      fc.property(
        fc.nat(parts.length - 1),
        fc.array(fc.oneof(change, put), { minLength: 1, maxLength: 5 }),
        (which, made) => {
          const files = parts.map(([path, text], i) => [
            path,
            strToU8(i === which ? changed(text, made) : text),
          ]);
          assertSound(
            fromXlsx(zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level: 1 })),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
