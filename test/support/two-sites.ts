import type { Frame, Page } from 'puppeteer-core';
import type { FrameConnection } from '../../src/embed.js';
import type { Assessment } from '../../src/model/assessment.js';
import { frameAt, framing, logOf, openBrowser, site, visit, type TestPage } from './embedding.js';

/** The matrix in a framed page. */
export type Matrix = HTMLElement & { assessment: Assessment | null };

/** A page and its frame, of two sites that stand until `close`. */
export async function twoSites() {
  const browser = await openBrowser();
  const [hr, skills] = await Promise.all([site('localhost'), site('127.0.0.1')]);
  return {
    hr,
    /** Opens a page that frames another one, each under its policy; `inner` is that one's document. */
    async open(name: string, inside: TestPage, options = '', given: object = {}) {
      const url = skills.put(`/${name}`, { policy: { frameAncestors: hr.origin }, ...inside });
      const outside = framing(url, skills.origin, given, options);
      const visited = await visit(
        browser,
        hr.put(`/${name}`, { ...outside, policy: { frameSrc: skills.origin } }),
      );
      return { ...visited, inner: await frameAt(visited.page, url) };
    },
    async close() {
      await browser.close();
      await Promise.all([hr, skills].map((each) => each.close()));
    },
  };
}

/** Waits until the page and its frame know each other. */
export const connected = (page: Page) =>
  page.waitForFunction(
    () => (globalThis as unknown as { frame: FrameConnection }).frame.state === 'connected',
  );

export const assessmentIn = (frame: Frame) =>
  frame.$eval('skills-matrix', (element) => (element as unknown as Matrix).assessment);

/** Loads the framed page anew; what was in its document and log is gone. */
export async function reload(frame: Frame) {
  await frame.evaluate(() => {
    Object.assign(globalThis, { isOld: true });
    location.reload();
  });
  await frame.waitForFunction(() => !('isOld' in globalThis));
}

/** What a log has under a name. */
export const messagesIn = async (page: Page | Frame, name: string) =>
  (await logOf(page)).filter(([first]) => first === name).map(([, message]) => message as never);
