import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import { roleIndex } from '../../src/model/role-index.js';
import { largeProfile, sampleProfile } from '../support/profiles.js';

describe('roleIndex', () => {
  const profile = sampleProfile();
  const { rows, bySkill, byTier, scale } = roleIndex(profile);

  it('has every skill in profile order, with its place and its tier', () => {
    expect(rows.map(({ index, skill, tier }) => `${String(index)} ${tier.id} ${skill.id}`)).toEqual([
      '0 must-have kneading',
      '1 must-have proofing',
      '2 advanced sourdough',
      '3 advanced labels',
      '4 front-of-house selling',
    ]);
    expect(rows[2]?.skill).toBe(profile.tiers[1]?.skills[0]);
    expect(rows[2]?.tier).toBe(profile.tiers[1]);
  });

  it('finds rows by skill and by tier, the same rows', () => {
    expect([...bySkill.keys()]).toEqual(rows.map(({ skill }) => skill.id));
    expect([...byTier.keys()]).toEqual(profile.tiers.map(({ id }) => id));
    expect([...byTier.values()].flat()).toEqual(rows);
    for (const row of rows) {
      expect(bySkill.get(row.skill.id)).toBe(row);
      expect(byTier.get(row.tier.id)).toContain(row);
    }
  });

  it('knows no skill and no tier that is not there', () => {
    expect(bySkill.get('constructor')).toBeUndefined();
    expect(byTier.get('emerging')).toBeUndefined();
  });

  it('has an empty list for a tier without skills', () => {
    const empty = roleIndex({ ...profile, tiers: [{ id: 'tools', skills: [] }] });
    expect([...empty.byTier]).toEqual([['tools', []]]);
    expect(empty.rows).toEqual([]);
  });

  it("has the profile's scale, or the default one", () => {
    expect(scale).toBe(DEFAULT_SCALE);
    const own = { levels: [0, 1].map((value) => ({ value, label: 'L' })) };
    expect(roleIndex({ ...profile, scale: own }).scale).toBe(own);
  });

  it('is made once per profile object', () => {
    expect(roleIndex(profile)).toBe(roleIndex(profile));
    expect(roleIndex({ ...profile })).not.toBe(roleIndex(profile));
  });

  it('counts through 5,000 skills', () => {
    const large = roleIndex(largeProfile(5_000));
    expect(large.rows.every(({ index }, i) => index === i)).toBe(true);
    expect(large.bySkill.size).toBe(5_000);
  });
});
