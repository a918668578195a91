import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { profileMarkdown } from '../../src/interchange/out/profile-markdown.js';
import { sampleProfile } from '../support/profiles.js';
import { anyWordedProfile } from '../support/worded-profiles.js';

/** What a node says, as a reader of Markdown has it. */
const textOf = (node: unknown): string => {
  const { value = '', children = [] } = node as { value?: string; children?: unknown[] };
  return value + children.map(textOf).join('');
};

describe('a role profile as Markdown', () => {
  it('has a heading a tier and an item a skill, as role blueprints do', () => {
    const lines = profileMarkdown(sampleProfile()).split('\n');
    expect(lines.slice(0, 17)).toEqual([
      ...['# Baker', '', 'Bakes bread.', '', 'Source: Our own <https://example.org/baker>', ''],
      ...['## Must-have skills', '', '- **Kneading** (Critical)'],
      '  - **Description:** Working dough until it holds.',
      '  - **Use:** loaves that rise.',
      '  - **Target:** 3 Practitioner',
      '  - **Stretch target:** 4 Expert',
      '  - **Level 0, None:** I have not kneaded.',
      '  - **Level 4, Expert:** Others learn it from me.',
      '  - **Reference, esco:** http://data.europa.eu/esco/skill/1',
      '- **Proofing** (Important)',
    ]);
    expect(lines).toContain('- **Sourdough** (Optional to Critical)');
    expect(lines).toContain('  - **In Night shift:** Important, target 2 Working');
    expect(lines).toContain('  - **Applies in:** Sells abroad');
    expect(lines).toContain('## Front of house');
  });

  it('is read by a parser of Markdown as what it says: every tier, every name, every description', () => {
    fc.assert(
      fc.property(anyWordedProfile, (profile) => {
        const { children } = fromMarkdown(profileMarkdown(profile));
        const headings = children.filter((node) => node.type === 'heading' && node.depth === 2);
        expect(headings).toHaveLength(profile.tiers.length + 1);
        const lists = children.flatMap((node) => (node.type === 'list' ? [node] : [])).slice(0, -1);
        const items = lists.flatMap((list) => list.children);
        const skills = profile.tiers.flatMap((tier) => tier.skills);
        expect(items).toHaveLength(skills.length);
        const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
        for (const [i, item] of items.entries()) {
          const [head, below] = item.children;
          expect(flat(textOf(head)).startsWith(flat(skills[i]!.name))).toBe(true);
          const first = below && textOf((below as { children: unknown[] }).children[0]);
          const { description } = skills[i]!;
          if (description) expect(flat(first ?? '')).toBe(`Description: ${flat(description)}`);
        }
      }),
      { numRuns: 100 },
    );
  });
});
