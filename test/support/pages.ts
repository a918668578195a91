import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { startServer } from '../../scripts/serve.mjs';

/** The host pages, served as `npm start` serves them, in a real browser. */
export interface Pages {
  /** Opens a page of stories/hosts/, and lists what it complains of. */
  open(path: string, look?: Look): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
}

export interface Look {
  width?: number;
  dark?: boolean;
  /** A finger in place of a mouse. */
  touch?: boolean;
}

/** Starts browser and server; both go with `close`. */
export async function hostPages(): Promise<Pages> {
  const { executablePath, args, env } = await findBrowser();
  const server = await startServer({ port: 0 });
  const browser: Browser = await puppeteer.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
    headless: true,
  });

  async function open(path: string, { width = 1280, dark = false, touch = false }: Look = {}) {
    const page = await browser.newPage();
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
    await page.setViewport({ width, height: 900, hasTouch: touch, isMobile: touch });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle0' });
    return { page, complaints };
  }

  return {
    open,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
