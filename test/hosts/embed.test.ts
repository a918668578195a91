import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrameConnection } from '../../src/embed.js';
import { parseAssessment, type Assessment } from '../../src/model/assessment.js';
import { aWhile, baker, clickIn, focusIn, framed, logged, shows } from '../support/embedding.js';
import { assessmentIn, messagesIn, reload, twoSites } from '../support/two-sites.js';

let sites: Awaited<ReturnType<typeof twoSites>>;
beforeAll(async () => {
  sites = await twoSites();
}, 180_000);
afterAll(() => sites.close());

/** In the framed page: what the page around it has said. */
const givenTo = (element: Element) => {
  const { subject, relation, required } = element as unknown as Record<string, unknown>;
  return [subject, relation, required];
};

describe('a page and the matrix in its frame, of two sites, each under its policy', () => {
  it('gives a profile, is told of each answer that keys give, and keeps the submission', async () => {
    const { page, inner, complaints } = await sites.open(
      'loop',
      framed([sites.hr.origin], 'bare draft-key="loop"'),
      `profile: ${JSON.stringify(baker)}`,
      { subject: 'ada', density: 'roomy' },
    );
    await logged(page, 'load');
    expect(await messagesIn(page, 'load')).toMatchObject([{ profile: { id: 'baker', version: '1.0.0' } }]);
    await focusIn(page, inner, '[data-ask=next]');
    await page.keyboard.press('Enter');
    await shows(inner, '.row input:focus');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await logged(page, 'assessment');
    const [first, second] = await messagesIn(page, 'change');
    expect(first).toMatchObject({ skill: 'kneading', rating: { level: 0 } });
    expect(second).toMatchObject({ skill: 'kneading', rating: { level: 1 } });
    await focusIn(page, inner, '[data-ask=submit]');
    await page.keyboard.press('Enter');
    const [, { assessment }] = (await logged(page, 'submit')) as [string, { assessment: Assessment }];
    const parsed = parseAssessment(assessment);
    expect(parsed).toMatchObject({ ok: true, value: { status: 'submitted', subject: 'ada' } });
    expect(assessment.ratings).toMatchObject([{ skill: 'kneading', level: 1 }]);
    expect((await logged(inner, 'kept'))[1]).toBe(assessment.id);
    await inner.waitForFunction(() => localStorage.length === 0);
    expect(await messagesIn(page, 'submit')).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it('is as tall as its content, whatever opens in there', async () => {
    const { page, inner } = await sites.open('tall', framed([sites.hr.origin], 'ask="comment"'));
    const isFitting = async () => {
      const tall = await inner.evaluate(() =>
        Math.ceil(document.documentElement.getBoundingClientRect().height),
      );
      return Number(await page.$eval('iframe', ({ height }) => height)) === tall;
    };
    const fits = async () => {
      for (let tries = 0; tries < 100 && !(await isFitting()); tries++) await aWhile(50);
      expect(await isFitting()).toBe(true);
      return Number(await page.$eval('iframe', ({ height }) => height));
    };
    await logged(page, 'load');
    await logged(page, 'height');
    const before = await fits();
    for (let round = 0; round < 5; round++) {
      await clickIn(inner, '[data-skill=kneading] .name');
      await shows(inner, '.extras');
      await aWhile(100);
      expect(await fits()).toBeGreaterThan(before);
      await clickIn(inner, '[data-skill=kneading] .name');
      await inner.waitForFunction(
        () => !document.querySelector('skills-matrix')?.shadowRoot?.querySelector('.extras'),
      );
      await aWhile(100);
      expect(await fits()).toBe(before);
    }
    await page.close();
  }, 60_000);

  it.each(['100vh', '120vh'])(
    'does not grow for ever where the content is %s tall',
    async (tall) => {
      const inside = framed([sites.hr.origin]);
      const { page } = await sites.open(`growing-${tall}`, {
        ...inside,
        script: `document.body.style.minHeight = '${tall}';\n${String(inside.script)}`,
      });
      await logged(page, 'height');
      await aWhile(1500);
      const heights = await messagesIn(page, 'height');
      expect(heights.length).toBeLessThan(12);
      await aWhile();
      expect(await messagesIn(page, 'height')).toEqual(heights);
      await page.close();
    },
    60_000,
  );

  it('never makes the frame taller than the page allows', async () => {
    const { page } = await sites.open('low', framed([sites.hr.origin]), 'maxHeight: 120');
    await logged(page, 'height');
    expect(await page.$eval('iframe', ({ height }) => height)).toBe('120');
    await page.close();
  }, 60_000);

  it('goes on after the frame was reloaded: profile, settings and the answers so far come again', async () => {
    const { page, inner } = await sites.open(
      'again',
      framed([sites.hr.origin], 'bare'),
      `profile: ${JSON.stringify(baker)}`,
      { subject: 'ada' },
    );
    await logged(page, 'load');
    await clickIn(inner, '[data-skill=kneading] .level:nth-child(4)');
    await logged(page, 'assessment');
    await reload(inner);
    await logged(inner, 'load');
    await shows(inner, '[data-skill=kneading] input:checked');
    expect(await assessmentIn(inner)).toMatchObject({
      subject: 'ada',
      profile: { id: 'baker' },
      ratings: [{ skill: 'kneading', level: 3 }],
    });
    await page.close();
  }, 60_000);

  it('takes what the page changes later, and submits when it is asked to', async () => {
    const { page, inner } = await sites.open('later', framed([sites.hr.origin], 'bare required'));
    await logged(page, 'accept');
    await page.evaluate((profile) => {
      const { frame } = globalThis as unknown as { frame: FrameConnection };
      frame.setProfile(profile);
      frame.set({ subject: 'ada' });
      frame.set({ relation: 'manager' });
      frame.submit();
    }, baker);
    expect(await logged(page, 'error')).toMatchObject(['error', { code: 'submit-invalid' }]);
    await page.evaluate(() => {
      const { frame } = globalThis as unknown as { frame: FrameConnection };
      frame.set({ required: false });
      frame.submit();
    });
    expect(await logged(page, 'submit')).toMatchObject([
      'submit',
      { assessment: { subject: 'ada', rater: { relation: 'manager' } } },
    ]);
    await logged(inner, 'kept');
    // all of it holds for whatever is framed next
    await reload(inner);
    await logged(inner, 'load');
    expect(await inner.$eval('skills-matrix', givenTo)).toEqual(['ada', 'manager', false]);
    await page.close();
  }, 60_000);
});
