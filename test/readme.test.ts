import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseAssessment, parseRoleProfile, placeRatings, summarize, wordingHash } from '../src/core.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [profileText = '', assessmentText = ''] = [...readme.matchAll(/```json\n([^]*?)```/g)].map(
  ([, text]) => text,
);

it('the README shows a profile, and the assessment that comes back for it', () => {
  const profile = parseRoleProfile(profileText);
  const assessment = parseAssessment(assessmentText);
  if (!profile.ok || !assessment.ok) throw new Error(JSON.stringify([profile, assessment]));
  const { tiersShown, contexts, summary } = assessment.value;
  expect(assessment.value.profile.hash).toBe(wordingHash(profile.value));
  const { answers, unplaced } = placeRatings(profile.value, assessment.value);
  expect(unplaced).toEqual([]);
  expect(summarize({ profile: profile.value, tiersShown, contexts }, answers)).toEqual(summary);
});
