import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aWhile,
  clickIn,
  frameAt,
  framed,
  framing,
  logOf,
  logged,
  openBrowser,
  site,
  type Site,
  visit,
} from '../support/embedding.js';

let browser: Browser;
let hr: Site;
let skills: Site;
let hostile: Site;
beforeAll(async () => {
  browser = await openBrowser();
  hr = await site('localhost');
  skills = await site('127.0.0.1');
  hostile = await site('127.0.0.1');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([hr, skills, hostile].map((each) => each.close()));
});

/** Posts to a window what a page of its own would, and writes down whatever comes back. */
const ATTACK = `
  globalThis.log = [];
  addEventListener('message', ({ data }) => log.push(['window', data]));
  export function attack(target) {
    for (const origin of ['*', ...targets]) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => log.push(['port', data]);
      try {
        target.postMessage({ type: 'skills-matrix:connect', versions: [1] }, origin, [port2]);
      } catch (error) {
        log.push(['threw', String(error)]);
      }
      port1.postMessage({ type: 'give', settings: { subject: 'stolen' } });
      port1.postMessage({ type: 'submit' });
    }
  }
`;
const attacking = (targets: string[]) => `const targets = ${JSON.stringify(targets)};\n${ATTACK}`;

/** In the page: whom an element rates. */
const subjectOf = (element: Element) => (element as Element & { subject?: string }).subject;

describe('a page that is not on the list', () => {
  it('frames the framed page and gets nothing, though no header forbids it', async () => {
    const url = skills.put('/offer', framed([hr.origin]));
    const { page } = await visit(
      browser,
      hostile.put('/framer', {
        body: `<iframe src="${url}" title="Skills"></iframe>`,
        script: `${attacking([skills.origin])}
          const frame = document.querySelector('iframe');
          setInterval(() => attack(frame.contentWindow), 100);`,
      }),
    );
    const inner = await frameAt(page, url);
    await logged(inner, 'load');
    await inner.evaluate(() =>
      (
        document.querySelector('skills-matrix') as unknown as { rate(skill: string, level: number): void }
      ).rate('kneading', 2),
    );
    await aWhile();
    expect(await logOf(page)).toEqual([]);
    expect(await inner.$eval('skills-matrix', subjectOf)).toBeUndefined();
    // what a person submits there goes to nobody, and they are told
    await clickIn(inner, '[data-ask=submit]');
    expect((await logged(inner, 'unkept'))[1]).toBe('No page is connected.');
    expect(
      await inner.$eval(
        'skills-matrix',
        (element) => (element as unknown as { assessment: { status: string } }).assessment.status,
      ),
    ).toBe('draft');
    expect(await logOf(page)).toEqual([]);
    await page.close();
  }, 60_000);

  it('cannot frame it at all where the header names who may', async () => {
    const url = skills.put('/guarded', { ...framed([hr.origin]), policy: { frameAncestors: hr.origin } });
    const { page } = await visit(
      browser,
      hostile.put('/framer-of-guarded', {
        body: `<iframe src="${url}" title="Skills"></iframe>`,
        script: 'globalThis.log = [];',
      }),
    );
    await aWhile();
    expect(page.frames().map((frame) => frame.url())).not.toContain(url);
    const allowed = await visit(browser, hr.put('/framer', framing(url, skills.origin)));
    await logged(allowed.page, 'load');
    await Promise.all([page.close(), allowed.page.close()]);
  }, 60_000);

  it.each([
    ['sibling', 'parent.frames[0]'],
    ['opener', 'other.frames[0]'],
    ['opened', 'opener.frames[0]'],
  ])(
    'is not heard as the %s of the framed page, not even where its origin is listed',
    async (kind, target) => {
      const url = skills.put(`/beside-${kind}`, framed([hr.origin, hostile.origin]));
      const attacker = hostile.put(`/attacker-${kind}`, {
        script: `${attacking([skills.origin])}\nsetInterval(() => attack(${target}), 100);`,
      });
      const { body = '', script = '' } = framing(url, skills.origin, { subject: 'ada' });
      const path = hr.put(`/host-${kind}`, {
        body: kind === 'sibling' ? `${body}<iframe src="${attacker}" title="Advertisement"></iframe>` : body,
        script: kind === 'opened' ? `${script}\nopen(${JSON.stringify(attacker)});` : script,
      });
      const { page } = await visit(browser, kind === 'opener' ? attacker : path);
      let top = page;
      if (kind === 'opener') {
        const popup = new Promise<Page | null>((resolve) => page.once('popup', resolve));
        await page.evaluate((to) => void Object.assign(globalThis, { other: window.open(to) }), path);
        top = (await popup) ?? page;
      }
      await logged(top, 'load');
      await aWhile();
      const inner = await frameAt(top, url);
      expect(await inner.$eval('skills-matrix', subjectOf)).toBe('ada');
      expect((await logOf(inner)).filter(([name]) => name === 'submit')).toEqual([]);
      await page.browserContext().close();
    },
    60_000,
  );
});

describe('what the page hears', () => {
  it('comes over its port alone: nobody else can accept, answer or submit', async () => {
    const url = skills.put('/honest', framed([hr.origin]));
    const forged = hostile.put('/forger', {
      script: `
        const messages = [
          { type: 'accept', version: 1 },
          { type: 'height', height: 4321 },
          { type: 'submit', assessment: { id: 'forged', draftId: 'forged' } },
          { type: 'assessment', assessment: { id: 'forged' } },
        ];
        setInterval(() => messages.forEach((each) => {
          parent.postMessage(each, '*');
          parent.postMessage(each, '*', [new MessageChannel().port1]);
        }), 50);`,
    });
    const host = framing(url, skills.origin);
    const { page, complaints } = await visit(
      browser,
      hr.put('/host-of-forger', {
        ...host,
        body: `${host.body}<iframe src="${forged}" title="Advertisement"></iframe>`,
      }),
    );
    await logged(page, 'load');
    await aWhile();
    const log = JSON.stringify(await logOf(page));
    expect(log).not.toContain('forged');
    expect(await page.$eval('iframe', (frame) => frame.height)).not.toBe('4321');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it('is never asked of another origin: a frame that went elsewhere gets nothing', async () => {
    const url = skills.put('/left', framed([hr.origin]));
    const thief = hostile.put('/thief', {
      script: `
        globalThis.log = [];
        addEventListener('message', ({ data, ports }) => {
          log.push(['window', data]);
          for (const port of ports) {
            port.onmessage = (event) => log.push(['port', event.data]);
            port.postMessage({ type: 'accept', version: 1 });
            port.postMessage({ type: 'submit', assessment: { id: 'forged', draftId: 'forged' } });
          }
        });
        globalThis.log.push(['ready']);`,
    });
    const { page } = await visit(
      browser,
      hr.put('/host-of-left', framing(url, skills.origin, { subject: 'secret' })),
    );
    const inner = await frameAt(page, url);
    await logged(page, 'load');
    await inner.evaluate((to) => {
      location.assign(to);
    }, thief);
    const stranger = await frameAt(page, thief);
    await logged(stranger, 'ready');
    await page.evaluate(() => {
      const { frame } = globalThis as unknown as {
        frame: { setProfile(profile: object): void; submit(): void; state: string };
      };
      frame.setProfile({ secret: true });
      frame.submit();
    });
    await aWhile(1500);
    expect(await logOf(stranger)).toEqual([['ready']]);
    expect(
      await page.evaluate(() => (globalThis as unknown as { frame: { state: string } }).frame.state),
    ).toBe('connecting');
    expect(JSON.stringify(await logOf(page))).not.toContain('forged');
    // and back: the page goes on where it was
    await page.$eval(
      'iframe',
      (frame, to) => {
        frame.src = to;
      },
      url,
    );
    await page.waitForFunction(
      () => (globalThis as unknown as { frame: { state: string } }).frame.state === 'connected',
    );
    await page.close();
  }, 60_000);
});
