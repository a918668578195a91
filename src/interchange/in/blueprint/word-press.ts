import { repairText } from '../repair-text.js';
import type { ReadDoubt } from '../read-profile.js';
import type { Imported } from '../profile-of.js';
import type { Blocks } from './block.js';
import { htmlDocument } from './html-document.js';
import { readBlueprint } from './read-blueprint.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function renderedOf(post: unknown, field: string): string | undefined {
  const value = isRecord(post) ? post[field] : undefined;
  const text = isRecord(value) ? value['rendered'] : value;
  return typeof text === 'string' ? text : undefined;
}

/** A post as WordPress hands it out, alone or as the only one of a list. */
const postOf = (json: unknown): { post: unknown; path: string; more: number } =>
  Array.isArray(json)
    ? { post: (json as unknown[])[0], path: '$[0]', more: json.length - 1 }
    : { post: json, path: '$', more: 0 };

/** Whether a JSON value is a post of WordPress. */
export const isWordPress = (json: unknown): boolean => renderedOf(postOf(json).post, 'content') !== undefined;

/** HTML that was escaped once more, as it is where JSON was made of a page's text. */
const isEscaped = (html: string): boolean =>
  !/<(?:p|h[1-6]|ul|ol|li|div|table)[\s>]/i.test(html) && /&lt;(?:p|h[1-6]|ul|ol|li|div|table)\b/i.test(html);

const unescaped = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** A role blueprint as a post of WordPress: `title.rendered`, `link`, `content.rendered`. */
export function fromWordPress(json: unknown): Imported {
  const { post, path, more } = postOf(json);
  const content = renderedOf(post, 'content');
  const at = `${path}.content.rendered`;
  if (content === undefined)
    return {
      doubts: [{ code: 'no-content', message: `No text was found at ${at}.`, at: path }],
    };
  const said: ReadDoubt[] = [];
  if (more > 0)
    said.push({
      code: 'more-posts',
      message: `The file has ${more} more posts; only the first one was read.`,
      at: '$[1]',
    });
  // signs written as escapes are only now what they are
  const { text, doubts } = repairText(content);
  const place = (line: number) => ({ at: `${at}, line ${line}` });
  for (const { line, found } of doubts)
    said.push({
      code: 'text-damaged',
      message: `"${found}" was another sign before this text was read the wrong way; which, cannot be known.`,
      ...place(line),
    });
  const blocks: Blocks = { ...htmlDocument(isEscaped(text) ? unescaped(text) : text, said, place), place };
  const title = renderedOf(post, 'title');
  const link = isRecord(post) && typeof post['link'] === 'string' ? post['link'] : undefined;
  if (title !== undefined)
    blocks.title = htmlDocument(repairText(title).text, [], place)
      .lines.map((line) => line.text)
      .join(' ');
  if (link !== undefined) blocks.link = link;
  return readBlueprint(blocks, said);
}
