import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.js';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import { roleIndex } from '../../src/model/role-index.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { Scale } from '../../src/model/scale.js';
import { carryTo } from '../../src/scoring/match.js';
import { anySituation } from '../support/arbitraries.js';
import { sampleProfile } from '../support/profiles.js';

const level = (value: number): Answer => ({ state: 'rated', level: value });
const uri = (name: string) => `https://example.org/${name}`;

/** A role of one tier, from "id: references". */
function roleOf(skills: Record<string, string[]>, scale?: Scale): RoleProfile {
  const entries = Object.entries(skills).map(([id, names]) => ({
    id,
    name: 'The same words',
    references: names.map((name) => ({ scheme: 'esco', uri: uri(name) })),
  }));
  return { ...sampleProfile(), ...(scale && { scale }), tiers: [{ id: 'tools', skills: entries }] };
}

/** Which skill took over whose answer. */
const pairs = ({ matches }: ReturnType<typeof carryTo>) =>
  matches.map(({ row, from, by }) => `${row.skill.id} ${by} ${from.skill.id}`);
const ids = ({ unmatched }: ReturnType<typeof carryTo>) => unmatched.map(({ skill }) => skill.id);

describe('carryTo', () => {
  it('carries by id, else by a reference that both name, and lists what nobody was asked about', () => {
    const from = roleOf({ dough: ['a'], oven: ['b', 'c'], till: [] });
    const carried = carryTo(roleOf({ baking: ['x', 'c'], dough: [], sales: [] }), from, [
      level(1),
      { state: 'not-applicable', comment: 'No oven.' },
      level(3),
    ]);
    expect(pairs(carried)).toEqual(['baking reference oven', 'dough id dough']);
    expect(carried.answers).toEqual([{ state: 'not-applicable', comment: 'No oven.' }, level(1), undefined]);
    expect(ids(carried)).toEqual(['sales']);
    expect(carried.otherScale).toBe(false);
  });

  it('does not match by name, nor by the reference of another framework', () => {
    const from = roleOf({ dough: ['a'] });
    const other = roleOf({ bread: ['a'] });
    other.tiers[0]!.skills[0]!.references![0]!.scheme = 'sfia';
    expect(ids(carryTo(other, from, [level(1)]))).toEqual(['bread']);
  });

  it('carries an answer once: the same id wins over a reference, and the first reference over the next', () => {
    const from = roleOf({ dough: ['a'], oven: ['b'] });
    const role = roleOf({ bread: ['a'], dough: [], heat: ['b'], fire: ['b'] });
    const carried = carryTo(role, from, [level(1), level(2)]);
    expect(pairs(carried)).toEqual(['dough id dough', 'heat reference oven']);
    expect(carried.answers).toEqual([undefined, level(1), level(2), undefined]);
    expect(ids(carried)).toEqual(['bread', 'fire']);
  });

  it('finds the other skill of the same reference, where the first is taken', () => {
    const from = roleOf({ dough: ['a'], rye: ['a'], spelt: ['a'] });
    const carried = carryTo(roleOf({ dough: ['a'], bread: ['a'], rolls: ['a'], cake: ['a'] }), from, [
      level(1),
      level(2),
      level(3),
    ]);
    expect(pairs(carried)).toEqual(['dough id dough', 'bread reference rye', 'rolls reference spelt']);
    expect(carried.answers).toEqual([level(1), level(2), level(3), undefined]);
  });

  it('matches a skill that has no answer too: that was asked about', () => {
    const carried = carryTo(roleOf({ dough: [] }), roleOf({ dough: [] }), []);
    expect(pairs(carried)).toEqual(['dough id dough']);
    expect(carried.answers).toEqual([undefined]);
  });

  const levels = (...values: number[]) => values.map((value) => ({ value, label: 'L' }));
  const five = levels(0, 1, 2, 3, 4);
  it.each<[string, Scale | undefined, Scale | undefined, boolean]>([
    ['the same values', { levels: five }, { levels: five }, false],
    ['the same values, named once', { id: 'a', levels: five }, { levels: five }, false],
    ['the default scale and one of its values', undefined, { levels: five }, false],
    ['the default scale twice', undefined, DEFAULT_SCALE, false],
    ['two names', { id: 'a', levels: five }, { id: 'b', levels: five }, true],
    ['other values', { levels: five }, { levels: levels(1, 2, 3, 4, 5) }, true],
    ['other values under the same name', { id: 'a', levels: five }, { id: 'a', levels: levels(0, 1) }, true],
    ['values that only look alike when joined', { levels: levels(1, 12) }, { levels: levels(11, 2) }, true],
  ])('of %s carries something or nothing', (_case, one, other, otherScale) => {
    const carried = carryTo(roleOf({ dough: [] }, one), roleOf({ dough: [] }, other), [level(1)]);
    expect(carried.otherScale).toBe(otherScale);
    expect(carried.answers).toEqual([otherScale ? undefined : level(1)]);
    expect(pairs(carried)).toEqual(otherScale ? [] : ['dough id dough']);
    expect(ids(carried)).toEqual(otherScale ? ['dough'] : []);
  });

  const anyRole = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 6 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc.tuple(fc.constant(name), fc.subarray(['p', 'q', 'r', 's'], { maxLength: 3 })),
        ),
      ),
    )
    .map((skills) => roleOf(Object.fromEntries(skills)));
  const otherScale: Scale = { levels: levels(1, 2) };

  it('carries each answer at most once, only by id or shared reference, and leaves none that could be', () => {
    fc.assert(
      fc.property(anyRole, anyRole, fc.boolean(), (role, from, isOther) => {
        const own = isOther ? { ...role, scale: otherScale } : role;
        const [target, source] = [own, from].map(({ tiers }) => tiers[0]!.skills);
        const given = source!.map((skill, i): Answer => ({ state: 'rated', level: i, comment: skill.id }));
        const carried = carryTo(own, from, given);
        expect(carried.otherScale).toBe(isOther);
        expect(carried.answers).toHaveLength(target!.length);
        const taken = carried.answers.flatMap((answer) => answer?.comment ?? []);
        expect(new Set(taken).size).toBe(taken.length);
        if (isOther) expect(taken).toEqual([]);
        const shares = (a: string, b: string) => {
          const [ours, theirs] = [target!.find(({ id }) => id === a), source!.find(({ id }) => id === b)];
          return ours!.references!.some((one) => theirs!.references!.some((two) => two.uri === one.uri));
        };
        const matched: string[] = [];
        for (const [i, { id }] of target!.entries()) {
          const match = carried.matches.find(({ row }) => row.skill.id === id);
          const from = carried.answers[i]?.comment;
          expect(match?.from.skill.id).toBe(from);
          expect(carried.unmatched.some(({ skill }) => skill.id === id)).toBe(from === undefined);
          if (from === undefined) continue;
          matched.push(id);
          const isSame = source!.some((skill) => skill.id === id);
          expect(match?.by).toBe(isSame ? 'id' : 'reference');
          if (isSame) expect(from).toBe(id);
          else expect(shares(id, from)).toBe(true);
        }
        expect(carried.matches.map(({ row }) => row.skill.id)).toEqual(matched);
        if (isOther) return;
        for (const id of ids(carried)) {
          const free = source!.filter((skill) => !taken.includes(skill.id));
          expect(free.filter((skill) => skill.id === id || shares(id, skill.id))).toEqual([]);
        }
      }),
    );
  });

  it('changes nothing on the way to the same role', () => {
    fc.assert(
      fc.property(anySituation, ({ profile, answers }) => {
        const carried = carryTo(structuredClone(profile), profile, answers);
        expect(carried.answers).toEqual(answers);
        expect(carried.unmatched).toEqual([]);
        expect(carried.matches.every(({ by, row, from }) => by === 'id' && row.index === from.index)).toBe(
          true,
        );
        expect(carried.matches).toHaveLength(roleIndex(profile).rows.length);
      }),
    );
    fc.assert(
      fc.property(anyRole, (role) => {
        const given = role.tiers[0]!.skills.map((_, i) => level(i));
        expect(carryTo(role, role, given).answers).toEqual(given);
      }),
    );
  });
});
