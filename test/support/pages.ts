import { rmSync } from 'node:fs';
import puppeteer, { type Browser, type MediaFeature, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { createLoop } from '../../scripts/host/loop.mjs';
import { newPostgresFolder } from '../../scripts/lib/postgres-folder.mjs';
import { startServer } from '../../scripts/serve.mjs';

/** The host pages, served as `npm start` serves them, in a real browser. */
export interface Pages {
  /** Opens a page of stories/hosts/ in a profile of its own, and lists what it complains of. */
  open(path: string, look?: Look): Promise<Opened>;
  /** Sets the clock of the server forward. */
  wait(ms: number): void;
  /** Stops the server, and starts it again at the same address, with what it kept. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface Opened {
  page: Page;
  complaints: string[];
}

/** What the page is looked at with. */
export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  /** A finger on a phone, in place of a mouse. */
  touch?: boolean;
  features?: MediaFeature[];
}

/** A headless browser has no pointer at all; these pages are looked at with a mouse unless a test says otherwise. */
const MOUSE =
  '--blink-settings=availablePointerTypes=4,primaryPointerType=4,availableHoverTypes=2,primaryHoverType=2';

/** Settles when every element of the page shows what it has to show. */
async function settled(page: Page) {
  await page.waitForFunction(() => {
    const hasContent = (element: Element) =>
      element.shadowRoot?.querySelector('.row, .question, .blank, [part=lede]') ?? element.id === 'loading';
    return Array.from(document.querySelectorAll('skills-matrix, skills-results, skills-team')).every(
      hasContent,
    );
  });
  if (page.url().endsWith('states.html')) await page.waitForSelector('html[data-ready]');
  await page.waitForNetworkIdle({ idleTime: 100 });
  await page.evaluate(async () => {
    const elements = Array.from(
      document.querySelectorAll('skills-matrix, skills-results, skills-team'),
    ) as unknown as {
      updateComplete: Promise<unknown>;
    }[];
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  });
}

/** Starts browser and server, with what stands behind the pages in a folder of its own; all go with `close`. */
export async function hostPages(): Promise<Pages> {
  const { executablePath, args, env } = await findBrowser();
  const folder = await newPostgresFolder('host-pages-');
  let ahead = 0;
  const serve = (port: number) =>
    startServer({ port, loop: createLoop({ folder, now: () => new Date(Date.now() + ahead) }) });
  let server = await serve(0);
  const { url } = server;
  const browser: Browser = await puppeteer.launch({
    executablePath,
    args: [...args, MOUSE],
    env: { ...process.env, ...env },
    headless: true,
  });

  async function open(path: string, look: Look = {}) {
    const { width = 1280, height = 900, dark = false, touch = false, features = [] } = look;
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        console.error(`securitypolicyviolation ${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
    await page.setViewport({ width, height, isMobile: touch, hasTouch: touch });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      ...features,
    ]);
    await page.goto(new URL(path, url).href, { waitUntil: 'load' });
    await settled(page);
    return { page, complaints };
  }

  return {
    open,
    wait(ms) {
      ahead += ms;
    },
    stop: () => server.close(),
    async start() {
      server = await serve(Number(new URL(url).port));
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Waits for something inside the page's first widget. */
export const shown = (page: Page, selector: string) =>
  page.waitForFunction(
    (each) => document.querySelector('skills-matrix')?.shadowRoot?.querySelector(each),
    {},
    selector,
  );

export const sidewaysOverflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What the page shows that it received. */
export async function received(page: Page) {
  await page.waitForSelector('#received:not([hidden])');
  return JSON.parse((await page.$eval('#received pre', (pre) => pre.textContent)) || 'null') as unknown;
}
