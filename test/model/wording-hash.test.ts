import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import { localizeProfile } from '../../src/model/localize.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { wordingHash } from '../../src/model/wording-hash.js';
import { changed, type JsonPath } from '../support/json.js';
import { sampleProfile } from '../support/profiles.js';

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text, 'utf8').digest('hex')}`;
const hashOf = (profile: unknown) => wordingHash(profile as RoleProfile);

/** Every wording field of a skill, and levels whose text order is not their order as numbers. */
const profile: RoleProfile = {
  schemaVersion: 1,
  id: 'baker',
  version: '1.0.0',
  lang: 'de',
  title: 'Bäcker',
  scale: {
    id: 'own',
    title: 'Own',
    levels: [
      { value: -1, label: 'Nein' },
      { value: 4, label: 'Ja', description: 'Ganz.' },
      { value: 10, label: 'Völlig' },
    ],
  },
  tiers: [
    {
      id: 'must-have',
      title: 'Muss',
      description: 'Von Anfang an',
      skills: [
        {
          id: 'kneading',
          name: 'Kneten',
          group: 'Teig',
          description: 'd',
          use: 'u',
          note: 'n',
          importance: 'critical',
          target: 4,
          anchors: { '4': 'Kann „es“ 🥖.', '10': 'Lehrt es.', '-1': 'Nie\nversucht.' },
          evidencePrompts: ['Ein Brot.', 'Noch eines.'],
        },
      ],
    },
    { id: 'advanced', skills: [] },
  ],
};

/** The same by hand: keys in order, texts escaped, nothing that is no wording. */
const CANONICAL = [
  '{"lang":"de","scale":[{"label":"Nein","value":-1},{"description":"Ganz.","label":"Ja","value":4},',
  '{"label":"Völlig","value":10}],"tiers":[{"description":"Von Anfang an","id":"must-have","skills":[{',
  String.raw`"anchors":{"-1":"Nie\nversucht.","10":"Lehrt es.","4":"Kann „es“ 🥖."},"description":"d",`,
  '"evidencePrompts":["Ein Brot.","Noch eines."],"group":"Teig","id":"kneading","name":"Kneten","note":"n",',
  '"use":"u"}],"title":"Muss"},{"id":"advanced","skills":[]}]}',
].join('');

describe('wordingHash', () => {
  it('is SHA-256 over the canonical JSON of the wording', () => {
    expect(hashOf(profile)).toBe(sha256(CANONICAL));
    expect(hashOf(profile)).toMatch(/^sha256-[0-9a-f]{64}$/);
  });

  it('reads the levels of the default scale where the profile names none', () => {
    const bare = changed(profile, ['scale'], undefined);
    expect(hashOf(bare)).toBe(hashOf(changed(bare, ['scale'], DEFAULT_SCALE)));
    expect(hashOf(bare)).not.toBe(hashOf(profile));
  });

  it('survives a lone surrogate', () => {
    const broken = changed(profile, ['tiers', 0, 'skills', 0, 'note'], '\ud800');
    expect(hashOf(broken)).toBe(sha256(CANONICAL.replace('"n"', String.raw`"\ud800"`)));
  });

  const skill = ['tiers', 0, 'skills', 0] as const;

  it.each<[JsonPath, unknown]>([
    [['lang'], 'de-AT'],
    [['scale', 'levels', 1, 'label'], 'Jawohl'],
    [['scale', 'levels', 1, 'description'], undefined],
    [['scale', 'levels', 2, 'value'], 11],
    [['tiers', 0, 'title'], 'Pflicht'],
    [['tiers', 0, 'description'], ''],
    [['tiers', 1], { id: 'emerging', skills: [] }],
    [[...skill, 'id'], 'kneten'],
    [[...skill, 'name'], 'kneten'],
    [[...skill, 'group'], undefined],
    [[...skill, 'description'], 'd.'],
    [[...skill, 'use'], 'u.'],
    [[...skill, 'note'], 'n.'],
    [[...skill, 'anchors', '10'], 'Lehrt es!'],
    [[...skill, 'anchors', '10'], undefined],
    [[...skill, 'evidencePrompts', 1], 'Noch zwei.'],
    [
      [...skill, 'evidencePrompts'],
      ['Noch eines.', 'Ein Brot.'],
    ],
  ])('changes with the wording at %j', (path, value) => {
    expect(hashOf(changed(profile, path, value))).not.toBe(hashOf(profile));
  });

  it.each<[JsonPath, unknown]>([
    [['id'], 'pastry-cook'],
    [['version'], '2.0.0'],
    [['title'], 'Bäckerin'],
    [['summary'], 'Backt.'],
    [['source'], { title: 'Own' }],
    [['translations'], { en: { title: 'Baker' } }],
    [['requires'], [{ tier: 'must-have', fromLevel: 4 }]],
    [['contexts'], [{ id: 'night', label: 'Night' }]],
    [['scale', 'title'], 'Other'],
    [[...skill, 'target'], 10],
    [[...skill, 'stretch'], 10],
    [[...skill, 'importance'], 'optional'],
    [[...skill, 'when'], [{ context: 'night', target: 10 }]],
    [[...skill, 'appliesIn'], ['night']],
    [[...skill, 'references'], [{ scheme: 'own', uri: 'https://example.org' }]],
    [[...skill, 'x-own'], true],
  ])('stays where %j changes, which is no wording', (path, value) => {
    expect(hashOf(changed(profile, path, value))).toBe(hashOf(profile));
  });

  it('is of the language shown', () => {
    const translated = {
      ...sampleProfile(),
      translations: { de: { skills: { kneading: { name: 'Kneten' } } } },
    };
    const german = localizeProfile(translated, 'de');
    expect(hashOf(german)).not.toBe(hashOf(translated));
    expect(hashOf(localizeProfile(translated, 'fr'))).toBe(hashOf(translated));
  });
});
