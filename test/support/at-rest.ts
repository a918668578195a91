import type { Frame, Page } from 'puppeteer-core';

/** Waits until nothing moves or changes its colour any more, save what does so for ever. */
export const atRest = (page: Page | Frame): Promise<void> =>
  page.evaluate(async () => {
    // what changes with a style begins a frame later, even where motion is reduced
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const roots = Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot);
    const moving = [document, ...roots]
      .flatMap((root) => root?.getAnimations() ?? [])
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
