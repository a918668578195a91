import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsx } from '../../src/interchange/out/xlsx.js';
import { parseRoleProfile, type RoleProfile } from '../../src/model/role-profile.js';
import { axe } from '../support/axe.js';
import { hostPages, shown, type Pages } from '../support/pages.js';
import { roleOf } from '../support/team.js';

const folder = mkdtempSync(join(tmpdir(), 'import-page-'));
let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await pages.close();
});

const BAKER = `Senior Baker: Role Blueprint

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

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Chooses a file, as a person does, and waits until it says something. */
async function choose(page: Page, path: string) {
  const input = (await page.$('#file')) as ElementHandle<HTMLInputElement>;
  await page.$eval('#told', (told) => (told.textContent = ''));
  await input.uploadFile(path);
  await page.waitForFunction(() => /^(?!Reading ).+/.test(document.querySelector('#told')!.textContent));
}

const told = (page: Page) => page.$eval('#told', ({ textContent }) => textContent);
/** What stands in the rows: names by tier. */
const rows = (page: Page) =>
  page.$$eval('#tiers [data-tier]', (tiers) =>
    tiers.map((tier) => [
      (tier as HTMLElement).dataset['tier'],
      ...Array.from(tier.querySelectorAll<HTMLInputElement>('[name=name]'), ({ value }) => value),
    ]),
  );
/** What the matrix shows, which follows a moment later. */
const matrixShows = (page: Page, ...names: string[]) =>
  page.waitForFunction(
    (wanted) => {
      const { tiers } = document.querySelector('skills-matrix')?.profile ?? { tiers: [] };
      return tiers.flatMap(({ skills }) => skills.map(({ name }) => name)).join() === wanted;
    },
    {},
    names.join(),
  );
const field = (skill: string, name: string) => `[data-skill=${skill}] [name=${name}]`;
const doubts = (page: Page) => page.$$eval('.row .doubt .said', (all) => all.map((each) => each.textContent));

async function saved(page: Page): Promise<RoleProfile> {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    browserContextId: page.browserContext().id,
    eventsEnabled: true,
  });
  const name = new Promise<string>((resolve) => {
    let suggested = '';
    session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => (suggested = suggestedFilename));
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolve(suggested);
    });
  });
  await page.focus('#save');
  await page.keyboard.press('Enter');
  const parsed = parseRoleProfile(readFileSync(join(folder, await name), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

describe('the page of the importer, under its strict policy', () => {
  it('shows a file as the matrix, with its doubts beside the rows, and axe finds nothing', async () => {
    const { page, complaints } = await pages.open('import.html');
    await choose(page, file('baker.txt', BAKER));
    expect(await rows(page)).toEqual([
      ['must-have', 'Kneading', 'Shaping'],
      ['good-to-have', 'Lamination'],
    ]);
    expect(await told(page)).toMatch(/^baker\.txt was read: 3 skills, \d+ doubts?\.$/);
    await matrixShows(page, 'Kneading', 'Shaping', 'Lamination');
    await shown(page, '.row');
    const beside = await page.$eval(
      '[data-skill=shaping]',
      (row) => row.querySelector('.doubts')?.textContent,
    );
    expect(beside).toContain('Line 10:');
    for (const { width, dark } of [
      { width: 1280, dark: false },
      { width: 375, dark: true },
    ]) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await page.$$eval('#tiers details', (all) => {
        for (const each of all) each.open = true;
      });
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      expect(await axe(page), String(width)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is mended by keys alone: name, tier, importance, target and a level’s text; undone, done again and saved', async () => {
    const { page, complaints } = await pages.open('import.html');
    await choose(page, file('baker.txt', BAKER));
    await page.focus(field('shaping', 'name'));
    await page.keyboard.press('End');
    await page.keyboard.type(' loaves');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown'); // the next tier
    await matrixShows(page, 'Kneading', 'Lamination', 'Shaping loaves');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('tier');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Imp');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Cri');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.focus('[data-skill=shaping] summary');
    await page.keyboard.press('Enter');
    await page.focus('[data-skill=shaping] [data-level="2"]');
    await page.keyboard.type('Rounds ten rolls a minute');
    const profile = await saved(page);
    const shaping = profile.tiers[1]?.skills[1];
    expect(shaping).toEqual({
      id: 'shaping',
      name: 'Shaping loaves',
      use: 'Loaves and rolls.',
      importance: 'important',
      importanceMax: 'critical',
      target: 3,
      anchors: { 2: 'Rounds ten rolls a minute' },
    });
    for (const what of ['Text of level 2', 'Target', 'Importance', 'Importance', 'Tier', 'Name']) {
      await page.focus('#undo');
      await page.keyboard.press('Enter');
      expect(await told(page)).toMatch(new RegExp(`^Undone: ${what} of “Shaping`));
    }
    expect(await page.$eval('#undo', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('redo');
    await matrixShows(page, 'Kneading', 'Shaping', 'Lamination');
    for (let step = 0; step < 6; step++) {
      await page.focus('#save');
      await page.keyboard.down('Control');
      await page.keyboard.press('y');
      await page.keyboard.up('Control');
    }
    expect(await saved(page)).toEqual(profile);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('goes from doubt to doubt, and forgets none that is settled', async () => {
    const { page } = await pages.open('import.html');
    await choose(page, file('baker.txt', BAKER));
    const all = await doubts(page);
    await page.focus('#next');
    await page.keyboard.press('Enter');
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(all.map((each) => `Settled: ${each}`)).toContain(label);
    await page.keyboard.press('Enter');
    expect(await page.$$eval('.doubt.settled', ({ length }) => length)).toBe(1);
    await page.click('#undo');
    expect(await page.$$eval('.doubt.settled', ({ length }) => length)).toBe(0);
    await page.click('#doubtful');
    expect(await page.$$eval('.row', ({ length }) => length)).toBe(1);
    await page.close();
  });

  it('takes a file that is dropped anywhere on it, and leaves what is there where a file has nothing', async () => {
    const { page, complaints } = await pages.open('import.html');
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'baker.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, BAKER);
    await matrixShows(page, 'Kneading', 'Shaping', 'Lamination');
    await choose(page, file('broken.json', '{\n"tiers": [\n}'));
    expect(await told(page)).toBe('Nothing usable was found in broken.json.');
    expect(await page.$eval('#whole', ({ textContent }) => textContent)).toContain('Line 3:');
    expect((await rows(page)).flat()).toContain('Kneading');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('has what was typed after a reload, and by Undo what another file took the place of', async () => {
    const { page } = await pages.open('import.html');
    await choose(page, file('baker.txt', BAKER));
    await page.focus('#title');
    await page.keyboard.type('Our ');
    await page.reload();
    await page.click('#continue');
    expect(await page.$eval('#title', (input) => (input as HTMLInputElement).value)).toContain('Our ');
    await page.reload();
    await choose(page, file('cook.json', JSON.stringify({ ...roleOf([3]), title: 'Cook' })));
    expect(await page.$eval('#title', (input) => (input as HTMLInputElement).value)).toBe('Cook');
    await page.click('#undo');
    expect(await page.$eval('#title', (input) => (input as HTMLInputElement).value)).toContain('Our ');
    await matrixShows(page, 'Kneading', 'Shaping', 'Lamination');
    await page.close();
  });

  it('reads what each parser reads, under the policy', async () => {
    const files: Record<string, string | Uint8Array> = {
      'skills.csv': 'Skill,Importance\nKneading,critical\nGlazing,optional\n',
      'skills.xlsx': xlsx([{ name: 'Skills', rows: [['Skill'], ['Kneading'], ['Glazing']] }]),
      'page.html':
        '<h2>8) Skills &ndash; all</h2><h3>Must-have skills</h3><ul><li>Kneading (Critical)</li><li>Glazing (Optional)</li></ul>',
      'ladder.md':
        '# Baker\n\n## Kneading\n\n### Level 1\n\n- Mixes &amp; waits\n\n## Glazing\n\n### Level 2\n\n- Glazes\n',
      'ladder.yaml':
        'topics:\n  - name: Kneading\n    content: [{ level: 1, criteria: [Mixes] }]\n  - name: Glazing\n    content: [{ level: 2, criteria: [Glazes] }]\n',
    };
    const { page, complaints } = await pages.open('import.html');
    for (const [name, data] of Object.entries(files)) {
      await choose(page, file(name, data));
      const names = (await rows(page)).flatMap(([, ...each]) => each);
      expect(names, name).toEqual(['Kneading', 'Glazing']);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('adds and removes skills, and keeps a name until there is another', async () => {
    const { page } = await pages.open('import.html');
    await choose(page, file('baker.txt', BAKER));
    await page.click('[data-tier=good-to-have] .add');
    await page.keyboard.type('Glazing');
    await matrixShows(page, 'Kneading', 'Shaping', 'Lamination', 'Glazing');
    await page.focus(field('kneading', 'name'));
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Backspace');
    expect(await page.$eval('[data-skill=kneading] .wrong', (wrong) => (wrong as HTMLElement).hidden)).toBe(
      false,
    );
    await page.keyboard.press('Tab');
    expect(await page.$eval(field('kneading', 'name'), (input) => (input as HTMLInputElement).value)).toBe(
      'Kneading',
    );
    await page.click('[data-skill=lamination] summary');
    await page.click('[data-skill=lamination] .remove');
    await matrixShows(page, 'Kneading', 'Shaping', 'Glazing');
    expect(await told(page)).toBe('“Lamination” was removed. Undo brings it back.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Name, Glazing',
    );
    await page.close();
  });

  it('shows long roles a hundred rows at a time', async () => {
    const { page } = await pages.open('import.html');
    const [tier] = roleOf([3]).tiers;
    const skills = Array.from({ length: 250 }, (_, at) => ({ id: `s-${at}`, name: `Skill ${at}` }));
    await choose(page, file('long.json', JSON.stringify({ ...roleOf([3]), tiers: [{ ...tier, skills }] })));
    expect(await page.$$eval('.row', ({ length }) => length)).toBe(100);
    expect(await page.$eval('#more', ({ textContent }) => textContent.trim())).toBe('Show 100 more of 150');
    await page.click('#more button');
    await page.click('#more button');
    expect(await page.$$eval('.row', ({ length }) => length)).toBe(250);
    expect(await page.$eval('#more', (more) => (more as HTMLElement).hidden)).toBe(true);
    await page.close();
  });
});
