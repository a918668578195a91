import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { focused, focusOn, keyboard } from '../support/keys.js';
import { hostPages, shown, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

const scorecard = JSON.parse(
  readFileSync('data/roles/senior-computer-vision-scientist-interview.json', 'utf8'),
) as RoleProfile;
const skills = scorecard.tiers.flatMap((tier) => tier.skills);

it('a scorecard asks why at both ends of its scale, by keys alone, and then shows the panel', async () => {
  const { page, complaints } = await pages.open('interview.html');
  expect(await page.$eval('#panel', (panel) => (panel as HTMLElement).hidden)).toBe(true);
  const lede = await page.$eval('skills-matrix >>> .lede', (each) => each.textContent);
  expect(lede).toBe('Rate what you have seen, not what you expect.');
  await page.focus(`skills-matrix >>> [id="${skills[0]?.id ?? ''}--1"]`);
  const keys = keyboard(page);
  // the first below, the second above, all others where they are expected to be
  for (const [i] of skills.entries()) await keys.press(i === 0 ? '1' : i === 1 ? '3' : '2', 'Enter');
  await page.focus('skills-matrix >>> [data-ask=submit]');
  await keys.press('Enter');
  await shown(page, '[part=problems]');
  const problems = await page.$$eval('skills-matrix >>> [part=problem]', (all) =>
    all.map((each) => each.textContent.trim()),
  );
  expect(problems).toEqual(['With Below, say in a comment why', 'With Exceeds, say in a comment why']);

  for (const { id, evidencePrompts = [] } of skills.slice(0, 2)) {
    await page.focus(`skills-matrix >>> [data-to="${id}"]`);
    await keys.press('Enter');
    await focusOn(page, `${id}--comment`);
    const prompts = await page.$$eval(`skills-matrix >>> [data-skill="${id}"] .prompts li`, (all) =>
      all.map((each) => each.textContent),
    );
    expect(prompts).toEqual(evidencePrompts);
    await page.keyboard.type('As they put it: "never measured".');
  }
  await page.focus('skills-matrix >>> [data-ask=submit]');
  await keys.press('Enter');
  await page.waitForSelector('skills-results >>> .compare .line-row');
  expect(await focused(page)).toBe('panel-title');

  const lines = await page.$$eval('skills-results >>> .compare .line-row', (all) =>
    all.map((each) => each.textContent.replaceAll(/\s+/g, ' ').trim()),
  );
  expect(lines).toHaveLength(skills.length);
  const first = lines.find((line) => line.includes(skills[0]?.name ?? ''));
  expect(first).toContain('Interviewer, you: Below');
  expect(first).toContain('Interviewer, Noor: Exceeds');
  expect(first).toContain('2 levels apart');
  expect(lines[0]).toBe(first);
  expect(complaints).toEqual([]);
  await page.close();
});
