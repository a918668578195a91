/** What is heard of an XML text while it is read. Names come without their prefix. */
export interface XmlReader {
  open?: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Attributes of one element, read when one is asked for. */
export type Attributes = (name: string) => string | undefined;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

const decoded = (text: string) =>
  text.includes('&') ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, entity) : text;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Begins after a blank only, so that a long name without a value is looked at once. */
const ATTRIBUTE = /(?<=\s)([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const attributesOf = (tag: string): Attributes => {
  let all: Map<string, string> | undefined;
  return (wanted) => {
    if (!all) {
      all = new Map();
      for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE))
        all.set(local(name), decoded(double ?? single ?? ''));
    }
    return all.get(wanted);
  };
};

/**
 * Reads an XML text from its beginning to its end, once. No DTD, so there are no entities of its own that could grow.
 * What is no XML is passed over as it comes: it says false where the text ends within a tag or has a DTD.
 */
export function readXml(xml: string, { open, close, text }: XmlReader): boolean {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) return xml.slice(at).trim() === '';
    if (start > at) text?.(decoded(xml.slice(at, start)));
    if (xml.startsWith('<!--', start) || xml.startsWith('<![CDATA[', start)) {
      const isComment = xml.charAt(start + 2) === '-';
      const end = xml.indexOf(isComment ? '-->' : ']]>', start + (isComment ? 4 : 9));
      if (end < 0) return false;
      if (!isComment) text?.(xml.slice(start + 9, end));
      at = end + 3;
      continue;
    }
    if (xml.startsWith('<!', start)) return false;
    const end = endOfTag(xml, start + 1);
    if (end < 0) return false;
    const tag = xml.slice(start + 1, end);
    at = end + 1;
    if (tag.startsWith('?')) continue;
    if (tag.startsWith('/')) {
      close?.(local(tag.slice(1).trim()));
      continue;
    }
    const [name = ''] = /^[^\s/]*/.exec(tag) ?? [];
    open?.(local(name), attributesOf(tag.slice(name.length)));
    if (tag.endsWith('/')) close?.(local(name));
  }
  return true;
}

/** The sign that ends a tag: none within an attribute's quotes. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
  }
  return -1;
}
