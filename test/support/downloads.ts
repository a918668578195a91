import type { Page } from 'puppeteer-core';

/** Does what makes a page hand out a file, and waits until that has arrived in a folder; returns what it is called. */
export async function downloaded(page: Page, folder: string, act: () => Promise<void>): Promise<string> {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    browserContextId: page.browserContext().id,
    eventsEnabled: true,
  });
  const arrived = new Promise<string>((resolve) => {
    let name = '';
    session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => (name = suggestedFilename));
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolve(name);
    });
  });
  await act();
  const name = await arrived;
  await session.detach();
  return name;
}
