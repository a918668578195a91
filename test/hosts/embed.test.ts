import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrameConnection } from '../../src/embed.js';
import { parseAssessment, type Assessment } from '../../src/model/assessment.js';
import {
  aWhile,
  baker,
  frameAt,
  framed,
  framing,
  logOf,
  logged,
  openBrowser,
  shows,
  site,
  visit,
  type Site,
} from '../support/embedding.js';

let browser: Browser;
let hr: Site;
let skills: Site;
beforeAll(async () => {
  browser = await openBrowser();
  hr = await site('localhost');
  skills = await site('127.0.0.1');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([hr, skills].map((each) => each.close()));
});

type Matrix = HTMLElement & { assessment: Assessment | null; rate(skill: string, level: number): void };

/** Waits until the page and its frame know each other. */
const connected = (page: Page) =>
  page.waitForFunction(
    () => (globalThis as unknown as { frame: FrameConnection }).frame.state === 'connected',
  );
const assessmentIn = (frame: Frame) =>
  frame.$eval('skills-matrix', (element) => (element as unknown as Matrix).assessment);
/** In the framed page: what the page around it has said. */
const givenTo = (element: Element) => {
  const { subject, relation, required } = element as unknown as Record<string, unknown>;
  return [subject, relation, required];
};
/** Loads the framed page anew; what was in its document and log is gone. */
async function reload(frame: Frame) {
  await frame.evaluate(() => {
    Object.assign(globalThis, { isOld: true });
    location.reload();
  });
  await frame.waitForFunction(() => !('isOld' in globalThis));
}
const stored = (frame: Frame) => frame.evaluate(() => Object.keys(localStorage));
const messagesIn = async (page: Page | Frame, name: string) =>
  (await logOf(page)).filter(([first]) => first === name).map(([, message]) => message as never);

/** Opens a page that frames another one; `inner` is that one's document. */
async function open(name: string, inside: ReturnType<typeof framed>, options = '', given: object = {}) {
  const url = skills.put(`/${name}`, { policy: { frameAncestors: hr.origin }, ...inside });
  const outside = framing(url, skills.origin, given, options);
  const visited = await visit(
    browser,
    hr.put(`/${name}`, { ...outside, policy: { frameSrc: skills.origin } }),
  );
  return { ...visited, inner: await frameAt(visited.page, url) };
}

describe('a page and the matrix in its frame, of two sites, each under its policy', () => {
  it('gives a profile, is told of each answer that keys give, and keeps the submission', async () => {
    const { page, inner, complaints } = await open(
      'loop',
      framed([hr.origin], 'bare draft-key="loop"'),
      `profile: ${JSON.stringify(baker)}`,
      { subject: 'ada', density: 'roomy' },
    );
    await logged(page, 'load');
    expect(await messagesIn(page, 'load')).toMatchObject([{ profile: { id: 'baker', version: '1.0.0' } }]);
    await inner.focus('skills-matrix >>> [data-ask=next]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await logged(page, 'assessment');
    const [first, second] = await messagesIn(page, 'change');
    expect(first).toMatchObject({ skill: 'kneading', rating: { level: 0 } });
    expect(second).toMatchObject({ skill: 'kneading', rating: { level: 1 } });
    await inner.focus('skills-matrix >>> [data-ask=submit]');
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
    const { page, inner } = await open('tall', framed([hr.origin], 'ask="comment"'));
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
      await inner.click('skills-matrix >>> [data-skill=kneading] .name');
      await shows(inner, '.extras');
      await aWhile(100);
      expect(await fits()).toBeGreaterThan(before);
      await inner.click('skills-matrix >>> [data-skill=kneading] .name');
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
      const inside = framed([hr.origin]);
      const { page } = await open(`growing-${tall}`, {
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
    const { page } = await open('low', framed([hr.origin]), 'maxHeight: 120');
    await logged(page, 'height');
    expect(await page.$eval('iframe', ({ height }) => height)).toBe('120');
    await page.close();
  }, 60_000);

  it('goes on after the frame was reloaded: profile, settings and the answers so far come again', async () => {
    const { page, inner } = await open(
      'again',
      framed([hr.origin], 'bare'),
      `profile: ${JSON.stringify(baker)}`,
      { subject: 'ada' },
    );
    await logged(page, 'load');
    await inner.click('skills-matrix >>> [data-skill=kneading] .level:nth-child(4)');
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
    const { page, inner } = await open('later', framed([hr.origin], 'bare required'));
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

describe('what a person submitted', () => {
  it('stays a draft where the page cannot keep it, and goes when it can', async () => {
    const { page, inner, complaints } = await open(
      'failing',
      framed([hr.origin], 'draft-key="failing"'),
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
    await inner.click('skills-matrix >>> [data-skill=kneading] .level:nth-child(4)');
    await inner.click('skills-matrix >>> [data-ask=submit]');
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
    await inner.click('skills-matrix >>> [data-ask=submit]');
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
      const inside = framed([hr.origin], 'draft-key="silent"', 'timeLimit: 400,');
      const { inner, page } = await open(name.replaceAll(' ', '-'), inside, options);
      await shows(inner, '.row');
      await connected(page);
      await inner.click('skills-matrix >>> [data-skill=kneading] .level:nth-child(4)');
      await inner.click('skills-matrix >>> [data-ask=submit]');
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
    const inside = framed([hr.origin], 'draft-key="refused"');
    const { inner, page } = await open('refusing', {
      ...inside,
      script: `${String(inside.script)}
        element.addEventListener('skills-submit', (event) => globalThis.isFine || event.preventDefault());`,
    });
    await logged(page, 'load');
    await inner.click('skills-matrix >>> [data-ask=submit]');
    await aWhile(300);
    expect(await messagesIn(page, 'submit')).toEqual([]);
    await page.evaluate(() => (globalThis as unknown as { frame: FrameConnection }).frame.disconnect());
    await inner.evaluate(() => Object.assign(globalThis, { isFine: true }));
    await aWhile(100);
    await inner.click('skills-matrix >>> [data-ask=submit]');
    expect((await logged(inner, 'unkept'))[1]).toBe('No page is connected.');
    expect(await assessmentIn(inner)).toMatchObject({ status: 'draft' });
    await page.close();
  }, 60_000);

  it('is left to the server of the frame where that has one, and the page is told', async () => {
    const inside = framed([hr.origin], 'submit-url="/take"');
    const { inner, page } = await open('own-server', {
      ...inside,
      script: `${String(inside.script)}
        element.delivery = { fetch: async () => new Response('{"kept":true}', { status: 201 }) };`,
    });
    await logged(page, 'load');
    await inner.click('skills-matrix >>> [data-ask=submit]');
    const told = await logged(page, 'deliver');
    expect(told).toMatchObject([
      'deliver',
      { receipt: { status: 201, body: { kept: true } }, assessment: { status: 'submitted' } },
    ]);
    expect(await messagesIn(page, 'submit')).toEqual([]);
    await page.close();
  }, 60_000);

  it('of a survey is all that leaves the frame: no answer before', async () => {
    const inside = framed([hr.origin]);
    const survey = {
      schemaVersion: 1,
      id: 'spring',
      title: 'Spring',
      profile: { id: 'baker' },
      closes: '2099-01-01T00:00:00Z',
      audience: { size: 9 },
      privacy: { mode: 'anonymous', minGroup: 5 },
    };
    const { inner, page } = await open(
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
    await inner.click('skills-matrix >>> [data-skill=kneading] .level:nth-child(4)');
    await logged(page, 'change');
    await aWhile();
    expect(await messagesIn(page, 'change')).toEqual([{ type: 'change' }]);
    expect(await messagesIn(page, 'assessment')).toEqual([]);
    await inner.click('skills-matrix >>> [data-ask=submit]');
    const [, { assessment }] = (await logged(page, 'submit')) as [string, { assessment: Assessment }];
    expect(assessment.subject).toBeUndefined();
    expect(assessment.ratings).toMatchObject([{ skill: 'kneading', level: 3 }]);
    await logged(inner, 'kept');
    await aWhile(300);
    expect(await messagesIn(page, 'assessment')).toEqual([]);
    await page.close();
  }, 60_000);
});
