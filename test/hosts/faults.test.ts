import { expect, it } from 'vitest';
import { proveBrowser } from '../../scripts/proof/browser.mjs';

it('what pages submit is there once: from two tabs, by clocks a day off, and reloaded in mid-send', async () => {
  expect(await proveBrowser()).toEqual({ sent: 6 });
}, 180_000);
