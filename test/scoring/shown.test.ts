import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleIndex } from '../../src/model/role-index.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { defaultTiers, rowsOfTier, shownRows } from '../../src/scoring/shown.js';
import { anySituation } from '../support/arbitraries.js';
import { sampleProfile } from '../support/profiles.js';

const withTiers = (...ids: string[]): RoleProfile => ({
  ...sampleProfile(),
  tiers: ids.map((id) => ({ id, title: id, skills: [] })),
});

const idsOf = (rows: readonly { skill: { id: string } }[]) => rows.map(({ skill }) => skill.id);

describe('defaultTiers', () => {
  it.each([
    [
      ['must-have', 'good-to-have', 'advanced', 'emerging', 'soft-skills', 'tools'],
      ['must-have', 'good-to-have', 'advanced', 'emerging'],
    ],
    [
      ['emerging', 'tools', 'must-have'],
      ['must-have', 'emerging'],
    ],
    [
      ['tools', 'soft-skills', 'own'],
      ['tools', 'soft-skills', 'own'],
    ],
    [['advanced'], ['advanced']],
  ])('of %j are %j', (ids, shown) => {
    expect(defaultTiers(withTiers(...ids))).toEqual(shown);
  });
});

describe('rowsOfTier', () => {
  const profile = sampleProfile();
  const view = (contexts: string[]) => ({ profile, contexts, tiersShown: [] });

  it('leaves out what does not apply', () => {
    expect(idsOf(rowsOfTier(view([]), 'advanced'))).toEqual(['sourdough']);
    expect(idsOf(rowsOfTier(view(['night']), 'advanced'))).toEqual(['sourdough']);
    expect(idsOf(rowsOfTier(view(['export']), 'advanced'))).toEqual(['sourdough', 'labels']);
  });

  it('returns the very same list each time, whatever the contexts, so that nothing renders or counts anew', () => {
    for (const contexts of [[], ['night'], ['night', 'export']]) {
      for (const { id } of profile.tiers) {
        expect(rowsOfTier(view(contexts), id)).toBe(rowsOfTier(view([...contexts]), id));
      }
    }
    expect(rowsOfTier(view([]), 'must-have')).toEqual(roleIndex(profile).byTier.get('must-have'));
  });

  it('is empty for a tier that the profile does not have', () => {
    expect(rowsOfTier(view([]), 'emerging')).toEqual([]);
    expect(rowsOfTier(view([]), 'constructor')).toEqual([]);
  });
});

describe('shownRows', () => {
  it('goes tier after tier in the order asked for', () => {
    const view = {
      profile: sampleProfile(),
      contexts: [],
      tiersShown: ['front-of-house', 'gone', 'must-have'],
    };
    expect(idsOf(shownRows(view))).toEqual(['selling', 'kneading', 'proofing']);
    expect(shownRows({ ...view, tiersShown: [] })).toEqual([]);
  });

  it('shows each skill of a shown tier that applies, once', () => {
    fc.assert(
      fc.property(anySituation, ({ profile, contexts, tiersShown }) => {
        const expected = tiersShown.flatMap((id) =>
          profile.tiers
            .find((tier) => tier.id === id)!
            .skills.filter(
              ({ appliesIn = [] }) => appliesIn.length === 0 || appliesIn.some((c) => contexts.includes(c)),
            ),
        );
        expect(shownRows({ profile, contexts, tiersShown }).map(({ skill }) => skill)).toEqual(expected);
      }),
    );
  });
});
