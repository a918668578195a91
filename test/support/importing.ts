import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { parseRoleProfile, type RoleProfile } from '../../src/model/role-profile.js';
import { downloaded } from './downloads.js';

/** A folder for the files of one file of tests, and what writes into it. */
export function importFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'import-page-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return {
    folder,
    file(name: string, content: string | Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}

/** A short role blueprint; one of its skills has no importance. */
export const BAKER = `Senior Baker: Role Blueprint

8) Skills

Must-have technical skills

  • Kneading (Critical)
  • Description: Brings flour and water together.
  • Use: Every batch.
  • Shaping
  • Use: Loaves and rolls.

Good-to-have technical skills

  • Lamination (Optional)
  • Use: Puff pastry.
`;

/** Chooses a file, as a person does, and waits until it says something. */
export async function choose(page: Page, path: string) {
  const input = (await page.$('#file')) as ElementHandle<HTMLInputElement>;
  await page.$eval('#told', (told) => (told.textContent = ''));
  await input.uploadFile(path);
  await page.waitForFunction(() => /^(?!Reading ).+/.test(document.querySelector('#told')!.textContent));
}

export const told = (page: Page) => page.$eval('#told', ({ textContent }) => textContent);
/** What stands in the rows: names by tier. */
export const rows = (page: Page) =>
  page.$$eval('#tiers [data-tier]', (tiers) =>
    tiers.map((tier) => [
      (tier as HTMLElement).dataset['tier'],
      ...Array.from(tier.querySelectorAll<HTMLInputElement>('[name=name]'), ({ value }) => value),
    ]),
  );
/** What the matrix shows, which follows a moment later. */
export const matrixShows = (page: Page, ...names: string[]) =>
  page.waitForFunction(
    (wanted) => {
      const { tiers } = document.querySelector('skills-matrix')?.profile ?? { tiers: [] };
      return tiers.flatMap(({ skills }) => skills.map(({ name }) => name)).join() === wanted;
    },
    {},
    names.join(),
  );
export const field = (skill: string, name: string) => `[data-skill=${skill}] [name=${name}]`;
export const doubts = (page: Page) =>
  page.$$eval('.row .doubt .said', (all) => all.map((each) => each.textContent));

export async function saved(page: Page, folder: string): Promise<RoleProfile> {
  const name = await downloaded(page, folder, async () => {
    await page.focus('#save');
    await page.keyboard.press('Enter');
  });
  const parsed = parseRoleProfile(readFileSync(join(folder, name), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}
