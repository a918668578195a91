import { expect, it } from 'vitest';
import { parseRoleProfile, type RoleProfile } from '../../src/model/role-profile.js';
import { requiredDetails } from '../../src/scoring/lack.js';
import { readData } from '../support/conformance.js';

const DIMENSIONS = [
  'CV/ML Fundamentals',
  'Data Strategy',
  'Evaluation Rigor',
  'Production & Optimization',
  'Software Engineering',
  'Communication & Influence',
  'Responsible AI & Governance',
  'Leadership (Senior IC)',
];
const MEETS = 2;

const parsed = parseRoleProfile(readData('roles/senior-computer-vision-scientist-interview.json'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const scorecard: RoleProfile = parsed.value;
const skills = scorecard.tiers.flatMap((tier) => tier.skills);

it('has the eight dimensions by name, in one tier', () => {
  expect(scorecard.title).toBe('Senior Computer Vision Scientist: interview scorecard');
  expect(scorecard.tiers.map(({ id, title }) => [id, title])).toEqual([['interview', 'Interview']]);
  expect(skills.map(({ name }) => name)).toEqual(DIMENSIONS);
});

it('makes each id of its name', () => {
  const words = (name: string) => name.replace('&', 'and').match(/[A-Za-z]+/g) ?? [];
  expect(skills.map(({ id }) => id)).toEqual(skills.map(({ name }) => words(name).join('-').toLowerCase()));
});

it('is rated Below, Meets or Exceeds', () => {
  expect(scorecard.scale).toEqual(readData('scales/interview-three-level.json'));
  expect(scorecard.scale?.levels.map(({ value, label }) => [value, label])).toEqual([
    [1, 'Below'],
    [MEETS, 'Meets'],
    [3, 'Exceeds'],
  ]);
});

it('asks for a comment at both ends, and for nothing in the middle', () => {
  const asked = [1, MEETS, 3].map((level) => requiredDetails(scorecard, 'interview', level));
  expect(asked).toEqual([['comment'], [], ['comment']]);
});

it.each(skills)('$id says what to ask, to hear and to note down', (skill) => {
  expect([skill.target, skill.stretch]).toEqual([MEETS, 3]);
  expect(['critical', 'important']).toContain(skill.importance);
  expect(skill.description).toBeTruthy();
  expect(skill.use).toBeTruthy();
  expect(Object.keys(skill.anchors ?? {})).toEqual(['1', '2', '3']);
  for (const [level, anchor] of Object.entries(skill.anchors ?? {})) {
    expect(anchor.length, `anchor ${level}`).toBeGreaterThanOrEqual(60);
    expect(anchor.length, `anchor ${level}`).toBeLessThanOrEqual(220);
    // what a person is heard to do, in the third person; the rest of the matrix is in the first
    expect(anchor, `anchor ${level}`).toMatch(/^[A-Z][a-z]+s /);
    expect(anchor, `anchor ${level}`).not.toMatch(/\b(I|my|mine|me)\b/i);
  }
  const prompts = skill.evidencePrompts?.length ?? 0;
  expect(prompts).toBeGreaterThanOrEqual(2);
  expect(prompts).toBeLessThanOrEqual(3);
});
