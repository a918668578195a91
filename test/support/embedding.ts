import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { policy, respond } from '../../scripts/serve.mjs';

/** A page of a test: its markup, and the script it loads as a module. */
export interface TestPage {
  body?: string;
  script?: string;
  /** Who may frame it, and whom it may frame; without both it is sent under no policy. */
  policy?: { frameAncestors?: string; frameSrc?: string };
}

/** A site of an origin of its own, with the library at /dist/. */
export interface Site {
  origin: string;
  /** Puts a page at a path, for as long as the site stands. */
  put(path: string, page: TestPage): string;
  /** How often a path was asked for. */
  asked: string[];
  close(): Promise<void>;
}

const listening = (server: Server, host: string) =>
  new Promise<void>((resolve) => server.listen(0, host, () => resolve()));

/** `localhost` and `127.0.0.1` are not even one site: their pages run in processes of their own. */
export async function site(host: 'localhost' | '127.0.0.1'): Promise<Site> {
  const pages = new Map<string, TestPage>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split(/[?#]/)[0] ?? '';
    asked.push(path);
    const page = pages.get(path.replace(/\.js$/, ''));
    if (!page) return void respond(request, response, path);
    if (path.endsWith('.js')) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
      return void response.end(page.script ?? '');
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(page.policy && { 'content-security-policy': policy(page.policy) }),
    });
    response.end(
      `<!doctype html><html lang="en"><head><title>${path}</title><link rel="icon" href="/icon.svg">` +
        `<script type="module" src="${path}.js"></script></head><body>${page.body ?? ''}</body></html>`,
    );
  });
  await listening(server, host);
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    put(path, page) {
      pages.set(path, page);
      return origin + path;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The browser in which pages of all sites meet. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return puppeteer.launch({
    executablePath,
    // windows that a page opens by itself are part of an attack
    args: [...args, '--disable-popup-blocking'],
    env: { ...process.env, ...env },
    headless: true,
  });
}

/** Opens a page, and lists what it and its frames complain of. */
export async function visit(browser: Browser, url: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`securitypolicyviolation ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints };
}

/** The frame of a page that shows an address that starts so. */
export async function frameAt(page: Page, start: string): Promise<Frame> {
  return page.waitForFrame((frame) => frame.url().startsWith(start));
}

/** What a page's script has written down in `log`, a line each. */
export const logOf = (page: Page | Frame): Promise<unknown[][]> =>
  page.evaluate(() => (globalThis as unknown as { log: unknown[][] }).log);

/** Waits until something of that name is in a page's log; the first such line. */
export async function logged(page: Page | Frame, name: string): Promise<unknown[]> {
  await page.waitForFunction(
    (each) => (globalThis as unknown as { log?: unknown[][] }).log?.some(([first]) => first === each),
    {},
    name,
  );
  return (await logOf(page)).find(([first]) => first === name) ?? [];
}

/** Waits for something inside the matrix of a document; puppeteer's own waiting does not look into shadow trees. */
export const shows = (frame: Frame, selector: string) =>
  frame.waitForFunction(
    (each) => document.querySelector('skills-matrix')?.shadowRoot?.querySelector(each),
    {},
    selector,
  );

/** Clicks inside the matrix of a frame, once it is there: a page can be told of a load before the frame has drawn it. */
export async function clickIn(frame: Frame, selector: string): Promise<void> {
  await shows(frame, selector);
  await frame.click(`skills-matrix >>> ${selector}`);
}

/** Focuses inside the matrix of a frame, and waits until keys of the page go there: its process is another one. */
export async function focusIn(page: Page, frame: Frame, selector: string): Promise<void> {
  await shows(frame, selector);
  await frame.focus(`skills-matrix >>> ${selector}`);
  await page.waitForFunction(() => document.activeElement?.localName === 'iframe');
  await frame.waitForFunction(() => document.hasFocus());
}

/** Time enough for what would come at once. */
export const aWhile = (ms = 700) => new Promise((resolve) => setTimeout(resolve, ms));

/** A role of one tier, small enough to be read in a test. */
export const baker = {
  schemaVersion: 1,
  id: 'baker',
  version: '1.0.0',
  lang: 'en',
  title: 'Baker',
  tiers: [
    {
      id: 'must-have',
      skills: [
        { id: 'kneading', name: 'Kneading', importance: 'critical' },
        { id: 'baking', name: 'Baking', importance: 'important' },
      ],
    },
  ],
};

/** The framed side: offers a matrix to pages of these origins, and logs what it comes to. */
export const framed = (origins: string[], attributes = '', options = ''): TestPage => ({
  body: `<skills-matrix ${attributes}></skills-matrix>`,
  script: `
    import '/dist/cdn/skills-matrix.js';
    import { offerToPage } from '/dist/cdn/embed.js';
    globalThis.log = [];
    const element = document.querySelector('skills-matrix');
    for (const name of ['load', 'change', 'submit', 'error'])
      element.addEventListener('skills-' + name, ({ code }) => log.push(code ? [name, code] : [name]));
    if (!${/\bbare\b/.test(attributes)}) element.profile = ${JSON.stringify(baker)};
    offerToPage(element, {
      origins: ${JSON.stringify(origins)},
      onKept: ({ id }) => log.push(['kept', id]),
      onUnkept: (reason, { id }) => log.push(['unkept', reason, id]),
      ${options}
    });`,
});

/** The page's side: frames that address and logs what it hears; `frame` is its connection. */
export const framing = (url: string, origin: string, settings: object = {}, options = ''): TestPage => ({
  body: `<iframe src="${url}" title="Skills"></iframe>`,
  script: `
    import { connectFrame } from '/dist/cdn/embed.js';
    globalThis.log = [];
    const hear = (name) => [name, (message) => void log.push([name, message])];
    globalThis.frame = connectFrame(document.querySelector('iframe'), {
      origin: ${JSON.stringify(origin)},
      settings: ${JSON.stringify(settings)},
      on: Object.fromEntries(['accept', 'load', 'change', 'assessment', 'submit', 'deliver', 'height', 'error'].map(hear)),
      ${options}
    });`,
});
