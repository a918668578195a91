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
beforeAll(async () => {
  browser = await openBrowser();
  hr = await site('localhost');
  skills = await site('127.0.0.1');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([hr, skills].map((each) => each.close()));
});

/** A page that speaks for itself: posts what it is told to, and logs what comes back over its port. */
const speaking = (url: string, connect: object) => ({
  body: `<iframe src="${url}" title="Skills"></iframe>`,
  script: `
    globalThis.log = [];
    const frame = document.querySelector('iframe');
    const connect = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => log.push([data.type, data]);
      frame.contentWindow.postMessage(${JSON.stringify(connect)}, ${JSON.stringify(new URL(url).origin)}, [port2]);
      globalThis.port = port1;
    };
    const timer = setInterval(() => (log.length ? clearInterval(timer) : frame.contentDocument || connect()), 50);`,
});

/** A framed page that answers every connect with these messages. */
const answering = (messages: string) => ({
  script: `
    addEventListener('message', ({ ports: [port] }) => {
      for (const each of ${messages}) port.postMessage(each);
    });`,
});

const stateOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { frame: { state: string } }).frame.state);

describe('versions of the messages', () => {
  it.each([
    ['the highest that both speak', [7, 1], ['accept', { type: 'accept', version: 1 }]],
    ['none, which is said, where all are newer', [2, 3], ['refuse', { type: 'refuse', versions: [1] }]],
    ['none where there is no list', 'all', ['refuse', { type: 'refuse', versions: [1] }]],
  ])('a frame takes %s', async (name, versions, expected) => {
    const url = skills.put('/versions', framed([hr.origin]));
    const { page, complaints } = await visit(
      browser,
      hr.put('/versions', speaking(url, { type: 'skills-matrix:connect', versions })),
    );
    expect(await logged(page, expected[0] as string), name).toEqual(expected);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ['refuses', `[{ type: 'refuse', versions: [2] }]`],
    ['accepts another one than was offered', `[{ type: 'accept', version: 2 }]`],
  ])('a page says so where the frame %s, and gives it nothing', async (_how, messages) => {
    const url = skills.put('/newer', {
      script: `globalThis.log = [];
        addEventListener('message', ({ data, ports: [port] }) => {
          log.push(['connect', data]);
          port.onmessage = (event) => log.push(['port', event.data]);
          for (const each of ${messages}) port.postMessage(each);
        });`,
    });
    const { page } = await visit(browser, hr.put('/newer', framing(url, skills.origin, { subject: 'ada' })));
    expect(await logged(page, 'error')).toEqual([
      'error',
      {
        code: 'version-unknown',
        issues: [
          {
            path: '$',
            code: 'version-unknown',
            message: 'The frame does not speak version 1 of the messages.',
          },
        ],
      },
    ]);
    expect(await stateOf(page)).toBe('refused');
    await aWhile(300);
    const names = (await logOf(await frameAt(page, url))).map(([name]) => name);
    expect(names).not.toContain('port');
    await page.close();
  });

  it('a second connect of the same page takes the place of the first', async () => {
    const url = skills.put('/second', framed([hr.origin]));
    const { page } = await visit(
      browser,
      hr.put('/second', speaking(url, { type: 'skills-matrix:connect', versions: [1] })),
    );
    await logged(page, 'load');
    const inner = await frameAt(page, url);
    const lang = async (of: string) => {
      await page.evaluate((lang) => {
        const { port } = globalThis as unknown as { port: MessagePort };
        port.postMessage({ type: 'give', settings: { lang } });
      }, of);
      await aWhile(200);
      return inner.$eval('skills-matrix', (element) => element.lang);
    };
    expect(await lang('de')).toBe('de');
    await page.evaluate((origin) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => Object.assign(globalThis, { second: data as unknown });
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ type: 'skills-matrix:connect', versions: [1] }, origin, [port2]);
    }, skills.origin);
    await page.waitForFunction(() => 'second' in globalThis);
    expect(await lang('ar')).toBe('de');
    await page.close();
  });
});

describe('the first connection', () => {
  it('comes about however late the framed page offers, and ends with the signal of the page', async () => {
    const inside = framed([hr.origin]);
    const url = skills.put('/late', {
      ...inside,
      script: String(inside.script).replace('offerToPage(', 'setTimeout(offerToPage, 1500, '),
    });
    const signal = 'signal: (globalThis.ending = new AbortController()).signal';
    const { page, complaints } = await visit(
      browser,
      hr.put('/late', framing(url, skills.origin, { subject: 'ada' }, signal)),
    );
    await logged(page, 'load');
    expect(await stateOf(page)).toBe('connected');
    await page.evaluate(() => {
      (globalThis as unknown as { ending: AbortController }).ending.abort();
    });
    expect(await stateOf(page)).toBe('closed');
    const inner = await frameAt(page, url);
    await clickIn(inner, '[data-ask=submit]');
    expect((await logged(inner, 'unkept'))[1]).toBe('No page is connected.');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('that never comes is told', async () => {
    const url = skills.put('/silent', { script: '' });
    const { page } = await visit(browser, hr.put('/silent', framing(url, skills.origin)));
    expect(await logged(page, 'error')).toMatchObject(['error', { code: 'frame-silent' }]);
    expect(await stateOf(page)).toBe('connecting');
    await page.close();
  });

  it('comes about in a sandbox, where the framed page keeps its origin', async () => {
    const url = skills.put('/sandboxed', framed([hr.origin]));
    const sandbox = 'allow-scripts allow-same-origin allow-forms';
    const { page } = await visit(
      browser,
      hr.put('/sandboxed', {
        ...framing(url, skills.origin),
        body: `<iframe src="${url}" title="Skills" sandbox="${sandbox}"></iframe>`,
      }),
    );
    await logged(page, 'load');
    expect(await stateOf(page)).toBe('connected');
    await page.close();
  });
});

describe('damaged messages', () => {
  it('of the page are told with their field; the rest is used, and nothing is thrown', async () => {
    const url = skills.put('/damaged', framed([hr.origin], 'layout="cards"'));
    const { page, complaints } = await visit(
      browser,
      hr.put('/damaged', speaking(url, { type: 'skills-matrix:connect', versions: [1] })),
    );
    await logged(page, 'accept');
    await page.evaluate(() => {
      const { port } = globalThis as unknown as { port: MessagePort };
      const circle: Record<string, unknown> = { type: 'give', settings: {} };
      circle['profile'] = circle;
      const settings = {
        submitUrl: 'https://evil.example/',
        src: '/evil',
        layout: 4,
        readonly: 'yes',
        lang: 'de',
      };
      const all = [
        null,
        5,
        'text',
        [],
        {},
        { type: 5 },
        { type: 'kept' },
        { type: 'failed', id: 'a' },
        circle,
      ];
      for (const each of all) port.postMessage(each);
      for (const type of ['later', 'toString', '__proto__', 'accept']) port.postMessage({ type });
      port.postMessage({ type: 'give', settings: 'all' });
      port.postMessage({ type: 'give', settings });
    });
    const inner = await frameAt(page, url);
    await inner.waitForFunction(() => document.querySelector('skills-matrix')?.lang === 'de');
    await aWhile(300);
    const told = (await logOf(page))
      .filter(([name]) => name === 'error')
      .flatMap(([, data]) =>
        (data as { issues: { message: string }[] }).issues.map(({ message }) => message),
      );
    expect(told).toEqual([
      expect.stringMatching(/^Expected a message in JSON/),
      'Expected $.type of type string, found undefined.',
      'Expected $.type of type string, found undefined.',
      'Expected $.type of type string, found undefined.',
      'Expected $.type of type string, found undefined.',
      'Expected $.type of type string, found number.',
      'Expected $.id of type string, found undefined.',
      'Expected $.message of type string, found undefined.',
      expect.stringMatching(/^Expected a message in JSON.*circular/i),
      'Expected $.settings of type object, found string.',
      'A page may not set "submitUrl".',
      'A page may not set "src".',
      'Expected $.settings.layout of type string, found number.',
      'Expected $.settings.readonly of type boolean, found string.',
    ]);
    const kept = await inner.$eval('skills-matrix', (element) => {
      const { submitUrl, src, layout, readonly } = element as unknown as Record<string, unknown>;
      return { submitUrl, src, layout, readonly };
    });
    expect(kept).toEqual({ submitUrl: undefined, src: '', layout: 'cards', readonly: false });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('of the frame are told with their field, and nothing is thrown', async () => {
    const url = skills.put(
      '/odd',
      answering(`[null, { type: 'accept' }, { type: 'accept', version: 1 }, 7, { type: 'height', height: NaN },
        { type: 'height', height: -50 }, { type: 'submit' }, { type: 'toString' }, { type: 'constructor' },
        { type: '__defineSetter__' }, { type: 'later' }, { type: 'error', code: 1, issues: {} }]`),
    );
    const { page, complaints } = await visit(browser, hr.put('/odd', framing(url, skills.origin)));
    await logged(page, 'accept');
    await aWhile(300);
    const log = await logOf(page);
    const told = log
      .filter(([name]) => name === 'error')
      .flatMap(([, data]) =>
        (data as { issues: { message: string }[] }).issues.map(({ message }) => message),
      );
    expect(told).toEqual([
      expect.stringMatching(/^Expected a message in JSON/),
      'Expected $.version of type number, found undefined.',
      'Expected $.type of type string, found undefined.',
      'Expected $.height of type number, found null.',
      'Expected $.assessment of type object, found undefined.',
      'Expected $.code of type string, found number.',
      'Expected $.issues of type list, found object.',
    ]);
    expect(await page.$eval('iframe', ({ height }) => height)).toBe('0');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
