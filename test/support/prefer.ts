import type { MediaFeature, Page } from 'puppeteer-core';

/** Emulates what puppeteer has no name for; the color scheme of `open` has to be said again. */
export async function prefer(page: Page, ...features: MediaFeature[]) {
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', { features });
}

/** The system's own colours by name, as they are computed. */
export const systemColors = <Name extends string>(page: Page, ...names: Name[]) =>
  page.evaluate((all) => {
    const probe = document.body.appendChild(document.createElement('i'));
    const found = all.map((name) => {
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
      return [name, getComputedStyle(probe).color];
    });
    probe.remove();
    return Object.fromEntries(found) as Record<Name, string>;
  }, names);
