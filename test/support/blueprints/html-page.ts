import { labelled, Page, type Entry } from './page.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('–', '&#8211;');
const strong = (text: string) => `<strong>${text}</strong>`;

/** HTML as a blog writes it: one element a line, dashes as entities. */
export class HtmlPage extends Page {
  /** A page of its own has what is around an article; what a blog's interface hands out has not. */
  constructor(
    choices: Page['choices'],
    readonly isWhole: boolean,
  ) {
    super(choices);
  }

  get #isParagraphs(): boolean {
    return this.choices.children === 'inline-dash';
  }
  get #list(): string {
    return this.choices.item === 'numbered' ? 'ol' : 'ul';
  }

  title(text: string): void {
    if (this.isWhole) this.add('<article>', `<h1 class="entry-title">${escaped(text)}</h1>`);
  }
  section(number: number, text: string): void {
    const { section } = this.choices;
    const words = `${String(number)}${section === 'dot' ? '.' : ')'} ${escaped(text)}`;
    this.add(section === 'strong' ? `<p>${strong(words)}</p>` : `<h2 id="s${String(number)}">${words}</h2>`);
  }
  heading(text: string): void {
    this.add(
      this.choices.section === 'strong' ? `<p>${strong(escaped(text))}</p>` : `<h3>${escaped(text)}</h3>`,
    );
  }
  paragraph(text: string): void {
    this.add(`<p>${escaped(text)}</p>`);
  }
  list(items: readonly string[]): void {
    this.add('<ul>', ...items.map((item) => `<li>${escaped(item)}</li>`), '</ul>');
  }
  advert(heading: string, text: string): void {
    this.add(
      '<div class="ad">',
      `<h3>${heading}</h3>`,
      `<p>${text}</p>`,
      '<button>Compare offers</button>',
      '</div>',
    );
  }
  related(titles: readonly string[]): void {
    this.add('<h2>Related posts</h2>', '<ul>');
    for (const title of titles) this.add(`<li><a href="#">${escaped(title)}</a></li>`);
    this.add('</ul>');
  }
  contents(titles: readonly string[]): void {
    this.add(
      '<div id="toc"><ul>',
      ...titles.map((title) => `<li><a href="#s">${escaped(title)}</a></li>`),
      '</ul></div>',
    );
  }

  protected open(): void {
    if (!this.#isParagraphs) this.add(`<${this.#list}>`);
  }
  protected close(): void {
    if (!this.#isParagraphs) this.add(`</${this.#list}>`);
  }

  protected entry({ truth, behind, children }: Entry): void {
    const { item, children: form, labels } = this.choices;
    const isStrong = item === 'numbered' || item === 'strong';
    const name = isStrong ? strong(escaped(truth.name)) : escaped(truth.name);
    const start = `${name}${escaped(behind)}`;
    const texts = children.map(([label, text]) =>
      labelled([label, escaped(text)], isStrong ? strong : undefined),
    );
    if (this.#isParagraphs) this.add(`<p>${[start, ...texts].join(' &#8211; ')}</p>`);
    else if (form === 'deeper')
      this.add(
        `<li>${start}`,
        ...(texts.length > 0 ? ['<ul>', ...texts.map((text) => `<li>${text}</li>`), '</ul>'] : []),
        '</li>',
      );
    else if (form === 'break-dash')
      this.add([`<li>${start}`, ...texts.map((text) => `   &#8211; ${text}`)].join('<br />\n') + '</li>');
    else
      this.add(
        `<li>${start}</li>`,
        ...texts.map((text) => `<li>${labels === 'none' ? '&#8211; ' : ''}${text}</li>`),
      );
    // what was added with a line break in it is more than one line
    const last = this.lines.pop() ?? '';
    this.add(...last.split('\n'));
  }

  protected openTable(): void {
    this.add(this.choices.tables === 'joined' ? '<p>' : '<table><tbody>');
  }
  protected closeTable(): void {
    this.add(this.choices.tables === 'joined' ? '</p>' : '</tbody></table>');
  }
  protected row(cells: readonly string[], isHead: boolean): void {
    if (this.choices.tables === 'joined') this.add(`${escaped(cells.join(' '))}<br />`);
    else {
      const tag = isHead ? 'th' : 'td';
      this.add(`<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`);
    }
  }
}
