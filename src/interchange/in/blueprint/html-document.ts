import type { Place } from '../doubt.js';
import type { ReadDoubt } from '../read-profile.js';
import type { Blocks } from './block.js';
import { htmlBlocks } from './html.js';

/** A page of HTML; all of it is parsed at once, since its lines mean nothing. */
export function htmlDocument(html: string, said: ReadDoubt[], place: (line: number) => Place): Blocks {
  const { blocks, title, lang, isTooDeep } = htmlBlocks(html);
  if (isTooDeep)
    said.push({
      code: 'too-deep',
      message: 'The elements of this page stand too deep in one another; only its lines were read.',
      ...place(1),
    });
  return {
    lines: blocks,
    read: (from, to) => blocks.slice(from, to),
    place,
    ...(title !== undefined && { title }),
    ...(lang !== undefined && { lang }),
  };
}
