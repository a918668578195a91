import { isHeading, type Block } from './block.js';
import { variantContext } from './circumstance.js';
import { unknownLabel } from './children.js';
import type { Page } from './page.js';
import { quoted } from '../tally.js';

/** The variants of section 17 become contexts: every item that begins with a label, once. */
export function readVariants(blocks: readonly Block[], page: Page): void {
  const absent: Block[] = [];
  const unread: Block[] = [];
  let parent: Block | undefined;
  for (const here of blocks) {
    if (here.kind !== 'item' || isHeading(here)) {
      parent = undefined;
      continue;
    }
    // what stands below a sentence that ends with a colon is no circumstance of its own
    if (here.text.endsWith(':')) {
      parent = here;
      unread.push(here);
      continue;
    }
    const label =
      unknownLabel(here.text.replace(/\([^()]*\)(?=:)/, '').replace(/\s+:/, ':')) ?? strongStart(here);
    if (label === undefined || label.split(' ').length > 8) {
      if (!parent) unread.push(here);
    } else if (/^(?:non|un|not)[\s-]?\w/i.test(label)) absent.push(here);
    else page.addContext(variantContext(label));
  }
  const [first] = absent;
  if (first)
    page.say(
      'context-absent',
      `${quoted(first.text)} says where another circumstance is absent; such variants (${absent.length}) were made no contexts of their own.`,
      first,
    );
  const [other] = unread;
  if (other)
    page.say(
      'no-context',
      `Variants without a name before a colon (${unread.length}) were made no contexts, the first ${quoted(other.text)}.`,
      other,
    );
}

function strongStart({ text, strong }: Block): string | undefined {
  const label = text.slice(0, strong).replace(/\s?[:–—-]$/, '');
  return strong > 0 && strong < text.length && label !== '' ? label : undefined;
}
