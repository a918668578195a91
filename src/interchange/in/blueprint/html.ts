import { fromHtml as parse } from 'hast-util-from-html';
import { block, type Block } from './block.js';
import { depthOf, stripped } from './html-depth.js';
import { lineBlock, lineBlocks } from './line-block.js';

type Root = ReturnType<typeof parse>;
type Nodes = Root | Root['children'][number];
type Element = Extract<Nodes, { type: 'element' }>;

/** What is no text of the page, and the parts of a site that stand around it. */
const SKIPPED = new Set(
  'script style noscript template svg iframe nav footer aside button select textarea input head object video audio'.split(
    ' ',
  ),
);
const HEADINGS = /^h[1-6]$/;
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** Deeper than what any page is; browsers stop there too. */
const DEEPEST = 500;
/** Of tables in which cells reach into rows below; wider ones are no tables of people. */
const WIDEST = 30;

export interface HtmlBlocks {
  blocks: Block[];
  title?: string;
  lang?: string;
  /** It was so deep that only its lines were read. */
  isTooDeep?: true;
}

interface Cell {
  text: string;
  rows: number;
}

/** Walks a tree without recursion and writes down what is seen, line by line. */
class Walk {
  readonly blocks: Block[] = [];
  title?: string;
  lang?: string;
  #text = '';
  #strong = 0;
  #isStrong = 0;
  #isSpaced = false;
  #pre = 0;
  #line = 0;
  #gap = true;
  #lists = 0;
  /** The item or heading that is open and has no text so far. */
  #open: Partial<Block> & Pick<Block, 'kind'> = { kind: 'line' };
  #row: string[] | undefined;
  #rowLine = 0;
  /** Cells that reach into rows below, by column. */
  #reaching = new Map<number, Cell>();
  #cell: { rows: number } | undefined;

  text(value: string, line: number): void {
    if (this.#pre > 0 && !this.#cell) {
      this.end();
      for (const found of lineBlocks(value.split('\n'), line)) this.blocks.push(found);
      return;
    }
    const words = value.trim().replace(/\s+/g, ' ');
    if (words === '') {
      this.#isSpaced ||= value !== '';
      return;
    }
    // a text that begins with line breaks begins below them
    const lead = value.slice(0, value.length - value.trimStart().length);
    if (this.#text === '') this.#line = line + lead.split('\n').length - 1;
    const isStart = this.#strong === this.#text.length;
    if (this.#text !== '' && (this.#isSpaced || lead !== '')) this.#text += ' ';
    this.#text += words;
    this.#isSpaced = value.trimEnd() !== value;
    if (this.#isStrong > 0 && isStart) this.#strong = this.#text.length;
  }

  /** Writes down what was gathered; what follows stands below it. */
  end(isBreak = false): void {
    if (this.#cell) {
      this.#isSpaced = true;
      return;
    }
    if (this.#text !== '') this.#write(this.#text, this.#strong);
    this.#clear();
    this.#gap = !isBreak;
  }

  #clear(): void {
    this.#text = '';
    this.#strong = 0;
    this.#isSpaced = false;
  }

  #write(text: string, strong: number): void {
    const { kind } = this.#open;
    const indent = 2 * this.#lists;
    const gap = this.#gap;
    if (kind === 'line') {
      // what looks like an item is one, whatever it stands in
      const found = lineBlock(text, this.#line, gap);
      const isItem = found?.kind === 'item' && found.marker !== '*' && !/^\d+\)/.test(found.marker);
      if (isItem && !(found.marker.endsWith('.') && strong > 0))
        this.blocks.push({
          ...found,
          indent: indent + 1,
          strong: Math.max(0, strong - (text.length - found.text.length)),
        });
      else this.blocks.push(block('line', text, this.#line, { strong, gap, indent }));
    } else {
      const found = kind === 'item' ? lineBlock(text, this.#line, gap) : undefined;
      // an item that begins with a dash of its own is a child of the one before
      const isChild = found?.kind === 'item' && /^[–—−]$/.test(found.marker);
      const own = isChild ? { text: found.text, marker: found.marker } : { text, strong };
      this.blocks.push(block(kind, text, this.#line, { indent, gap, ...this.#open, ...own }));
    }
    // the second line of an item is a line of its own
    this.#open = { kind: 'line' };
  }

  enter(node: Element, line: number): boolean {
    const { tagName, properties } = node;
    if (tagName === 'html' && typeof properties.lang === 'string') this.lang = properties.lang;
    if (SKIPPED.has(tagName)) return false;
    if (tagName === 'strong' || tagName === 'b') this.#isStrong++;
    if (INLINE.has(tagName)) return true;
    this.end(tagName === 'br');
    if (HEADINGS.test(tagName)) this.#open = { kind: 'heading', level: Number(tagName.slice(1)) };
    else if (tagName === 'li') this.#open = { kind: 'item', marker: '•' };
    else if (tagName === 'ul' || tagName === 'ol') this.#lists++;
    else if (tagName === 'table') this.#reaching.clear();
    else if (tagName === 'tr') {
      this.#row = [];
      this.#rowLine = line;
    } else if ((tagName === 'td' || tagName === 'th') && this.#row && !this.#cell) {
      this.#fill();
      const rows = Number(properties.rowSpan ?? 1);
      this.#cell = { rows: Number.isInteger(rows) ? Math.min(Math.max(rows, 1), 1_000) : 1 };
      this.#clear();
    } else if (tagName === 'pre') this.#pre++;
    return true;
  }

  /** Puts what reaches down from rows above where it stands. */
  #fill(): void {
    for (let cell; this.#row && (cell = this.#reaching.get(this.#row.length));) {
      if (--cell.rows === 0) this.#reaching.delete(this.#row.length);
      this.#row.push(cell.text);
    }
  }

  leave({ tagName }: Element): void {
    if (tagName === 'strong' || tagName === 'b') this.#isStrong--;
    if (INLINE.has(tagName) || tagName === 'br') return;
    if ((tagName === 'td' || tagName === 'th') && this.#cell && this.#row) {
      const text = this.#text;
      if (this.#cell.rows > 1 && this.#row.length < WIDEST)
        this.#reaching.set(this.#row.length, { text, rows: this.#cell.rows - 1 });
      this.#row.push(text);
      this.#clear();
      this.#cell = undefined;
      return;
    }
    if (tagName === 'tr' && this.#row) {
      this.#fill();
      const cells = this.#row;
      if (cells.some((cell) => cell !== ''))
        this.blocks.push(block('row', cells.join(' '), this.#rowLine, { cells }));
      this.#row = undefined;
    }
    this.end();
    if (tagName === 'ul' || tagName === 'ol') this.#lists--;
    else if (tagName === 'pre') this.#pre--;
    if (HEADINGS.test(tagName) || tagName === 'li') this.#open = { kind: 'line' };
  }
}

/** The blocks of HTML, with the lines on which they stand. */
export function htmlBlocks(html: string, first = 1): HtmlBlocks {
  if (depthOf(html, DEEPEST) > DEEPEST)
    return { blocks: lineBlocks(stripped(html).split('\n'), first), isTooDeep: true };
  const walk = new Walk();
  const todo: (Nodes | (() => void))[] = [parse(html)];
  let line = first;
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (typeof node === 'function') {
      node();
      continue;
    }
    if (node.position) line = node.position.start.line + first - 1;
    if (node.type === 'text') walk.text(node.value, line);
    if (node.type !== 'element' && node.type !== 'root') continue;
    if (node.type === 'element') {
      const element = node;
      const [titled] = element.tagName === 'title' ? element.children : [];
      if (titled?.type === 'text') walk.title ??= titled.value.trim();
      if (element.tagName === 'head') {
        for (const child of [...element.children].reverse())
          if (child.type === 'element' && child.tagName === 'title') todo.push(child);
        continue;
      }
      if (element.tagName === 'title' || !walk.enter(element, line)) continue;
      todo.push(() => walk.leave(element));
    }
    for (let at = node.children.length; at-- > 0;) {
      const child = node.children[at];
      if (child) todo.push(child);
    }
  }
  walk.end();
  const { blocks, title, lang } = walk;
  return { blocks, ...(title && { title }), ...(lang && { lang }) };
}
