import { describe, expect, it } from 'vitest';
import { importanceRank } from '../../src/model/importance.js';
import { parseRoleProfile, type RoleProfile } from '../../src/model/role-profile.js';
import { KNOWN_TIERS, MAIN_TIERS, isKnownTier } from '../../src/model/tier-ids.js';
import type { Raise, Skill } from '../../src/model/skill.js';
import { dataFiles, readData } from '../support/conformance.js';

/** The roles that have all seven tiers, with the number of skills in each. */
const COUNTS: Record<string, number[]> = {
  'senior-computer-vision-scientist.json': [8, 6, 5, 4, 8, 28, 5],
  'site-reliability-engineer.json': [8, 6, 5, 4, 8, 24, 5],
};
/** Under this a tier is a stub. */
const LEAST_SKILLS = 3;

const files = dataFiles('roles');
const documents = files.map((file) => readData(`roles/${file}`) as RoleProfile);
const skillsOf = ({ tiers }: RoleProfile) => tiers.flatMap((tier) => tier.skills);

/** Contexts that a skill names, in whichever way. */
const named = ({ when = [], appliesIn = [] }: Skill) => [...when.map(({ context }) => context), ...appliesIn];

const higher = (to: number | undefined, from: number | undefined) =>
  to !== undefined && to > (from ?? -Infinity);
const lower = (to: number | undefined, from: number | undefined) =>
  to !== undefined && to < (from ?? -Infinity);

/** What a context does to importance, target and stretch of a skill: whether any rises, whether any falls. */
function effect(skill: Skill, raise: Raise) {
  const pairs: [number | undefined, number | undefined][] = [
    [raise.target, skill.target],
    [raise.stretch, skill.stretch],
  ];
  if (raise.importance) pairs.push([importanceRank(raise.importance), importanceRank(skill.importance)]);
  return {
    rises: pairs.some(([to, from]) => higher(to, from)),
    falls: pairs.some(([to, from]) => lower(to, from)),
  };
}

describe.each(files.map((file, i) => ({ file, role: documents[i]! })))(
  'data/roles/$file',
  ({ file, role }) => {
    const skills = skillsOf(role);
    const complete = role.tiers.some(({ id }) => isKnownTier(id));

    it('parses without an issue, under its own name', () => {
      expect(parseRoleProfile(role)).toEqual({ ok: true, value: role });
      expect(role.id).toBe(file.replace('.json', ''));
    });

    it('is rated on a scale that data/scales/ has', () => {
      expect(role.scale).toEqual(readData(`scales/${String(role.scale?.id)}.json`));
    });

    it('has the four main tiers and others that are known, in their order, or a form of its own', () => {
      const ids = role.tiers.map(({ id }) => id);
      if (complete) {
        expect(ids).toEqual(KNOWN_TIERS.filter((id) => ids.includes(id)));
        expect(ids).toEqual(expect.arrayContaining([...MAIN_TIERS]));
      }
      for (const tier of role.tiers) {
        expect(tier.title, tier.id).toBeTruthy();
        expect(tier.description, tier.id).toBeTruthy();
        expect(tier.skills.length, tier.id).toBeGreaterThanOrEqual(LEAST_SKILLS);
      }
    });

    it('says how important each skill of the main tiers and each tool is', () => {
      const weighed: readonly string[] = complete ? [...MAIN_TIERS, 'tools'] : role.tiers.map(({ id }) => id);
      const rows = role.tiers.filter(({ id }) => weighed.includes(id)).flatMap((tier) => tier.skills);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ importance }) => !importance).map(({ id }) => id)).toEqual([]);
    });

    it('has no tool twice, neither by id nor by name, and says what each is for', () => {
      const tools = role.tiers.find(({ id }) => id === 'tools')?.skills ?? [];
      for (const part of ['id', 'name'] as const)
        expect(new Set(tools.map((tool) => tool[part].toLowerCase())).size, part).toBe(tools.length);
      expect(tools.filter(({ id }) => !id.startsWith('tool-')).map(({ id }) => id)).toEqual([]);
      expect(tools.filter(({ group, use }) => !group || !use).map(({ id }) => id)).toEqual([]);
    });

    it('uses every context that it declares, and declares every one that it uses', () => {
      const declared = (role.contexts ?? []).map(({ id }) => id);
      expect([...new Set(skills.flatMap(named))].sort()).toEqual([...declared].sort());
    });

    it('lets each context raise something, and lower nothing', () => {
      const idle = skills.flatMap((skill) =>
        (skill.when ?? [])
          .filter((raise) => {
            const { rises, falls } = effect(skill, raise);
            return !rises || falls;
          })
          .map(({ context }) => `${skill.id} in ${context}`),
      );
      expect(idle).toEqual([]);
    });

    it('keeps a raised target at or below the stretch, and a raised importance inside its range', () => {
      const wrong = skills.flatMap((skill) =>
        (skill.when ?? [])
          .filter(({ importance, target = skill.target, stretch = skill.stretch }) => {
            const most = importanceRank(skill.importanceMax ?? 'critical');
            return higher(target, stretch) || importanceRank(importance) > most;
          })
          .map(({ context }) => `${skill.id} in ${context}`),
      );
      expect(wrong).toEqual([]);
    });

    it('speaks of nobody as a man or a woman, and of no heroes', () => {
      const words = JSON.stringify(role).match(
        /\b(he|she|him|his|hers?|ninjas?|rockstars?|gurus?|wizards?)\b/gi,
      );
      expect(words ?? []).toEqual([]);
    });
  },
);

it.each(Object.entries(COUNTS))('%s has all seven tiers, with their counts', (file, counts) => {
  const { tiers } = readData(`roles/${file}`) as RoleProfile;
  expect(tiers.map(({ id }) => id)).toEqual(KNOWN_TIERS);
  expect(tiers.map(({ skills }) => skills.length)).toEqual(counts);
});

describe('an id that stands in several roles', () => {
  const rows = documents.flatMap((role) => skillsOf(role).map((skill) => ({ role: role.id, skill })));
  const ids = [...new Set(rows.map(({ skill }) => skill.id))];
  const shared = ids
    .map((id) => ({ id, found: rows.filter(({ skill }) => skill.id === id) }))
    .filter(({ found }) => found.length > 1);

  it('is there, so that answers can be carried across', () => {
    expect(shared.length).toBeGreaterThan(0);
  });

  it.each(shared)('$id means the same skill in each', ({ found }) => {
    const [first] = found;
    for (const { role, skill } of found)
      expect([skill.name, skill.group], role).toEqual([first?.skill.name, first?.skill.group]);
  });
});
