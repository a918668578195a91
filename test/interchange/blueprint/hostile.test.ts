import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromHtml,
  fromMarkdown,
  fromText,
  fromWordPress,
  isBlueprint,
} from '../../../src/interchange/in/blueprint.js';
import type { Imported } from '../../../src/interchange/in/profile-of.js';
import { parseRoleProfile } from '../../../src/model/role-profile.js';
import { blueprint } from '../../support/blueprints/blueprint.js';

const READERS: Record<string, (text: string) => Imported> = {
  text: fromText,
  markdown: fromMarkdown,
  html: fromHtml,
  'word-press': (text) =>
    fromWordPress({ title: { rendered: text.slice(0, 200) }, content: { rendered: text } }),
};

/** Pieces that parsers stumble over. */
const PIECES = [
  ...[
    '(',
    ')',
    '((Critical',
    ' (Critical)',
    '**',
    '<',
    '</li>',
    '<table>',
    '<td rowspan="9">',
    '</ul>',
    '`',
    '```\n',
  ],
  ...[
    '| a | b |\n',
    '|---|\n',
    '8) ',
    '\n8) Skills\n',
    '\nMust-have skills\n',
    '– ',
    ' – Use: ',
    '\u0000',
    '\ud800',
    '&#',
    '\t',
  ],
  ...['\r', '>', '\\', '[', '](', '<!--', '<pre>', '\n\n', 'โ', '{', '- ', '  • ', '1. '],
];
const cuts = fc.array(
  fc.record({
    at: fc.nat(),
    gone: fc.nat({ max: 40 }),
    put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })),
  }),
  { minLength: 1, maxLength: 12 },
);

const expectSound = (made: Imported) => {
  if (!made.profile) expect(made.doubts.length).toBeGreaterThan(0);
  for (const profile of [made.profile, made.scorecard])
    if (profile) expect(parseRoleProfile(profile).ok).toBe(true);
  for (const { code, message, line, at } of made.doubts) {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(message).toMatch(/\S/);
    expect(line ?? at).toBeDefined();
  }
};

describe('whatever a document holds', () => {
  it('nothing is thrown, the profile is valid, and every doubt has a place', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 400 }),
        fc.constantFrom(...Object.keys(READERS)),
        cuts,
        (seed, reader, changes) => {
          let { text } = blueprint(seed + 1);
          for (const { at, gone, put } of changes) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put + text.slice(from + gone);
          }
          expectSound(READERS[reader]!(text));
          expect(typeof isBlueprint(text)).toBe('boolean');
        },
      ),
      { numRuns: 250 },
    );
  });

  const head = '# A: Role Blueprint\n\n## 8) Skills\n\n### Must-have skills\n\n';
  const many = 20_000;
  it.each([
    [
      'very deep elements',
      fromHtml,
      `<h2>8) Skills</h2>\n<h3>Must-have skills</h3>\n${'<div>'.repeat(many)}`,
    ],
    ['very deep quotations', fromMarkdown, `${head}${'>'.repeat(many)}a`],
    ['very many brackets', fromMarkdown, `${head}${'['.repeat(many)}`],
    ['very many parentheses', fromText, `${head}- a (Critical)${'(b'.repeat(many)}`],
    ['one very long name', fromText, `${head}- ${'a '.repeat(many)}(Critical)`],
    [
      'cells that reach far down',
      fromHtml,
      `<h2>10) Tools</h2><table>${'<tr><td rowspan="1000">a</td></tr>'.repeat(500)}</table>`,
    ],
  ])('%s do not stop it', (_, read, text) => {
    expectSound(read(text));
  });

  it('a section that is too long to parse is read line by line, and this is said', () => {
    const { profile, doubts } = fromMarkdown(head + '- A name (Critical)\n'.repeat(many));
    expect(profile?.tiers[0]?.skills).toHaveLength(5_000);
    expect(doubts[0]).toMatchObject({ code: 'section-long', line: 5 });
  });

  it('a page that is too deep to parse is read line by line, and this is said', () => {
    const html = `<h2>8) Skills</h2>\n<h3>Must-have skills</h3>\n${'<div>'.repeat(600)}\n<li>Sewing (Critical)</li>`;
    const { profile, doubts } = fromHtml(html);
    expect(profile?.tiers[0]?.skills).toMatchObject([{ name: 'Sewing', importance: 'critical' }]);
    expect(doubts[0]).toMatchObject({ code: 'too-deep', line: 1 });
  });
});
