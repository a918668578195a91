import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';
import { atRest } from './at-rest.js';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds of a page at rest, in a line each. Injected through the debugger, which a page's policy does not bind. */
export async function axe(page: Page | Frame): Promise<string[]> {
  await page.evaluate(source);
  await atRest(page);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: {
            id: string;
            nodes: { html: string; target: unknown[]; any: { message: string }[] }[];
          }[];
        }>;
      };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, target, any }) => {
        const why = any.map(({ message }) => message).join('; ');
        return `${id}: ${target.flat().join(' ')} ${html.slice(0, 200)} ${why}`;
      }),
    );
  });
}
