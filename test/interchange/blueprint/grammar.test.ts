import { describe, expect, it } from 'vitest';
import { fromHtml, fromMarkdown, fromText, fromWordPress } from '../../../src/interchange/in/blueprint.js';
import type { Imported } from '../../../src/interchange/in/profile-of.js';

const tier = ({ profile }: Imported, id = 'must-have') =>
  profile?.tiers.find((one) => one.id === id)?.skills ?? [];
const names = (made: Imported, id?: string) => tier(made, id).map(({ name }) => name);
const codes = ({ doubts }: Imported) => doubts.map(({ code }) => code);

/** A page of plain text with these lines as its must-haves. */
const withItems = (...items: string[]) =>
  fromText(
    [
      'Kite Maker: Role Blueprint',
      '',
      '8) Technical Skills Required',
      '',
      'Must-have technical skills',
      '',
      ...items,
      '',
      '9) Soft Skills',
    ].join('\n'),
  );
const one = (...lines: string[]) => tier(withItems(...lines))[0];

describe('containers', () => {
  it('passes over navigation before and posts after in Markdown, which repeat the title', () => {
    const posts = Array.from(
      { length: 3_000 },
      () => '- [Kite Maker: Role Blueprint](/kite)\n- Must-have skills (Critical)',
    );
    const made = fromMarkdown(
      `- [Home](/)\n- [Kite Maker: Role Blueprint](/b)\n\n# Kite Maker: Role Blueprint, Skills\n\n## 8) Technical Skills\n\n### Must-have technical skills\n\n- Sewing (Critical)\n\n## 20) Summary\n\nDone.\n\n## Related posts\n\n${posts.join('\n')}`,
    );
    expect(made.profile?.title).toBe('Kite Maker');
    expect(made.profile?.tiers).toMatchObject([{ id: 'must-have', skills: [{ name: 'Sewing' }] }]);
  });

  it('stops at the posts below, though the last section is the one that is read', () => {
    const made = fromMarkdown(
      '# Kite Maker: Role Blueprint\n\n## 8) Technical Skills\n\n### Must-have technical skills\n\n- Sewing (Critical)\n\n## Related posts\n\n- Must-have skills of a baker (Critical)\n',
    );
    expect(names(made)).toEqual(['Sewing']);
  });

  it('reads HTML with its lines', () => {
    const made = fromHtml(
      '<h1>Kite Maker: Role Blueprint</h1>\n<h2>8) Technical Skills</h2>\n<h3>Must-have technical skills</h3>\n<ul>\n<li>Sewing</li>\n<li><strong>Knots</strong> (Critical)</li></ul>',
    );
    expect(names(made)).toEqual(['Sewing', 'Knots']);
    expect(made.doubts).toMatchObject([{ code: 'no-importance', line: 5, skill: 'sewing' }]);
  });

  const html = '<h2>8) Technical Skills</h2><h3>Must-have technical skills</h3>\n<ul><li>Sewing</li></ul>';
  const escaped = html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  it.each([
    ['an object', html, (post: unknown) => post],
    ['an array of one', html, (post: unknown) => [post]],
    ['escaped HTML', escaped, (post: unknown) => post],
  ])('reads %s of WordPress', (_, rendered, wrap) => {
    const made = fromWordPress(
      wrap({
        title: { rendered: 'Kite Maker &#8211; Skills' },
        link: 'https://example.org/kite',
        content: { rendered },
      }),
    );
    expect(made.profile).toMatchObject({ title: 'Kite Maker', source: { url: 'https://example.org/kite' } });
    expect(names(made)).toEqual(['Sewing']);
    expect(made.doubts[0]?.at).toMatch(/content\.rendered, line 2$/);
  });

  it('says of the last skill of a tier too that it has none', () => {
    const made = fromText(
      'Kite Maker: Role Blueprint\n\n8) Skills\n\nMust-have technical skills\n\n  • Sewing (Critical)\n  • Gluing\n\nGood-to-have technical skills\n\n  • Painting (Optional)\n',
    );
    expect(made.doubts).toMatchObject([{ code: 'no-importance', line: 8, skill: 'gluing' }]);
  });

  it('says where a post has no text', () => {
    for (const json of [null, 7, [], {}, [null], { content: { rendered: 4 } }])
      expect(codes(fromWordPress(json))).toEqual(['no-content']);
  });
});

describe('boilerplate and headings', () => {
  it('passes over a heading of the site between the tiers, and says what stood below it', () => {
    const made = fromMarkdown(
      '## 8) Technical Skills\n\n### Must-have technical skills\n\n- Sewing (Critical)\n\n### Plan your holiday\n\n- Book now\n- Knots (Important)\n\n### Advanced or expert-level technical skills\n\n- Gusts (Optional)\n\n## 9) Soft Skills\n',
    );
    expect(names(made)).toEqual(['Sewing', 'Knots']);
    expect(names(made, 'advanced')).toEqual(['Gusts']);
    expect(made.doubts).toContainEqual(
      expect.objectContaining({
        code: 'foreign-items',
        line: 7,
        message: expect.stringContaining('Book now') as string,
      }),
    );
    expect(made.doubts).toContainEqual(expect.objectContaining({ code: 'foreign-heading', line: 7 }));
  });

  it.each([
    ['Must-have technical skills', 'must-have'],
    ['MUST-HAVE CRAFT SKILLS', 'must-have'],
    ['Must have skills', 'must-have'],
    ['Good-to-have clinical skills', 'good-to-have'],
    ['Nice-to-have technical skills', 'good-to-have'],
    ['Advanced or expert-level technical skills', 'advanced'],
    ['Emerging future skills for this role (2–5 year horizon)', 'emerging'],
    ['Emerging future skills (next 2–5 years)', 'emerging'],
  ])('knows the tier of %s', (heading, id) => {
    for (const made of [
      fromText(`8) Technical Skills\n\n${heading}\n\n  • Sewing (Critical)\n\n9) Soft Skills\n`),
      fromMarkdown(`## 8) Technical Skills\n\n### ${heading}\n\n- Sewing (Critical)\n\n## 9) Soft Skills\n`),
    ])
      expect(names(made, id)).toEqual(['Sewing']);
  });

  it('takes the sections of the page, not those of a table of contents', () => {
    const made = fromText(
      '1) Role Summary\n8) Technical Skills\n20) Summary\n\n1) Role Summary\n\nBuilds kites.\n\n8) Technical Skills\n\nMust-have skills\n\n  • Sewing (Critical)\n\n20) Final Summary\n\nx',
    );
    expect(made.profile?.summary).toBe('Builds kites.');
    expect(names(made)).toEqual(['Sewing']);
  });

  it('reads tiers where no section has a number, and says so', () => {
    const made = fromText('Kite Maker: Role Blueprint\n\nMust-have skills\n\n- Sewing (Critical)\n');
    expect(names(made)).toEqual(['Sewing']);
    expect(codes(made)).toEqual(['no-sections']);
  });
});

describe('items and their children', () => {
  it.each([
    ['  • Sewing (Critical)'],
    ['1. **Sewing** (Critical)'],
    ['- Sewing (Critical)'],
    ['- **Sewing** (Critical)'],
  ])('reads %s', (line) => {
    expect(one(line)).toMatchObject({ name: 'Sewing', importance: 'critical' });
  });

  it.each([
    ['on the same level', ['  • Sewing (Critical)', '  • Description: Seams.', '  • Use: Sails.']],
    ['deeper', ['- Sewing (Critical)', '  - Description: Seams.', '  - Use: Sails.']],
    [
      'behind a line break and a dash',
      ['- Sewing (Critical)  ', '   – **Description:** Seams.  ', '   – **Use:** Sails.'],
    ],
    ['in one line with dashes', ['- Sewing (Critical) – Description: Seams. – Use: Sails.']],
  ])('reads children %s', (_, lines) => {
    for (const made of [
      withItems(...lines),
      fromMarkdown(`## 8) Skills\n\n### Must-have skills\n\n${lines.join('\n')}\n`),
    ])
      expect(tier(made)).toEqual([
        { id: 'sewing', name: 'Sewing', importance: 'critical', description: 'Seams.', use: 'Sails.' },
      ]);
  });

  it('reads children of sibling items, and of a paragraph with dashes, in HTML', () => {
    const start = '<h2>8) Skills</h2><h3>Must-have skills</h3>';
    for (const html of [
      '<ul><li>Sewing (Critical)</li><li><strong>Use:</strong> Sails – all sizes.</li></ul>',
      '<p><strong>Sewing</strong> (Critical)<br/>&#8211; <strong>Use:</strong> Sails – all sizes.</p>',
      '<p>Sewing (Critical) &#8211; Use: Sails – all sizes.</p>',
    ])
      expect(tier(fromHtml(start + html))).toMatchObject([{ name: 'Sewing', use: 'Sails – all sizes.' }]);
  });

  it('puts each label where it belongs', () => {
    expect(
      one(
        '- Sewing (Critical)',
        '- Why: Kites tear.',
        '- On the job: Mends sails.',
        '- Typical tools: Needles.',
      ),
    ).toMatchObject({ description: 'Kites tear.', use: 'Mends sails.', note: 'Typical tools: Needles.' });
  });

  it('takes a line with a dash alone as a child', () => {
    expect(
      tier(withItems('  • Sewing (Critical)', '  – Seams that hold.', '  • Knots (Optional)')),
    ).toMatchObject([{ name: 'Sewing', description: 'Seams that hold.' }, { name: 'Knots' }]);
  });

  it('keeps what a label that is not known says, and asks', () => {
    const made = withItems('- Sewing (Critical)', '- Beware: Needles are sharp.');
    expect(tier(made)).toMatchObject([{ name: 'Sewing', description: 'Beware: Needles are sharp.' }]);
    expect(made.doubts).toMatchObject([{ code: 'unknown-label', line: 8, skill: 'sewing' }, {}]);
  });
});

describe('importance', () => {
  it.each([
    ['Critical', { importance: 'critical' }],
    ['Optional to Important', { importance: 'optional', importanceMax: 'important' }],
    [
      'Optional to Important, context-specific',
      { importance: 'optional', importanceMax: 'important', note: 'context-specific' },
    ],
    ['Important, scale-dependent', { importance: 'important', note: 'scale-dependent' }],
    ['Optional / Context-specific', { importance: 'optional', note: 'Context-specific' }],
    ['Critical for Senior impact', { importance: 'critical', note: 'for Senior impact' }],
    ['Critical at Senior', { importance: 'critical', note: 'at Senior' }],
    ['Emerging, Important', { importance: 'important' }],
    [
      'Important to Critical in real-time systems',
      {
        importance: 'important',
        importanceMax: 'critical',
        when: [{ context: 'real-time', importance: 'critical' }],
      },
    ],
  ])('reads (%s)', (text, skill) => {
    expect(one(`  • Sewing (${text})`)).toEqual({ id: 'sewing', name: 'Sewing', ...skill });
  });

  it.each([
    ['Important in many enterprises', 'enterprise'],
    ['Important, regulated contexts', 'regulated'],
    ['Important in coastal towns or windy places', 'coastal-towns'],
  ])('makes a context of (%s), and asks what it raises', (text, context) => {
    const made = withItems(`  • Sewing (${text})`);
    expect(tier(made)[0]).toMatchObject({
      importance: 'important',
      when: [
        { context, importance: 'important' },
        ...(text.includes(' or ') ? [{ context: 'windy-places' }] : []),
      ],
    });
    expect(made.doubts[0]).toMatchObject({ code: 'raise-unknown', line: 7, skill: 'sewing' });
  });

  it('takes the first parenthesis that begins with a word of importance, and notes behind it', () => {
    expect(one('  • Weather (wind, rain) (Important) (tides are a plus)')).toEqual({
      id: 'weather-wind-rain',
      name: 'Weather (wind, rain)',
      importance: 'important',
      note: 'tides are a plus',
    });
  });

  it('asks where two importances are said, or the parenthesis has no end', () => {
    expect(withItems('  • Sewing (Important) (Critical for racing)').doubts[0]).toMatchObject({
      code: 'importance-twice',
    });
    const open = withItems('  • Sewing (Critical');
    expect(tier(open)).toMatchObject([{ name: 'Sewing', importance: 'critical' }]);
    expect(open.doubts[0]).toMatchObject({ code: 'parenthesis-open', line: 7 });
  });
});

describe('what is missing', () => {
  it('is said of each skill without an importance', () => {
    const made = withItems('  • Sewing', '  • Use: Sails.', '  • Knots (Critical)');
    expect(tier(made)).toEqual([
      { id: 'sewing', name: 'Sewing', use: 'Sails.' },
      { id: 'knots', name: 'Knots', importance: 'critical' },
    ]);
    expect(made.doubts[0]).toMatchObject({ code: 'no-importance', line: 7, skill: 'sewing' });
  });

  it('is said of an empty tier, and of a tier that comes twice', () => {
    const made = fromText(
      '8) Skills\n\nMust-have skills\n\n- A (Critical)\n\nGood-to-have skills\n\nMust-have skills\n\n- B (Critical)\n\n9) Soft skills\n\n- C\n',
    );
    expect(names(made)).toEqual(['A', 'B']);
    expect(made.doubts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'tier-twice', line: 9 }),
        expect.objectContaining({ code: 'empty-tier', line: 7 }),
      ]),
    );
  });
});

describe('items that go on', () => {
  it('have their text once, and their name without it', () => {
    expect(one('- **Payroll law** – knows the statutory', '  deductions')).toMatchObject({
      name: 'Payroll law',
      description: 'knows the statutory deductions',
    });
  });

  it('give what goes on to the label it stands below', () => {
    expect(one('- Sewing (Critical)', '- Proof: seams that', '  hold')).toMatchObject({
      description: 'Proof: seams that hold',
    });
  });
});
