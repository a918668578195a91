import { describe, expect, it } from 'vitest';
import { fromHtml, fromMarkdown, fromText, isBlueprint } from '../../../src/interchange/in/blueprint.js';
import type { Imported } from '../../../src/interchange/in/profile-of.js';

const tier = ({ profile }: Imported, id: string) => profile?.tiers.find((one) => one.id === id)?.skills ?? [];

describe('soft skills', () => {
  it('are read with what their labels say', () => {
    const made = fromText(
      '9) Soft Skills and Behavioral Capabilities\n\n  • Patience\n  • Why it matters: Wind turns.\n  • Shows up as: Waiting.\n  • Strong performance: Never hurries.\n\n  • Candour\n\n  • Why it matters: Kites fall.\n\n10) Tools\n',
    );
    expect(tier(made, 'soft-skills')).toEqual([
      {
        id: 'patience',
        name: 'Patience',
        description: 'Wind turns.',
        use: 'Waiting.',
        note: 'Never hurries.',
      },
      { id: 'candour', name: 'Candour', description: 'Kites fall.' },
    ]);
  });

  it('go on over lines that were broken by hand, and are read once', () => {
    const made = fromText(
      '9) Soft skills\n- Empathy – listens to staff\n  worried about pay\n- Discretion: keeps what it\n  hears to itself\n',
    );
    expect(tier(made, 'soft-skills')).toEqual([
      { id: 'empathy', name: 'Empathy', description: 'listens to staff worried about pay' },
      { id: 'discretion', name: 'Discretion', description: 'keeps what it hears to itself' },
    ]);
  });

  it('may be headings of their own', () => {
    const made = fromHtml(
      '<h2>9) Soft Skills</h2><h3>Patience</h3><ul><li>Why it matters: Wind turns.</li></ul>',
    );
    expect(tier(made, 'soft-skills')).toMatchObject([{ name: 'Patience', description: 'Wind turns.' }]);
  });
});

const ROWS = [
  ['Sails', 'Loom / SeamMaster', 'Cutting', 'Common'],
  ['Sails', 'Dye', 'Colour', 'Context-specific'],
  ['Wind', 'Vane', 'Gusts', 'Common (provider depends)'],
  ['Wind', 'Radar', 'Squalls', 'Optional / Emerging'],
];
const HEAD = ['Category', 'Tool / platform / software', 'Primary use', 'Commonality'];

describe('tools', () => {
  const pipe = [HEAD, HEAD.map(() => '---'), ...ROWS].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const html = `<table>${[HEAD, ...ROWS].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`;
  it.each([
    ['pipes in text', fromText(`10) Tools\n\n${pipe}\n`)],
    ['pipes in Markdown', fromMarkdown(`## 10) Tools\n\n${pipe}\n`)],
    ['HTML', fromHtml(`<h2>10) Tools</h2>${html}`)],
    ['HTML in Markdown', fromMarkdown(`## 10) Tools\n\n${html}\n`)],
  ])('are read from a table in %s', (_, made) => {
    expect(tier(made, 'tools').map(({ id: _id, ...tool }) => tool)).toEqual([
      { name: 'Loom / SeamMaster', group: 'Sails', use: 'Cutting', importance: 'important' },
      { name: 'Dye', group: 'Sails', use: 'Colour', importance: 'optional', note: 'context-specific' },
      { name: 'Vane', group: 'Wind', use: 'Gusts', importance: 'important', note: 'provider depends' },
      { name: 'Radar', group: 'Wind', use: 'Squalls', importance: 'optional', note: 'emerging' },
    ]);
  });

  it('are kept from a list that does not say how common they are, which is said once', () => {
    const made = fromText('10) Tools\n\n• Oven – Common\n• Knife set\n• Blender (Optional)\n• Scale\n');
    expect(tier(made, 'tools').map(({ name, importance }) => [name, importance])).toEqual([
      ['Oven', 'important'],
      ['Knife set', undefined],
      ['Blender', 'optional'],
      ['Scale', undefined],
    ]);
    expect(made.doubts.filter(({ code }) => code === 'no-commonality')).toMatchObject([
      { line: 4, message: expect.stringContaining('(2)') as string },
    ]);
  });

  it('are not made of a list beside their table', () => {
    const made = fromText('10) Tools\n\n• Words used here\n\n| Tool | Commonality |\n| Loom | Common |\n');
    expect(tier(made, 'tools').map(({ name }) => name)).toEqual(['Loom']);
    expect(made.doubts).toContainEqual(expect.objectContaining({ code: 'foreign-items', line: 3 }));
  });

  it('keep their group where one cell reaches over several rows', () => {
    const made = fromHtml(
      '<h2>10) Tools</h2><table><tr><th>Category</th><th>Tool</th><th>Commonality</th></tr><tr><td rowspan="2">Sails</td><td>Loom</td><td>Common</td></tr><tr><td>Dye</td><td>Optional</td></tr></table>',
    );
    expect(tier(made, 'tools')).toMatchObject([
      { name: 'Loom', group: 'Sails' },
      { name: 'Dye', group: 'Sails', importance: 'optional' },
    ]);
  });

  it('are kept unsplit where the cells are joined by spaces: only the last column is sure', () => {
    const rows = [HEAD, ...ROWS].map((row) => row.join(' ')).join('\n');
    const made = fromText(`10) Tools\n\nItems are labeled Common, or Optional.\n\n${rows}\n\nSubscribe\n`);
    expect(tier(made, 'tools').map(({ name, importance }) => [name, importance])).toEqual([
      ['Sails Loom / SeamMaster Cutting', 'important'],
      ['Sails Dye Colour', 'optional'],
      ['Wind Vane Gusts', 'important'],
      ['Wind Radar Squalls', 'optional'],
    ]);
    expect(made.doubts.slice(0, 4)).toMatchObject(
      [6, 7, 8, 9].map((line) => ({ code: 'columns-joined', line, skill: expect.any(String) as string })),
    );
    expect(made.doubts[0]?.message).toContain('begins with "Sails" too');
  });

  it('say where the last column is no word that is known', () => {
    const made = fromText(
      '10) Tools\n\n| Category | Tool | Use | Commonality |\n| Sails | Loom | Cutting | Rare |\n',
    );
    expect(tier(made, 'tools')).toMatchObject([{ name: 'Loom', note: 'Rare' }]);
    expect(made.doubts).toMatchObject([{ code: 'no-commonality', line: 4, skill: 'loom' }, {}]);
  });
});

describe('promotion and variants', () => {
  const made = fromText(
    '15) Career Path\n\nNext roles\n\n  • Master (of kites)\n\nSkills needed for promotion (Senior → Lead)\n\n  • Reach: other shops ask\n  • Teaches without helping\n\nHow it evolves\n\n  • Early: sews\n\n17) Role Variants\n\nBy company size\n\n  • Startup / small company: all of it.\n  • Large enterprise: one seam.\n\nBy industry\n\n  • Toy / hobby software: apps.\n  • Retail/e-commerce platforms: shops.\n  • Stays the same everywhere. It varies by:\n  • Law\n\nRegulated vs not\n\n  • Regulated (aviation): permits.\n  • Non-regulated: none.\n\n18) AI\n',
  );
  it('take what stands below the heading of promotion', () => {
    expect(tier(made, 'next-level')).toEqual([
      { id: 'reach', name: 'Reach', description: 'other shops ask' },
      { id: 'teaches-without-helping', name: 'Teaches without helping' },
    ]);
  });

  it('make contexts of the variants, and say which could be none', () => {
    expect(made.profile?.contexts).toEqual([
      { id: 'startup', label: 'Startup / small company' },
      { id: 'enterprise', label: 'Large enterprise' },
      { id: 'toy-software', label: 'Toy / hobby software' },
      { id: 'retail', label: 'Retail/e-commerce platforms' },
      { id: 'regulated', label: 'Regulated' },
    ]);
    expect(made.doubts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'no-context', line: 27 }),
        expect.objectContaining({ code: 'context-absent', line: 33 }),
      ]),
    );
  });
});

describe('the scorecard', () => {
  const skills = '8) Skills\n\nMust-have skills\n\n- Sewing (Critical)\n\n';
  it.each([
    ['Scorecard dimensions (example)', 'What “Exceeds Bar” looks like'],
    ['Scorecard dimensions (interview loop)', 'What “Exceptional” looks like'],
  ])('below "%s" is a role profile of its own', (heading, exceeds) => {
    const { profile, scorecard } = fromText(
      `Kite Maker: Role Blueprint\n\n${skills}19) Hiring Evaluation Criteria\n\n${heading}\n\n| Dimension | What “Meets Bar” looks like | ${exceeds} |\n|---|---|---|\n| Seams | They hold | They hold in a storm |\n\n20) Summary\n`,
    );
    expect(profile?.tiers.map(({ id }) => id)).toEqual(['must-have']);
    expect(scorecard).toMatchObject({
      id: 'kite-maker-interview',
      title: 'Kite Maker: interview scorecard',
      scale: { levels: [{ label: 'Below' }, { label: 'Meets' }, { label: 'Exceeds' }] },
    });
    expect(scorecard?.tiers[0]?.skills).toEqual([
      {
        id: 'seams',
        name: 'Seams',
        target: 2,
        stretch: 3,
        anchors: { 2: 'They hold', 3: 'They hold in a storm' },
      },
    ]);
  });

  it('is kept unsplit where its cells are joined, with a doubt on each line', () => {
    const { scorecard, doubts } = fromText(
      `${skills}19) Hiring\n\nScorecard dimensions (example)\n\nDimension What “Meets Bar” looks like What “Exceeds Bar” looks like\nSeams They hold They hold in a storm\n\nOther things\n`,
    );
    expect(scorecard?.tiers[0]?.skills).toMatchObject([
      { name: 'Seams They hold They hold in a storm', target: 2 },
    ]);
    expect(doubts).toContainEqual(
      expect.objectContaining({
        code: 'columns-joined',
        line: 12,
        of: 'scorecard',
        skill: scorecard?.tiers[0]?.skills[0]?.id,
      }),
    );
  });
});

describe('headings with no empty line above', () => {
  const text =
    '8) Skills\n\nMust-have skills\n\n- Soup (Critical)\n\n15) Career\nNext roles\n• Sous chef\nSkills needed for promotion\n• Costing\nLater\n• Own place\n\n19) Hiring\nWhat to assess\n• Grill\nScorecard dimensions (example)\n| Dimension | Meets | Exceeds |\n| Heat | Safe | Calm |\n';
  it.each([
    ['text', fromText(text)],
    ['Markdown', fromMarkdown(text)],
  ])('are found in %s', (_, made) => {
    expect(tier(made, 'next-level').map(({ name }) => name)).toEqual(['Costing']);
    expect(made.scorecard?.tiers[0]?.skills).toMatchObject([{ name: 'Heat' }]);
  });

  it('are missed aloud', () => {
    const said = (text: string) =>
      fromText(text).doubts.filter(({ code }) => /^no-(?:promotion|scorecard)$/.test(code));
    expect(said('15) Career\n\n• Sous chef\n\n19) Hiring\n\n• Grill\n')).toMatchObject([
      { code: 'no-promotion', line: 1 },
      { code: 'no-scorecard', line: 5 },
    ]);
    expect(said('15) Career\n\nNone.\n\n19) Hiring\n\nNone.\n')).toEqual([]);
  });
});

describe('items under no heading of a tier', () => {
  it('are left out where they have no importance, which is said once', () => {
    const { doubts } = fromText(
      'Clerk: Role Blueprint\n\n8) Skills\n\nMuss-Kompetenzen\n\n- Lohn\n- Steuer\n\nGood-to-have skills\n\n- Chess (Optional)\n',
    );
    expect(doubts).toMatchObject([
      { code: 'no-tier-items', line: 7, message: expect.stringMatching(/\(2\).*"Lohn"/) as string },
    ]);
  });
});

describe('importances of another form', () => {
  it('are taken, and other words for them are spoken of', () => {
    const made = fromText(
      'Clerk: Role Blueprint\n\n8) Skills\n\nMust-have skills (Required)\n\n- SAP HCM – Important\n- Discretion [Important]\n- Payroll (High)\n- Tax (Nice to have)\n',
    );
    expect(tier(made, 'must-have').map(({ name, importance }) => [name, importance])).toEqual([
      ['SAP HCM', 'important'],
      ['Discretion', 'important'],
      ['Payroll', 'critical'],
      ['Tax', 'optional'],
    ]);
    expect(made.doubts).toMatchObject([
      { code: 'importance-word', line: 9, skill: 'payroll' },
      { code: 'importance-word', line: 10, skill: 'tax' },
    ]);
  });
});

describe('telling a blueprint apart', () => {
  it('knows one by its sections and tiers', () => {
    expect(
      isBlueprint('8) Technical Skills\n\nMust-have skills\n\n- A\n\nGood-to-have skills\n\n- B\n'),
    ).toBe(true);
    expect(
      isBlueprint('<h2>8) Technical Skills</h2>\n<h3>Must-have skills</h3>\n<h3>Emerging skills</h3>'),
    ).toBe(true);
    expect(isBlueprint('Kite Maker: Role Blueprint\n\nMust-have skills\n\nEmerging skills\n')).toBe(true);
    expect(isBlueprint('Kite Maker: Role Blueprint\n\nMust-have skills\n')).toBe(false);
    expect(isBlueprint('8) Technical Skills\n\n- A\n')).toBe(false);
    expect(isBlueprint('# Ladder\n\n## Must-have skills\n\n## Emerging skills\n')).toBe(false);
    expect(isBlueprint('# Ladder\n\n## Must-have skills\n\n- A\n')).toBe(false);
    expect(isBlueprint('Title,Level 1,Level 2\nA,b,c\n')).toBe(false);
  });

  it('reads what promotion asks for over several lines', () => {
    const made = fromText(
      'Cook: Role Blueprint\n\n8) Skills\n\nMust-have skills\n\n  • Frying (Critical)\n\n15) Career\n\nSkills needed for promotion\n\n  • Costing of whole\n    menus\n  • Leading: keeps a shift\n    calm\n',
    );
    expect(made.profile?.tiers.find(({ id }) => id === 'next-level')?.skills).toMatchObject([
      { name: 'Costing of whole menus' },
      { name: 'Leading', description: 'keeps a shift calm' },
    ]);
  });

  it('reads tools and dimensions that go on over several lines', () => {
    const made = fromText(
      'Cook: Role Blueprint\n\n8) Skills\n\nMust-have skills\n\n  • Frying (Critical)\n\n10) Tools\n\n  • Oven – Common\n    with steam\n  • Knives of all\n    sizes\n\n19) Hiring\n\nScorecard dimensions (example)\n\n  • Taste: tells salt\n    from acid\n',
    );
    expect(made.profile?.tiers.find(({ id }) => id === 'tools')?.skills).toMatchObject([
      { name: 'Oven', description: 'with steam' },
      { name: 'Knives of all sizes' },
    ]);
    expect(made.scorecard?.tiers[0]?.skills).toMatchObject([
      { name: 'Taste', description: 'tells salt from acid' },
    ]);
  });

  it('keeps the columns of tables that it does not know in the notes', () => {
    const made = fromMarkdown(
      '# Cook: Role Blueprint\n\n## 8) Skills\n\n### Must-have skills\n\n- Frying (Critical)\n\n## 10) Tools\n\n| Tool | Use | Commonality | Owner |\n|---|---|---|---|\n| Oven | Baking | Context-specific | Ana |\n\n## 19) Hiring\n\n### Scorecard dimensions\n\n| Dimension | Meets | Exceeds | Weight |\n|---|---|---|---|\n| Taste | Tells salt | Tells acid | 30 % |\n',
    );
    const [oven] = made.profile?.tiers.find(({ id }) => id === 'tools')?.skills ?? [];
    expect(oven?.note).toBe('context-specific; Owner: Ana');
    expect(made.scorecard?.tiers[0]?.skills[0]?.note).toBe('Weight: 30 %');
  });

  it('knows the bullets that Word leaves', () => {
    const made = fromText(
      'Cook: Role Blueprint\n\n8) Skills\n\nMust-have skills\n\n  o Frying (Critical)\n  § Baking (Important)\n\n9) Soft skills\n',
    );
    expect(made.profile?.tiers[0]?.skills.map(({ name }) => name)).toEqual(['Frying', 'Baking']);
  });
});
