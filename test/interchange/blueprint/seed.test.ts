import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromText } from '../../../src/interchange/in/blueprint.js';
import { repairText } from '../../../src/interchange/in/repair-text.js';
import type { RoleProfile } from '../../../src/model/role-profile.js';
import { shared } from '../../support/shared.js';

const folder = shared('seed/');
const name = 'senior-computer-vision-scientist';
const shipped = JSON.parse(
  readFileSync(new URL(`../../../data/roles/${name}.json`, import.meta.url), 'utf8'),
) as RoleProfile;

interface Facts {
  tools: { category: string; tools: string; primary_use: string; commonality: string }[];
  scorecard?: unknown;
}
const MAIN = ['must-have', 'good-to-have', 'advanced', 'emerging'];
const of = (profile: RoleProfile | undefined, id: string) =>
  profile?.tiers.find((tier) => tier.id === id)?.skills ?? [];
const facts = (profile: RoleProfile | undefined, ids: string[]) =>
  ids.map((id) =>
    of(profile, id).map(({ name: skill, importance, importanceMax }) => [skill, importance, importanceMax]),
  );

describe.skipIf(!existsSync(folder))('the seed document', () => {
  const read = (file: string) => (existsSync(folder) ? readFileSync(`${folder}${name}.${file}`, 'utf8') : '');
  const made = fromText(repairText(read('raw.txt')).text);
  const { profile, scorecard, doubts } = made;

  it('gives the same raw, once it is mended, as repaired', () => {
    expect(made).toEqual(fromText(read('repaired.txt')));
    expect(profile?.title).toBe(shipped.title);
  });

  it('gives names, tiers, importances and ranges of the shipped role', () => {
    expect(facts(profile, MAIN).flat()).toHaveLength(23);
    expect(facts(profile, MAIN)).toEqual(facts(shipped, MAIN));
  });

  it('gives its soft skills and what promotion asks for', () => {
    expect(facts(profile, ['soft-skills'])).toEqual(facts(shipped, ['soft-skills']));
    for (const { description, use, note } of of(profile, 'soft-skills'))
      expect([description, use, note]).not.toContain(undefined);
    expect(of(profile, 'next-level')).toHaveLength(5);
  });

  it('gives its tools row by row, and says of each that its name is to be split', () => {
    const { tools } = JSON.parse(readFileSync(`${folder}role-facts.json`, 'utf8')) as Facts;
    expect(of(profile, 'tools').map((tool) => tool.name)).toEqual(
      tools.map((row) => `${row.category} ${row.tools} ${row.primary_use}`),
    );
    expect(of(profile, 'tools').map((tool) => tool.importance)).toEqual(
      of(shipped, 'tools').map((tool) => tool.importance),
    );
    const said = doubts.filter(({ code, of: where }) => code === 'columns-joined' && where === undefined);
    expect(said.map(({ skill }) => skill)).toEqual(of(profile, 'tools').map(({ id }) => id));
    expect(said.map(({ line }) => line)).toEqual(Array.from({ length: 28 }, (_, at) => 330 + at));
  });

  it('gives the contexts of the shipped role that it names, and no other', () => {
    // large-scale, documents, video and edge are the shipped role's own: the document names no such circumstance
    expect(profile?.contexts?.map(({ id }) => id)).toEqual([
      'startup',
      'mid-size',
      'enterprise',
      'productivity-software',
      'security-software',
      'retail',
      'developer-platforms',
      'product-led',
      'service-led',
      'regulated',
      'real-time',
    ]);
    const ids = shipped.contexts?.map(({ id }) => id);
    for (const { id } of profile?.contexts ?? []) expect(ids).toContain(id);
    const raised = of(profile, 'advanced').flatMap(({ name: skill, when = [] }) =>
      when.map((one) => [skill, one]),
    );
    expect(raised).toEqual([
      ['Model compression and acceleration expertise', { context: 'real-time', importance: 'critical' }],
      ['Privacy-aware ML techniques', { context: 'regulated', importance: 'optional' }],
    ]);
  });

  it('gives the rows of its scorecard, unsplit', () => {
    const rows = of(scorecard, 'interview');
    expect(rows.map(({ name: row }) => row.split(' ').slice(0, 2).join(' '))).toEqual([
      'CV/ML Fundamentals',
      'Data Strategy',
      'Evaluation Rigor',
      'Production &',
      'Software Engineering',
      'Communication &',
      'Responsible AI',
      'Leadership (Senior',
    ]);
    expect(doubts.filter((one) => one.of === 'scorecard').map(({ skill }) => skill)).toEqual(
      rows.map(({ id }) => id),
    );
  });

  it('leaves nothing else in doubt than what it does not say', () => {
    const codes = doubts.map(({ code }) => code).filter((code) => code !== 'columns-joined');
    expect(codes).toEqual(['context-absent', 'no-context', 'raise-unknown', 'raise-unknown']);
  });
});
