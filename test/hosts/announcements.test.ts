import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focusOn } from '../support/keys.js';
import { listen } from '../support/live-regions.js';
import { hostPages, shown, type Pages } from '../support/pages.js';
import { skills } from '../support/role.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

/** Rates skills by keys, from one on. */
async function rate(page: Page, from: number, to: number) {
  await page.focus(`skills-matrix >>> [id="${skills[from]?.id ?? ''}--0"]`);
  for (let row = from; row < to; row++) {
    await focusOn(page, `${skills[row]?.id ?? ''}--0`);
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
  }
}

const set = (page: Page, changes: Record<string, unknown>) =>
  page.$eval(
    'skills-matrix',
    async (element, each) => {
      Object.assign(element, each);
      await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    },
    changes,
  );

/** Longer than what is typed is waited for before it is kept, or said. */
const pause = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));

describe('what is announced', () => {
  it('while ten skills are rated: nothing', async () => {
    const { page } = await pages.open('rate.html');
    const said = await listen(page);
    await rate(page, 0, 10);
    await pause(page);
    expect(await said()).toEqual([]);
    await page.close();
  });

  it('where a draft is kept: that it is, once', async () => {
    const { page } = await pages.open('rate.html');
    await set(page, { draftKey: 'rate' });
    const said = await listen(page);
    await rate(page, 0, 1);
    await shown(page, '[part=saved] .icon');
    await rate(page, 1, 10);
    await pause(page);
    expect(await said()).toEqual(['status: Saved on this device']);
    await page.close();
  });

  it('in steps: that the draft is kept, once, and no step, which its heading tells', async () => {
    const { page } = await pages.open('careers.html');
    const said = await listen(page);
    for (let step = 0; step < 10; step++) {
      await page.focus(`skills-matrix >>> [id="${skills[step]?.id ?? ''}--0"]`);
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await shown(page, `[data-skill=${skills[step + 1]?.id ?? ''}] #step`);
      if (step === 0) await shown(page, '.status .icon');
    }
    await pause(page);
    expect(await said()).toEqual(['status: Saved on this device']);
    await page.close();
  });

  it('when nothing is left to rate, and when it is submitted: each once', async () => {
    const { page } = await pages.open('rate.html', { width: 375 });
    await rate(page, 0, 22);
    await shown(page, '.foot .said:empty'); // no empty line in the foot, yet a region that is there to be heard
    const said = await listen(page);
    await page.keyboard.press('4');
    expect(await said()).toEqual([`status: Every skill is answered.`]);
    await page.keyboard.press('Enter');
    await page.click('skills-matrix >>> [data-ask=submit]');
    const [submitted, ...others] = await said();
    expect(submitted).toMatch(
      /^status: Submitted Handed over at .+\. You can change answers and submit again\.$/,
    );
    expect(others).toEqual([]);
    await page.close();
  });

  it('while searching: how many are found, and nothing for what is as it was', async () => {
    const { page } = await pages.open('rate.html');
    const said = await listen(page);
    await page.type('skills-matrix >>> [data-ask=search]', 'data');
    expect((await said()).at(-1)).toBe('status: 2 skills found');
    await page.keyboard.press('Space');
    expect(await said()).toEqual([]);
    for (let letter = 0; letter < 5; letter++) await page.keyboard.press('Backspace');
    await said();
    await page.type('skills-matrix >>> [data-ask=search]', 'zzz');
    expect((await said()).at(-1)).toBe('status: 0 skills found');
    await page.close();
  });

  it('when a context is switched: what changed, once, wherever it is switched', async () => {
    const { page } = await pages.open('portal.html');
    const said = await listen(page);
    await page.click('skills-matrix >>> .contexts summary');
    await page.click('skills-matrix >>> [data-ask=context][value=regulated]');
    expect(await said()).toEqual(['status: The importance or target of 3 skills changed.']);
    await page.click('skills-matrix >>> [data-ask=context][value=regulated]');
    expect(await said()).toEqual(['status: The importance or target of 3 skills changed.']);
    await set(page, { context: 'video' });
    expect(await said()).toHaveLength(1);
    await page.close();
  });
});

describe('what comes up above the rows', () => {
  it('a reset is told a moment after its note has come up, and not left to be read twice', async () => {
    const { page } = await pages.open('portal.html');
    const said = await listen(page);
    const first = await page.$eval('skills-matrix', (element) => {
      const region = () => element.shadowRoot?.querySelector('[part=note] [role=status]');
      const comesUp = new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          if (!region()) return;
          observer.disconnect();
          resolve(region()?.textContent);
        }).observe(element.shadowRoot!, { subtree: true, childList: true });
      });
      const matrix = element as unknown as { rate(skill: string, level: number): void; reset(): void };
      matrix.rate('pytorch', 1);
      matrix.reset();
      return comesUp;
    });
    expect(first).toBe(''); // nobody hears words that come up with their region
    await page.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.length > 0);
    expect(await said()).toEqual(['status: All answers were reset.']);
    await page.waitForFunction(
      () =>
        document.querySelector('skills-matrix')?.shadowRoot?.querySelector('[part=note] [role=status]')
          ?.textContent === '',
    );
    expect(await said()).toEqual([]);
    await page.close();
  });
});

describe('what is missing, when one submits', () => {
  it('is told once, listed with the way to each row, and the first has the focus', async () => {
    const { page } = await pages.open('rate.html');
    await set(page, { required: true });
    await rate(page, 0, 10);
    const said = await listen(page);
    await page.click('skills-matrix >>> [data-ask=submit]');
    await shown(page, '[part=problems]');
    const missing = skills.slice(10).filter(({ importance }) => importance !== 'optional');
    expect(missing.length).toBeGreaterThan(3);
    await focusOn(page, `${missing[0]?.id ?? ''}--0`);
    await shown(page, '[role=alert]:not(:empty)');
    expect(await said()).toEqual([`alert: ${missing.length} skills still need an answer`]);

    const links = await page.$$('skills-matrix >>> [part=problems] button');
    for (const [i, { id }] of missing.entries()) {
      await links[i]?.click();
      await focusOn(page, `${id}--0`);
    }
    expect(await said()).toEqual([]);
    await page.close();
  });

  it('is not told again by each answer that mends some of it, and goes when nothing is missing', async () => {
    const { page } = await pages.open('rate.html');
    await set(page, { required: true });
    await rate(page, 0, 10);
    await page.click('skills-matrix >>> [data-ask=submit]');
    await shown(page, '[role=alert]:not(:empty)');
    const missing = skills.slice(10).filter(({ importance }) => importance !== 'optional');
    const said = await listen(page);
    for (const { id } of missing) {
      await page.focus(`skills-matrix >>> [id="${id}--0"]`);
      await page.keyboard.press('1');
    }
    expect(await said()).toEqual([]);
    await page.waitForFunction(
      () => !document.querySelector('skills-matrix')?.shadowRoot?.querySelector('[part=problems]'),
    );
    await page.click('skills-matrix >>> [data-ask=submit]');
    await page.waitForSelector('#received:not([hidden])');
    await page.close();
  });
});
