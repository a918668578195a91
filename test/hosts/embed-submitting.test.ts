import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrameConnection } from '../../src/embed.js';
import type { Assessment } from '../../src/model/assessment.js';
import { aWhile, clickIn, framed, logged, shows } from '../support/embedding.js';
import { assessmentIn, connected, messagesIn, reload, twoSites, type Matrix } from '../support/two-sites.js';

let sites: Awaited<ReturnType<typeof twoSites>>;
beforeAll(async () => {
  sites = await twoSites();
}, 180_000);
afterAll(() => sites.close());

/** What the framed page has kept in the browser. */
const stored = (frame: Frame) => frame.evaluate(() => Object.keys(localStorage));

describe('what a person submitted', () => {
  it('stays a draft where the page cannot keep it, and goes when it can', async () => {
    const { page, inner, complaints } = await sites.open(
      'failing',
      framed([sites.hr.origin], 'draft-key="failing"'),
      `on: {
        load: () => log.push(['load']),
        error: ({ code, issues }) => log.push(['error', code, issues[0].message]),
        submit: async ({ assessment }) => {
          log.push(['submit', assessment]);
          if (globalThis.isDown ?? true) throw new Error('The HR system is down until noon.');
        },
      }`,
    );
    await logged(page, 'load');
    await clickIn(inner, '[data-skill=kneading] .level:nth-child(4)');
    await clickIn(inner, '[data-ask=submit]');
    const [, reason, id] = await logged(inner, 'unkept');
    expect(reason).toBe('The HR system is down until noon.');
    expect(await logged(page, 'error')).toEqual(['error', 'submit-failed', reason]);
    await inner.waitForFunction(
      () => document.querySelector<Matrix>('skills-matrix')?.assessment?.status === 'draft',
    );
    const draft = await assessmentIn(inner);
    expect(draft).toMatchObject({ ratings: [{ skill: 'kneading', level: 3 }] });
    expect(draft?.id).not.toBe(id);
    expect(await stored(inner)).toHaveLength(1);
    // whoever comes back finds it
    await reload(inner);
    await shows(inner, '[data-skill=kneading] input:checked');
    await connected(page);
    await page.evaluate(() => Object.assign(globalThis, { isDown: false }));
    await clickIn(inner, '[data-ask=submit]');
    await logged(inner, 'kept');
    await inner.waitForFunction(() => localStorage.length === 0);
    const sent = (await messagesIn(page, 'submit')) as Assessment[];
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ draftId: sent[0]?.draftId });
    expect(sent[1]).not.toHaveProperty('replaces');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it.each([
    ['takes no submissions', 'on: {}', 'The page takes no submissions.'],
    ['says nothing in time', 'on: { submit: () => new Promise(() => {}) }', /not said in time/],
  ])(
    'stays a draft where the page %s',
    async (name, options, reason) => {
      const inside = framed([sites.hr.origin], 'draft-key="silent"', 'timeLimit: 400,');
      const { inner, page } = await sites.open(name.replaceAll(' ', '-'), inside, options);
      await shows(inner, '.row');
      await connected(page);
      await clickIn(inner, '[data-skill=kneading] .level:nth-child(4)');
      await clickIn(inner, '[data-ask=submit]');
      expect((await logged(inner, 'unkept'))[1]).toMatch(reason);
      await inner.waitForFunction(
        () => document.querySelector<Matrix>('skills-matrix')?.assessment?.status === 'draft',
      );
      expect(await stored(inner)).toHaveLength(1);
      await page.close();
    },
    60_000,
  );

  it('is not offered where the framed page itself refuses, or the page has gone', async () => {
    const inside = framed([sites.hr.origin], 'draft-key="refused"');
    const { inner, page } = await sites.open('refusing', {
      ...inside,
      script: `${String(inside.script)}
        element.addEventListener('skills-submit', (event) => globalThis.isFine || event.preventDefault());`,
    });
    await logged(page, 'load');
    await clickIn(inner, '[data-ask=submit]');
    await aWhile(300);
    expect(await messagesIn(page, 'submit')).toEqual([]);
    await page.evaluate(() => (globalThis as unknown as { frame: FrameConnection }).frame.disconnect());
    await inner.evaluate(() => Object.assign(globalThis, { isFine: true }));
    await aWhile(100);
    await clickIn(inner, '[data-ask=submit]');
    expect((await logged(inner, 'unkept'))[1]).toBe('No page is connected.');
    expect(await assessmentIn(inner)).toMatchObject({ status: 'draft' });
    await page.close();
  }, 60_000);

  it('is left to the server of the frame where that has one, and the page is told', async () => {
    const inside = framed([sites.hr.origin], 'submit-url="/take"');
    const { inner, page } = await sites.open('own-server', {
      ...inside,
      script: `${String(inside.script)}
        element.delivery = { fetch: async () => new Response('{"kept":true}', { status: 201 }) };`,
    });
    await logged(page, 'load');
    await clickIn(inner, '[data-ask=submit]');
    const told = await logged(page, 'deliver');
    expect(told).toMatchObject([
      'deliver',
      { receipt: { status: 201, body: { kept: true } }, assessment: { status: 'submitted' } },
    ]);
    expect(await messagesIn(page, 'submit')).toEqual([]);
    await page.close();
  }, 60_000);

  it('of a survey is all that leaves the frame: no answer before', async () => {
    const inside = framed([sites.hr.origin]);
    const survey = {
      schemaVersion: 1,
      id: 'spring',
      title: 'Spring',
      profile: { id: 'baker' },
      closes: '2099-01-01T00:00:00Z',
      audience: { size: 9 },
      privacy: { mode: 'anonymous', minGroup: 5 },
    };
    const { inner, page } = await sites.open(
      'survey',
      {
        ...inside,
        script: `${String(inside.script)}\nelement.surveyDefinition = ${JSON.stringify(survey)};`,
      },
      '',
      { subject: 'ada' },
    );
    await logged(page, 'load');
    await shows(inner, '[part=survey]');
    await clickIn(inner, '[data-skill=kneading] .level:nth-child(4)');
    await logged(page, 'change');
    await aWhile();
    expect(await messagesIn(page, 'change')).toEqual([{ type: 'change' }]);
    expect(await messagesIn(page, 'assessment')).toEqual([]);
    await clickIn(inner, '[data-ask=submit]');
    const [, { assessment }] = (await logged(page, 'submit')) as [string, { assessment: Assessment }];
    expect(assessment.subject).toBeUndefined();
    expect(assessment.ratings).toMatchObject([{ skill: 'kneading', level: 3 }]);
    await logged(inner, 'kept');
    await aWhile(300);
    expect(await messagesIn(page, 'assessment')).toEqual([]);
    await page.close();
  }, 60_000);
});
