import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import { localizeProfile } from '../../src/model/localize.js';
import { parseRoleProfile, type RoleProfile } from '../../src/model/role-profile.js';
import type { Translation } from '../../src/model/translation.js';
import { sampleProfile } from '../support/profiles.js';

const GERMAN: Translation = {
  title: 'Bäcker',
  summary: 'Backt Brot.',
  contexts: { night: 'Nachtschicht' },
  scale: { '0': { label: 'Keine', description: 'Noch nicht.' }, '4': { label: 'Meister' } },
  tiers: { 'must-have': { title: 'Muss', description: 'Von Anfang an' }, gone: { title: 'Weg' } },
  skills: {
    kneading: {
      name: 'Kneten',
      group: 'Teig',
      description: 'Teig bearbeiten.',
      use: 'Brote, die aufgehen.',
      note: 'Von Hand.',
      anchors: { '4': 'Andere lernen es von mir.' },
      evidencePrompts: ['Ein Brot.'],
    },
    selling: { name: 'Verkaufen' },
    gone: { name: 'Weg' },
  },
};

const translated = (
  translations: Record<string, Translation>,
  more: Partial<RoleProfile> = {},
): RoleProfile => ({
  ...sampleProfile(),
  ...more,
  translations,
});

const skillOf = (profile: RoleProfile, id: string) =>
  profile.tiers.flatMap(({ skills }) => skills).find((skill) => skill.id === id);

describe('localizeProfile', () => {
  const german = localizeProfile(translated({ de: GERMAN }, { scale: DEFAULT_SCALE }), 'de');

  it('replaces the texts that the translation has', () => {
    expect(german).toMatchObject({ lang: 'de', title: 'Bäcker', summary: 'Backt Brot.' });
    expect(german.contexts?.map(({ label }) => label)).toEqual(['Nachtschicht', 'Sells abroad']);
    expect(german.scale?.levels.map(({ label }) => label)).toEqual([
      'Keine',
      'Awareness',
      'Working',
      'Practitioner',
      'Meister',
    ]);
    expect(german.scale?.levels[0]?.description).toBe('Noch nicht.');
    expect(german.scale?.levels[4]?.description).toBe(DEFAULT_SCALE.levels[4]?.description);
    expect(german.tiers.map(({ title }) => title)).toEqual(['Muss', undefined, 'Front of house']);
    expect(german.tiers[0]?.description).toBe('Von Anfang an');
    expect(skillOf(german, 'selling')?.name).toBe('Verkaufen');
    expect(skillOf(german, 'proofing')?.name).toBe('Proofing');
  });

  it('replaces anchors one by one', () => {
    expect(skillOf(german, 'kneading')).toEqual({
      ...skillOf(sampleProfile(), 'kneading'),
      ...GERMAN.skills?.['kneading'],
      anchors: { '0': 'I have not kneaded.', '4': 'Andere lernen es von mir.' },
    });
  });

  it('gives a profile that parses, with all ids, levels and targets where they were', () => {
    expect(parseRoleProfile(german).ok).toBe(true);
    const facts = ({ tiers }: RoleProfile) =>
      tiers.map(({ id, skills }) => [
        id,
        skills.map((s) => [s.id, s.importance, s.target, s.stretch, s.when]),
      ]);
    expect(facts(german)).toEqual(facts(sampleProfile()));
  });

  it('changes nothing that it is given', () => {
    const before = translated({ de: GERMAN });
    localizeProfile(before, 'de');
    expect(before).toEqual(translated({ de: GERMAN }));
  });

  it('lets a translation change texts only, whatever else it holds', () => {
    const sly = JSON.parse(
      '{"id":"x","version":"9","tiers":{"must-have":{"id":"x","skills":[],"title":"Muss"}},"scale":{"0":{"value":7,"label":"Keine"}},"skills":{"kneading":{"id":"x","target":0,"importance":"optional","name":"Kneten"}}}',
    ) as Translation;
    const { id, version, scale, tiers } = localizeProfile(
      translated({ de: sly }, { scale: DEFAULT_SCALE }),
      'de',
    );
    expect({ id, version }).toEqual({ id: 'baker', version: '1.0.0' });
    expect(scale?.levels[0]).toEqual({ ...DEFAULT_SCALE.levels[0], label: 'Keine' });
    expect(tiers[0]).toMatchObject({ id: 'must-have', title: 'Muss' });
    expect(tiers[0]?.skills[0]).toEqual({ ...sampleProfile().tiers[0]?.skills[0], name: 'Kneten' });
  });

  it('keeps a text where the translation says undefined', () => {
    const empty = { title: undefined, skills: { kneading: { name: undefined } } } as unknown as Translation;
    const same = localizeProfile(translated({ de: empty }), 'de');
    expect(same).toEqual({ ...translated({ de: empty }), lang: 'de' });
    expect(same.title).toBe('Baker');
  });

  it('translates the default scale of a profile that names none', () => {
    const { scale } = localizeProfile(translated({ de: GERMAN }), 'de');
    expect(scale?.levels.map(({ label }) => label)[4]).toBe('Meister');
    expect(localizeProfile(translated({ de: { title: 'Bäcker' } }), 'de').scale).toBeUndefined();
  });

  it('takes an id that is a word of JavaScript for an id', () => {
    const base = sampleProfile();
    const odd: RoleProfile = {
      ...base,
      contexts: [{ id: 'constructor', label: 'Builder' }],
      tiers: [{ id: 'constructor', title: 'T', skills: [{ id: 'constructor', name: 'Constructor' }] }],
      translations: { de: { contexts: {}, tiers: {}, skills: {}, scale: {} } },
    };
    const { contexts, tiers } = localizeProfile(odd, 'de');
    expect({ contexts, tiers }).toEqual({ contexts: odd.contexts, tiers: odd.tiers });
  });

  const shown = (lang: string, tags: string[], own = 'en') => {
    const translations = Object.fromEntries(tags.map((tag) => [tag, { title: tag }]));
    const profile = translated(translations, { lang: own });
    const found = localizeProfile(profile, lang);
    return found === profile ? 'own' : `${found.lang} ${found.title}`;
  };

  it.each([
    ['de', ['de'], 'en', 'de de'],
    ['DE', ['de'], 'en', 'de de'],
    ['pt-br', ['pt', 'pt-BR'], 'en', 'pt-BR pt-BR'],
    ['pt-BR', ['pt'], 'en', 'pt pt'],
    ['zh-Hant-TW', ['zh'], 'en', 'zh zh'],
    ['en-US', ['en-US'], 'en', 'en-US en-US'],
    ['en-US', ['de'], 'en', 'own'],
    ['en-US', ['en'], 'en-GB', 'own'],
    ['en', ['de'], 'en', 'own'],
    ['en', ['de'], 'EN', 'own'],
    ['fr', ['de'], 'en', 'own'],
    ['pt', ['pt-BR'], 'en', 'own'],
    ['pt-PT', ['pt-BR'], 'en', 'own'],
    ['', ['de'], 'en', 'own'],
    ['constructor', ['de'], 'en', 'own'],
  ])('asked for %j with %j in a profile of %j shows %j', (lang, tags, own, expected) => {
    expect(shown(lang, tags, own)).toBe(expected);
  });

  it('returns the very same object where there is no translation at all', () => {
    const profile = sampleProfile();
    expect(localizeProfile(profile, 'de')).toBe(profile);
  });
});
