import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsx } from '../../src/interchange/out/xlsx.js';
import { BAKER, choose, importFolder, matrixShows, rows, told } from '../support/importing.js';
import { hostPages, type Pages } from '../support/pages.js';
import { roleOf } from '../support/team.js';

const { file } = importFolder();
let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

describe('files on the page of the importer, under its strict policy', () => {
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
    const refused = await page.$eval('#refused', ({ textContent }) => textContent.trim());
    expect(refused).toMatch(/^Line 3: .* is not valid JSON$/s); // and nothing to settle: these are not the role's
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
    await page.waitForSelector('#continue', { visible: true });
    await page.click('#continue');
    expect(await page.$eval('#title', (input) => (input as HTMLInputElement).value)).toContain('Our ');
    await page.reload();
    await page.waitForSelector('#continue', { visible: true });
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

  it('shows a role in its language, from right to left where that runs so', async () => {
    const { page, complaints } = await pages.open('import.html');
    await choose(page, file('cook.json', JSON.stringify({ ...roleOf([3]), lang: 'ar' })));
    await page.waitForFunction(() => {
      const matrix = document.querySelector('skills-matrix')!;
      const words = matrix.shadowRoot?.textContent ?? '';
      return getComputedStyle(matrix).direction === 'rtl' && /[\u0600-\u06ff]/.test(words);
    });
    expect(complaints).toEqual([]);
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

  it('sets aside what it kept and cannot read, and goes on to doubts that are not drawn yet', async () => {
    const { page, complaints } = await pages.open('import.html');
    await page.evaluate(() => {
      localStorage.setItem('fernhill-import', '{"profile":7}');
    });
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#told')?.textContent.includes('set aside'));
    expect(await page.evaluate(() => localStorage.getItem('fernhill-import-damaged'))).toBe('{"profile":7}');
    const lines = Array.from(
      { length: 150 },
      (_, at) => `Skill ${at},${at === 140 ? 'odd' : 'critical'},starts`,
    );
    await choose(page, file('long.csv', ['Skill,Importance,Description', ...lines].join('\n')));
    expect(await page.$$eval('.row', ({ length }) => length)).toBe(100);
    // after those about the whole file
    for (let doubt = await page.$$eval('#whole .doubt', ({ length }) => length); doubt >= 0; doubt--) {
      await page.focus('#next');
      await page.keyboard.press('Enter');
    }
    const at = await page.evaluate(() =>
      document.activeElement?.closest('[data-skill]')?.getAttribute('data-skill'),
    );
    expect(at).toBe('skill-140');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
