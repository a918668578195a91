import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { hostPages, shown, type Pages } from '../support/pages.js';

let pages: Pages;
beforeAll(async () => {
  pages = await hostPages();
}, 180_000);
afterAll(() => pages.close());

/** Waits for what the first widget says politely. */
const hears = (page: Page, words: string) =>
  page.waitForFunction(
    (expected) =>
      document
        .querySelector('skills-matrix')
        ?.shadowRoot?.querySelector('[part=status]')
        ?.textContent.includes(expected),
    {},
    words,
  );

const sendTo = (page: Page, url: string) =>
  page.$eval(
    'skills-matrix',
    (element, to) => {
      element.setAttribute('submit-url', to);
      return (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    },
    url,
  );

/** Answers requests in place of the network; `undefined` lets them pass. */
async function answer(page: Page, respond: (request: HTTPRequest) => Promise<void> | undefined) {
  await page.setRequestInterception(true);
  page.on('request', (request) => void (respond(request) ?? request.continue()));
}

const isPolicy = (complaint: string) => complaint.includes('securitypolicyviolation');

describe('a page that gives an address to submit to', () => {
  it.each([
    ['with Web Locks', false],
    ['without, as on a plain-http intranet', true],
  ])(
    'keeps and sends under its policy, %s, from what is built',
    async (_how, isPlain) => {
      const { page, complaints } = await pages.open('index.html');
      if (isPlain)
        await page.evaluateOnNewDocument(() => {
          Reflect.deleteProperty(Navigator.prototype, 'locks');
          Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
          Reflect.deleteProperty(Crypto.prototype, 'subtle');
        });
      let isUp = false;
      const posted: { id: string | undefined; body: Assessment }[] = [];
      const fetched: string[] = [];
      const take = async (request: HTTPRequest) => {
        const body = JSON.parse((await request.fetchPostData()) ?? '') as Assessment;
        posted.push({ id: request.headers()['idempotency-key'], body });
        await request.respond({ status: 201, contentType: 'application/json', body: '{"kept":true}' });
      };
      await answer(page, (request) => {
        fetched.push(request.url());
        if (request.method() !== 'POST') return undefined;
        if (!isUp) return request.abort('internetdisconnected');
        return take(request);
      });
      await page.goto(new URL('rate.html', page.url()).href);
      await shown(page, '.row');
      expect(fetched.filter((url) => /chunks\/(delivery|lease)-/.test(url))).toEqual([]);
      await sendTo(page, '/assessments');
      const submission = await page.$eval('skills-matrix', (element) =>
        (element as unknown as { submit(): Promise<Assessment> }).submit(),
      );
      await hears(page, 'Kept on this device, will be sent');
      await page.reload();
      await shown(page, '.row');
      await sendTo(page, '/assessments');
      await hears(page, 'Kept on this device, will be sent');
      isUp = true;
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await hears(page, 'What was kept on this device has been sent.');
      expect(posted).toEqual([{ id: submission.id, body: submission }]);
      expect(fetched.some((url) => url.includes('chunks/lease-'))).toBe(isPlain);
      expect(complaints.filter(isPolicy)).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it('hands nothing over, and says so, where what sends it cannot be fetched', async () => {
    const { page } = await pages.open('rate.html');
    await answer(page, (request) =>
      request.url().includes('chunks/delivery-') ? request.abort() : undefined,
    );
    await page.$eval('skills-matrix', (element) => {
      element.addEventListener('skills-submit', () => (document.title = 'handed over'));
    });
    await sendTo(page, '/assessments');
    await page.click('skills-matrix >>> [data-ask=submit]');
    await shown(page, '[part=problems]');
    const said = await page.$eval('skills-matrix >>> [part=problems] b', (note) => note.textContent);
    expect(said).toBe('The connection may have dropped. Answers given before are kept.');
    expect(await page.title()).not.toBe('handed over');
    await page.close();
  }, 60_000);
});
