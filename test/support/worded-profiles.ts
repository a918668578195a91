import fc from 'fast-check';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { Skill } from '../../src/model/skill.js';
import { anyProfile } from './arbitraries.js';

/** Letters that mean something in one format or another come up often. */
const unit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Array.from('aZ9 ,;:()[]*_#|"\'-–&<>=\\')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A name or a title: one line, with nothing around it. */
export const anyLine = fc
  .string({ unit, minLength: 1, maxLength: 30 })
  .map(oneLine)
  .filter((text) => text !== '' && /\S/.test(text));
/** A paragraph or several. */
export const anyWords = fc
  .array(fc.string({ unit, maxLength: 40 }), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n').trim())
  .filter((text) => text !== '');

type Texts = Partial<
  Pick<Skill, 'group' | 'description' | 'use' | 'note' | 'required' | 'evidencePrompts' | 'references'>
>;

const anyTexts: fc.Arbitrary<Texts & { name: string; anchored: string[] }> = fc.record(
  {
    name: anyLine,
    anchored: fc.array(fc.oneof(anyWords, fc.constant('')), { maxLength: 6 }),
    group: fc.oneof(anyLine, fc.constant('Craft')),
    description: anyWords,
    use: anyWords,
    note: anyWords,
    required: fc.boolean(),
    evidencePrompts: fc.array(anyWords, { minLength: 1, maxLength: 2 }),
    references: fc.array(
      fc.record({ scheme: fc.constantFrom('esco', 'onet', 'our own'), uri: fc.webUrl() }),
      { minLength: 1, maxLength: 2 },
    ),
  },
  { requiredKeys: ['name', 'anchored'] },
);

const withoutEmpty = <T extends object>(record: T): T =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  ) as T;

/**
 * A valid profile that says something in every field, within what importers make of texts: nothing around them, no list
 * that is empty. Some skill is always there.
 */
export const anyWordedProfile: fc.Arbitrary<RoleProfile> = anyProfile
  .filter(({ tiers }) => tiers.some(({ skills }) => skills.length > 0))
  .chain((profile) => {
    const skills = profile.tiers.reduce((sum, tier) => sum + tier.skills.length, 0);
    const levels = profile.scale?.levels ?? [];
    return fc
      .record({
        texts: fc.array(anyTexts, { minLength: skills, maxLength: skills }),
        titles: fc.array(anyLine, { minLength: 6, maxLength: 6 }),
        more: fc.record(
          {
            title: anyLine,
            summary: anyWords,
            version: anyLine,
            source: fc.record({ title: anyLine, url: fc.webUrl() }),
          },
          { requiredKeys: ['title'] },
        ),
        labels: fc.array(anyLine, { minLength: levels.length, maxLength: levels.length }),
        requires: fc.option(fc.constantFrom(...levels.map(({ value }) => value)), { nil: undefined }),
        german: fc.option(anyLine, { nil: undefined }),
        describesTiers: fc.boolean(),
      })
      .map(({ texts, titles, more, labels, requires, german, describesTiers }): RoleProfile => {
        let next = 0;
        const [first] = profile.tiers;
        return {
          ...profile,
          ...more,
          scale: {
            ...(describesTiers && { id: 'own', title: titles[5]! }),
            levels: levels.map((level, i) => ({ ...level, label: labels[i]! })),
          },
          ...(requires !== undefined && first && { requires: [{ tier: first.id, fromLevel: requires }] }),
          ...(german !== undefined && {
            translations: {
              de: {
                title: german,
                ...(first && { tiers: { [first.id]: { title: german } } }),
                ...(first?.skills[0] && { skills: { [first.skills[0].id]: { name: german } } }),
              },
            },
          }),
          tiers: profile.tiers.map((tier, t) => ({
            ...tier,
            title: titles[t]!,
            ...(describesTiers && { description: `${titles[t]!} it is` }),
            skills: tier.skills.map((skill) => {
              const { anchored, ...said } = texts[next++]!;
              const anchors = Object.fromEntries(
                levels.flatMap(({ value }, i) => (anchored[i] ? [[String(value), anchored[i]]] : [])),
              );
              return withoutEmpty({
                ...skill,
                ...said,
                ...(Object.keys(anchors).length > 0 && { anchors }),
              });
            }),
          })),
        };
      });
  });
