import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../find-browser.mjs';
import { createLoop } from '../host/loop.mjs';
import { startServer } from '../serve.mjs';
import { withFolder } from './with-folder.mjs';

const DAY = 86_400_000;
const SURVEY = 'careers-senior-computer-vision-scientist';

/** The careers page, and what one does there; `skew` is how wrong its clock is. */
async function openPage(context, url, skew = 0) {
  const page = await context.newPage();
  await page.evaluateOnNewDocument((by) => {
    const { now } = Date;
    globalThis.Date = class extends Date {
      constructor(...args) {
        super(...(args.length > 0 ? args : [now() + by]));
      }
      static now = () => now() + by;
    };
  }, skew);
  // a tab in the background draws no frames to look in
  const has = (selector, ...words) =>
    page.waitForFunction(
      (where, any) => {
        const at = globalThis.document.querySelector('skills-matrix')?.shadowRoot?.querySelector(where);
        return at && any.some((each) => at.textContent.includes(each));
      },
      { timeout: 60_000, polling: 100 },
      selector,
      words,
    );
  const ready = () => has('input', '');
  await page.goto(`${url}careers.html`);
  await ready();
  return {
    page,
    ready,
    /** Submits something, and gives its id. */
    submit: (level) =>
      page.$eval(
        'skills-matrix',
        async (matrix, given) => {
          matrix.required = false;
          matrix.rate('pytorch', given);
          return (await matrix.submit()).id;
        },
        level,
      ),
    kept: () => has('[part=status]', 'Kept on this device'),
    sent: () => has('[part=status]', 'Sent', 'has been sent'),
  };
}

/** The ids that the collector has. */
async function idsAt(url) {
  const { read } = await (await fetch(`${url}portal/surveys/${SURVEY}`)).json();
  const response = await fetch(`${url}collector/surveys/${SURVEY}/assessments.ndjson`, {
    headers: { authorization: `Bearer ${read}` },
  });
  const lines = (await response.text()).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line).id);
}

async function until(isTrue) {
  for (const end = Date.now() + 60_000; !(await isTrue()); await wait(100))
    if (Date.now() > end) throw new Error('What was kept in a browser has not been sent within a minute.');
}

const isSending = (request) => request.method() === 'POST' && request.url().endsWith('/assessments');

/** Reloads a page while it sends: before the collector has it, or after, and before its answer. */
async function reloadInMidSend(at, isThere) {
  const { page } = at;
  let seen;
  const sending = new Promise((done) => (seen = done));
  await page.setRequestInterception(true);
  const hold = async (request) => {
    if (!isSending(request)) return request.continue();
    page.off('request', hold);
    if (isThere)
      await fetch(request.url(), {
        method: 'POST',
        headers: request.headers(),
        body: await request.fetchPostData(),
      });
    seen();
  };
  page.on('request', hold);
  const id = await at.submit(2);
  await sending;
  page.on('request', (request) => request.continue());
  await page.reload();
  await at.ready();
  await at.sent();
  return id;
}

/**
 * What pages in a browser send to a real collector is there once: from two tabs while it is away, by clocks that are off
 * by a day, and where a page is reloaded while it sends.
 *
 * @throws {Error} for a submission that is lost or doubled.
 */
export const proveBrowser = () =>
  withFolder(async (folder) => {
    const serve = (port) => startServer({ port, loop: createLoop({ folder }) });
    let server = await serve(0);
    const { url } = server;
    await fetch(`${url}portal/careers`); // makes the survey
    const { executablePath, args, env } = await findBrowser();
    const browser = await puppeteer.launch({ executablePath, args, env: { ...process.env, ...env } });
    const sent = [];
    try {
      for (const [tabs, skew] of [
        [2, 0],
        [1, DAY],
        [1, -DAY],
      ]) {
        const context = await browser.createBrowserContext();
        const open = [];
        for (let tab = 0; tab < tabs; tab++) open.push(await openPage(context, url, skew));
        await server.close();
        for (const [tab, at] of open.entries()) {
          await at.page.bringToFront();
          sent.push(await at.submit(tab));
          await at.kept();
        }
        server = await serve(Number(new URL(url).port));
        // what one tab has submitted the other may send, and then neither says more of it than of its own draft
        await until(async () => (await idsAt(url)).length >= sent.length);
        await context.close();
      }
      for (const isThere of [false, true]) {
        const context = await browser.createBrowserContext();
        sent.push(await reloadInMidSend(await openPage(context, url), isThere));
        await context.close();
      }
      await wait(500); // whatever might still be under way
      const ids = await idsAt(url);
      if (JSON.stringify(ids.toSorted()) !== JSON.stringify(sent.toSorted()))
        throw new Error(`Sent were ${sent.join()}, and there are ${ids.join()}.`);
      return { sent: sent.length };
    } finally {
      await browser.close();
      await server.close();
    }
  });
