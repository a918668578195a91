import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, importProfile, profileCase, profileCsv, profileMarkdown } from '../../src/interchange.js';
import { xlsx } from '../../src/interchange/out/xlsx.js';
import { MAIN_TIERS } from '../../src/model/tier-ids.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { roleOf } from '../support/team.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const role = roleOf([3, 2]);
const base = 'https://hr.example/skills/';
const page = (item: (name: string, importance: string) => string, heading: (text: string) => string) =>
  [
    heading('Senior Baker: Role Blueprint'),
    heading('8) Technical Skills'),
    heading('Must-have technical skills'),
    item('Kneading', 'Critical'),
    heading('Good-to-have technical skills'),
    item('Glazing', 'Optional'),
  ].join('\n\n');
const html = page(
  (name, importance) => `<ul><li><strong>${name}</strong> (${importance})</li></ul>`,
  (text) => `<h2>${text}</h2>`,
);

/** A small file of each format. */
const FILES: Record<string, [name: string, data: string | Uint8Array]> = {
  profile: ['role.json', JSON.stringify(role)],
  case: ['framework.json', JSON.stringify(profileCase(role, { base }))],
  surveyjs: [
    'survey.json',
    JSON.stringify({
      elements: [{ type: 'matrix', name: 'm', columns: [0, 1, 2], rows: ['Kneading', 'Glazing'] }],
    }),
  ],
  wordpress: [
    'post.json',
    JSON.stringify({ title: { rendered: 'Senior Baker: Role Blueprint' }, content: { rendered: html } }),
  ],
  xlsx: [
    'skills.xlsx',
    xlsx([
      {
        name: 'Skills',
        rows: [
          ['Skill', 'Importance'],
          ['Kneading', 'critical'],
          ['Glazing', 'optional'],
        ],
      },
    ]),
  ],
  onet: [
    'Technology Skills.txt',
    'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\r\n51-3011.00\tMixer\t1\tMixers\tN\tY\r\n51-3011.00\tOven\t2\tOvens\tN\tN\r\n',
  ],
  esco: [
    'relations.csv',
    'occupationUri,relationType,skillType,skillUri,skillLabel\nhttp://data.europa.eu/esco/occupation/1,essential,skill/competence,http://data.europa.eu/esco/skill/1,knead\nhttp://data.europa.eu/esco/occupation/1,optional,knowledge,http://data.europa.eu/esco/skill/2,glaze\n',
  ],
  html: ['page.html', `<!doctype html>\n${html}`],
  ladder: [
    'ladder.yaml',
    'levels: 2\ntopics:\n  - name: kneading\n    content:\n      - level: 1\n        criteria: [Mixes]\n  - name: glazing\n    content:\n      - level: 2\n        criteria: [Glazes]\n',
  ],
  csv: ['skills.csv', profileCsv(role)],
  markdown: [
    'role.md',
    page(
      (name, importance) => `- **${name}** (${importance})`,
      (text) => `## ${text}`,
    ),
  ],
  'markdown-table': [
    'skills.md',
    '# Baker\n\n## Must-have\n\n| Skill | Importance |\n| --- | --- |\n| Kneading | critical |\n\n## Nice to have\n\n| Skill | Importance |\n|---|---|\n| **Glaze \\| ice** | optional |\n',
  ],
  'markdown-ladder': [
    'ladder.md',
    '# Baker\n\n## Kneading\n\n### Level 1\n\n- Mixes\n\n## Glazing\n\n### Level 2\n\n- Glazes\n',
  ],
  text: [
    'role.txt',
    page(
      (name, importance) => `  • ${name} (${importance})`,
      (text) => text,
    ),
  ],
};

describe('a file of each format', () => {
  it('is tried below', () => {
    expect(Object.keys(FILES).sort()).toEqual(FORMATS.map(({ id }) => id).sort());
  });

  it.each(Object.entries(FILES))('is told: %s', async (id, [name, data]) => {
    const made = await importProfile({ name, data });
    expect(made.format).toBe(id);
    expect(made.profile?.tiers.flatMap(({ skills }) => skills)).toHaveLength(2);
    const named = await importProfile(
      { data: typeof data === 'string' ? bytes(data) : data },
      { format: id },
    );
    expect(named.profile?.tiers).toEqual(made.profile?.tiers);
  });

  it.each(Object.entries(FILES).filter(([id]) => id !== 'markdown-ladder'))(
    'is told by what stands in it, without a name: %s',
    async (id, [, data]) => {
      // front matter tells a ladder without a name
      const given = id === 'ladder' ? `---\n${String(data)}---\n` : data;
      expect((await importProfile({ data: given })).format).toBe(id);
    },
  );

  it('becomes no exception, however it is damaged, and every doubt has a place', async () => {
    const damage = fc.record({
      file: fc.constantFrom(...Object.values(FILES)),
      from: fc.nat(4_000),
      length: fc.nat(60),
      by: fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.constantFrom('"', '<', '\0', '\n---\n', '{', '(Critical)', '\t\t'),
      ),
      format: fc.option(fc.constantFrom(...FORMATS.map(({ id }) => id)), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file: [name, data], from, length, by, format }) => {
        const whole = typeof data === 'string' ? bytes(data) : data;
        const at = from % whole.length;
        const damaged = new Uint8Array([...whole.slice(0, at), ...bytes(by), ...whole.slice(at + length)]);
        const { profile, doubts } = await importProfile({ name, data: damaged }, format ? { format } : {});
        for (const doubt of doubts) expect(doubt.line ?? doubt.at, doubt.code).toBeDefined();
        if (!profile) expect(doubts).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('of tables in Markdown has tiers by the headings above, lines and a title', async () => {
    const { profile, doubts } = await importProfile({ data: FILES['markdown-table']![1] });
    expect(profile).toMatchObject({
      title: 'Baker',
      tiers: [
        { id: 'must-have', skills: [{ name: 'Kneading', importance: 'critical' }] },
        { id: 'good-to-have', skills: [{ name: 'Glaze | ice', importance: 'optional' }] },
      ],
    });
    for (const { line } of doubts) expect(line).toBeGreaterThan(0);
  });

  it('has a title that was given, and then nothing is said of one', async () => {
    const { profile, doubts } = await importProfile(
      { data: 'Skill\nKneading\n' },
      { format: 'csv', title: 'Baker' },
    );
    expect(profile).toMatchObject({ id: 'baker', title: 'Baker' });
    expect(doubts.map(({ code }) => code)).not.toContain('no-title');
  });

  it('has the language that was given, where it is one', async () => {
    const data = 'Kompetenz\nKneten\n';
    const german = await importProfile({ data }, { format: 'csv', lang: 'de' });
    expect(german.profile?.lang).toBe('de');
    const ownIs = async (lang?: string) => {
      const own = JSON.stringify({ ...german.profile, lang: 'fr' });
      return (await importProfile({ data: own }, { format: 'profile', ...(lang && { lang }) })).profile?.lang;
    };
    expect([await ownIs(), await ownIs('de-AT')]).toEqual(['fr', 'de-AT']);
    const none = await importProfile({ data }, { format: 'csv', lang: 'no tag' });
    expect(none.profile?.lang).toBe('en');
    expect(none.doubts.map(({ code }) => code)).toContain('no-language');
  });

  it('of Markdown that was written here gives the four tiers back, and says what of the others it leaves out', async () => {
    const path = new URL('../../data/roles/senior-computer-vision-scientist.json', import.meta.url);
    const whole = JSON.parse(readFileSync(path, 'utf8')) as RoleProfile;
    for (const profile of [role, whole]) {
      const { profile: made, doubts } = await importProfile({
        name: 'role.md',
        data: profileMarkdown(profile),
      });
      const told = ({ title, tiers }: RoleProfile) => [
        title,
        ...tiers.slice(0, MAIN_TIERS.length).map(({ id, skills }) => [
          id,
          ...skills.map(({ name, importance, importanceMax, use }) => ({
            ...{ name, importance, importanceMax, use },
          })),
        ]),
      ];
      expect(made && told(made)).toEqual(told(profile));
      const skills = profile.tiers.flatMap(({ skills: all }) => all);
      expect(doubts.map(({ code }) => code)).toContain('no-sections');
      for (const [i, { description = '' }] of made!.tiers.flatMap(({ skills: all }) => all).entries())
        for (const text of [skills[i]?.description ?? '', ...Object.values(skills[i]?.anchors ?? {})])
          expect(description).toContain(text);
    }
  });
});
